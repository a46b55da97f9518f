import { capitalize, formatDong } from '@lensan/vietnamese';
import {
  bare,
  clean,
  deliveryText,
  ocopInForce,
  originText,
  quantityText,
  shelfLifeText,
} from './fact-texts.ts';
import type { GoodsFacts, HomestayFacts, ListingFacts, NetUnit } from './facts.ts';
import { madeAtWords, storageWords } from './words.ts';

/** One line of a table of facts: label and answer, with the fact it comes from. */
export interface FactLine {
  readonly fact: string;
  readonly label: string;
  readonly value: string;
}

const line = (fact: string, label: string, value: string | null): FactLine[] =>
  value === null || value === '' ? [] : [{ fact, label, value }];

const netLabels: Readonly<Record<NetUnit, string>> = {
  g: 'Khối lượng tịnh',
  kg: 'Khối lượng tịnh',
  ml: 'Thể tích',
  l: 'Thể tích',
  cm: 'Kích thước',
  m: 'Kích thước',
};

const goodsLines = (facts: GoodsFacts): FactLine[] => [
  ...line('origin', madeAtWords(facts.group).replace('tại', 'ở'), originText(facts.origin)),
  ...line('ingredients', 'Thành phần', capitalize(bare(facts.ingredients))),
  ...(facts.net === null ? [] : line('net', netLabels[facts.net.unit], quantityText(facts.net))),
  ...line('shelfLife', 'Để được', facts.shelfLife && shelfLifeText(facts.shelfLife)),
  ...line('storage', 'Bảo quản', facts.storage && capitalize(storageWords[facts.storage])),
  ...line('delivery', 'Giao', facts.delivery && deliveryText(facts.delivery)),
];

const homestayLines = (facts: HomestayFacts): FactLine[] => [
  ...line(
    'dinner',
    'Bữa tối',
    facts.dinnerPriceDong === null ? null : formatDong(facts.dinnerPriceDong) + ' một người',
  ),
  ...line(
    'breakfast',
    'Bữa sáng',
    facts.breakfast === null ? null : facts.breakfast ? 'Có trong giá' : 'Không có trong giá',
  ),
  ...line('road', 'Đường vào', capitalize(bare(facts.road))),
  ...line('checkIn', 'Nhận phòng', facts.checkIn),
  ...line('checkIn', 'Trả phòng', facts.checkOut),
];

/**
 * What a buyer looks up: place, ingredients, keeping, delivery; or meals, check-in, road. Only
 * answered facts.
 * @example factLines(banana, '2026-11-22').map(({ label }) => label) // ['Làm ở', 'Thành phần', …]
 */
export const factLines = (facts: ListingFacts, today: string): FactLine[] => [
  ...(facts.kind === 'goods' ? goodsLines(facts) : homestayLines(facts)),
  ...(ocopInForce(facts.ocop, today)
    ? line('ocop', 'OCOP', `${facts.ocop.stars} sao, số ${clean(facts.ocop.decision)}`)
    : []),
];
