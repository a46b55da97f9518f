import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { syncedColumns } from '../database/columns.ts';

/** A value that lost against another phone's. Kept until a person settles it. */
export const conflicts = sqliteTable(
  'conflicts',
  {
    ...syncedColumns(),
    entity: text('entity').notNull(),
    recordId: text('record_id').notNull(),
    field: text('field').notNull(),
    keptValue: text('kept_value', { mode: 'json' }).$type<unknown>(),
    keptBy: text('kept_by'),
    keptName: text('kept_name').notNull(),
    keptAt: integer('kept_at').notNull(),
    lostValue: text('lost_value', { mode: 'json' }).$type<unknown>(),
    lostBy: text('lost_by'),
    lostName: text('lost_name').notNull(),
    lostAt: integer('lost_at').notNull(),
    /** The newer value waits for confirmation; otherwise the last received stands. */
    isGuarded: integer('is_guarded', { mode: 'boolean' }).notNull(),
    state: text('state', { enum: ['open', 'settled'] }).notNull(),
  },
  (table) => [
    // Pull of a village.
    index('conflicts_village').on(table.villageId, table.version),
  ],
);
