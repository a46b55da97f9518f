import type { GoodsGroup } from './facts.ts';

/** Answers to tap, for one kind of goods. Each is a piece of a sentence and may stand with others. */
export interface GoodsChips {
  readonly ingredients: readonly string[];
  readonly making: readonly string[];
  readonly taste: readonly string[];
}

/**
 * What households answer most, by kind of goods, for a person to tap instead of typing. Read these
 * as a buyer would: only what can be seen, tasted or done, never what it is good for (no word on
 * health), no praise ("ngon nhất", "sạch 100 %"), no figure. Where north and south say it in two
 * ways both stand here.
 */
export const goodsChips: Readonly<Record<GoodsGroup, GoodsChips>> = {
  dried: {
    ingredients: ['chín cây', 'quả nhà trồng', 'đường', 'muối', 'gừng'],
    making: ['cắt dọc, sấy dẻo', 'thái lát, sấy giòn', 'phơi nắng', 'sên đường', 'sấy bằng củi'],
    taste: ['dẻo', 'giòn', 'ngọt tự nhiên', 'chua ngọt', 'thơm', 'ruột vàng'],
  },
  cooked: {
    ingredients: ['cá đồng', 'thịt heo (lợn)', 'riềng', 'gừng', 'ớt', 'nước mắm'],
    making: ['kho niêu đất', 'kho lửa nhỏ', 'kho bằng củi', 'rim', 'nướng than'],
    taste: ['đậm đà', 'cay nhẹ', 'thịt chắc', 'mềm rục', 'béo', 'thơm mùi riềng'],
  },
  poultry: {
    ingredients: ['gà ta', 'vịt cỏ', 'ngan (vịt xiêm)', 'ăn ngô (bắp)', 'ăn thóc (lúa)', 'ăn rau'],
    making: ['thả vườn', 'thả đồi', 'nhốt chuồng thoáng', 'mổ sạch khi giao', 'giao con sống'],
    taste: ['thịt chắc', 'da vàng', 'da giòn', 'thịt ngọt', 'ít mỡ'],
  },
  plant: {
    ingredients: ['trồng chậu', 'trồng bầu đất', 'kèm chậu sứ', 'kèm chậu nhựa'],
    making: ['nhà tự ươm', 'chiết cành', 'ghép gốc', 'uốn tỉa bằng tay'],
    taste: ['đang có nụ', 'đang có hoa', 'đang có quả (trái)', 'tán tròn', 'dáng thẳng'],
  },
  fresh: {
    ingredients: ['nhà trồng', 'hái rừng', 'hái buổi sáng'],
    making: ['hái trong ngày', 'trồng ngoài trời', 'trồng nhà lưới', 'bón phân chuồng', 'rửa sạch'],
    taste: ['giòn', 'ngọt', 'mọng nước', 'thơm', 'chua nhẹ', 'non'],
  },
  honey: {
    ingredients: ['hoa nhãn', 'hoa vải', 'hoa cà phê', 'hoa rừng', 'hoa bạc hà'],
    making: ['ong nhà nuôi', 'quay mật bằng tay', 'lọc qua vải', 'để nguyên sáp'],
    taste: ['vàng nhạt', 'vàng sẫm', 'thơm hoa', 'ngọt dịu', 'đặc sánh'],
  },
  tea: {
    ingredients: [
      'búp một tôm hai lá',
      'chè (trà) cổ thụ',
      'chè trung du',
      'hoa sen',
      'hoa nhài (lài)',
    ],
    making: ['hái tay', 'sao chảo gang', 'sao bằng củi', 'phơi nắng', 'ướp hoa'],
    taste: ['chát dịu', 'hậu ngọt', 'thơm cốm', 'nước xanh', 'nước vàng'],
  },
  rice: {
    ingredients: ['gạo tẻ', 'gạo nếp', 'gạo lứt', 'ngô (bắp)', 'đậu xanh', 'lạc (đậu phộng)'],
    making: ['lúa vụ mới', 'phơi nắng', 'xay xát tại nhà', 'giã tay', 'không trộn gạo khác'],
    taste: ['dẻo', 'mềm cơm', 'thơm', 'tơi xốp', 'để nguội vẫn mềm'],
  },
  craft: {
    ingredients: ['tre', 'mây', 'gỗ', 'vải lanh', 'vải thổ cẩm', 'cói (lác)'],
    making: ['đan tay', 'dệt tay', 'thêu tay', 'đục tay', 'nhuộm chàm'],
    taste: ['nhẹ', 'chắc tay', 'màu tự nhiên', 'hoa văn của bản', 'gấp gọn được'],
  },
  other: {
    ingredients: ['nhà trồng', 'nhà nuôi', 'mua trong xã'],
    making: ['làm bằng tay', 'làm theo mùa', 'làm khi có người đặt'],
    taste: ['nhẹ', 'chắc', 'thơm', 'màu tự nhiên'],
  },
};

/** Ways to prepare goods that do not stand in their name: "Chuối tây sấy dẻo" is made of chuối tây. */
export const madeWords = ['sấy', 'phơi', 'kho', 'rim', 'ngâm', 'nướng', 'mứt', 'khô'] as const;
