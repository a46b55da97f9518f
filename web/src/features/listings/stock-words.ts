import type { ListingRecord } from '@lensan/contract';
import { t } from '../../text/index.ts';

type Shown = Pick<ListingRecord, 'state' | 'inStock' | 'facts'>;
const isRoom = (listing: Shown): boolean => listing.facts.kind === 'homestay';

/** How goods stand for a buyer, in one or two words. */
export function stockWord(listing: Shown): string {
  if (listing.state === 'hidden') return t('listings.state.hidden');
  if (listing.inStock)
    return t(isRoom(listing) ? 'listings.mine.roomsFree' : 'listings.mine.inStock');
  return t(isRoom(listing) ? 'listings.mine.roomsFull' : 'listings.state.soldOut');
}
export const stockTone = (listing: Shown): 'plain' | 'ok' | 'stop' => {
  if (listing.state === 'hidden') return 'plain';
  return listing.inStock ? 'ok' : 'stop';
};
/** What the button says that turns "in stock" round. */
export function stockAction(listing: Shown): string {
  if (listing.inStock)
    return t(isRoom(listing) ? 'listings.mine.sayFull' : 'listings.mine.saySoldOut');
  return t(isRoom(listing) ? 'listings.mine.sayFree' : 'listings.mine.sayInStock');
}

/** Least price that is taken for a price, in đồng: below it a zero is missing. */
const leastDong = 1000;
/** Every price is there and is one. */
export const arePrices = (prices: readonly (number | null)[]): prices is readonly number[] =>
  prices.every((price) => price !== null && price >= leastDong);
/** The known prices with those typed over them (undefined: not typed). */
export const typedOver = (
  known: readonly (number | null)[],
  typed: readonly (number | null | undefined)[],
): (number | null)[] =>
  known.map((price, index) => {
    const over = typed[index];
    return over === undefined ? price : over;
  });
