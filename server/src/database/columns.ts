import { integer, text } from 'drizzle-orm/sqlite-core';

/**
 * Columns of every row that belongs to a place. `path` is `province.commune.village.household.`
 * (dot-ended), copied at insert; every query on the table carries a range on it.
 */
export const scopedColumns = () => ({
  id: text('id').primaryKey(),
  path: text('path').notNull(),
});

/**
 * Columns of every row that travels to phones. Add an index on (villageId, version): it serves the
 * pull of a village.
 */
export const syncedColumns = () => ({
  ...scopedColumns(),
  householdId: text('household_id').notNull(),
  villageId: text('village_id').notNull(),
  /** Number of the row's last change (table `changes`). */
  version: integer('version').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  /** Set when deleted; the row stays as a tombstone so that phones hear of it. */
  deletedAt: integer('deleted_at'),
});
