import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';

/** One row, written again and again to prove that a write arrives. */
export const probes = sqliteTable('probes', {
  id: integer('id').primaryKey(),
  at: integer('at').notNull(),
  count: integer('count').notNull(),
});
