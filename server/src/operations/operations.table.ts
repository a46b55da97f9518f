import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Problem } from '@lensan/contract';

/**
 * Every operation ever delivered, by the id its phone gave it. Repeating one answers what stands
 * here.
 */
export const operationLog = sqliteTable(
  'operations',
  {
    id: text('id').primaryKey(),
    /**
     * Number of the phone's store and place in its order; null for a call over plain HTTP or from a
     * carried file.
     */
    device: text('device'),
    n: integer('n'),
    accountId: text('account_id').notNull(),
    kind: text('kind').notNull(),
    /** Household the phone named; where an operation waits, what it waits for. */
    householdId: text('household_id'),
    status: text('status', { enum: ['ok', 'conflict', 'parked', 'rejected'] }).notNull(),
    version: integer('version'),
    code: text('code'),
    problems: text('problems', { mode: 'json' }).$type<Problem[]>(),
    /** The whole envelope as JSON, only while the operation waits. */
    waiting: text('waiting'),
    /** Phone time and measured offset of the phone's clock (server minus phone), ms. */
    atPhone: integer('at_phone').notNull(),
    offsetMs: integer('offset_ms').notNull(),
    receivedAt: integer('received_at').notNull(),
  },
  (table) => [
    // One number, one operation per phone store.
    uniqueIndex('operations_order').on(table.device, table.n),
    // Operations that wait for a household that has just arrived. Only those that wait: nearly all
    // of them never do.
    index('operations_waiting')
      .on(table.householdId)
      .where(sql`status = 'parked'`),
  ],
);

/** Written out, not bound: only then the index of what waits is used. */
export const isParked = sql`${operationLog.status} = 'parked'`;
