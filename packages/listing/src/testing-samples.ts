import { emptyGoods, emptyHomestay, type GoodsFacts, type HomestayFacts } from './facts.ts';

/** Invented listings that tests and examples share. */
export const banana: GoodsFacts = {
  ...emptyGoods('dried', { place: 'Yên Hòa', commune: 'xã Yên Mô', province: 'Ninh Bình' }),
  name: 'Chuối tây sấy dẻo',
  pack: 'bag',
  net: { value: 250, unit: 'g' },
  priceDong: 65_000,
  bundle: { count: 3, priceDong: 180_000 },
  parcelGrams: 320,
  ingredients: 'Chuối tây chín cây',
  additives: { answer: 'none', other: null },
  making: 'cắt dọc, sấy đến khi dẻo',
  taste: 'ngọt là ngọt của quả chuối',
  shelfLife: { value: 6, unit: 'month' },
  storage: 'dry_cool',
  stockCount: 40,
  delivery: { minDays: 2, maxDays: 4 },
  madeBy: 'family',
  maker: 'Nhà có 120 gốc chuối tây',
};
export const homestay: HomestayFacts = {
  ...emptyHomestay({ place: 'Thôn Lô Lô Chải', commune: 'xã Lũng Cú', province: 'Tuyên Quang' }),
  name: 'Homestay nhà đá Lô Lô Chải',
  rooms: [
    { name: 'Phòng riêng', sharing: 'private', guests: 2, beds: 'giường đôi', priceDong: 450_000 },
    { name: 'Sàn chung', sharing: 'shared', guests: 8, beds: 'rèm riêng', priceDong: 150_000 },
  ],
  house: 'Nhà trình tường, mái âm dương',
  activities: 'Ăn tối cùng gia đình bên bếp lửa',
  breakfast: true,
  dinnerPriceDong: 130_000,
  road: 'ô tô đến sân; mưa đi chậm',
  checkIn: '14:00',
  checkOut: '11:00',
  amenities: ['hot_water', 'wifi', 'parking', 'mosquito_net', 'mountain_view'],
  maker: null,
};
