import type { PhotoFinding } from '@lensan/contract';
import { DUPLICATE_BITS, hashDistance, type Finding } from '@lensan/photo';
import type { Tx } from '../../database/client.ts';
import type { WorkDone } from './photo-worker.ts';
import * as stored from './photos.repository.ts';

/**
 * Findings of the server, those only the phone could see, and photos of the household that look the
 * same.
 */
export async function findingsOf(
  tx: Tx,
  photo: stored.PhotoRow,
  done: WorkDone,
): Promise<PhotoFinding[]> {
  const mended = new Set<string>(done.mended);
  if (photo.straightenDeg) mended.add('tilted');
  const toRecord = ({ code, value, limit }: Finding): PhotoFinding => ({
    code,
    value,
    limit,
    mended: mended.has(code),
  });
  const found = new Map<string, PhotoFinding>();
  for (const finding of photo.seenOnPhone)
    if (onlyInOriginal.has(finding.code)) found.set(finding.code, { ...finding, mended: false });
  for (const finding of done.report.findings) found.set(finding.code, toRecord(finding));
  const twin = (await stored.listHouseholdPhotos(tx, photo.householdId, photo.path))
    .map((other) => ({
      other,
      distance:
        other.id !== photo.id && other.lookHash
          ? hashDistance(other.lookHash, done.report.lookHash)
          : 64,
    }))
    .filter(({ distance }) => distance <= DUPLICATE_BITS)
    .toSorted((a, b) => a.distance - b.distance)[0];
  if (twin)
    found.set('duplicate', {
      code: 'duplicate',
      value: twin.distance,
      limit: DUPLICATE_BITS,
      mended: false,
      otherPhotoId: twin.other.id,
    });
  return [...found.values()];
}

/**
 * Shrinking on the phone takes the evidence away: tables of the first JPEG, pixels that were blown
 * up, flat blocks of a screen.
 */
const onlyInOriginal = new Set(['heavy_jpeg', 'screenshot', 'upscaled', 'low_resolution']);
