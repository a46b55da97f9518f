import { none, read, recalled, type Channel, type Source } from './channel.ts';

const sellerTools: Source = {
  title: 'Shopee seller tools for Vietnam, 2026; the seller’s own template overrides',
  checkedOn: '2026-11-22',
};
const pictureNotes: Source = {
  title: 'Seller exporters and sandbox notes: 500 px least, 1,024 px and square advised, 2 MB',
  checkedOn: '2026-11-22',
};
const liveRules: Source = {
  title: 'upbase.vn, adsplus.vn: an account or a payment code on air is a violation',
  checkedOn: '2026-11-22',
};

/** The marketplace, filled field by field from the phone. */
export const shopee = {
  id: 'shopee',
  name: 'Shopee',
  takes: ['goods'],
  words: { inTitles: ['shopee'], onAir: ['shopee', 'sốp pi'] },
  listing: {
    export: 'paste',
    brand: 'No Brand',
    title: { min: read(10, sellerTools), max: read(120, sellerTools), isPlain: true },
    description: {
      min: read(100, sellerTools),
      max: read(3000, sellerTools),
      minWords: none('Only letters are counted'),
    },
    photos: {
      min: read(1, sellerTools),
      max: read(9, sellerTools),
      advised: 4,
      minEdgePx: read(500, sellerTools),
    },
    price: { min: read(1000, sellerTools), max: recalled(120_000_000, sellerTools) },
    minAmenities: none('Takes no rooms'),
    allowsContact: false,
    hashtags: 0,
    asks: ['net', 'parcel', 'storage', 'papers'],
    blocks: ['introduction', 'facts'],
  },
  pictures: {
    widthPx: 1024,
    heightPx: 1024,
    fit: 'cover',
    // Its own limit is 2 MB; files under 1 MB also go through chat programs and the seller app on
    // weak networks.
    maxBytes: 1_000_000,
    floorPx: { width: 500, height: 500 },
    overlays: false,
    collage: false,
    takenBy: 'hand',
    source: pictureNotes,
  },
  live: {
    name: 'Shopee',
    forbidsPaying: read(true, liveRules),
    order: {
      goods: [
        ['[You] bấm vào giỏ, chọn {name} giúp [me].', '[You] bấm giỏ hàng rồi chọn {name} nhé.'],
      ],
      homestay: [
        ['[You] bấm vào giỏ, chọn {name} nhé.', '[You] bấm giỏ rồi chọn {name} giúp [me].'],
      ],
    },
  },
  checkedOn: '2026-11-22',
} as const satisfies Channel<'shopee'>;
