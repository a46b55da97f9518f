import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What was done, by whom, to what. Append-only. Written in the transaction of the write itself. */
export const activity = sqliteTable(
  'activity',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Range of what it was done to: "who touched my data" reads one household's. */
    path: text('path').notNull(),
    subjectId: text('subject_id').notNull(),
    /** Kind of the operation, for example `visit.record`. */
    action: text('action').notNull(),
    accountId: text('account_id').notNull(),
    operationId: text('operation_id').notNull(),
    /** Corrected phone time, ms UTC. */
    at: integer('at').notNull(),
    receivedAt: integer('received_at').notNull(),
    /** Codes and counts; never names, phones or account numbers. */
    detail: text('detail', { mode: 'json' }).$type<Record<string, string | number | boolean>>(),
  },
  (table) => [
    // The activity page of a place or household, newest first.
    index('activity_path').on(table.path, table.id),
  ],
);
