import type { GoodsFacts } from '@lensan/listing';

/** How long goods keep, as the cards offer it. */
export const lives = [
  { value: 7, unit: 'day' },
  { value: 1, unit: 'month' },
  { value: 3, unit: 'month' },
  { value: 6, unit: 'month' },
  { value: 12, unit: 'month' },
] as const;
type Life = NonNullable<GoodsFacts['shelfLife']>;

/** The name of a card: `3 month`. */
export const lifeKey = (life: Pick<Life, 'value' | 'unit'>): string => `${life.value} ${life.unit}`;
export const lifeOfKey = (key: string): Life | null =>
  lives.find((life) => lifeKey(life) === key) ?? null;
/** A life typed in days; less than a day is no answer. */
export const lifeOfDays = (days: number | null): Life | null =>
  days === null || days < 1 ? null : { value: days, unit: 'day' };

/** The answer about additives; which other one it was belongs to that answer alone. */
export const additivesOf = (
  answer: NonNullable<GoodsFacts['additives']>['answer'],
  known: GoodsFacts['additives'],
): NonNullable<GoodsFacts['additives']> => ({
  answer,
  other: answer === 'other' ? (known?.other ?? null) : null,
});

/** What a bundle begins with: three at the price of three, in đồng. */
export const firstBundle = (priceDong: number | null): NonNullable<GoodsFacts['bundle']> => ({
  count: 3,
  priceDong: (priceDong ?? 0) * 3,
});

/** Days a parcel is on its way, as the cards offer it. */
export const deliveries = ['1-2', '2-4', '4-7'] as const;
type Delivery = NonNullable<GoodsFacts['delivery']>;
export const deliveryKey = (delivery: Delivery): string =>
  `${delivery.minDays}-${delivery.maxDays}`;
export const deliveryOfKey = (key: string): Delivery => {
  const [minDays = 0, maxDays = 0] = key.split('-').map(Number);
  return { minDays, maxDays };
};

/** A weight of nothing is no answer. */
export const gramsOf = (typed: number | null): number | null =>
  typed === null || typed < 1 ? null : typed;
