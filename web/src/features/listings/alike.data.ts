import type { Dossier, ListingRecord, PhotoRecord } from '@lensan/contract';
import { isAlike, type ListingFacts } from '@lensan/listing';
import { createDraft, newId, record } from '../../local/index.ts';
import { listingsOf } from './listings.data.ts';
import { dropBegun, type Removed } from './removed.data.ts';

/** A listing of the household that may be of the same thing, the newest; none while unnamed. */
export const alikeOf = (
  dossier: Dossier,
  listingId: string,
  facts: ListingFacts | null,
): ListingRecord | undefined =>
  facts === null
    ? undefined
    : listingsOf(dossier).find((other) => other.id !== listingId && isAlike(other.facts, facts));

/** Whether it was said that the goods are another thing; kept, so it is asked once. */
export const createAlikeAnswer = (listingId: string) =>
  createDraft(`alike-${listingId}`, { isOther: false });

const photosIn = (dossier: Dossier, listingId: string): PhotoRecord[] =>
  Object.values(dossier.photos).filter((photo) => photo.listingId === listingId);

/** Puts the pictures of one listing into another too, those it has not got already. */
export async function copyPhotos(dossier: Dossier, fromId: string, toId: string): Promise<void> {
  const householdId = dossier.household.id;
  const known = new Set(photosIn(dossier, toId).map(({ sha256 }) => sha256));
  const wanted = photosIn(dossier, fromId)
    .filter(({ sha256 }) => !known.has(sha256))
    .toSorted((a, b) => Number(b.isMain) - Number(a.isMain));
  for (const photo of wanted) {
    const body = { id: newId(), photoId: photo.id, listingId: toId };
    await record('photo.copy', body, { householdId });
  }
}

/**
 * Gives up a listing begun a second time for one that is there: the pictures taken meanwhile go to
 * it, and what was saved of the new one can be brought back like anything deleted.
 */
export async function joinInto(
  dossier: Dossier,
  listingId: string,
  otherId: string,
  removed: Removed,
): Promise<void> {
  await copyPhotos(dossier, listingId, otherId);
  const listing = dossier.listings[listingId];
  if (listing) await removed.remove(dossier, listing);
  else await dropBegun(dossier, listingId);
}
