import { compareAmounts } from './match-order.ts';

/**
 * Who saw money arrive: a service of the bank, a pasted statement, or a person who heard the bank
 * say so.
 */
export type MoneyWitness = 'webhook' | 'statement' | 'hand';

/** One sighting of money for an order, whole đồng. */
export interface MoneySeen {
  readonly witness: MoneyWitness;
  readonly amountVnd: number;
  /** When it was seen, ms UTC. */ readonly at: number;
}

/** In doubt the one that is hardest to forge comes first. */
const witnesses = ['webhook', 'statement', 'hand'] as const;

/**
 * Money that came for one order. Service, statement and person look at the same account, so their
 * sums are never added: the largest counts. Lines of a service or a statement add up; a person says
 * the whole, so only their last word counts.
 * @example moneySoFar([{ witness: 'webhook', amountVnd: 200, at: 1 }, { witness: 'hand', amountVnd: 200, at: 2 }]) // 200 by 'webhook'
 */
export function moneySoFar(seen: readonly MoneySeen[]): {
  readonly receivedVnd: number;
  readonly paidBy: MoneyWitness | null;
  readonly paidAt: number | null;
} {
  let best: { receivedVnd: number; paidBy: MoneyWitness | null; paidAt: number | null } = {
    receivedVnd: 0,
    paidBy: null,
    paidAt: null,
  };
  for (const witness of witnesses) {
    const lines = seen.filter((line) => line.witness === witness).toSorted((a, b) => a.at - b.at);
    const last = lines.at(-1);
    if (!last) continue;
    const receivedVnd =
      witness === 'hand' ? last.amountVnd : lines.reduce((sum, line) => sum + line.amountVnd, 0);
    if (receivedVnd > best.receivedVnd) best = { receivedVnd, paidBy: witness, paidAt: last.at };
  }
  return best;
}

/**
 * State of an order's money. An order that was called off stays so whatever arrives; what arrived
 * stands beside it.
 */
export function orderPayment(order: {
  readonly totalVnd: number;
  readonly receivedVnd: number;
  readonly isCancelled: boolean;
}): 'awaiting' | 'paid' | 'short' | 'over' | 'cancelled' {
  if (order.isCancelled) return 'cancelled';
  if (order.receivedVnd === 0) return order.totalVnd === 0 ? 'paid' : 'awaiting';
  const { difference } = compareAmounts(order.receivedVnd, order.totalVnd);
  return difference === 'exact' ? 'paid' : difference;
}
