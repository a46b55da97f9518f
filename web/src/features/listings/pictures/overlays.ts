import {
  ocopInForce,
  packWord,
  pricesOf,
  type GoodsFacts,
  type ListingFacts,
} from '@lensan/listing';
import { formatDong, formatQuantity } from '@lensan/vietnamese';
import { t } from '../../../text/index.ts';
import { noOverlays, type Overlays } from '../../photos/compose/layout.ts';

/** What the person wants to stand on the picture. */
export interface OverlayWishes {
  readonly price: boolean;
  readonly stars: boolean;
  readonly shop: boolean;
  readonly logo: boolean;
}
/** Nothing but the household's own sign, once there is one. */
export const firstWishes: OverlayWishes = { price: false, stars: false, shop: false, logo: true };

/** What there is to put on a picture. */
export interface OverlayParts {
  readonly facts: ListingFacts;
  readonly shopName: string | null;
  readonly logo: Blob | null;
  /** The day that decides whether a certificate still counts. */
  readonly day: string;
}

/** The first price in đồng, or null while none was told. */
export const firstPrice = (facts: ListingFacts): number | null => pricesOf(facts)[0] ?? null;

/** The OCOP certificate while it is in force; rooms have none. */
export const certificateOf = (facts: ListingFacts, day: string): GoodsFacts['ocop'] =>
  facts.kind === 'goods' && ocopInForce(facts.ocop, day) ? facts.ocop : null;

/** What the price is for: "túi 500 g", or one night. */
export const priceForOf = (facts: ListingFacts): string =>
  facts.kind === 'goods'
    ? [packWord(facts), facts.net ? formatQuantity(facts.net.value, facts.net.unit) : '']
        .filter(Boolean)
        .join(' ')
    : t('listings.pictures.night');

/** The words for a channel: none where it allows none, else what is wished for and known. */
export function overlaysFor(
  isAllowed: boolean,
  wishes: OverlayWishes,
  { facts, shopName, logo, day }: OverlayParts,
): Overlays {
  if (!isAllowed) return noOverlays;
  const dong = firstPrice(facts);
  return {
    price: wishes.price && dong !== null ? formatDong(dong) : null,
    priceFor: priceForOf(facts),
    stars: wishes.stars ? (certificateOf(facts, day)?.stars ?? null) : null,
    shop: wishes.shop ? shopName : null,
    logo: wishes.logo ? logo : null,
  };
}
