/**
 * What a household told about one thing it sells. Every text, script and page is made from these
 * answers and from nothing else. `null` means not asked or not answered yet. Money in whole đồng,
 * text in NFC.
 */

export const goodsGroups = [
  'dried',
  'cooked',
  'poultry',
  'plant',
  'fresh',
  'honey',
  'tea',
  'rice',
  'craft',
  'other',
] as const;
export type GoodsGroup = (typeof goodsGroups)[number];
/** Groups people eat or drink: ingredients, shelf life and food papers are asked for these only. */
export const foodGroups: readonly GoodsGroup[] = [
  'dried',
  'cooked',
  'poultry',
  'fresh',
  'honey',
  'tea',
  'rice',
];

/** What the buyer gets in the hand. Poultry and plants are sold by piece. */
export const packs = ['bag', 'jar', 'box', 'bottle', 'bundle', 'piece'] as const;
export type Pack = (typeof packs)[number];
export const netUnits = ['g', 'kg', 'ml', 'l', 'cm', 'm'] as const;
export type NetUnit = (typeof netUnits)[number];
export interface Quantity {
  readonly value: number;
  readonly unit: NetUnit;
}

export const storages = ['dry_cool', 'fridge', 'freezer', 'shade'] as const;
export type Storage = (typeof storages)[number];
export const lifeUnits = ['day', 'month', 'year'] as const;
export interface ShelfLife {
  readonly value: number;
  readonly unit: (typeof lifeUnits)[number];
}

/** Names as they are printed: `place` may keep the old name people know ("Yên Hòa"). */
export interface Origin {
  readonly place: string | null;
  readonly commune: string | null;
  readonly province: string | null;
}
/**
 * Only 3, 4 and 5 stars come with a certificate; it runs 36 months (Decision 26/2026/QĐ-TTg).
 * `validUntil` is a day, `YYYY-MM-DD`.
 */
export interface Ocop {
  readonly stars: 3 | 4 | 5;
  readonly decision: string;
  readonly validUntil: string;
}
export const paperKinds = [
  'food_safety',
  'self_declaration',
  'vietgap',
  'organic',
  'geographical',
  'award',
  'lodging',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];
export interface Paper {
  readonly kind: PaperKind;
  readonly number: string;
  readonly issuer: string;
  readonly validUntil: string | null;
}

export interface GoodsFacts {
  readonly kind: 'goods';
  readonly group: GoodsGroup;
  readonly name: string;
  readonly pack: Pack | null;
  /** Weight, volume or size of one pack without its wrapping. */
  readonly net: Quantity | null;
  readonly priceDong: number | null;
  /** "3 túi 180.000 đ". */
  readonly bundle: { readonly count: number; readonly priceDong: number } | null;
  /** Whole grams of one pack wrapped for the post; marketplaces ask for it. */
  readonly parcelGrams: number | null;
  readonly ingredients: string | null;
  readonly additives: {
    readonly answer: 'none' | 'sugar' | 'other';
    readonly other: string | null;
  } | null;
  readonly making: string | null;
  readonly taste: string | null;
  readonly use: string | null;
  readonly origin: Origin;
  readonly shelfLife: ShelfLife | null;
  readonly storage: Storage | null;
  readonly season: { readonly fromMonth: number; readonly toMonth: number } | null;
  readonly stockCount: number | null;
  readonly delivery: { readonly minDays: number; readonly maxDays: number } | null;
  readonly madeBy: 'family' | 'cooperative' | null;
  /** One thing about the people or the garden, in their words: "Nhà có 120 gốc chuối tây". */
  readonly maker: string | null;
  readonly ocop: Ocop | null;
  readonly papers: readonly Paper[];
}

export const amenities = [
  'wifi',
  'private_bathroom',
  'hot_water',
  'parking',
  'kitchen',
  'fan',
  'air_conditioner',
  'heater',
  'washing_machine',
  'mosquito_net',
  'mountain_view',
  'garden',
] as const;
export type Amenity = (typeof amenities)[number];
/** `private`: price of the whole room a night. `shared`: price of one person a night. */
export interface Room {
  readonly name: string;
  readonly sharing: 'private' | 'shared';
  readonly guests: number;
  readonly beds: string | null;
  readonly priceDong: number | null;
}

