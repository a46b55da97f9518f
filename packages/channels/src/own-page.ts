import { none, read, recalled, type Channel, type Source } from './channel.ts';

const openGraph: Source = {
  title: 'Google merchant listing structured data; Open Graph',
  checkedOn: '2026-11-22',
};
const noMost = none('Our own page has room for all of it');

/** The page of a listing that the product makes itself. */
export const ownPage = {
  id: 'own-page',
  name: 'Trang riêng',
  takes: ['goods', 'homestay'],
  words: none('The page belongs to the household: naming it sends no buyer away'),
  listing: {
    export: 'page',
    brand: none('There is no form to fill'),
    title: { min: recalled(1, openGraph), max: noMost, isPlain: false },
    description: {
      min: recalled(1, openGraph),
      max: recalled(5000, openGraph),
      minWords: none('Only letters are counted'),
    },
    photos: {
      min: read(1, openGraph),
      max: noMost,
      advised: 3,
      minEdgePx: recalled(600, openGraph),
    },
    price: { min: recalled(0, openGraph), max: noMost },
    minAmenities: none('A page may say as much as is known'),
    allowsContact: true,
    hashtags: 0,
    asks: [],
    // Prices, facts and the seller stand on the page beside the text.
    blocks: ['introduction'],
  },
  pictures: none('Pages show pictures in widths and formats of their own, see the photo package'),
  live: none('A page is read'),
  checkedOn: '2026-11-22',
} as const satisfies Channel<'own-page'>;
