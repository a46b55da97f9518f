import * as contract from '@lensan/contract';
import type {
  Dossier,
  MoneyLinkRecord,
  MoneyReceived,
  MoneyService,
  OrderRecord,
} from '@lensan/contract';
import { baseOf } from '@lensan/household';
import { formatDate, formatInstant, vietnamDay, dayMs } from '@lensan/vietnamese';
import {
  compareAmounts,
  makeOrderCode,
  matchOrder,
  orderCodeCount,
  readStatement,
  type OrderMatch,
  type StatementEntry,
} from '@lensan/vietqr/orders';
import { call } from '../../api/client.ts';
import { newId, record } from '../../local/index.ts';
import { session } from '../../session.ts';

export const ordersOf = (dossier: Dossier): OrderRecord[] =>
  Object.values(dossier.orders).toSorted(
    (a, b) => b.createdAt - a.createdAt || b.id.localeCompare(a.id),
  );
/** Nothing is left to do with it. */
export const isDone = (order: OrderRecord): boolean =>
  order.payment === 'cancelled' ||
  (order.deliveredAt !== null && (order.payment === 'paid' || order.payment === 'over'));
/** Money is still to come, all of it or the rest. */
export const isUnpaid = (order: OrderRecord): boolean =>
  order.payment === 'awaiting' || order.payment === 'short';
/** Came within a day. */
export const isNew = (order: OrderRecord, now = Date.now()): boolean =>
  now - order.createdAt < dayMs;
export const missingDong = (order: OrderRecord): number =>
  Math.max(0, order.totalDong - order.receivedDong);
export const isTrick = (order: OrderRecord): boolean =>
  order.payment === 'short' && compareAmounts(order.receivedDong, order.totalDong).isThousandTrick;
/** Said or handed over so lately that a slip would still be on the person's mind: ten minutes. */
const justNowMs = 600_000;
export const isJustMarked = (order: OrderRecord, now = Date.now()): boolean =>
  now - Math.max(order.paidBy === 'hand' ? (order.paidAt ?? 0) : 0, order.deliveredAt ?? 0) <
  justNowMs;
export const dayOf = (at: number): string => formatDate(vietnamDay(at));
export const whenOf = (at: number): string => formatInstant(at, Date.now());

/**
 * Addresses differ: the household stands on its own pages, a mentor comes from the sheet of a
 * household.
 */
export const isHousehold = (): boolean => {
  const now = session();
  return now.status === 'signed-in' && now.kind === 'household';
};
export const ordersPath = (householdId: string, rest = ''): string =>
  `/ho/${householdId}/don-hang${rest}`;
export const homeOfOrders = (householdId: string): string =>
  isHousehold() ? '/' : `/ho/${householdId}`;

/**
 * The code follows from the id, which is new; where a phone already holds that code, the next free
 * one is taken.
 */
export function codeFor(id: string, taken: ReadonlySet<string>): string {
  let number = 0;
  for (const letter of id) number = (number * 33 + letter.charCodeAt(0)) % orderCodeCount;
  while (taken.has(makeOrderCode(number))) number = (number + 1) % orderCodeCount;
  return makeOrderCode(number);
}

export interface OrderDraft {
  readonly buyerName: string;
  readonly buyerPhone: string;
  readonly items: string;
  readonly listingId: string | null;
  readonly totalDong: number | null;
}
export const emptyOrder: OrderDraft = {
  buyerName: '',
  buyerPhone: '',
  items: '',
  listingId: null,
  totalDong: null,
};
export const orderDraftKey = (householdId: string): string => `order-${householdId}`;
export const isPhoneRight = (typed: string): boolean =>
  typed.trim() === '' || contract.phone.safeParse(typed).success;

