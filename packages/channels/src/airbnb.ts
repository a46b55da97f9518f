import { none, read, recalled, type Channel, type Source } from './channel.ts';

const contentRules: Source = {
  title: 'Airbnb content rules as checked by channel managers',
  checkedOn: '2026-11-22',
};

/** Rooms, filled field by field. */
export const airbnb = {
  id: 'airbnb',
  name: 'Airbnb',
  takes: ['homestay'],
  words: none('No rule of a marketplace or a live about this name was read'),
  listing: {
    export: 'paste',
    brand: none('Rooms have no brand'),
    title: { min: read(8, contentRules), max: read(50, contentRules), isPlain: true },
    description: {
      min: read(50, contentRules),
      max: recalled(500, contentRules),
      minWords: none('Only letters are counted'),
    },
    photos: {
      min: read(7, contentRules),
      max: none('No most is published'),
      advised: 7,
      minEdgePx: read(683, contentRules),
    },
    price: none('No limit is published'),
    minAmenities: read(5, contentRules),
    allowsContact: false,
    hashtags: 0,
    asks: [],
    // Short: the form has a field of its own for everything else.
    blocks: ['introduction'],
  },
  pictures: { sameAs: 'booking' },
  live: none('No lives are held there'),
  checkedOn: '2026-11-22',
} as const satisfies Channel<'airbnb'>;
