import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row per phone store (a browser's store of one account). */
export const phoneStores = sqliteTable(
  'phone_stores',
  {
    /**
     * First part of every id the store makes. Drawn at random: a restored backup would give a
     * counted number twice.
     */
    device: text('device').primaryKey(),
    accountId: text('account_id').notNull(),
    /** AES key of the files of unsent work the store makes, base64url. */
    key: text('key').notNull(),
    /** Number of its last operation the server has. */
    last: integer('last').notNull(),
    createdAt: integer('created_at').notNull(),
    seenAt: integer('seen_at').notNull(),
    /** What it said of itself at its last contact. */
    queued: integer('queued').notNull(),
    oldestAt: integer('oldest_at'),
    photos: integer('photos').notNull(),
    isPersisted: integer('is_persisted', { mode: 'boolean' }),
    app: text('app'),
    /** Different faults of the app's code it keeps, and the names of the last: code, no data. */
    faultCount: integer('fault_count').notNull().default(0),
    faultNames: text('fault_names', { mode: 'json' }).$type<readonly string[]>(),
    offsetMs: integer('offset_ms').notNull(),
  },
  (table) => [
    // Phones of the people of a team.
    index('phone_stores_account').on(table.accountId),
  ],
);

/**
 * One row: names this life of the database. A restored backup gets a new one, so that phones know
 * numbers may repeat.
 */
export const syncEpoch = sqliteTable('sync_epoch', {
  only: integer('only').primaryKey(),
  epoch: text('epoch').notNull(),
});

/** Households that were merged into another: late work for the old one lands in the new one. */
export const householdAliases = sqliteTable('household_aliases', {
  oldId: text('old_id').primaryKey(),
  newId: text('new_id').notNull(),
  createdAt: integer('created_at').notNull(),
});
