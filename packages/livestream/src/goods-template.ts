import { liveRules, type LiveChannelId } from '@lensan/channels';
import { withOrder, type BlockTemplate } from './template.ts';

/** One product told in one round: show, origin, story, keeping, price, offer, order, delivery. */
const blocks: readonly BlockTemplate[] = [
  {
    id: 'opening',
    name: 'Mở đầu',
    cue: { text: 'Mở hàng trước máy', seconds: 8 },
    sentences: [
      [
        'Cả nhà ơi, [me] mở {oneUnit} {name} ngay đây, cả nhà nhìn nhé.',
        'Chào cả nhà, hôm nay [me] mang {name} của nhà lên đây cho cả nhà xem tận mắt.',
        'Cả nhà vào rồi thì ngồi chơi với [me], [me] mở {oneUnit} {name} cho cả nhà coi.',
        '[You] ơi, đây là {name} nhà [me], [me] mở ra ngay cho [you] nhìn nhé.',
        'Mời cả nhà ghé xem {name}, [me] bóc {oneUnit} ngay trước máy đây.',
        'Ai vừa vào thì xem giúp [me] {name} này nhé, [me] mở ra liền.',
        'Cả nhà nhìn xem trên tay [me] là gì nào, {name} của nhà [me] đấy.',
        'Chào [you], [me] không nói nhiều, [me] mở {oneUnit} {name} cho [you] xem luôn.',
      ],
    ],
  },
  {
    id: 'origin',
    name: 'Gốc gác',
    sentences: [
      [
        'Hàng này từ {origin}.',
        '{Name} này từ {origin} ra.',
        '[Me] gửi hàng đi từ {origin}.',
        'Quê của hàng là {origin}.',
      ],
      ['Hàng do {madeBy}.', 'Cái này {madeBy}.', '[Me] nói rõ, hàng {madeBy}.'],
      ['Mùa của nó là {season}.', 'Hàng có vào {season}, [you] nhớ giúp [me].'],
      [
        'Hàng được công nhận OCOP {ocop}, quyết định số {ocopDecision}, còn hạn đến {ocopUntil}.',
        'Giấy đây cả nhà: OCOP {ocop}, quyết định số {ocopDecision}, còn hạn đến {ocopUntil}.',
      ],
      ['Giấy tờ có {papers}.', '[Me] để giấy ngay đây: {papers}.'],
    ],
  },
  {
    id: 'show',
    name: 'Cho xem',
    cue: { text: 'Đưa hàng lại gần máy', seconds: 5 },
    sentences: [
      [
        '[You] nhìn giúp [me], {taste}.',
        'Lại gần cho [you] thấy nhé: {taste}.',
        'Nếm tại chỗ thì {taste}.',
        '[Me] nói đúng như vậy: {taste}.',
      ],
      ['Cách dùng thì {usage}.', 'Dùng thì {usage}.', '[Me] hay dùng thế này: {usage}.'],
    ],
  },
  {
    id: 'story',
    name: 'Chuyện làm hàng',
    sentences: [
      [
        'Cách làm thì {making}.',
        '[Me] kể cách làm nhé: {making}.',
        'Nhà [me] làm thế này, {making}.',
      ],
      [
        'Trong này có {ingredients}.',
        'Thành phần thì [me] nói rõ: {ingredients}.',
        '[You] hỏi trong này có gì thì đây, {ingredients}.',
      ],
      ['Nhà [me] {additives}.', '[Me] nói thật, {additives}.'],
      ['Chuyện nhà [me] thì {maker}.', '[Me] kể thêm: {maker}.', '[You] biết không, {maker}.'],
    ],
  },
  {
    id: 'keeping',
    name: 'Gói và giữ',
    sentences: [
      ['Mỗi {unit} {weight}.', '{OneUnit} là {weight}, [me] cân đủ.'],
      [
        'Để {storage}, giữ được {shelfLife}.',
        '[You] cất {storage} thì được {shelfLife}.',
        'Giữ được {shelfLife}.',
        '[You] nhớ để {storage}.',
      ],
    ],
  },
  {
    id: 'price',
    name: 'Giá',
    cue: { text: 'Giơ thẻ giá lên', seconds: 4 },
    sentences: [
      ['{OneUnit} là {price}.', 'Giá {oneUnit} là {price}.', '[Me] bán {price} {perUnit}.'],
      ['[Me] nhắc lại, {price} nhé.', 'Vâng, {price}.', 'Ai mới vào thì giá là {price}.'],
    ],
  },
  {
    id: 'offer',
    name: 'Ưu đãi',
    sentences: [
      ['Lấy {bundle} thì còn {bundlePrice}.', '[You] lấy {bundle}, [me] tính {bundlePrice}.'],
      ['Vậy là bớt được {bundleSaving}.', 'Tính ra bớt {bundleSaving}.'],
      ['Trong nhà còn {stock}.', '[Me] còn {stock} để sẵn.', 'Hàng có sẵn {stock}.'],
    ],
  },
  { id: 'order', name: 'Đặt hàng', sentences: [] },
  {
    id: 'delivery',
    name: 'Giao hàng',
    sentences: [
      ['Hàng đi {delivery}.', '[You] nhận hàng sau {delivery}.', 'Gửi đi thì mất {delivery}.'],
      ['Gói kín lại nặng {parcel}.', 'Cả gói gửi đi nặng {parcel}.'],
    ],
  },
  {
    id: 'closing',
    name: 'Cảm ơn',
    sentences: [
      [
        'Cảm ơn cả nhà đã ghé xem {name}.',
        '[Me] cảm ơn [you], chúc cả nhà khỏe.',
        'Cả nhà còn hỏi gì thì [me] trả lời luôn, [me] cảm ơn cả nhà.',
        'Cảm ơn [you] đã ngồi với nhà [me], hẹn gặp lại cả nhà.',
      ],
    ],
  },
];

/**
 * One product on this channel: how it is ordered is the channel's own.
 * @example goodsTemplate('shopee').find(({ id }) => id === 'order')
 */
export const goodsTemplate = (channel: LiveChannelId): readonly BlockTemplate[] =>
  withOrder(blocks, liveRules(channel).order.goods);
