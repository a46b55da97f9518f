import type { Dossier, PhotoRecord, PhotoShot } from '@lensan/contract';
import { fold } from '@lensan/vietnamese';
import { forgetBytes, household, pending, record, type BodyInput } from '../../local/index.ts';

/** What a set of photos is of: decides which ones are asked for. */
export type PhotoSubject = 'goods' | 'homestay';
/** Most channels take nine. */
export const mostPhotos = 9;

/**
 * Photos that sell: asked for one after the other. Two rooms, because a guest wants to see bed and
 * bath.
 */
const guided: Record<PhotoSubject, readonly PhotoShot[]> = {
  goods: ['whole', 'close', 'hands'],
  homestay: ['room', 'room', 'whole', 'garden'],
};

/** Photos of a listing, the main one first. */
export const photosOfListing = (dossier: Dossier, listingId: string): PhotoRecord[] =>
  Object.values(dossier.photos)
    .filter((photo) => photo.listingId === listingId)
    .toSorted((a, b) => Number(b.isMain) - Number(a.isMain) || (a.id < b.id ? -1 : 1));
export const mainPhoto = (dossier: Dossier, listingId: string): PhotoRecord | undefined =>
  photosOfListing(dossier, listingId)[0];
/**
 * The photo that stands for a household: the main one of its newest published listing, else any.
 */
export const householdPhoto = (dossier: Dossier): PhotoRecord | undefined => {
  const listings = Object.values(dossier.listings).toSorted(
    (a, b) =>
      Number(b.state === 'published') - Number(a.state === 'published') ||
      b.createdAt - a.createdAt,
  );
  return (
    listings
      .map((listing) => mainPhoto(dossier, listing.id))
      .find((photo) => photo !== undefined) ?? Object.values(dossier.photos)[0]
  );
};

/**
 * Guided shots that are still to be taken, in order. A photo of the garden or workshop also answers
 * "hands".
 */
export function missingShots(subject: PhotoSubject, taken: readonly PhotoShot[]): PhotoShot[] {
  const left = taken.map((shot) => (subject === 'goods' && shot === 'garden' ? 'hands' : shot));
  return guided[subject].filter((shot) => {
    const at = left.indexOf(shot);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Goods or rooms, as far as it is known before the listing says so. */
export function guessSubject(dossier: Dossier, listingId: string): PhotoSubject {
  const known = dossier.listings[listingId]?.facts.kind;
  if (known) return known === 'homestay' ? 'homestay' : 'goods';
  return /homestay|nha nghi|cho nghi|luu tru/.test(fold(dossier.household.sells))
    ? 'homestay'
    : 'goods';
}

/**
 * How far a photo is on its way. `kept`: on this phone only. `awaited`: taken on another phone, or
 * just arriving.
 */
export type PhotoState =
  | { readonly kind: 'kept' | 'awaited' }
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'working' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: string };

export function stateOf(photo: PhotoRecord): PhotoState {
  if (photo.processing === 'failed' && photo.failure)
    return { kind: 'failed', code: photo.failure };
  const upload = pending().photos.find((waiting) => waiting.photoId === photo.id);
  if (upload && upload.offset > 0)
    return {
      kind: 'sending',
      percent: Math.min(99, Math.round((upload.offset / photo.byteLength) * 100)),
    };
  if (upload || (photo.bytes === 'none' && photo.version === 0)) return { kind: 'kept' };
  if (photo.bytes === 'none') return { kind: 'awaited' };
  if (photo.bytes === 'part') return { kind: 'sending', percent: 50 };
  return photo.processing === 'ready' ? { kind: 'ready' } : { kind: 'working' };
}

const baseOf = (photo: PhotoRecord) => (photo.version > 0 ? { base: photo.version } : {});
export const editPhoto = (
  photo: PhotoRecord,
  edits: Omit<BodyInput<'photo.edit'>, 'id'>,
): Promise<void> =>
  record(
    'photo.edit',
    { id: photo.id, ...edits },
    { householdId: photo.householdId, ...baseOf(photo) },
  );
export const setMainPhoto = (photo: PhotoRecord): Promise<void> =>
  record('photo.set_main', { id: photo.id }, { householdId: photo.householdId, ...baseOf(photo) });
/**
 * Takes a photo out; its bytes go too when they were not sent and no other photo is the same file.
 */
export async function removePhoto(photo: PhotoRecord): Promise<void> {
  await record(
    'photo.remove',
    { id: photo.id },
    { householdId: photo.householdId, ...baseOf(photo) },
  );
  const isShared = Object.values(household(photo.householdId)?.photos ?? {}).some(
    (other) => other.id !== photo.id && other.sha256 === photo.sha256,
  );
  if (!isShared && photo.bytes !== 'done') await forgetBytes(photo.sha256);
}
