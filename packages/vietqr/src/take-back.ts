import type { MoneyWitness } from './order-money.ts';

/** How long a slip of the finger on an order can be taken back: a day, in milliseconds. */
export const takeBackMs = 86_400_000;

/** What taking back asks of an order; instants in milliseconds UTC. */
export interface OrderMarks {
  readonly paidBy: MoneyWitness | null;
  readonly paidAt: number | null;
  readonly deliveredAt: number | null;
}

/**
 * May "Tiền đã về" be taken back? Only what a person said, for a day, and not once the goods were
 * handed over on the strength of it: that is taken back first. What a bank or a statement says is
 * nobody's slip.
 * @example mayTakeBackMoney({ paidBy: 'webhook', paidAt: 0, deliveredAt: null }, 0) // false
 */
export const mayTakeBackMoney = (order: OrderMarks, now: number): boolean =>
  order.paidBy === 'hand' &&
  order.paidAt !== null &&
  order.deliveredAt === null &&
  now - order.paidAt <= takeBackMs;

/**
 * May "Đã giao" be taken back? For a day.
 * @example mayTakeBackDelivery({ deliveredAt: 0 }, 60_000) // true
 */
export const mayTakeBackDelivery = (order: Pick<OrderMarks, 'deliveredAt'>, now: number): boolean =>
  order.deliveredAt !== null && now - order.deliveredAt <= takeBackMs;

/**
 * What a person had said of an order's money before their last word, whole đồng. `said` comes in
 * the order it was said; an entry that took back the word before it is marked so.
 * @example saidBefore([{ amountVnd: 50, isTakeBack: false }, { amountVnd: 80, isTakeBack: false }]) // 50
 */
export function saidBefore(
  said: readonly { readonly amountVnd: number; readonly isTakeBack: boolean }[],
): number {
  const standing: number[] = [];
  for (const { amountVnd, isTakeBack } of said) {
    if (isTakeBack) standing.pop();
    else standing.push(amountVnd);
  }
  return standing.at(-2) ?? 0;
}
