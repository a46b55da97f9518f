import type { MoneyService } from '@lensan/contract';
import type { MoneyWitness } from '@lensan/vietqr/orders';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { scopedColumns, syncedColumns } from '../../database/columns.ts';

/**
 * Orders a household wrote down. What buyers gave of themselves stays with the household and its
 * mentor.
 */
export const orders = sqliteTable(
  'orders',
  {
    ...syncedColumns(),
    code: text('code').notNull(),
    buyerName: text('buyer_name').notNull(),
    buyerPhone: text('buyer_phone'),
    items: text('items').notNull(),
    listingId: text('listing_id'),
    totalDong: integer('total_dong').notNull(),
    /** Follows from `money_lines` (`moneySoFar`); copied so that a phone needs no ledger. */
    receivedDong: integer('received_dong').notNull(),
    paidBy: text('paid_by').$type<MoneyWitness>(),
    paidAt: integer('paid_at'),
    deliveredAt: integer('delivered_at'),
    cancelledAt: integer('cancelled_at'),
  },
  (table) => [
    // Pull of a village.
    index('orders_village').on(table.villageId, table.version),
    // An order of a household by its code. Two merged households may hold one code twice, so the
    // use case keeps codes apart, not the index.
    index('orders_code').on(table.householdId, table.code),
    index('orders_path').on(table.path),
  ],
);

/**
 * Every sighting of money, once each: a service that repeats itself and a statement pasted twice
 * change nothing. Append-only.
 */
export const moneyLines = sqliteTable(
  'money_lines',
  {
    ...scopedColumns(),
    householdId: text('household_id').notNull(),
    /** Null: money whose memo names no open order. */
    orderId: text('order_id').references(() => orders.id),
    witness: text('witness').$type<MoneyWitness>().notNull(),
    service: text('service').$type<MoneyService>(),
    /**
     * What makes the line one of its kind: number of the service, digest of the statement line,
     * operation of the person.
     */
    reference: text('reference').notNull(),
    amountDong: integer('amount_dong').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [
    uniqueIndex('money_lines_once').on(table.householdId, table.witness, table.reference),
    index('money_lines_order').on(table.orderId),
    // The screen at the stall: newest first.
    index('money_lines_path').on(table.path, table.at),
  ],
);

/** Services that report money to a household. One of a kind for each household. */
export const moneyLinks = sqliteTable(
  'money_links',
  {
    ...scopedColumns(),
    householdId: text('household_id').notNull(),
    villageId: text('village_id').notNull(),
    service: text('service').$type<MoneyService>().notNull(),
    /** Last part of the receiving address; 85 random bits. */
    code: text('code').notNull(),
    /** What the service signs with, sealed by the server's secret. */
    secret: text('secret').notNull(),
    createdAt: integer('created_at').notNull(),
    lastHeardAt: integer('last_heard_at'),
  },
  (table) => [
    uniqueIndex('money_links_code').on(table.code),
    uniqueIndex('money_links_household').on(table.householdId, table.service),
    index('money_links_path').on(table.path),
  ],
);
