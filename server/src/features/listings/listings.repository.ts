import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { first } from '../../database/first.ts';
import { insertRow, preparedQuery } from '../../database/prepared.ts';
import { unscoped } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { listings, storefronts } from './listings.table.ts';

export type ListingRow = typeof listings.$inferSelect;

/**
 * One listing, whoever asks: check its path (`requireAllowed`) before using it. Removed ones are
 * not found.
 */
export const findListing = (db: Db, id: string) =>
  first(
    db
      .select()
      .from(listings)
      .where(and(eq(listings.id, id), isNull(listings.deletedAt), unscoped('checked-after-load'))),
  );
/** Any row of that id, also a removed one: ids are never used twice. */
export const findAnyListing = (db: Db, id: string) => first(anyListingById(db, { id }));
const anyListingById = preparedQuery((db) =>
  db
    .select()
    .from(listings)
    .where(and(eq(listings.id, sql.placeholder('id')), unscoped('checked-after-load'))),
);
export const insertListing = (tx: Tx, row: typeof listings.$inferInsert) =>
  insertRow(tx, listings, row);
export const updateListing = (
  tx: Tx,
  row: Pick<ListingRow, 'id' | 'path'>,
  change: Partial<ListingRow>,
) => updateOne(tx, listings, change, and(eq(listings.id, row.id), eq(listings.path, row.path)));

/**
 * The listing behind a public address while a person wants it shown. Whether the household agrees
 * is asked apart.
 */
export const findPublished = (db: Db, publicCode: string) =>
  first(
    db
      .select()
      .from(listings)
      .where(
        and(
          eq(listings.publicCode, publicCode),
          eq(listings.state, 'published'),
          isNull(listings.deletedAt),
          unscoped('public-code'),
        ),
      ),
  );
export const listPublished = (db: Db, householdId: string, path: string) =>
  db
    .select()
    .from(listings)
    .where(
      and(
        eq(listings.householdId, householdId),
        eq(listings.path, path),
        eq(listings.state, 'published'),
        isNull(listings.deletedAt),
      ),
    )
    .orderBy(desc(listings.publishedAt));

export const findStorefront = (db: Db, householdId: string) =>
  first(storefrontById(db, { householdId }));
const storefrontById = preparedQuery((db) =>
  db
    .select()
    .from(storefronts)
    .where(and(eq(storefronts.id, sql.placeholder('householdId')), unscoped('checked-after-load'))),
);
export const findStorefrontByCode = (db: Db, publicCode: string) =>
  first(
    db
      .select()
      .from(storefronts)
      .where(and(eq(storefronts.publicCode, publicCode), unscoped('public-code'))),
  );
export const insertStorefront = (tx: Tx, row: typeof storefronts.$inferInsert) =>
  tx.insert(storefronts).values(row);
