import { none, recalled, type Channel, type Source } from './channel.ts';

const posts: Source = { title: 'Zalo post, nothing published', checkedOn: '2026-11-22' };
const lives: Source = {
  title: 'Usage: orders and payment code by message',
  checkedOn: '2026-11-22',
};
const noTitle = none('A message has no title of its own');

/** Posts in the diary and in groups, messages. */
export const zalo = {
  id: 'zalo',
  name: 'Zalo',
  takes: ['goods', 'homestay'],
  words: { inTitles: ['zalo'], onAir: ['zalo'] },
  listing: {
    export: 'share',
    brand: none('A post is one text, not a form'),
    title: { min: noTitle, max: noTitle, isPlain: false },
    description: {
      min: recalled(1, posts),
      max: none('Nothing is published'),
      minWords: none('Only letters are counted'),
    },
    photos: {
      min: recalled(1, posts),
      max: none('Nothing is published'),
      advised: 2,
      minEdgePx: recalled(720, posts),
    },
    price: none('A post has no price field'),
    minAmenities: none('A post may say as much as is known'),
    allowsContact: true,
    hashtags: 0,
    asks: ['net'],
    // Short: read in a chat, price first.
    blocks: ['prices', 'introduction', 'contact'],
  },
  pictures: { sameAs: 'facebook' },
  live: {
    name: 'Zalo',
    forbidsPaying: recalled(false, lives),
    order: {
      goods: [
        [
          '[You] nhắn cho [me] số {unit} muốn lấy.',
          '[You] nhắn tên hàng và số {unit} là [me] gói ngay.',
          '[You] nhắn tên hàng và số {unit} cho [me] nhé.',
        ],
        [
          'Địa chỉ thì nhắn riêng, [me] giữ kín cho [you].',
          'Địa chỉ nhận hàng [you] nhắn riêng cho [me] nhé.',
        ],
      ],
      homestay: [
        [
          '[You] nhắn cho [me] ngày đến và số người.',
          '[You] nhắn ngày muốn đến, [me] giữ phòng cho.',
        ],
      ],
    },
  },
  checkedOn: '2026-11-22',
} as const satisfies Channel<'zalo'>;
