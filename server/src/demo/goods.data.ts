import {
  emptyGoods,
  emptyHomestay,
  type GoodsFacts,
  type HomestayFacts,
  type ListingFacts,
  type Origin,
} from '@lensan/listing';

/**
 * One kind of goods of the region with what families answer about it. Named goods come from the
 * newspaper articles; figures are invented.
 */
export interface DemoGoods {
  /** File of `server/src/demo/pictures`. */
  readonly picture: string;
  readonly sells: string;
  readonly share: number;
  readonly make: (origin: Origin, priceStep: number) => ListingFacts;
}

const goods = (
  picture: string,
  sells: string,
  share: number,
  group: GoodsFacts['group'],
  facts: Partial<GoodsFacts> & { priceDong: number },
  step: number,
): DemoGoods => ({
  picture,
  sells,
  share,
  make: (origin, priceStep) => {
    const priceDong = facts.priceDong + priceStep * step;
    const bundle = facts.bundle
      ? {
          count: facts.bundle.count,
          priceDong: facts.bundle.priceDong + priceStep * step * facts.bundle.count,
        }
      : null;
    return { ...emptyGoods(group, origin), madeBy: 'family', ...facts, priceDong, bundle };
  },
});

export const demoGoods: readonly DemoGoods[] = [
  goods(
    'chuoi-say',
    'Chuối tây sấy dẻo',
    0.2,
    'dried',
    {
      name: 'Chuối tây sấy dẻo',
      pack: 'bag',
      net: { value: 250, unit: 'g' },
      priceDong: 60_000,
      bundle: { count: 3, priceDong: 165_000 },
      parcelGrams: 300,
      ingredients: 'Chuối tây chín',
      additives: { answer: 'none', other: null },
      making: 'Cắt dọc, sấy đến khi dẻo',
      taste: 'Ruột vàng, dẻo, ngọt của chuối chín',
      use: 'Ăn liền',
      shelfLife: { value: 6, unit: 'month' },
      storage: 'dry_cool',
      stockCount: 40,
      delivery: { minDays: 2, maxDays: 3 },
      maker: 'Chuối nhà trồng ở bãi ven sông',
    },
    5_000,
  ),
  goods(
    'ca-chach-kho',
    'Cá chạch kho',
    0.14,
    'cooked',
    {
      name: 'Cá chạch kho niêu',
      pack: 'jar',
      net: { value: 400, unit: 'g' },
      priceDong: 110_000,
      parcelGrams: 650,
      ingredients: 'Cá chạch đồng, riềng, thịt ba chỉ, nước mắm',
      additives: { answer: 'other', other: 'nước hàng từ đường mía' },
      making: 'Kho niêu đất, để lửa nhỏ qua đêm',
      taste: 'Thịt chắc, đậm vị',
      use: 'Ăn với cơm nóng',
      shelfLife: { value: 10, unit: 'day' },
      storage: 'fridge',
      stockCount: 15,
      delivery: { minDays: 1, maxDays: 2 },
    },
    10_000,
  ),
  goods(
    'ga-hop-thanh',
    'Gà đồi',
    0.2,
    'poultry',
    {
      name: 'Gà đồi thả vườn',
      pack: 'piece',
      net: { value: 1.8, unit: 'kg' },
      priceDong: 220_000,
      parcelGrams: 2200,
      taste: 'Da vàng, thịt chắc',
      use: 'Luộc, rang gừng',
      stockCount: 30,
      delivery: { minDays: 1, maxDays: 1 },
      making: 'Thả vườn, ăn ngô và rau',
      maker: 'Đàn gà nuôi quanh vườn nhãn',
      madeBy: 'cooperative',
    },
    10_000,
  ),
  goods(
    'cay-canh',
    'Cây cảnh',
    0.26,
    'plant',
    {
      name: 'Cây sanh bonsai dáng trực',
      pack: 'piece',
      net: { value: 45, unit: 'cm' },
      priceDong: 450_000,
      parcelGrams: 5200,
      making: 'Uốn tay, dưỡng trong chậu',
      taste: 'Lá xanh dày, gốc lộ rễ',
      use: 'Bày sân, bày bàn trà',
      storage: 'shade',
      stockCount: 6,
      delivery: { minDays: 2, maxDays: 4 },
      maker: 'Vườn nhà chơi cây từ đời ông nội',
    },
    50_000,
  ),
  goods(
    'cay-canh',
    'Hoa cúc, hoa giấy',
    0.1,
    'plant',
    {
      name: 'Hoa giấy ngũ sắc',
      pack: 'piece',
      net: { value: 60, unit: 'cm' },
      priceDong: 150_000,
      season: { fromMonth: 10, toMonth: 12 },
      parcelGrams: 3500,
      taste: 'Nhiều màu hoa trên cùng gốc',
      storage: 'shade',
      stockCount: 20,
      delivery: { minDays: 2, maxDays: 3 },
    },
    10_000,
  ),
  {
    picture: 'homestay',
    sells: 'Phòng nghỉ homestay',
    share: 0.1,
    make: (origin, priceStep): HomestayFacts => ({
      ...emptyHomestay(origin),
      name: 'Homestay vườn cảnh',
      rooms: [
        {
          name: 'Phòng riêng',
          sharing: 'private',
          guests: 2,
          beds: 'giường đôi',
          priceDong: 400_000 + priceStep * 20_000,
        },
        { name: 'Nhà sàn', sharing: 'shared', guests: 8, beds: null, priceDong: 140_000 },
      ],
      house: 'Nhà ngói giữa vườn cây cảnh',
      activities: 'Tập uốn cây với ông chủ',
      breakfast: true,
      dinnerPriceDong: 130_000,
      road: 'Xe con vào tận sân',
      checkIn: '14:00',
      checkOut: '12:00',
      amenities: ['wifi', 'hot_water', 'parking', 'garden'],
      maker: 'Hai ông bà đón khách từ khi về hưu',
    }),
  },
];
