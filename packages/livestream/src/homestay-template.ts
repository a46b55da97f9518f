import { liveRules, type LiveChannelId } from '@lensan/channels';
import { withOrder, type BlockTemplate } from './template.ts';

/**
 * A walk through the house: where, what it looks like, the room, the price, meals, rules, booking.
 * Demonstration is walking, not tasting.
 */
const blocks: readonly BlockTemplate[] = [
  {
    id: 'opening',
    name: 'Mở đầu',
    cue: { text: 'Quay một vòng quanh sân', seconds: 10 },
    sentences: [
      [
        'Cả nhà ơi, [me] đang đứng ở sân {name}, đi dạo quanh nhà với [me] nhé.',
        'Chào cả nhà, đây là {name}, [me] dắt cả nhà đi xem từ cổng vào.',
        'Mời [you] ghé {name}, [me] cầm máy đi trước, [you] nhìn theo nhé.',
        'Chào [you], nhà [me] là {name}, [me] mở cửa cho [you] xem tận nơi.',
        'Ai vừa vào thì đi cùng [me], [me] đang ở {name} đây.',
        'Cả nhà nhìn xem sáng nay ở {name} thế nào nhé.',
        '[You] ơi, vào xem {name} với [me], [me] đi chậm cho [you] nhìn.',
        'Cả nhà đi chợ về rồi thì ngồi xem {name} với [me].',
      ],
    ],
  },
  {
    id: 'place',
    name: 'Ở đâu',
    sentences: [
      ['Nhà [me] ở {origin}.', '{Name} nằm ở {origin}.', '[You] tìm về {origin} là tới nhà [me].'],
      ['Nhìn quanh thì {house}.', 'Đứng đây thì thấy {house}.', '[You] nhìn giúp [me], {house}.'],
      ['Đường vào thì {road}.', '[Me] nói trước đường vào: {road}.'],
      ['Chuyện nhà [me] thì {maker}.', '[Me] kể thêm: {maker}.'],
      [
        'Nhà được công nhận OCOP {ocop}, quyết định số {ocopDecision}, còn hạn đến {ocopUntil}.',
        'Giấy đây cả nhà: OCOP {ocop}, quyết định số {ocopDecision}, còn hạn đến {ocopUntil}.',
      ],
      ['Giấy tờ có {papers}.', '[Me] để giấy ngay đây: {papers}.'],
    ],
  },
  {
    id: 'room',
    name: 'Phòng',
    cue: { text: 'Bước vào phòng, quay giường và cửa sổ', seconds: 12 },
    sentences: [
      ['Nhà có sẵn {amenities}.', '[You] dùng được {amenities}.', 'Trong nhà có {amenities}.'],
    ],
    eachRoom: [
      [
        '{RoomName} ở được {guests}, có {beds}.',
        '{RoomName} thì ở {guests}, có {beds}.',
        '{RoomName} ở được {guests}.',
        '{RoomName} thì ở {guests}.',
      ],
    ],
  },
  {
    id: 'price',
    name: 'Giá',
    cue: { text: 'Giơ thẻ giá lên', seconds: 4 },
    sentences: [['Giá ấy {breakfast}.', '[Me] nói luôn, giá ấy {breakfast}.']],
    eachRoom: [
      [
        '{RoomName} là {roomPrice}.',
        'Giá {roomName} là {roomPrice}.',
        '{RoomName} [me] lấy {roomPrice}.',
      ],
    ],
  },
  {
    id: 'meals',
    name: 'Ăn và chơi',
    sentences: [
      ['Bữa tối ăn cùng nhà thì {dinner}.', 'Ăn tối với nhà [me] thì {dinner}.'],
      [
        'Đến đây thì {activities}.',
        'Ở đây [you] được {activities}.',
        '[You] cùng nhà [me] {activities}.',
      ],
    ],
  },
  {
    id: 'rules',
    name: 'Nhận và trả phòng',
    sentences: [
      ['Nhận phòng từ {checkIn}.', '[You] nhận phòng từ {checkIn}.'],
      ['Trả phòng trước {checkOut}.', '[You] trả phòng trước {checkOut} giúp [me].'],
    ],
  },
  { id: 'order', name: 'Đặt phòng', sentences: [] },
  {
    id: 'closing',
    name: 'Cảm ơn',
    sentences: [
      [
        'Cảm ơn cả nhà, [me] đón cả nhà ở {name} nhé.',
        '[Me] cảm ơn [you] đã đi cùng [me] quanh nhà.',
        'Cả nhà còn hỏi gì về {name} thì [me] trả lời luôn.',
        'Cảm ơn [you], hẹn gặp [you] ở {name}.',
      ],
    ],
  },
];

/**
 * One homestay on this channel: how it is ordered is the channel's own.
 * @example homestayTemplate('shopee').find(({ id }) => id === 'order')
 */
export const homestayTemplate = (channel: LiveChannelId): readonly BlockTemplate[] =>
  withOrder(blocks, liveRules(channel).order.homestay);
