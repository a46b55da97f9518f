/**
 * Short order codes for the memo and the matching of bank statement lines to orders: a second
 * entry, so that a page that only reads a code does not load it.
 */
export {
  isOrderCode,
  makeOrderCode,
  orderCodeCount,
  orderMemo,
  orderPrefix,
} from './order-code.ts';
export {
  compareAmounts,
  matchOrder,
  type AwaitedOrder,
  type OrderMatch,
  type ReceivedLine,
} from './match-order.ts';
export { moneySoFar, orderPayment, type MoneySeen, type MoneyWitness } from './order-money.ts';
export {
  mayTakeBackDelivery,
  mayTakeBackMoney,
  saidBefore,
  takeBackMs,
  type OrderMarks,
} from './take-back.ts';
export { readStatement, type StatementEntry } from './statement.ts';
