import { withRecord, type Dossier } from '@lensan/contract';
import type { BodyOf } from '../../local/types.ts';
import { newListing } from './new-listing.ts';

const nothing = { listings: {}, photos: {} } as const;

/** Splits records by whether they belong to a listing. */
function split<R>(
  records: Readonly<Record<string, R>>,
  isOf: (record: R) => boolean,
): readonly [its: Record<string, R>, others: Record<string, R>] {
  const entries = Object.entries(records);
  return [
    Object.fromEntries(entries.filter(([, record]) => isOf(record))),
    Object.fromEntries(entries.filter(([, record]) => !isOf(record))),
  ];
}

/** The dossier without a listing and its photos, which are kept aside until they are sent away. */
export function withoutListing(dossier: Dossier, id: string): Dossier {
  if (!dossier.listings[id]) return dossier;
  const [listing, listings] = split(dossier.listings, (record) => record.id === id);
  const [its, photos] = split(dossier.photos, (photo) => photo.listingId === id);
  const aside = dossier.removed ?? nothing;
  return {
    ...dossier,
    listings,
    photos,
    removed: {
      listings: { ...aside.listings, ...listing },
      photos: { ...aside.photos, ...its },
    },
  };
}

/**
 * The dossier with a removed listing back, shown to nobody. Where its removal was sent already, it
 * stands as the phone showed it last, and its photos follow from the server.
 */
export function withRestored(
  dossier: Dossier,
  { id, ...shown }: BodyOf<'listing.restore'>,
  at: number,
): Dossier {
  if (dossier.listings[id]) return dossier;
  const kept = dossier.removed?.listings[id];
  const [its] = split(dossier.removed?.photos ?? {}, (photo) => photo.listingId === id);
  const listing = kept ?? { ...newListing(at), ...shown, id };
  return withRecord({ ...dossier, photos: { ...dossier.photos, ...its } }, 'listings', {
    ...listing,
    state: listing.publishedAt === null ? 'draft' : 'hidden',
  });
}
