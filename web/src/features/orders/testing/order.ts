import { withRecord, type Dossier, type OrderRecord } from '@lensan/contract';

/** An order of the tests: two bags of banana, nothing paid yet. */
export const order = (change: Partial<OrderRecord> = {}): OrderRecord => ({
  id: 'o1',
  householdId: 'h1',
  version: 1,
  code: 'LS7K2M',
  buyerName: 'Chị Hạnh',
  buyerPhone: null,
  items: '2 túi chuối',
  listingId: null,
  totalDong: 130_000,
  receivedDong: 0,
  payment: 'awaiting',
  paidBy: null,
  paidAt: null,
  deliveredAt: null,
  createdAt: Date.UTC(2026, 10, 24, 2),
  createdBy: 'lan',
  ...change,
});
export const withOrders = (
  dossier: Dossier,
  list: readonly (Partial<OrderRecord> & { readonly id: string })[],
): Dossier => list.reduce((rest, change) => withRecord(rest, 'orders', order(change)), dossier);
