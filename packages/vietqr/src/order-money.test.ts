import { describe, expect, test } from 'vitest';
import { moneySoFar, orderPayment, type MoneySeen } from './order-money.ts';

const seen = (witness: MoneySeen['witness'], amountVnd: number, at: number): MoneySeen => ({
  witness,
  amountVnd,
  at,
});

describe('money that came for an order', () => {
  test('is nothing while nobody saw any', () => {
    expect(moneySoFar([])).toEqual({ receivedVnd: 0, paidBy: null, paidAt: null });
  });
  test('two transfers reported by a service add up', () => {
    expect(moneySoFar([seen('webhook', 60_000, 1), seen('webhook', 40_000, 2)])).toEqual({
      receivedVnd: 100_000,
      paidBy: 'webhook',
      paidAt: 2,
    });
  });
  test('the same transfer seen by service, statement and person counts once', () => {
    expect(
      moneySoFar([
        seen('hand', 100_000, 3),
        seen('statement', 100_000, 2),
        seen('webhook', 100_000, 1),
      ]),
    ).toEqual({ receivedVnd: 100_000, paidBy: 'webhook', paidAt: 1 });
  });
  test('a person who corrects the sum is believed the last time', () => {
    expect(moneySoFar([seen('hand', 460_000, 1), seen('hand', 46_000, 2)]).receivedVnd).toBe(
      46_000,
    );
  });
  test('a transfer only one witness saw is not lost to the others', () => {
    expect(
      moneySoFar([
        seen('webhook', 50_000, 1),
        seen('statement', 50_000, 2),
        seen('statement', 50_000, 3),
      ]),
    ).toEqual({ receivedVnd: 100_000, paidBy: 'statement', paidAt: 3 });
  });
});

describe('the state of an order', () => {
  const state = (totalVnd: number, receivedVnd: number, isCancelled = false) =>
    orderPayment({ totalVnd, receivedVnd, isCancelled });
  test.each([
    [460_000, 0, 'awaiting'],
    [460_000, 460_000, 'paid'],
    [200_000, 200, 'short'],
    [460_000, 459_999, 'short'],
    [460_000, 470_000, 'over'],
    [0, 0, 'paid'],
  ] as const)('%i asked and %i received is %s', (total, received, expected) =>
    expect(state(total, received)).toBe(expected),
  );
  test('an order called off stays so when money comes late', () =>
    expect(state(460_000, 460_000, true)).toBe('cancelled'));
});
