import type { GoodsFacts, HomestayFacts, ListingFacts } from './facts.ts';

/**
 * How much fits into a field, in code points of NFC text. Larger input is kept on the phone as
 * typed and answered with a sentence beside the field; it is never cut silently and never sent.
 */
export const factLimits = {
  title: 255,
  description: 5000,
  name: 100,
  text: 400,
  short: 60,
  decision: 80,
  rooms: 12,
  roomName: 60,
  guests: 60,
  papers: 12,
  photos: 12,
  priceDongMax: 2_000_000_000,
  parcelGramsMax: 100_000,
  netMax: 100_000,
  stockMax: 1_000_000,
  url: 500,
} as const;

export interface FieldProblem {
  readonly code: 'field.too_long' | 'field.too_many' | 'field.out_of_range' | 'field.not_whole';
  readonly field: string;
  readonly have: number;
  readonly limit: number;
}

/** Length in code points of the NFC form: what marketplaces count and what people see. */
export const textLength = (text: string): number => [...text.normalize('NFC')].length;

const tooLong = (field: string, text: string | null, limit: number): FieldProblem[] => {
  const have = text === null ? 0 : textLength(text.trim());
  return have > limit ? [{ code: 'field.too_long', field, have, limit }] : [];
};
const outOfRange = (
  field: string,
  value: number | null,
  min: number,
  max: number,
  whole = true,
): FieldProblem[] => {
  if (value === null) return [];
  if (whole && !Number.isInteger(value))
    return [{ code: 'field.not_whole', field, have: value, limit: max }];
  return Number.isFinite(value) && value >= min && value <= max
    ? []
    : [{ code: 'field.out_of_range', field, have: value, limit: value < min ? min : max }];
};

const goodsProblems = (facts: GoodsFacts): FieldProblem[] => [
  ...(['ingredients', 'making', 'taste', 'use', 'maker'] as const).flatMap((field) =>
    tooLong(field, facts[field], factLimits.text),
  ),
  ...tooLong('additives', facts.additives?.other ?? null, factLimits.short),
  ...outOfRange('priceDong', facts.priceDong, 0, factLimits.priceDongMax),
  ...outOfRange('net', facts.net?.value ?? null, 0.001, factLimits.netMax, false),
  ...outOfRange('parcelGrams', facts.parcelGrams, 1, factLimits.parcelGramsMax),
  ...outOfRange('bundle', facts.bundle?.count ?? null, 2, 1000),
  ...outOfRange('bundle', facts.bundle?.priceDong ?? null, 0, factLimits.priceDongMax),
  ...outOfRange('shelfLife', facts.shelfLife?.value ?? null, 1, 1000),
  ...outOfRange('stockCount', facts.stockCount, 0, factLimits.stockMax),
];

const homestayProblems = (facts: HomestayFacts): FieldProblem[] => [
  ...(['house', 'activities', 'road', 'maker'] as const).flatMap((field) =>
    tooLong(field, facts[field], factLimits.text),
  ),
  ...(facts.rooms.length > factLimits.rooms
    ? [
        {
          code: 'field.too_many' as const,
          field: 'rooms',
          have: facts.rooms.length,
          limit: factLimits.rooms,
        },
      ]
    : []),
  ...facts.rooms.flatMap((room, index) => [
    ...tooLong(`rooms.${index}.name`, room.name, factLimits.roomName),
    ...tooLong(`rooms.${index}.beds`, room.beds, factLimits.roomName),
    ...outOfRange(`rooms.${index}.guests`, room.guests, 1, factLimits.guests),
    ...outOfRange(`rooms.${index}.priceDong`, room.priceDong, 0, factLimits.priceDongMax),
  ]),
  ...outOfRange('dinnerPriceDong', facts.dinnerPriceDong, 0, factLimits.priceDongMax),
];

/** What cannot be stored as it stands. Empty when a draft may be sent. */
export const fieldProblems = (
  facts: ListingFacts,
  title: string | null,
  description: string | null,
): FieldProblem[] => [
  ...tooLong('title', title, factLimits.title),
  ...tooLong('description', description, factLimits.description),
  ...tooLong('name', facts.name, factLimits.name),
  ...(['place', 'commune', 'province'] as const).flatMap((field) =>
    tooLong('origin', facts.origin[field], factLimits.short),
  ),
  ...tooLong('ocop', facts.ocop?.decision ?? null, factLimits.decision),
  ...facts.papers.flatMap((paper) => [
    ...tooLong('papers', paper.number, factLimits.decision),
    ...tooLong('papers', paper.issuer, factLimits.name),
  ]),
  ...(facts.kind === 'goods' ? goodsProblems(facts) : homestayProblems(facts)),
];
