import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The order of all changes. AUTOINCREMENT: a number is never used twice, also not after deletes, because phones keep it as their cursor.
 */
export const changes = sqliteTable('changes', {
  version: integer('version').primaryKey({ autoIncrement: true }),
  entity: text('entity').notNull(),
  recordId: text('record_id').notNull(),
  /** Range of the record the change belongs to. */
  path: text('path').notNull(),
  operationId: text('operation_id'),
}, (table) => [
  // "What happened to this record, in order": conflict checks and the activity page.
  index('changes_record').on(table.entity, table.recordId, table.version),
]);
