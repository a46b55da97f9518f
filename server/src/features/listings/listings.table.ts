import type { ListingChannelId } from '@lensan/channels/ids.ts';
import type { ListingFacts } from '@lensan/listing';
import type { ListingState } from '@lensan/contract';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { scopedColumns, syncedColumns } from '../../database/columns.ts';

export interface ChannelPost {
  readonly channel: ListingChannelId;
  readonly url: string | null;
  readonly at: number;
}

/** Things a household sells: goods, or a place to stay. */
export const listings = sqliteTable(
  'listings',
  {
    ...syncedColumns(),
    /** Chosen by the household; null = the first suggestion made from the facts. */
    title: text('title'),
    /** In the household's own words; null = composed from the facts. */
    description: text('description'),
    facts: text('facts', { mode: 'json' }).$type<ListingFacts>().notNull(),
    /** Step of the wizard to come back to. */
    step: integer('step').notNull(),
    state: text('state').$type<ListingState>().notNull(),
    inStock: integer('in_stock', { mode: 'boolean' }).notNull(),
    /**
     * Prices the household agreed to, in the order of `pricesOf`; shown only while they equal the
     * facts.
     */
    confirmedPricesDong: text('confirmed_prices_dong', { mode: 'json' }).$type<readonly number[]>(),
    /** At least 80 bits; never changes, so that printed codes keep working. */
    publicCode: text('public_code'),
    /** Copy of the household's storefront code, so that phones learn it with the listing. */
    storefrontCode: text('storefront_code'),
    posts: text('posts', { mode: 'json' }).$type<readonly ChannelPost[]>().notNull(),
    publishedAt: integer('published_at'),
    /** Days in Vietnam on which it was edited, oldest first (`editedOn` of adoption). */
    editedOn: text('edited_on', { mode: 'json' }).$type<readonly string[]>().notNull().default([]),
  },
  (table) => [
    // Pull of a village.
    index('listings_village').on(table.villageId, table.version),
    // Lists and figures of a commune or village.
    index('listings_path').on(table.path),
    // Everything of a household: its public page, its phone.
    index('listings_household').on(table.householdId),
    // Opening a public page.
    uniqueIndex('listings_public_code').on(table.publicCode),
  ],
);

/**
 * Code of a household's own public page; made with its first published listing. `id` is the
 * household's.
 */
export const storefronts = sqliteTable(
  'storefronts',
  {
    ...scopedColumns(),
    publicCode: text('public_code').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('storefronts_public_code').on(table.publicCode),
    index('storefronts_path').on(table.path),
  ],
);
