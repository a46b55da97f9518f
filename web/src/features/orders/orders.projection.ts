import { withRecord, type Dossier, type OrderRecord } from '@lensan/contract';
import { orderPayment } from '@lensan/vietqr/orders';
import type { Projections } from '../../local/types.ts';

const withMoney = (order: Omit<OrderRecord, 'payment'>, isCancelled: boolean): OrderRecord => ({
  ...order,
  payment: orderPayment({
    totalVnd: order.totalDong,
    receivedVnd: order.receivedDong,
    isCancelled,
  }),
});

const change = (
  dossier: Dossier,
  id: string,
  fields: (order: OrderRecord) => Partial<OrderRecord>,
  isCancelled?: boolean,
): Dossier => {
  const order = dossier.orders[id];
  return order
    ? withRecord(
        dossier,
        'orders',
        withMoney({ ...order, ...fields(order) }, isCancelled ?? order.payment === 'cancelled'),
      )
    : dossier;
};

/**
 * What writing down, paying and changing an order does on the phone at once. The server, which
 * holds the ledger, adds up again.
 */
export const orderProjections: Projections = {
  'order.record': (dossier, { body, at, by }) =>
    dossier &&
    withRecord(
      dossier,
      'orders',
      withMoney(
        {
          ...body,
          version: 0,
          receivedDong: 0,
          paidBy: null,
          paidAt: null,
          deliveredAt: null,
          createdAt: at,
          createdBy: by.id,
        },
        false,
      ),
    ),
  'order.paid': (dossier, { body, at }) =>
    dossier &&
    change(dossier, body.id, (order) => {
      // A person says the whole; lines of a statement add up. What another witness saw is never
      // made less.
      const own =
        body.how === 'statement' && order.paidBy === 'statement'
          ? order.receivedDong + body.receivedDong
          : body.receivedDong;
      const isOwn = order.paidBy === null || order.paidBy === body.how;
      return isOwn || own > order.receivedDong
        ? {
            receivedDong: own,
            paidBy: body.how,
            paidAt: at,
            ...(body.how === 'hand' && isOwn ? { saidBeforeDong: order.receivedDong } : {}),
          }
        : {};
    }),
  // The server, which holds the ledger, knows what was said earlier than this phone has heard.
  'order.unpaid': (dossier, { body }) =>
    dossier &&
    change(dossier, body.id, ({ paidAt, saidBeforeDong = 0 }) => ({
      receivedDong: saidBeforeDong,
      saidBeforeDong: 0,
      ...(saidBeforeDong === 0 ? { paidBy: null, paidAt: null } : { paidAt }),
    })),
  'order.change': (
    dossier,
    { body: { id, householdId: _householdId, isDelivered, isCancelled, ...patch }, at },
  ) =>
    dossier &&
    change(
      dossier,
      id,
      (order) => ({
        ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)),
        ...(isDelivered === undefined
          ? {}
          : { deliveredAt: isDelivered ? (order.deliveredAt ?? at) : null }),
      }),
      isCancelled,
    ),
};
