import type { PhotoVersion } from '@lensan/contract';
import sharp from 'sharp';
import type { Db } from '../../database/client.ts';
import type { BlobStore } from '../../platform/blob-store.ts';
import { consentInForce, type Household } from '../households/households.repository.ts';
import type { ListingRow } from '../listings/listings.repository.ts';
import {
  listHouseholdPhotos,
  listListingPhotos,
  type PhotoRow,
} from '../photos/photos.repository.ts';

/**
 * Side of the printed picture, px: 18 mm at about 300 dots an inch. Some 8 KB of a file that may
 * have 60.
 */
const sidePx = 220;

/**
 * The goods beside the shop's name: who pastes another code over the stand would have to print the
 * picture too. Only where the household agreed that its goods are shown (K3). Null where there is
 * none or its file is gone: a stand is printed without.
 */
export async function standPhoto(
  db: Db,
  blobs: BlobStore,
  household: Pick<Household, 'id' | 'path'>,
  listing: ListingRow | null,
): Promise<Uint8Array | null> {
  if (!(await consentInForce(db, household.id, 'K3'))) return null;
  const rows = listing
    ? await listListingPhotos(db, {
        householdId: household.id,
        path: household.path,
        listingId: listing.id,
      })
    : await listHouseholdPhotos(db, household.id, household.path);
  const [version] = rows.toSorted(mainFirst).flatMap((photo) => smallest(photo.versions) ?? []);
  const bytes = version && (await blobs.get(version.sha256));
  if (!bytes) return null;
  return sharp(bytes)
    .resize(sidePx, sidePx, { fit: 'cover', position: 'attention' })
    .jpeg({ quality: 72 })
    .toBuffer();
}

const mainFirst = (a: PhotoRow, b: PhotoRow) =>
  Number(b.isMain) - Number(a.isMain) || a.createdAt - b.createdAt;
/** The smallest finished picture that is large enough. */
const smallest = (versions: readonly PhotoVersion[]): PhotoVersion | undefined =>
  versions
    .filter(
      ({ channel, widthPx, heightPx }) =>
        channel !== 'before' && Math.min(widthPx, heightPx) >= sidePx,
    )
    .toSorted((a, b) => a.widthPx - b.widthPx)[0];
