import type { BlockTemplate, LiveChannel } from './template.ts';

const booking: Record<LiveChannel, readonly (readonly string[])[]> = {
  facebook: [['[You] muốn ở thì bình luận ngày đến, [me] nhắn lại ngay.', '[You] bình luận ngày muốn đến giúp [me] nhé.'], ['Số điện thoại thì nhắn riêng cho [me].', 'Tên và số điện thoại [you] nhắn riêng nhé.']],
  zalo: [['[You] nhắn cho [me] ngày đến và số người.', '[You] nhắn ngày muốn đến, [me] giữ phòng cho.']],
  shopee: [['[You] bấm vào giỏ, chọn {name} nhé.', '[You] bấm giỏ rồi chọn {name} giúp [me].']],
  tiktok: [['[You] bấm vào giỏ, chọn {name} nhé.', 'Ai muốn ở thì bấm giỏ, chọn {name} giúp [me].']],
};

/** A walk through the house: where, what it looks like, the room, the price, meals, rules, booking. Demonstration is walking, not tasting. */
export const homestayTemplate = (channel: LiveChannel): readonly BlockTemplate[] => [
  {
    id: 'opening', name: 'Mở đầu', cue: { text: 'Quay một vòng quanh sân', seconds: 10 },
    sentences: [[
      'Cả nhà ơi, [me] đang đứng ở sân {name}, đi dạo quanh nhà với [me] nhé.',
      'Chào cả nhà, đây là {name}, [me] dắt cả nhà đi xem từ cổng vào.',
      'Mời [you] ghé {name}, [me] cầm máy đi trước, [you] nhìn theo nhé.',
      'Chào [you], nhà [me] là {name}, [me] mở cửa cho [you] xem tận nơi.',
      'Ai vừa vào thì đi cùng [me], [me] đang ở {name} đây.',
      'Cả nhà nhìn xem sáng nay ở {name} thế nào nhé.',
      '[You] ơi, vào xem {name} với [me], [me] đi chậm cho [you] nhìn.',
      'Cả nhà đi chợ về rồi thì ngồi xem {name} với [me].',
    ]],
  },
  {
    id: 'place', name: 'Ở đâu',
    sentences: [
      ['Nhà [me] ở {origin}.', '{Name} nằm ở {origin}.', '[You] tìm về {origin} là tới nhà [me].'],
      ['Nhìn ra thì {look}.', 'Đứng đây thì thấy {look}.', '[You] nhìn giúp [me], {look}.'],
      ['Đường vào thì {road}.', '[Me] nói trước đường vào: {road}.'],
      ['Đẹp nhất là vào {season}.', '[You] nên đến vào {season}.'],
    ],
  },
  {
    id: 'room', name: 'Phòng', cue: { text: 'Bước vào phòng, quay giường và cửa sổ', seconds: 12 },
    sentences: [
      ['Nhà có {rooms}.', 'Cả thảy {rooms}.'],
      ['Trong phòng có {beds}.', 'Phòng này {beds}.'],
      ['Mỗi phòng ở được {guests}.', 'Ở vừa {guests}.', 'Phòng cho {guests}.'],
      ['Có {amenities}.', '[You] dùng được {amenities}.', 'Nhà có sẵn {amenities}.'],
      ['Chuyện nhà [me] thì {story}.', '[Me] kể thêm: {story}.'],
    ],
  },
  {
    id: 'price', name: 'Giá', cue: { text: 'Giơ thẻ giá lên', seconds: 4 },
    sentences: [
      ['{OneUnit} là {price}.', 'Giá {oneUnit} là {price}.', '[Me] tính {price} {perUnit}.'],
      ['Giá ấy đã có {included}.', 'Trong giá có {included}.'],
      ['[Me] nhắc lại, {price} nhé.', 'Vâng, {price}.'],
    ],
  },
  {
    id: 'meals', name: 'Bữa ăn',
    sentences: [
      ['Bữa ăn thì {meals}.', 'Nhà [me] nấu: {meals}.'],
      ['Bữa ăn tính {mealPrice} cho mỗi người.', 'Ăn cùng nhà thì {mealPrice} mỗi người.'],
      ['[You] còn được {activities}.', 'Ở đây [you] được {activities}.'],
    ],
  },
  {
    id: 'rules', name: 'Nếp nhà',
    sentences: [
      ['Nhận phòng từ {checkIn}.', '[You] nhận phòng lúc {checkIn}.'],
      ['Trả phòng trước {checkOut}.', 'Trả phòng lúc {checkOut}.'],
      ['Nếp nhà thì {rules}.', '[Me] xin [you] giúp: {rules}.'],
      ['Muốn giữ phòng thì đặt cọc {deposit}.', 'Cọc trước {deposit} là [me] giữ phòng.'],
      ['Nếu bận không đến được thì {cancellation}.', 'Hủy phòng thì {cancellation}.'],
    ],
  },
  { id: 'order', name: 'Đặt phòng', sentences: booking[channel] },
  {
    id: 'closing', name: 'Cảm ơn',
    sentences: [[
      'Cảm ơn cả nhà, [me] đón cả nhà ở {name} nhé.',
      '[Me] cảm ơn [you] đã đi cùng [me] quanh nhà.',
      'Cả nhà còn hỏi gì về {name} thì [me] trả lời luôn.',
      'Cảm ơn [you], hẹn gặp [you] ở {name}.',
    ]],
  },
];
