import { photoFilePath } from '@lensan/contract';
import { amenityWords } from '@lensan/listing';
import { formatDong } from '@lensan/vietnamese';
import { raw } from 'hono/html';
import type { ListingView, SellerView } from './view.ts';

/**
 * JSON that may stand inside a script element: no `<`, `>`, `&` and no line separators of
 * JavaScript.
 */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0'),
  );

const images = (listing: ListingView, publicUrl: string): string[] =>
  listing.photos.map((photo) => publicUrl + photo.largest);

function product(
  listing: ListingView,
  seller: SellerView,
  publicUrl: string,
): Record<string, unknown> {
  const { facts } = listing;
  if (facts.kind !== 'goods') return {};
  return {
    '@type': 'Product',
    name: listing.title,
    description: listing.introduction,
    image: images(listing, publicUrl),
    url: listing.url,
    countryOfOrigin: 'VN',
    ...(facts.net === null || !['g', 'kg'].includes(facts.net.unit)
      ? {}
      : {
          weight: {
            '@type': 'QuantitativeValue',
            value: facts.net.value,
            unitText: facts.net.unit,
          },
        }),
    // An offer without a price the household confirmed would be a promise nobody made.
    ...(listing.isPriceConfirmed && facts.priceDong !== null
      ? {
          offers: {
            '@type': 'Offer',
            price: facts.priceDong,
            priceCurrency: 'VND',
            url: listing.url,
            itemCondition: 'https://schema.org/NewCondition',
            availability: listing.inStock
              ? 'https://schema.org/InStock'
              : 'https://schema.org/OutOfStock',
            seller: { '@type': 'Organization', name: seller.name },
          },
        }
      : {}),
  };
}

function lodging(
  listing: ListingView,
  seller: SellerView,
  publicUrl: string,
): Record<string, unknown> {
  const { facts } = listing;
  if (facts.kind !== 'homestay') return {};
  const prices = facts.rooms.map((room) => room.priceDong).filter((price) => price !== null);
  const { place, commune, province } = facts.origin;
  return {
    '@type': 'LodgingBusiness',
    name: listing.title,
    description: listing.introduction,
    image: images(listing, publicUrl),
    url: listing.url,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'VN',
      ...(province === null ? {} : { addressRegion: province }),
      ...(commune === null ? {} : { addressLocality: commune }),
      ...(place === null ? {} : { streetAddress: place }),
    },
    ...(seller.phone === null ? {} : { telephone: seller.phone }),
    ...(listing.isPriceConfirmed && prices.length > 0
      ? {
          priceRange: [...new Set([Math.min(...prices), Math.max(...prices)])]
            .map((price) => formatDong(price).replace('\u00a0', ' '))
            .join(' – '),
        }
      : {}),
    ...(facts.checkIn === null ? {} : { checkinTime: facts.checkIn }),
    ...(facts.checkOut === null ? {} : { checkoutTime: facts.checkOut }),
    amenityFeature: facts.amenities.map((amenity) => ({
      '@type': 'LocationFeatureSpecification',
      name: amenityWords[amenity],
      value: true,
    })),
  };
}

/**
 * schema.org data of a listing. Data, not script: no browser runs it and no policy allows it to.
 */
export const structuredData = (listing: ListingView, seller: SellerView, publicUrl: string) =>
  raw(
    `<script type="application/ld+json">${safeJson({ '@context': 'https://schema.org', ...(listing.facts.kind === 'goods' ? product(listing, seller, publicUrl) : lodging(listing, seller, publicUrl)) })}</script>`,
  );

/**
 * Open Graph of a listing: what Facebook and Zalo show under a link. JPEG, because they do not
 * always read WebP.
 */
export function openGraph(
  listing: ListingView,
  publicUrl: string,
): readonly (readonly [property: string, content: string])[] {
  const [photo] = listing.photos;
  const { facts } = listing;
  return [
    ['og:type', facts.kind === 'goods' ? 'product' : 'website'],
    ['og:title', listing.title],
    ['og:description', cutMeta(listing.introduction)],
    ['og:url', listing.url],
    ['og:locale', 'vi_VN'],
    ...(photo
      ? ([
          ['og:image', publicUrl + photoFilePath(photo.jpg, 'public')],
          ['og:image:width', String(photo.jpg.widthPx)],
          ['og:image:height', String(photo.jpg.heightPx)],
          ['og:image:type', 'image/jpeg'],
          ['og:image:alt', listing.title],
        ] as const)
      : []),
    ...(facts.kind === 'goods' && listing.isPriceConfirmed && facts.priceDong !== null
      ? ([
          ['product:price:amount', String(facts.priceDong)],
          ['product:price:currency', 'VND'],
        ] as const)
      : []),
  ];
}

/** Search engines and chat apps show about 155 letters. */
export function cutMeta(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return [...line].length <= 155
    ? line
    : [...line]
        .slice(0, 152)
        .join('')
        .replace(/\s+\S*$/, '') + '…';
}
