import type { ScriptSaveBody } from '@lensan/contract';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { syncedColumns } from '../../database/columns.ts';

/** What is decided about a script: channel, pace, own words … without ids. */
export type StoredChoices = Omit<ScriptSaveBody, 'id' | 'householdId' | 'listingId'>;

/** Scripts of listings. The words are composed from the listing's facts whenever they are shown. */
export const scripts = sqliteTable(
  'scripts',
  {
    ...syncedColumns(),
    listingId: text('listing_id').notNull(),
    choices: text('choices', { mode: 'json' }).$type<StoredChoices>().notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    // Pull of a village.
    index('scripts_village').on(table.villageId, table.version),
    // Scripts of a place, for the figures of officials.
    index('scripts_path').on(table.path),
  ],
);