/** Writes the order down; answers its id. */
export async function saveOrder(dossier: Dossier, draft: OrderDraft): Promise<string> {
  const id = newId();
  const householdId = dossier.household.id;
  const code = codeFor(id, new Set(Object.values(dossier.orders).map((order) => order.code)));
  await record(
    'order.record',
    {
      id,
      householdId,
      code,
      buyerName: draft.buyerName,
      buyerPhone: draft.buyerPhone.trim() === '' ? null : draft.buyerPhone,
      items: draft.items,
      listingId: draft.listingId,
      totalDong: draft.totalDong ?? 0,
    },
    { householdId, endsDraft: orderDraftKey(householdId) },
  );
  return id;
}

const optionsOf = (order: OrderRecord) => ({
  householdId: order.householdId,
  ...baseOf(order),
});
export const markPaid = (order: OrderRecord, receivedDong: number): Promise<void> =>
  record(
    'order.paid',
    { id: order.id, householdId: order.householdId, receivedDong, how: 'hand' },
    optionsOf(order),
  );
/** Money said to have come by mistake: takes that back. */
export const takeBackPaid = (order: OrderRecord): Promise<void> =>
  record('order.unpaid', { id: order.id, householdId: order.householdId }, optionsOf(order));
/** An order that was called off is open again. */
export const reopenOrder = (order: OrderRecord): Promise<void> =>
  record(
    'order.change',
    { id: order.id, householdId: order.householdId, isCancelled: false },
    optionsOf(order),
  );
export const markDelivered = (order: OrderRecord, isDelivered: boolean): Promise<void> =>
  record(
    'order.change',
    { id: order.id, householdId: order.householdId, isDelivered },
    optionsOf(order),
  );
export const cancelOrder = (order: OrderRecord): Promise<void> =>
  record(
    'order.change',
    { id: order.id, householdId: order.householdId, isCancelled: true },
    optionsOf(order),
  );

export interface ReadLine {
  readonly entry: StatementEntry;
  readonly match: OrderMatch<{ code: string; amountVnd: number; order: OrderRecord }>;
}
/**
 * Which orders the lines of a pasted statement pay. Lines of money that went out, or without a
 * clear amount and without a code, are left out.
 */
export function readLines(dossier: Dossier, pasted: string): ReadLine[] {
  const open = ordersOf(dossier).map((order) => ({
    code: order.code,
    amountVnd: order.totalDong,
    order,
  }));
  return readStatement(pasted)
    .map((entry) => ({
      entry,
      match: matchOrder({ content: entry.content, amountVnd: entry.amountVnd ?? 0 }, open),
    }))
    .filter(({ entry, match }) => entry.amountVnd !== null || match.matched);
}
/**
 * Notes what a statement says. Lines noted before change nothing: the server knows them by their
 * reference.
 */
export async function noteLines(lines: readonly ReadLine[]): Promise<void> {
  for (const { entry, match } of lines) {
    if (!match.matched || entry.amountVnd === null) continue;
    const { order } = match.order;
    await record(
      'order.paid',
      {
        id: order.id,
        householdId: order.householdId,
        receivedDong: entry.amountVnd,
        how: 'statement',
        reference: entry.reference,
      },
      { householdId: order.householdId },
    );
  }
}

export const fetchMoney = async (
  householdId: string,
  after: number,
): Promise<readonly MoneyReceived[]> =>
  (await call(contract.moneyList, { query: { householdId, after: String(after) } })).money;
export const fetchLinks = async (householdId: string): Promise<readonly MoneyLinkRecord[]> =>
  (await call(contract.moneyLinks, { query: { householdId } })).links;
export const connect = async (
  householdId: string,
  service: MoneyService,
  proof: { readonly secret: string; readonly pin: string },
): Promise<MoneyLinkRecord> =>
  (await call(contract.moneyLinkSet, { body: { householdId, service, ...proof } })).link;
export const disconnect = async (householdId: string, service: MoneyService): Promise<void> => {
  await call(contract.moneyLinkRemove, { body: { householdId, service } });
};
