import type { ListingRecord } from '@lensan/contract';
import { isSamePrices, pricesOf, type ListingFacts } from '@lensan/listing';

/** Everyone sees the listing, at the prices it has now. */
export const isPublicAs = (
  listing: Pick<ListingRecord, 'state' | 'confirmedPricesDong'> | undefined,
  facts: ListingFacts,
): boolean =>
  listing?.state === 'published' &&
  listing.confirmedPricesDong !== null &&
  isSamePrices(facts, listing.confirmedPricesDong);

/** The price was changed since the household confirmed the one on its page. */
export const hasNewPrice = (
  listing: Pick<ListingRecord, 'facts' | 'confirmedPricesDong'>,
): boolean =>
  listing.confirmedPricesDong !== null && !isSamePrices(listing.facts, listing.confirmedPricesDong);

/** Prices the household agrees to when it shows its goods again: those it said last, in đồng. */
export const pricesToShow = (
  listing: Pick<ListingRecord, 'facts' | 'confirmedPricesDong'>,
): number[] =>
  listing.confirmedPricesDong === null
    ? pricesOf(listing.facts).map((price) => price ?? 0)
    : [...listing.confirmedPricesDong];

/** Longest address that is kept: the limit of the contract. */
const mostUrlLetters = 500;
/** What is wrong with the address goods were posted under. None at all is right. */
export function urlProblem(typed: string): 'badUrl' | 'longUrl' | null {
  const url = typed.trim();
  if (url !== '' && !/^https?:\/\/\S+$/.test(url)) return 'badUrl';
  return url.length > mostUrlLetters ? 'longUrl' : null;
}
