import { restorableMs } from '@lensan/listing';
import { hourMs } from '@lensan/vietnamese';
import { enqueueJob } from '../../platform/jobs.ts';
import type { OperationContext } from '../../operations/operation.ts';
import { askToProcess } from './photos.requests.ts';
import * as stored from './photos.repository.ts';

interface Listing {
  readonly id: string;
  readonly householdId: string;
  readonly path: string;
}

const put = async (
  context: OperationContext,
  row: stored.PhotoRow,
  deletedAt: number | null,
): Promise<void> =>
  stored.updatePhoto(context.tx, row, {
    deletedAt,
    version: await context.nextVersion('photo', row.id, row.path),
  });

/**
 * Takes the photos of a listing out with it. Their files are let go only once it cannot come back
 * any more; the daily sweep leaves a file for a day after it first saw nobody name it.
 */
export async function takeOutPhotos(context: OperationContext, listing: Listing): Promise<void> {
  const { householdId, path, id: listingId } = listing;
  for (const row of await stored.listListingPhotos(context.tx, { householdId, path, listingId })) {
    await put(context, row, context.now);
    await enqueueJob(context, {
      kind: 'photo.forget',
      payload: { sha256: row.sha256 },
      key: `photo.forget-later:${row.sha256}`,
      runAt: context.now + restorableMs + hourMs,
    });
  }
}

/** Brings back the photos that went with a listing at `removedAt`, ms UTC; no earlier ones. */
export async function bringBackPhotos(
  context: OperationContext,
  listing: Listing,
  removedAt: number,
): Promise<void> {
  for (const row of await stored.listPhotosRemovedAt(context.tx, listing, removedAt)) {
    await put(context, row, null);
    // What was to be made of it was given up when it was gone.
    if (row.hasOriginal && row.processing === 'waiting') await askToProcess(context, row.id);
  }
}
