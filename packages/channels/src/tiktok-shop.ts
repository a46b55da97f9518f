import { none, read, recalled, type Channel, type Source } from './channel.ts';

const essay: Source = {
  title: 'TikTok Shop seller university (Vietnam), essay 5918681919178512, 2025-10-18',
  checkedOn: '2026-11-22',
};
const pictureEssay: Source = {
  title: 'seller-vn.tiktok.com 5918681919178512: 600 px least, JPEG or PNG, 5 MB, no watermark',
  checkedOn: '2025-10-18',
};
const liveRules: Source = {
  title: 'upbase.vn, adsplus.vn: an account or a payment code on air is a violation',
  checkedOn: '2026-11-22',
};

/** The marketplace inside TikTok; its pictures and lives are stored as `tiktok`. */
export const tiktokShop = {
  id: 'tiktok-shop',
  name: 'TikTok Shop',
  takes: ['goods'],
  words: { inTitles: ['tiktok'], onAir: ['tiktok', 'tik tok', 'tóp tóp'] },
  listing: {
    export: 'paste',
    brand: 'No Brand',
    title: { min: read(25, essay), max: read(255, essay), isPlain: true },
    description: {
      min: none('Words are counted instead'),
      max: recalled(10_000, essay),
      minWords: read(30, essay),
    },
    photos: {
      min: read(1, essay),
      max: read(9, essay),
      advised: 5,
      minEdgePx: read(600, essay),
    },
    price: none('Nothing is published for Vietnam'),
    minAmenities: none('Takes no rooms'),
    allowsContact: false,
    hashtags: 0,
    asks: ['net', 'parcel', 'papers'],
    blocks: ['introduction', 'facts'],
  },
  pictures: {
    widthPx: 1200,
    heightPx: 1200,
    fit: 'cover',
    maxBytes: 5_000_000,
    floorPx: { width: 600, height: 600 },
    overlays: false,
    collage: false,
    takenBy: 'hand',
    source: pictureEssay,
  },
  live: {
    name: 'TikTok',
    forbidsPaying: read(true, liveRules),
    order: {
      goods: [
        [
          '[You] bấm vào giỏ hàng, chọn {name} nhé.',
          'Ai ưng thì bấm giỏ hàng, tìm đúng tên {name} giúp [me].',
        ],
      ],
      homestay: [
        ['[You] bấm vào giỏ, chọn {name} nhé.', 'Ai muốn ở thì bấm giỏ, chọn {name} giúp [me].'],
      ],
    },
  },
  checkedOn: '2026-11-22',
} as const satisfies Channel<'tiktok-shop'>;
