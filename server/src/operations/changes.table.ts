import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The order of all changes. AUTOINCREMENT: a number is never used twice, also not after deletes,
 * because phones keep it as their cursor.
 */
export const changes = sqliteTable(
  'changes',
  {
    version: integer('version').primaryKey({ autoIncrement: true }),
    entity: text('entity').notNull(),
    recordId: text('record_id').notNull(),
    /** Range of the record the change belongs to. */
    path: text('path').notNull(),
    operationId: text('operation_id'),
    /**
     * Where it was made: number of the phone's store, or the session's device. Changes of one's own
     * are never a conflict.
     */
    origin: text('origin'),
    accountId: text('account_id'),
    /** Corrected phone time, ms UTC. Shown beside a conflicting value; never decides. */
    at: integer('at'),
    /** JSON list of the fields an edit changed; null where the whole record is new. */
    fields: text('fields', { mode: 'json' }).$type<string[]>(),
  },
  (table) => [
    // "What happened to this record, in order": conflict checks and the activity page.
    index('changes_record').on(table.entity, table.recordId, table.version),
  ],
);
