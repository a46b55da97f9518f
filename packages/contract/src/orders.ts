import * as z from 'zod/mini';
import { dong, id, instant, phone, recordBase, text } from './common.ts';
import { pin } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { operation } from './operation.ts';

/** Five signs of the order alphabet; the last checks the others (`@lensan/vietqr/orders`). */
export const orderCode = z.string().check(z.regex(/^[2-9A-HJKMNP-Z]{5}$/));
/** Money so far: none, the amount asked, less, more; or the order was called off. */
export const orderPayment = z.enum(['awaiting', 'paid', 'short', 'over', 'cancelled']);
export type OrderPayment = z.output<typeof orderPayment>;

const orderFields = {
  code: orderCode,
  buyerName: text(60, 0),
  buyerPhone: z.nullable(phone),
  /** What was ordered, in the household's words: "2 con gà đồi, làm sẵn". */
  items: text(200),
  listingId: z.nullable(id),
  totalDong: dong,
};
export const orderRecord = z.object({
  ...recordBase,
  ...orderFields,
  payment: orderPayment,
  /** Money that came, đồng, as far as it is known. */
  receivedDong: dong,
  /** How it is known: a service of the bank, lines of a statement, or somebody ticked it. */
  paidBy: z.nullable(z.enum(['webhook', 'statement', 'hand'])),
  paidAt: z.nullable(instant),
  /** On the phone that said it, until the server has answered: what a person had said before. */
  saidBeforeDong: z.optional(dong),
  deliveredAt: z.nullable(instant),
  createdAt: instant,
  createdBy: id,
});
export type OrderRecord = z.output<typeof orderRecord>;

export const orderRecordBody = z.object({
  id,
  householdId: id,
  ...orderFields,
  buyerPhone: z.nullable(phone),
});
export type OrderRecordBody = z.output<typeof orderRecordBody>;
/**
 * Money that came for an order: seen by the household (`hand`) or read from a statement.
 * `reference` makes a line count once.
 */
export const orderPaidBody = z.object({
  id,
  householdId: id,
  receivedDong: dong,
  how: z.enum(['statement', 'hand']),
  reference: z.optional(text(80)),
});
export type OrderPaidBody = z.output<typeof orderPaidBody>;
/** Takes the last word of a person on an order's money back. */
export const orderUnpaidBody = z.object({ id, householdId: id });
export type OrderUnpaidBody = z.output<typeof orderUnpaidBody>;
export const orderEditBody = z.object({
  id,
  householdId: id,
  isDelivered: z.optional(z.boolean()),
  isCancelled: z.optional(z.boolean()),
  items: z.optional(text(200)),
  totalDong: z.optional(dong),
  buyerName: z.optional(text(60, 0)),
  buyerPhone: z.optional(z.nullable(phone)),
});
export type OrderEditBody = z.output<typeof orderEditBody>;

export const orderOperations = {
  'order.record': operation('order.record', orderRecordBody, 'Write down an order'),
  'order.paid': operation('order.paid', orderPaidBody, 'Say that money for an order came'),
  'order.unpaid': operation(
    'order.unpaid',
    orderUnpaidBody,
    'Take back that money for an order came, said by mistake a short while ago',
  ),
  'order.change': operation(
    'order.change',
    orderEditBody,
    'Change an order: delivered, called off, other goods or price',
  ),
};

/**
 * Services that tell when money came. The receiving address is made per household and kept secret
 * like a password.
 */
export const moneyServices = ['sepay', 'payos', 'casso', 'casso2', 'pay2s'] as const;
export const moneyService = z.enum(moneyServices);
export type MoneyService = z.output<typeof moneyService>;
/** Raw bytes are verified before anything is parsed; the answer is what the service expects. */
export const moneyWebhook = endpoint({
  method: 'POST',
  path: '/api/money/:service/:code',
  summary: 'A service says that money came',
  params: z.object({ service: moneyService, code: z.string().check(z.maxLength(40)) }),
  maxBodyBytes: 64 * 1024,
});
export const moneyLinkRecord = z.object({
  service: moneyService,
  address: z.string(),
  createdAt: instant,
  lastHeardAt: z.nullable(instant),
});
export type MoneyLinkRecord = z.output<typeof moneyLinkRecord>;
/** `address` is empty for everyone but the household itself. */
export const moneyLinks = endpoint({
  method: 'GET',
  path: '/api/money-links',
  summary: 'Services that tell a household when money came',
  query: z.object({ householdId: id }),
  response: z.object({ links: z.array(moneyLinkRecord) }),
});
export const moneyLinkSet = endpoint({
  method: 'POST',
  path: '/api/money-links',
  summary: 'Connect a service that tells when money came, with the household’s own PIN',
  body: z.object({
    householdId: id,
    service: moneyService,
    secret: z.string().check(z.minLength(8), z.maxLength(200)),
    pin,
  }),
  response: z.object({ link: moneyLinkRecord }),
});
export const moneyLinkRemove = endpoint({
  method: 'POST',
  path: '/api/money-links/remove',
  summary: 'Disconnect a service',
  body: z.object({ householdId: id, service: moneyService }),
  response: z.object({ ok: z.literal(true) }),
});

/** Money that came in, newest first, for the screen at the stall. */
export const moneyReceived = z.object({
  id,
  at: instant,
  amountDong: dong,
  orderId: z.nullable(id),
  orderCode: z.nullable(z.string()),
  difference: z.nullable(z.enum(['exact', 'short', 'over'])),
  askedDong: z.nullable(dong),
});
export type MoneyReceived = z.output<typeof moneyReceived>;
export const moneyList = endpoint({
  method: 'GET',
  path: '/api/money',
  summary: 'Money the services reported for a household, newest first',
  query: z.object({ householdId: id, after: z.optional(z.string().check(z.regex(/^\d{1,16}$/))) }),
  response: z.object({ money: z.array(moneyReceived) }),
});
