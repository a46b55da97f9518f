import { allows } from '@lensan/access';
import {
  refuse,
  type OrderEditBody,
  type OrderPaidBody,
  type OrderRecord,
  type OrderRecordBody,
  type OrderUnpaidBody,
} from '@lensan/contract';
import {
  isOrderCode,
  mayTakeBackDelivery,
  mayTakeBackMoney,
  moneySoFar,
  orderPayment,
  saidBefore,
  type MoneyWitness,
} from '@lensan/vietqr/orders';
import type { Actor } from '../../platform/actor.ts';
import {
  unchanged,
  type OperationContext,
  type OperationHandler,
  type OperationHandlers,
} from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { syncedEntity } from '../../operations/synced-entity.ts';
import type { Household } from '../households/households.repository.ts';
import { requireHousehold } from '../households/households.usecases.ts';
import { findListing } from '../listings/listings.repository.ts';
import * as stored from './orders.repository.ts';
import type { OrderRow } from './orders.repository.ts';
import { orders } from './orders.table.ts';

/**
 * Writes an order down. Its code was drawn on the phone, so two phones of a household may draw the
 * same: the second is asked to draw again.
 */
export const recordOrder: OperationHandler<OrderRecordBody> = async (
  context,
  { id, householdId, ...fields },
) => {
  const household = await requireHousehold(context, 'order.record', householdId);
  if (await stored.findOrder(context.tx, id)) throw refuse('record.id_taken');
  if (!isOrderCode(fields.code))
    throw refuse('request.invalid', { problems: [{ code: 'field.invalid', field: 'code' }] });
  if (await stored.findOrderByCode(context.tx, household, fields.code))
    throw refuse('order.code_taken', { problems: [{ code: 'order.code_taken', field: 'code' }] });
  if (
    fields.listingId !== null &&
    (await findListing(context.tx, fields.listingId))?.householdId !== household.id
  )
    throw refuse('not_found');
  const { path, villageId } = household;
  const version = await context.nextVersion('order', id, path);
  await stored.insertOrder(context.tx, {
    ...fields,
    id,
    householdId,
    path,
    villageId,
    version,
    createdAt: context.at,
    createdBy: context.actor.accountId,
    receivedDong: 0,
  });
  await context.recordActivity({ subjectId: id, path });
  return { status: 'ok', version };
};

/** Somebody saw money for an order: read it from a statement, or heard the bank say so. */
export const payOrder: OperationHandler<OrderPaidBody> = async (
  context,
  { id, householdId, receivedDong, how, reference },
) => {
  const { household, order } = await load(context, 'order.paid', id, householdId);
  const version = await addMoney(context, household, order, {
    witness: how,
    amountDong: receivedDong,
    reference: reference ?? context.operationId,
    service: null,
  });
  await context.recordActivity({ subjectId: id, path: order.path, detail: { how } });
  return { status: 'ok', version: version ?? order.version };
};

/** Money said to have come by mistake: what the same people had said before counts again. */
export const unpayOrder: OperationHandler<OrderUnpaidBody> = async (
  context,
  { id, householdId },
) => {
  const { household, order } = await load(context, 'order.unpaid', id, householdId);
  if (!mayTakeBackMoney(order, context.at)) throw refuse('order.too_late');
  const version = await addMoney(context, household, order, {
    witness: 'hand',
    amountDong: saidBefore(await stored.listSaid(context.tx, order)),
    reference: stored.takeBackMark + context.operationId,
    service: null,
  });
  await context.recordActivity({ subjectId: id, path: order.path });
  return { status: 'ok', version: version ?? order.version };
};

/**
 * Delivered, called off, or the buyer wants something else. Two phones that change different things
 * both win.
 */