export interface HomestayFacts {
  readonly kind: 'homestay';
  readonly name: string;
  readonly rooms: readonly Room[];
  /** The house in the family's words: "Nhà trình tường, mái âm dương". */
  readonly house: string | null;
  /** What guests do here: "Ăn tối cùng gia đình bên bếp lửa". */
  readonly activities: string | null;
  readonly origin: Origin;
  readonly breakfast: boolean | null;
  readonly dinnerPriceDong: number | null;
  readonly road: string | null;
  /** Clock times `HH:MM`. */
  readonly checkIn: string | null;
  readonly checkOut: string | null;
  readonly amenities: readonly Amenity[];
  readonly maker: string | null;
  readonly ocop: Ocop | null;
  readonly papers: readonly Paper[];
}

export type ListingFacts = GoodsFacts | HomestayFacts;

const nowhere: Origin = { place: null, commune: null, province: null };
/** Facts before the first answer. The origin is known from the household's address. */
export const emptyGoods = (group: GoodsGroup, origin: Origin = nowhere): GoodsFacts => ({
  kind: 'goods',
  group,
  name: '',
  pack: null,
  net: null,
  priceDong: null,
  bundle: null,
  parcelGrams: null,
  ingredients: null,
  additives: null,
  making: null,
  taste: null,
  use: null,
  origin,
  shelfLife: null,
  storage: null,
  season: null,
  stockCount: null,
  delivery: null,
  madeBy: null,
  maker: null,
  ocop: null,
  papers: [],
});
export const emptyHomestay = (origin: Origin = nowhere): HomestayFacts => ({
  kind: 'homestay',
  name: '',
  rooms: [],
  house: null,
  activities: null,
  origin,
  breakfast: null,
  dinnerPriceDong: null,
  road: null,
  checkIn: null,
  checkOut: null,
  amenities: [],
  maker: null,
  ocop: null,
  papers: [],
});

export const isFood = (facts: ListingFacts): boolean =>
  facts.kind === 'goods' && foodGroups.includes(facts.group);

/**
 * Prices a household must have confirmed before they are published, in a fixed order: the pack and
 * the bundle; or each room and dinner.
 */
export function pricesOf(facts: ListingFacts): (number | null)[] {
  return facts.kind === 'goods'
    ? [facts.priceDong, ...(facts.bundle ? [facts.bundle.priceDong] : [])]
    : [
        ...facts.rooms.map((room) => room.priceDong),
        ...(facts.dinnerPriceDong === null ? [] : [facts.dinnerPriceDong]),
      ];
}

/** True when these are exactly the prices of the facts and none is missing. */
export const isSamePrices = (facts: ListingFacts, prices: readonly number[]): boolean => {
  const now = pricesOf(facts);
  return (
    now.length > 0 &&
    now.length === prices.length &&
    now.every((price, index) => price !== null && price === prices[index])
  );
};

/**
 * The same facts with other prices, given in the order of `pricesOf`. Prices beyond the list stay
 * as they are.
 */
export function withPrices(facts: ListingFacts, prices: readonly number[]): ListingFacts {
  const at = (index: number, now: number | null): number | null => prices[index] ?? now;
  if (facts.kind === 'goods') {
    return {
      ...facts,
      priceDong: at(0, facts.priceDong),
      bundle: facts.bundle && { ...facts.bundle, priceDong: prices[1] ?? facts.bundle.priceDong },
    };
  }
  return {
    ...facts,
    rooms: facts.rooms.map((room, index) => ({ ...room, priceDong: at(index, room.priceDong) })),
    dinnerPriceDong:
      facts.dinnerPriceDong === null ? null : at(facts.rooms.length, facts.dinnerPriceDong),
  };
}
