import type { Dossier, ListingRecord } from '@lensan/contract';
import { baseOf } from '@lensan/household';
import { mayRestore } from '@lensan/listing';
import { createEffect } from 'solid-js';
import { createDraft, forgetBytes, household, record, type BodyInput } from '../../local/index.ts';
import { removePhoto } from '../photos/photos.data.ts';
import { nameOf } from './listings.data.ts';

/** A listing that was removed on this phone and can still be brought back. */
export interface RemovedListing {
  readonly name: string;
  /** When it was removed, ms UTC. */
  readonly at: number;
  readonly was: BodyInput<'listing.restore'>;
  /** Photos of it that had not left the phone: their bytes are kept as long, by SHA-256. */
  readonly unsent: readonly string[];
}

const isOpen = ({ at }: RemovedListing): boolean => mayRestore(at, Date.now());

/** What this phone removed of a household; kept on the flash, so a closed app forgets nothing. */
export function createRemoved(householdId: string) {
  const kept = createDraft<{ list: readonly RemovedListing[] }>(`removed-${householdId}`, {
    list: [],
  });
  const list = () => kept.value().list.filter(isOpen);
  // What cannot come back any more lets go of the room it holds.
  createEffect(() => {
    const late = kept.isReady() ? kept.value().list.filter((one) => !isOpen(one)) : [];
    if (late.length === 0) return;
    kept.change({ list: list() });
    const shown = new Set(
      Object.values(household(householdId)?.photos ?? {}).map(({ sha256 }) => sha256),
    );
    for (const sha256 of late.flatMap(({ unsent }) => unsent))
      if (!shown.has(sha256)) void forgetBytes(sha256);
  });
  const others = (id: string) => list().filter(({ was }) => was.id !== id);
  return {
    isReady: kept.isReady,
    /** Those that can be brought back, the last first. */
    list,
    /** Removes a listing nobody sees, and keeps what is needed to bring it back. */
    async remove(dossier: Dossier, listing: ListingRecord): Promise<void> {
      const { id, householdId: home, title, description, facts, step } = listing;
      const was = { id, householdId: home, title, description, facts, step };
      const name = facts.name || nameOf(listing);
      const unsent = Object.values(dossier.photos)
        .filter((photo) => photo.listingId === id && photo.bytes !== 'done')
        .map(({ sha256 }) => sha256);
      kept.change({ list: [{ name, at: Date.now(), was, unsent }, ...others(id)] });
      await record('listing.remove', { id }, { householdId: home, ...baseOf(listing) });
    },
    async restore({ was }: RemovedListing): Promise<void> {
      await record('listing.restore', was, { householdId: was.householdId });
      kept.change({ list: others(was.id) });
    },
  };
}
export type Removed = ReturnType<typeof createRemoved>;

/** Takes out the photos of a listing of which nothing else was saved. */
export async function dropBegun(dossier: Dossier, listingId: string): Promise<void> {
  for (const photo of Object.values(dossier.photos))
    if (photo.listingId === listingId) await removePhoto(photo);
}