export const changeOrder: OperationHandler<OrderEditBody> = async (
  context,
  { id, householdId, isDelivered, isCancelled, ...patch },
) => {
  const { order } = await load(context, 'order.change', id, householdId);
  // Goods of an order that was called off are not handed over by mistake; calling it back comes
  // first.
  if (order.cancelledAt !== null && isCancelled !== false && isDelivered)
    throw refuse('order.cancelled');
  if (
    isDelivered === false &&
    order.deliveredAt !== null &&
    !mayTakeBackDelivery(order, context.at)
  )
    throw refuse('order.too_late');
  const mark = (wanted: boolean | undefined, now: number | null) =>
    wanted === undefined || wanted === (now !== null) ? undefined : wanted ? context.at : null;
  const merged = await context.mergeFields<OrderRow>({
    entity: 'order',
    recordId: id,
    path: order.path,
    current: order,
    patch: {
      ...patch,
      deliveredAt: mark(isDelivered, order.deliveredAt),
      cancelledAt: mark(isCancelled, order.cancelledAt),
    },
    guarded: ['totalDong'],
  });
  if (merged.fields.length === 0) return unchanged(context, order, merged.status);
  const version = await context.nextVersion('order', id, order.path, merged.fields);
  await stored.updateOrder(context.tx, order, { ...merged.values, version });
  await context.recordActivity({
    subjectId: id,
    path: order.path,
    detail: { fields: merged.fields.join(',') },
  });
  return { status: merged.status, version };
};

async function load(
  context: OperationContext,
  action: 'order.paid' | 'order.unpaid' | 'order.change',
  id: string,
  householdId: string,
): Promise<{ household: Household; order: OrderRow }> {
  const household = await requireHousehold(context, action, householdId);
  const order = requireAllowed(context.actor, action, await stored.findOrder(context.tx, id));
  if (order.householdId !== household.id) throw refuse('not_found');
  return { household, order };
}

export interface NewMoney {
  readonly witness: MoneyWitness;
  readonly amountDong: number;
  readonly reference: string;
  readonly service: stored.MoneyLine['service'];
}

/**
 * Adds a sighting of money and works out what the order has now. Answers the order's new version,
 * or null when the sighting was known.
 */
export async function addMoney(
  context: Pick<OperationContext, 'tx' | 'ids' | 'now' | 'nextVersion'>,
  household: Pick<Household, 'id' | 'path'>,
  order: OrderRow,
  money: NewMoney,
): Promise<number | null> {
  const isNew = await stored.insertMoneyLine(context.tx, {
    ...money,
    id: context.ids.id(),
    path: household.path,
    householdId: household.id,
    orderId: order.id,
    at: context.now,
  });
  if (!isNew) return null;
  const sum = moneySoFar(await stored.listMoneyOfOrder(context.tx, order));
  const version = await context.nextVersion('order', order.id, order.path);
  await stored.updateOrder(context.tx, order, {
    receivedDong: sum.receivedVnd,
    paidBy: sum.paidBy,
    paidAt: sum.paidAt,
    version,
  });
  return version;
}

/**
 * An order as phones hold it: only with the household and those who serve it, because it names a
 * buyer.
 */
export function orderOf(row: OrderRow, actor: Pick<Actor, 'grants'>): OrderRecord | null {
  if (!allows(actor.grants, 'order.read', row)) return null;
  const {
    id,
    householdId,
    version,
    code,
    buyerName,
    buyerPhone,
    items,
    listingId,
    totalDong,
    receivedDong,
    paidBy,
    paidAt,
    deliveredAt,
    createdAt,
    createdBy,
    cancelledAt,
  } = row;
  return {
    id,
    householdId,
    version,
    code,
    buyerName,
    buyerPhone,
    items,
    listingId,
    totalDong,
    receivedDong,
    paidBy,
    paidAt,
    deliveredAt,
    createdAt,
    createdBy,
    payment: orderPayment({
      totalVnd: totalDong,
      receivedVnd: receivedDong,
      isCancelled: cancelledAt !== null,
    }),
  };
}

export const orderOperations = {
  'order.record': recordOrder,
  'order.paid': payOrder,
  'order.unpaid': unpayOrder,
  'order.change': changeOrder,
} satisfies Partial<OperationHandlers>;
export const orderEntities = [
  syncedEntity({
    entity: 'order',
    table: orders,
    toRecord: orderOf,
    onMerge: ({ tx }, from, into) => stored.moveMoney(tx, from, into),
  }),
];
