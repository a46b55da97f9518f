import { consentState } from '@lensan/adoption';
import type { ListingChannelId } from '@lensan/channels/ids.ts';
import { listingPagePath, type Dossier, type ListingRecord } from '@lensan/contract';
import { baseOf, sellerOf as toldSeller, townNames } from '@lensan/household';
import {
  fieldProblems,
  goodsNames,
  photoFactOf,
  titleOf,
  unbroken,
  type ListingFacts,
  type ListingText,
  type Origin,
  type PhotoFact,
  type Seller,
} from '@lensan/listing';
import { vietnamDay } from '@lensan/vietnamese';
import { record } from '../../local/index.ts';
import { session } from '../../session.ts';
import { calledName } from '../../text/called-name.ts';
import { t } from '../../text/index.ts';

/** The day in Vietnam now; decides whether a certificate still counts. */
export const today = (): string => vietnamDay(Date.now());

/** Listings of a household, newest first. */
export const listingsOf = (dossier: Dossier): ListingRecord[] =>
  Object.values(dossier.listings).toSorted((a, b) => b.createdAt - a.createdAt);
export const photosOf = (dossier: Dossier, listingId: string): PhotoFact[] =>
  Object.values(dossier.photos)
    .filter((photo) => photo.listingId === listingId)
    .map(photoFactOf);
/**
 * Listings whose photos exist while nothing was saved about them yet: begun and left at the first
 * step.
 */
export const begunOnly = (dossier: Dossier): string[] =>
  [...new Set(Object.values(dossier.photos).map((photo) => photo.listingId))].filter(
    (id): id is string => id !== null && dossier.listings[id] === undefined,
  );

/** Title on screen. */
export const nameOf = (listing: ListingText): string =>
  unbroken(titleOf(listing, today())) || t('listings.unnamed');
/** May the household's goods be shown to everyone (consent K3)? */
export const mayPublish = (dossier: Dossier): boolean =>
  consentState(Object.values(dossier.consents)).K3 === 'given';

/** "Bác Bình đọc to giá này": a sentence that opens with a name. */
export const opening = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
/** "bác Bình". */
export const spokenName = (dossier: Dossier): string => calledName(dossier.household);

/** What a post may tell of the seller: only what the household agreed to publish. */
export function sellerOf(
  dossier: Dossier,
  listing: Pick<ListingRecord, 'publicCode' | 'state'> | undefined,
): Seller {
  const { K3 } = consentState(Object.values(dossier.consents));
  return {
    ...toldSeller(dossier.household, K3),
    pageUrl:
      K3 === 'given' && listing?.publicCode && listing.state === 'published'
        ? location.origin + listingPagePath(listing.publicCode)
        : null,
  };
}

/** Commune and province of the household, as the register knows them; null where it does not. */
export function homeOf(): Origin {
  const now = session();
  const commune = now.status === 'signed-in' ? now.me?.commune : null;
  return { place: null, ...townNames(commune?.name ?? null, commune?.provinceName ?? null) };
}
/**
 * Place names a new listing begins with: the household's own place from the register. A helper of
 * several communes begins with those of the household's other listings, which its people have read.
 */
export function originOf(dossier: Dossier): Origin {
  const home = homeOf();
  const [last] = listingsOf(dossier).map(({ facts }) => facts.origin);
  if (home.commune === null) return last ?? home;
  return { ...home, place: last?.commune === home.commune ? last.place : null };
}

/** Names of goods to tap: what the register says the household sells and has no listing yet. */
export const goodsNamesOf = (dossier: Dossier, exceptId: string): string[] =>
  goodsNames(
    dossier.household.sells,
    listingsOf(dossier)
      .filter(({ id }) => id !== exceptId)
      .map(({ facts }) => facts.name),
  );

/** What of a listing is stored from the wizard. */
export interface SavedListing {
  readonly title: string | null;
  readonly description: string | null;
  readonly step: number;
  readonly facts: ListingFacts;
}
const flatten = (listing: SavedListing): Record<string, unknown> => ({
  title: listing.title,
  description: listing.description,
  step: listing.step,
  ...Object.fromEntries(
    Object.entries(listing.facts).map(([name, value]) => ['facts.' + name, value]),
  ),
});
/** Names of the fields that differ. */
export const changedFields = (before: SavedListing, now: SavedListing): string[] => {
  const former = flatten(before);
  return Object.entries(flatten(now))
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(former[name]))
    .map(([name]) => name);
};

/**
 * Stores a listing unless it cannot be stored as it stands (a field beyond its limit): then it
 * stays in the draft, and false is answered.
 */
export async function saveListing(
  householdId: string,
  id: string,
  now: SavedListing,
  before: SavedListing | null,
  base: number | null,
): Promise<boolean> {
  if (fieldProblems(now.facts, now.title, now.description).length > 0) return false;
  const changed = before && changedFields(before, now);
  if (changed?.length === 0) return true;
  await record(
    'listing.save',
    {
      id,
      householdId,
      title: now.title,
      description: now.description,
      step: now.step,
      facts: now.facts,
      ...(changed ? { changed } : {}),
    },
    { householdId, ...(base === null ? {} : { base }) },
  );
  return true;
}

type Known = Pick<ListingRecord, 'id' | 'householdId' | 'version'>;
const optionsOf = (listing: Known) => ({
  householdId: listing.householdId,
  ...baseOf(listing),
});
/** Shows the goods to everyone at prices the household confirmed, in đồng. */
export const publishListing = (listing: Known, confirmedPricesDong: number[]): Promise<void> =>
  record('listing.publish', { id: listing.id, confirmedPricesDong }, optionsOf(listing));
export const hideListing = (listing: Known): Promise<void> =>
  record('listing.hide', { id: listing.id }, optionsOf(listing));
export const setInStock = (listing: Known, inStock: boolean): Promise<void> =>
  record('listing.set_stock', { id: listing.id, inStock }, optionsOf(listing));
/** The household's own word on its prices, in đồng and in the order of `pricesOf`. */
export const setPrices = (listing: Known, pricesDong: number[]): Promise<void> =>
  record('listing.set_price', { id: listing.id, pricesDong }, optionsOf(listing));
/** Notes that the goods stand on a channel, and under which address; an empty one is none. */
export const markPosted = (listing: Known, channel: ListingChannelId, url: string): Promise<void> =>
  record(
    'listing.mark_posted',
    { id: listing.id, channel, url: url.trim() || null },
    optionsOf(listing),
  );
/** Takes a mark back that was set by mistake. */
export const unmarkPosted = (listing: Known, channel: ListingChannelId): Promise<void> =>
  record(
    'listing.mark_posted',
    { id: listing.id, channel, url: null, isPosted: false },
    optionsOf(listing),
  );
