import type { PhotoVersion } from '@lensan/contract';
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { changes } from '../../operations/changes.table.ts';
import type { Db, Tx } from '../../database/client.ts';
import { first } from '../../database/first.ts';
import { insertRow, preparedQuery } from '../../database/prepared.ts';
import { unscoped } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { orphanBlobs, photoOutputs, photos } from './photos.table.ts';

export type PhotoRow = typeof photos.$inferSelect;
export type OutputRow = typeof photoOutputs.$inferSelect;

/**
 * One photo, whoever asks: check its path (`requireAllowed`) before using it. Removed ones are not
 * found.
 */
export const findPhoto = (db: Db, id: string) =>
  first(
    db
      .select()
      .from(photos)
      .where(and(eq(photos.id, id), isNull(photos.deletedAt), unscoped('checked-after-load'))),
  );
export const photoExists = async (db: Db, id: string) => (await photoById(db, { id })).length > 0;
const photoById = preparedQuery((db) =>
  db
    .select({ id: photos.id })
    .from(photos)
    .where(and(eq(photos.id, sql.placeholder('id')), unscoped('checked-after-load'))),
);

/** Photos of one household in force. */
export const listHouseholdPhotos = (db: Db, householdId: string, path: string) =>
  db
    .select()
    .from(photos)
    .where(
      and(eq(photos.householdId, householdId), eq(photos.path, path), isNull(photos.deletedAt)),
    );
/** Photos of one listing in force; `listingId` null = not in a listing yet. */
export const listListingPhotos = (
  db: Db,
  { householdId, path, listingId }: Pick<PhotoRow, 'householdId' | 'path' | 'listingId'>,
) => photosOfListing(db, { householdId, path, listingId });
const photosOfListing = preparedQuery((db) =>
  db
    .select()
    .from(photos)
    .where(
      and(
        eq(photos.householdId, sql.placeholder('householdId')),
        eq(photos.path, sql.placeholder('path')),
        sql`${photos.listingId} is ${sql.placeholder('listingId')}`,
        isNull(photos.deletedAt),
      ),
    ),
);

/** Photos that left together with their listing at that moment, ms UTC. */
export const listPhotosRemovedAt = (
  db: Db,
  listing: { readonly id: string; readonly path: string },
  removedAt: number,
) =>
  db
    .select()
    .from(photos)
    .where(
      and(
        eq(photos.listingId, listing.id),
        eq(photos.path, listing.path),
        eq(photos.deletedAt, removedAt),
      ),
    );

export const insertPhoto = (tx: Tx, row: typeof photos.$inferInsert) => insertRow(tx, photos, row);
export const updatePhoto = (
  tx: Tx,
  row: Pick<PhotoRow, 'id' | 'path'>,
  change: Partial<PhotoRow>,
) => updateOne(tx, photos, change, and(eq(photos.id, row.id), eq(photos.path, row.path)));

/** Next change number for work nobody asked for by an operation: the end of a job. */
export async function nextVersionOfJob(
  tx: Tx,
  row: Pick<PhotoRow, 'id' | 'path'>,
): Promise<number> {
  const [change] = await tx
    .insert(changes)
    .values({ entity: 'photo', recordId: row.id, path: row.path })
    .returning({ version: changes.version });
  if (!change) throw new Error('no change number');
  return change.version;
}

/** Finished files of one original among the wanted ones. */
export const listOutputs = (db: Db, originalSha256: string, outputHashes: readonly string[]) =>
  db
    .select()
    .from(photoOutputs)
    .where(
      and(
        eq(photoOutputs.originalSha256, originalSha256),
        inArray(photoOutputs.outputHash, [...outputHashes]),
      ),
    );
export const insertOutput = (tx: Tx, row: typeof photoOutputs.$inferInsert) =>
  tx.insert(photoOutputs).values(row).onConflictDoNothing();

/** Photos in force that show a finished file: through the original it was made from. */
export const listPhotosOfFile = (db: Db, sha256: string) =>
  db
    .select({ photo: photos })
    .from(photoOutputs)
    .innerJoin(photos, eq(photos.sha256, photoOutputs.originalSha256))
    .where(
      and(
        eq(photoOutputs.sha256, sha256),
        isNull(photos.deletedAt),
        unscoped('checked-after-load'),
      ),
    );
/** Does another photo in force need this original? */
export const originalIsShared = async (db: Db, row: Pick<PhotoRow, 'id' | 'sha256'>) =>
  (
    await db
      .select({ id: photos.id })
      .from(photos)
      .where(
        and(
          eq(photos.sha256, row.sha256),
          ne(photos.id, row.id),
          eq(photos.hasOriginal, true),
          isNull(photos.deletedAt),
          unscoped('job'),
        ),
      )
  ).length > 0;

export const versionOf = (row: OutputRow): PhotoVersion => {
  const [name = '', extension = ''] = row.kind.split('.');
  return {
    sha256: row.sha256,
    widthPx: row.widthPx,
    heightPx: row.heightPx,
    bytes: row.bytes,
    format: extension as PhotoVersion['format'],
    channel: name.split('-')[0] as PhotoVersion['channel'],
  };
};

/**
 * Is a file made from this original shown by a photo in force, also when the original itself was
 * let go?
 */
export const outputsAreShown = async (db: Db, sha256: string) =>
  (
    await db
      .select({ id: photos.id })
      .from(photos)
      .where(and(eq(photos.sha256, sha256), isNull(photos.deletedAt), unscoped('job')))
      .limit(1)
  ).length > 0;

/** Takes the rows of all files made from an original; answers their keys. */
export const takeOutputs = async (tx: Tx, originalSha256: string): Promise<string[]> =>
  (
    await tx
      .delete(photoOutputs)
      .where(eq(photoOutputs.originalSha256, originalSha256))
      .returning({ sha256: photoOutputs.sha256 })
  ).map(({ sha256 }) => sha256);
/** Is a file still named by an output or by a photo in force as its original? */
export const fileIsUsed = async (db: Db, sha256: string): Promise<boolean> =>
  (
    await db
      .select({ sha256: photoOutputs.sha256 })
      .from(photoOutputs)
      .where(eq(photoOutputs.sha256, sha256))
      .limit(1)
  ).length > 0 || (await originalIsShared(db, { id: '', sha256 }));

/** Files without a row, and since when they have been seen so. */
export const listOrphans = (db: Db) => db.select().from(orphanBlobs);
export const rememberOrphan = (tx: Tx, sha256: string, seenAt: number) =>
  tx.insert(orphanBlobs).values({ sha256, seenAt }).onConflictDoNothing();
export const forgetOrphans = (tx: Tx, keys: readonly string[]) =>
  tx.delete(orphanBlobs).where(inArray(orphanBlobs.sha256, [...keys]));
