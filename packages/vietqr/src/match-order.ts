import { isOrderCode, orderPrefixes } from './order-code.ts';

/** An order waiting for its money. */
export interface AwaitedOrder {
  readonly code: string;
  readonly amountVnd: number;
}
/**
 * One line of a bank statement or one webhook: what the bank printed and the money that came in,
 * whole đồng.
 */
export interface ReceivedLine {
  readonly content: string;
  readonly amountVnd: number;
}

export type OrderMatch<Order extends AwaitedOrder = AwaitedOrder> =
  | {
      readonly matched: true;
      readonly order: Order;
      readonly difference: 'exact' | 'short' | 'over';
      /** Received minus asked, đồng: negative when money is missing. */
      readonly differenceVnd: number;
      /** 200 đ came for 200.000 đ: the trick played on loudspeakers; say it loudly. */
      readonly isThousandTrick: boolean;
    }
  /**
   * `several`: two open orders in one line, a person decides. `check_failed`: something like a
   * code, a sign is wrong or cut. `unknown`: a right code that is not open here.
   */
  | {
      readonly matched: false;
      readonly reason: 'no_code' | 'check_failed' | 'unknown' | 'several';
    };

/**
 * Finds the order a line of money belongs to. Banks put their own words around the memo, change
 * case, drop signs and break lines, so letters and digits are read without anything between them;
 * only a code whose check character agrees and that is open counts.
 * @example matchOrder({ content: 'MBVCB.12.lsan-a7k2x.CT tu…', amountVnd: 65_000 }, [{ code: 'A7K2X', amountVnd: 65_000 }])
 */
export function matchOrder<Order extends AwaitedOrder>(
  line: ReceivedLine,
  open: readonly Order[],
): OrderMatch<Order> {
  const text = line.content
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const found = new Set<Order>();
  let candidates = 0,
    right = 0;
  for (const { index } of text.matchAll(orderPrefixes)) {
    const code = text.slice(index + 4, index + 9);
    if (code === '') continue;
    candidates++;
    if (!isOrderCode(code)) continue;
    right++;
    const order = open.find((awaited) => awaited.code === code);
    if (order) found.add(order);
  }
  if (found.size > 1) return { matched: false, reason: 'several' };
  const [order] = found;
  if (!order)
    return {
      matched: false,
      reason: right > 0 ? 'unknown' : candidates > 0 ? 'check_failed' : 'no_code',
    };
  return { matched: true, order, ...compareAmounts(line.amountVnd, order.amountVnd) };
}

/** How the money that came compares with the money asked, both whole đồng. */
export function compareAmounts(
  receivedVnd: number,
  askedVnd: number,
): { difference: 'exact' | 'short' | 'over'; differenceVnd: number; isThousandTrick: boolean } {
  const differenceVnd = receivedVnd - askedVnd;
  return {
    difference: differenceVnd === 0 ? 'exact' : differenceVnd < 0 ? 'short' : 'over',
    differenceVnd,
    isThousandTrick: differenceVnd < 0 && Math.abs(receivedVnd * 1000 - askedVnd) < 1000,
  };
}
