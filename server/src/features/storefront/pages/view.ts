import { pictureSets } from '@lensan/channels';
import { calledName, sellerOf } from '@lensan/household';
import { photoFilePath, type PhotoVersion } from '@lensan/contract';
import {
  describeListing,
  factLines,
  introductionOf,
  isSamePrices,
  ocopInForce,
  originText,
  packText,
  packWord,
  sentenceText,
  titleOf,
  type FactLine,
  type ListingFacts,
  type ListingText,
  type Room,
} from '@lensan/listing';
import { formatDong } from '@lensan/vietnamese';
import type { Household } from '../../households/households.repository.ts';
import type { PhotoRow } from '../../photos/photos.repository.ts';
import type { ListingRow } from '../../listings/listings.repository.ts';
import { words } from '../../../text/vi/storefront.ts';

/**
 * Who sells, as far as the household agreed to be shown. Nothing else of the household reaches a
 * page.
 */
export interface SellerView {
  readonly name: string;
  /** "bác Bình" when no shop name was chosen, else the shop name. */
  readonly who: string;
  readonly place: string;
  readonly phone: string | null;
  readonly hasZalo: boolean;
  readonly storefrontUrl: string | null;
  /** Name the bank shows for the tested account; null while there is none. */
  readonly payee: string | null;
}
/** A household behind a public page, and its answer to being public. */
export interface ShownHousehold {
  readonly household: Household;
  readonly publicConsent: 'given';
}
export interface PhotoView {
  readonly jpg: PhotoVersion;
  readonly sources: readonly { readonly type: string; readonly set: string }[];
  readonly largest: string;
}
export interface ListingView {
  readonly facts: ListingFacts;
  readonly title: string;
  readonly introduction: string;
  readonly lines: readonly FactLine[];
  /** "65.000 đ"; null while the household has not confirmed the price. */
  readonly price: string | null;
  /** "một túi". */
  readonly perPack: string | null;
  /** The lowest price of a night in a place to stay, "từ 150.000 đ một đêm"; else null. */
  readonly nightFrom: string | null;
  readonly isPriceConfirmed: boolean;
  readonly pack: string | null;
  readonly inStock: boolean;
  readonly ocopStars: number | null;
  readonly photos: readonly PhotoView[];
  readonly url: string;
  readonly publishedAt: number | null;
}

/**
 * The seller from the household's own choices of what buyers may see, while it agrees (consent K3).
 * `home`: village, commune and province it is registered in; goods may come from elsewhere.
 */
export function sellerView(
  { household, publicConsent }: ShownHousehold,
  home: ListingFacts['origin'],
  storefrontUrl: string | null,
  payee: string | null,
): SellerView {
  const { showAddress } = household.publication;
  const commune = originText({ ...home, place: null });
  const village = originText(home);
  const place =
    showAddress === 'commune'
      ? commune
      : showAddress === 'village'
        ? village
        : [household.addressLine, village].filter((part) => part !== '').join(', ');
  return {
    ...sellerOf(household, publicConsent),
    who: calledName(household),
    place,
    storefrontUrl,
    payee,
  };
}

/** Pictures nothing was cut from. */
const wholePictures = new Set<string>(
  pictureSets()
    .filter(({ fit }) => fit === 'inside')
    .map(({ id }) => id),
);
const types = { avif: 'image/avif', webp: 'image/webp' } as const;
/**
 * The finished sizes of one photo for a page; null while it is not ready. JPEG is the fallback and
 * what Facebook and Zalo read.
 */
export function photoOf(photo: Pick<PhotoRow, 'versions' | 'processing'>): PhotoView | null {
  const jpgs = photo.versions.filter(
    (version) => version.format === 'jpg' && version.channel !== 'before',
  );
  const jpg =
    jpgs.find((version) => version.channel === 'page') ??
    jpgs.find((version) => wholePictures.has(version.channel)) ??
    jpgs[0];
  if (!jpg) return null;
  const sources = (['avif', 'webp'] as const).flatMap((format) => {
    const pages = photo.versions
      .filter((version) => version.format === format && version.channel === 'page')
      .toSorted((a, b) => a.widthPx - b.widthPx);
    return pages.length === 0
      ? []
      : [
          {
            type: types[format],
            set: pages
              .map((version) => `${photoFilePath(version, 'public')} ${version.widthPx}w`)
              .join(', '),
          },
        ];
  });
  return { jpg, sources, largest: photoFilePath(jpg, 'public') };
}

function nightFrom(rooms: readonly Room[]): string | null {
  const prices = rooms.map(({ priceDong }) => priceDong).filter((price) => price !== null);
  if (prices.length === 0) return null;
  return words.perNight(formatDong(Math.min(...prices)), new Set(prices).size > 1);
}

/** A listing as a buyer sees it. `today` decides whether an OCOP certificate still counts. */
export function listingView(
  row: ListingRow,
  photos: readonly PhotoRow[],
  publicUrl: string,
  today: string,
): ListingView {
  const text: ListingText = row;
  const isPriceConfirmed =
    row.confirmedPricesDong !== null && isSamePrices(row.facts, row.confirmedPricesDong);
  const { facts } = row;
  const hiddenFacts = isPriceConfirmed ? [] : ['dinner'];
  return {
    facts,
    title: titleOf(text, today),
    introduction: introductionFor(row, today),
    lines: factLines(facts, today).filter((line) => !hiddenFacts.includes(line.fact)),
    price:
      !isPriceConfirmed || facts.kind === 'homestay' || facts.priceDong === null
        ? null
        : formatDong(facts.priceDong),
    nightFrom: isPriceConfirmed && facts.kind === 'homestay' ? nightFrom(facts.rooms) : null,
    perPack: facts.kind === 'goods' && facts.pack !== null ? words.onePack(packWord(facts)) : null,
    isPriceConfirmed,
    pack: facts.kind === 'goods' ? packText(facts) : null,
    inStock: row.inStock,
    ocopStars: ocopInForce(facts.ocop, today) ? facts.ocop.stars : null,
    photos: photos
      .toSorted((a, b) => Number(b.isMain) - Number(a.isMain) || a.createdAt - b.createdAt)
      .map(photoOf)
      .filter((photo) => photo !== null),
    url: `${publicUrl}/p/${row.publicCode}`,
    publishedAt: row.publishedAt,
  };
}

/**
 * A homestay's rooms and meals have their own rows on the page: the introduction tells the rest,
 * and no price nobody confirmed.
 */
function introductionFor(row: ListingRow, today: string): string {
  if (row.description !== null && row.description !== '') return introductionOf(row, today);
  const { facts } = row;
  if (facts.kind === 'homestay')
    return introductionOf(
      {
        ...row,
        facts: {
          ...facts,
          rooms: [],
          dinnerPriceDong: null,
          breakfast: null,
          checkIn: null,
          checkOut: null,
          road: null,
        },
      },
      today,
    );
  // Pack, place and delivery stand in the table below.
  return describeListing(facts, today)
    .filter((sentence) => !['pack', 'origin', 'delivery'].includes(sentence.id))
    .map(sentenceText)
    .join(' ');
}
