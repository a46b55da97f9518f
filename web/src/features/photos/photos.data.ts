import { photoRetry, type Dossier, type PhotoRecord, type PhotoShot } from '@lensan/contract';
import { baseOf } from '@lensan/household';
import { fold } from '@lensan/vietnamese';
import { call } from '../../api/client.ts';
import {
  connection,
  forgetBytes,
  household,
  pending,
  record,
  sync,
  type BodyInput,
} from '../../local/index.ts';
import type { Prepared } from './capture/prepare.ts';

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

/** Goods or rooms: what the listing says of itself, else a guess. */
export function subjectOf(
  facts: { readonly kind: 'goods' | 'homestay' } | null,
  dossier: Dossier,
  listingId: string,
): PhotoSubject {
  return facts ? facts.kind : guessSubject(dossier, listingId);
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

/** The server answered when it was last asked. */
export const isServerReached = (): boolean => connection().state === 'reached';
/** Fetches what the server has made meanwhile. */
export const askForNews = (): void => void sync();
/** Asks the server to make the files of a photo once more. Throws a `CallError`. */
export async function retryPhoto(id: string): Promise<void> {
  await call(photoRetry, { params: { id }, body: {} });
  askForNews();
}

/** Most findings of the phone that travel with a photo: the limit of the contract. */
const mostFindings = 12;
/** Announces a photo and keeps its bytes until they were sent. Throws a `LowSpaceError`. */
export const addPhoto = ({
  householdId,
  listingId,
  photo,
  isMain,
}: {
  readonly householdId: string;
  readonly listingId: string;
  readonly photo: Prepared & { readonly id: string; readonly shot: PhotoShot };
  readonly isMain: boolean;
}): Promise<void> =>
  record(
    'photo.add',
    {
      id: photo.id,
      householdId,
      listingId,
      shot: photo.shot,
      sha256: photo.sha256,
      byteLength: photo.blob.size,
      widthPx: photo.widthPx,
      heightPx: photo.heightPx,
      seenOnPhone: photo.findings.slice(0, mostFindings),
      ...(photo.digitalSource ? { digitalSource: photo.digitalSource } : {}),
      ...(isMain ? { isMain: true } : {}),
    },
    {
      householdId,
      blobs: [{ sha: photo.sha256, blob: photo.blob, photoId: photo.id, onlyWifi: false }],
    },
  );
/** The picture as it was taken, of a photo announced a moment ago. */
export const showAsTaken = (householdId: string, id: string): Promise<void> =>
  record('photo.edit', { id, asTaken: true }, { householdId });

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
