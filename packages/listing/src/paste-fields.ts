import type { ListingRules } from '@lensan/channels';
import { factLines } from './fact-lines.ts';
import type { GoodsFacts, HomestayFacts, ListingFacts } from './facts.ts';
import { plainText } from './text-rules.ts';

/** One field of a channel's form, in the order of its screen. */
export interface PasteField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}
const field = (key: string, label: string, value: string | number | null): PasteField[] =>
  value === null ? [] : [{ key, label, value: String(value) }];

const goodsFields = (facts: GoodsFacts, { brand }: ListingRules): PasteField[] => [
  ...field('price', 'Giá', facts.priceDong),
  ...field('stock', 'Kho hàng', facts.stockCount),
  ...field('parcel', 'Cân nặng cả gói (g)', facts.parcelGrams),
  ...field('brand', 'Thương hiệu', typeof brand === 'string' ? brand : null),
];
const homestayFields = (facts: HomestayFacts): PasteField[] =>
  facts.rooms.flatMap((room, index) =>
    field(`room-${index}`, `Giá ${room.name || 'phòng'}`, room.priceDong),
  );

/** Fields of a channel's form that have an answer, in the order of its screen. */
export const pasteFields = (
  facts: ListingFacts,
  rules: ListingRules,
  written: { readonly title: string; readonly description: string },
  today: string,
): PasteField[] =>
  [
    ...field('title', facts.kind === 'goods' ? 'Tên sản phẩm' : 'Tên chỗ nghỉ', written.title),
    ...field('description', 'Mô tả', written.description),
    ...(facts.kind === 'goods' ? goodsFields(facts, rules) : homestayFields(facts)),
    ...factLines(facts, today).flatMap((line) => field(line.fact, line.label, line.value)),
  ].map((entry) => ({ ...entry, value: plainText(entry.value) }));
