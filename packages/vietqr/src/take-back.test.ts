import { describe, expect, test } from 'vitest';
import { mayTakeBackDelivery, mayTakeBackMoney, saidBefore, takeBackMs } from './take-back.ts';

const order = { paidBy: 'hand', paidAt: 1000, deliveredAt: null } as const;

describe('a slip on an order', () => {
  test('"Tiền đã về" is taken back for a day, and not a moment longer', () => {
    expect([
      mayTakeBackMoney(order, 1000),
      mayTakeBackMoney(order, 1000 + takeBackMs),
      mayTakeBackMoney(order, 1001 + takeBackMs),
    ]).toEqual([true, true, false]);
  });
  test('what a bank or a statement said is not, nor what the goods were handed over for', () => {
    expect([
      mayTakeBackMoney({ ...order, paidBy: 'webhook' }, 1000),
      mayTakeBackMoney({ ...order, paidBy: 'statement' }, 1000),
      mayTakeBackMoney({ ...order, deliveredAt: 2000 }, 3000),
      mayTakeBackMoney({ ...order, paidBy: null, paidAt: null }, 1000),
    ]).toEqual([false, false, false, false]);
  });
  test('"Đã giao" is taken back for a day', () => {
    expect([
      mayTakeBackDelivery({ deliveredAt: 1 }, 1 + takeBackMs),
      mayTakeBackDelivery({ deliveredAt: 1 }, 2 + takeBackMs),
      mayTakeBackDelivery({ deliveredAt: null }, 1),
    ]).toEqual([true, false, false]);
  });
  test('the word before the last one counts again, also after another was taken back', () => {
    const said = (amountVnd: number, isTakeBack = false) => ({ amountVnd, isTakeBack });
    expect([
      saidBefore([]),
      saidBefore([said(80)]),
      saidBefore([said(50), said(80)]),
      saidBefore([said(50), said(80), said(50, true)]),
      saidBefore([said(50), said(80), said(50, true), said(90)]),
    ]).toEqual([0, 0, 50, 0, 50]);
  });
});
