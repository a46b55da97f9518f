import { none, recalled, type Channel, type Source } from './channel.ts';

const posts: Source = { title: 'Meta post limits', checkedOn: '2026-11-22' };
const pictureSizes: Source = {
  title: 'Facebook help on picture sizes: 2,048 px long side; overlays usual there',
  checkedOn: '2026-11-22',
};
const lives: Source = {
  title: 'Usage: orders in comments, telephone and payment code by message',
  checkedOn: '2026-11-22',
};
const noTitle = none('A post has no title of its own');

/** Posts and lives on a page or a profile. */
export const facebook = {
  id: 'facebook',
  name: 'Facebook',
  takes: ['goods', 'homestay'],
  words: { inTitles: ['facebook'], onAir: ['facebook', 'phây búc', 'fanpage'] },
  listing: {
    export: 'share',
    brand: none('A post is one text, not a form'),
    title: { min: noTitle, max: noTitle, isPlain: false },
    description: {
      min: recalled(1, posts),
      max: recalled(63_206, posts),
      minWords: none('Only letters are counted'),
    },
    photos: {
      min: recalled(1, posts),
      max: recalled(10, posts),
      advised: 3,
      minEdgePx: recalled(600, posts),
    },
    price: none('A post has no price field'),
    minAmenities: none('A post may say as much as is known'),
    allowsContact: true,
    hashtags: 3,
    asks: ['net'],
    blocks: ['prices', 'introduction', 'facts', 'contact'],
  },
  pictures: {
    widthPx: 2048,
    heightPx: 2048,
    fit: 'inside',
    maxBytes: 8_000_000,
    floorPx: { width: 600, height: 600 },
    overlays: true,
    collage: true,
    takenBy: 'hand',
    source: pictureSizes,
  },
  live: {
    name: 'Facebook',
    forbidsPaying: recalled(false, lives),
    order: {
      goods: [
        [
          '[You] bình luận tên hàng và số {unit} muốn lấy nhé.',
          '[You] lấy thì bình luận số {unit} giúp [me] nhé.',
          'Ai ưng thì ghi số {unit} muốn lấy dưới phần bình luận.',
          '[You] ghi số {unit} vào bình luận, [me] chốt ngay.',
        ],
        [
          'Còn số điện thoại thì nhắn riêng cho [me].',
          'Số điện thoại và địa chỉ thì [you] nhắn riêng, đừng ghi ra đây nhé.',
        ],
      ],
      homestay: [
        [
          '[You] muốn ở thì bình luận ngày đến, [me] nhắn lại ngay.',
          '[You] bình luận ngày muốn đến giúp [me] nhé.',
        ],
        ['Số điện thoại thì nhắn riêng cho [me].', 'Tên và số điện thoại [you] nhắn riêng nhé.'],
      ],
    },
  },
  checkedOn: '2026-11-22',
} as const satisfies Channel<'facebook'>;
