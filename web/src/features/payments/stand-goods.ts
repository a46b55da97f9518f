import type { Dossier, ListingRecord, PhotoRecord } from '@lensan/contract';
import { pricesOf } from '@lensan/listing';
import { householdPhoto, mainPhoto } from '../photos/photos.data.ts';
import { mayShowGoods } from './payments.data.ts';

/** Goods that can stand on a stand: they have a name. */
export const standListings = (dossier: Dossier): ListingRecord[] =>
  Object.values(dossier.listings).filter((listing) => listing.facts.name !== '');
/** The price a stand may carry, in đồng: the first that was told. */
export const standPrice = (listing: ListingRecord | undefined): number | undefined =>
  listing === undefined
    ? undefined
    : pricesOf(listing.facts).find((dong): dong is number => typeof dong === 'number' && dong > 0);
/**
 * The picture of a stand: of the goods on it, else the household's own. None without consent K3:
 * the stand hangs on a wall.
 */
export const standPicture = (dossier: Dossier, listingId: string): PhotoRecord | undefined => {
  if (!mayShowGoods(dossier)) return undefined;
  return dossier.listings[listingId] ? mainPhoto(dossier, listingId) : householdPhoto(dossier);
};
