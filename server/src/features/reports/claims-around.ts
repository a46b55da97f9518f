import { pricesOf, titleOf } from '@lensan/listing';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { inScope } from '../../database/scope.ts';
import type { LoadAroundClaims } from '../adoption/review.ts';
import { listings } from '../listings/listings.table.ts';
import { photos } from '../photos/photos.table.ts';
import { visits } from '../visits/visits.table.ts';

type Picture = Pick<typeof photos.$inferSelect, 'listingId' | 'isMain' | 'versions'>;

/** File name of the picture a listing is known by, or null while it has none. */
function fileOf(pictures: readonly Picture[], listingId: string): string | null {
  const own = pictures.filter((photo) => photo.listingId === listingId);
  const shown = own.find((photo) => photo.isMain) ?? own[0];
  const jpgs = shown?.versions.filter((version) => version.format === 'jpg') ?? [];
  const best = jpgs.find((version) => version.channel === 'page') ?? jpgs[0];
  return best ? `${best.sha256}.${best.format}` : null;
}

/** Newest listing, its picture, and the visits of the households of a queue of claims. */
export const loadAroundClaims: LoadAroundClaims = async (db, scope, householdIds, today) => {
  if (householdIds.length === 0) return { listingOf: () => null, visitsOn: () => [] };
  const of = (table: typeof listings | typeof photos | typeof visits) =>
    and(
      inScope(table.path, scope),
      inArray(table.householdId, [...householdIds]),
      isNull(table.deletedAt),
    );
  const [goods, pictures, calls] = await Promise.all([
    db.select().from(listings).where(of(listings)).orderBy(desc(listings.createdAt)),
    db
      .select({ listingId: photos.listingId, isMain: photos.isMain, versions: photos.versions })
      .from(photos)
      .where(and(of(photos), eq(photos.processing, 'ready'))),
    db
      .select({
        householdId: visits.householdId,
        visitedOn: visits.visitedOn,
        mentorName: visits.mentorName,
        placeCell: visits.placeCell,
      })
      .from(visits)
      .where(of(visits)),
  ]);
  return {
    listingOf(householdId) {
      const row = goods.find((listing) => listing.householdId === householdId);
      if (!row) return null;
      const isPublic = row.state === 'published';
      return {
        title: titleOf(row, today),
        priceDong: pricesOf(row.facts)[0] ?? null,
        isPublic,
        publicCode: isPublic ? row.publicCode : null,
        file: fileOf(pictures, row.id),
      };
    },
    visitsOn: (householdId, day) =>
      calls
        .filter((call) => call.householdId === householdId && call.visitedOn === day)
        .map((call) => ({ by: call.mentorName, hasPlace: call.placeCell !== null })),
  };
};
