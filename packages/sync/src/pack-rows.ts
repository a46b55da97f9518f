import { dayNumber, dayOf, different, fewMost, keyOf } from './columns.ts';
import type { Column, PackedRows, Table, Values } from './columns.ts';
import { digitsOf, stepsOf } from './digits.ts';
import { base32, base32Value, headLetters } from './ids.ts';

type Known = ReadonlyMap<string, Values>;
interface Page {
  readonly heads: ReadonlyMap<string, number>;
  readonly homes: ReadonlyMap<unknown, number>;
}
type Cells = Readonly<Record<string, unknown>>;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  Number.isInteger(dayNumber(value)) &&
  dayOf(dayNumber(value)) === value;
const isCells = (value: unknown): value is Cells =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0;
/**
 * An id as phones make them: letters that come back the same when the counter is read as a number.
 */
function isId(value: unknown): value is string {
  if (typeof value !== 'string' || value.length <= headLetters || value.length > headLetters + 6)
    return false;
  const count = base32Value(value.slice(headLetters));
  return Number.isSafeInteger(count) && base32(count) === value.slice(headLetters);
}
const equals = (a: Values, b: Values): boolean =>
  a.length === b.length && a.every((value, row) => keyOf(value) === keyOf(b[row]));
const differencesOf = (numbers: readonly number[]): number[] =>
  numbers.map((number, row) => number - (numbers[row - 1] ?? 0));
/** Twice this is still exact. */
const largestStep = Number.MAX_SAFE_INTEGER / 4;
const greatestCommon = (a: number, b: number): number =>
  b === 0 ? Math.abs(a) : greatestCommon(b, a % b);

function encode(values: Values, known: Known, up: Known, page: Page): Column {
  const [first] = values;
  if (
    values.length === 0 ||
    (first !== undefined && values.every((value) => keyOf(value) === keyOf(first)))
  )
    return ['same', first ?? null];
  for (const [name, other] of known) if (equals(values, other)) return ['as', name];
  for (const [name, other] of up) if (equals(values, other)) return ['up', name];
  const present = values.filter((value) => value !== null && value !== undefined);
  if (present.length < values.length) {
    return [
      'mask',
      values.map((value) => (value === undefined ? 'u' : value === null ? 'n' : '.')).join(''),
      encode(present, new Map(), new Map(), page),
    ];
  }
  const few = different(values, fewMost);
  if (few && few.list.length * 3 < values.length) {
    for (const [name, other] of known) {
      const source = different(other, fewMost);
      if (source && source.list.length * 3 < values.length && follows(few.places, source.places))
        return ['of', name, source.list.map((_, place) => values[source.places.indexOf(place)])];
    }
    return ['pick', few.list, digitsOf(few.places, few.list.length)];
  }
  return encodeMany(values, known, page);
}

const follows = (places: readonly number[], from: readonly number[]): boolean => {
  const seen = new Map<number, number>();
  return from.every((source, row) => {
    const place = places[row] ?? 0;
    if (!seen.has(source)) seen.set(source, place);
    return seen.get(source) === place;
  });
};

function encodeMany(values: Values, known: Known, page: Page): Column {
  if (values.every(Number.isSafeInteger) && !values.some((value) => Object.is(value, -0))) {
    const steps = differencesOf(values as number[]);
    const by = steps.reduce(greatestCommon, 0) || 1;
    if (steps.every((step) => Math.abs(step) <= largestStep))
      return ['step', by, stepsOf(steps.map((step) => step / by))];
  }
  if (values.every(isDay)) return ['day', stepsOf(differencesOf(values.map(dayNumber)))];
  if (values.every((value) => page.homes.has(value))) {
    const places = values.map((value) => page.homes.get(value) ?? 0);
    return places.length === page.homes.size && places.every((place, row) => place === row)
      ? ['homes']
      : ['home', digitsOf(places, page.homes.size)];
  }
  if (values.every((value) => isId(value) && page.heads.has(value.slice(0, headLetters)))) {
    const last = new Map<string, number>();
    const ids = (values as string[]).map((id) => ({
      head: id.slice(0, headLetters),
      count: base32Value(id.slice(headLetters)),
    }));
    const counts = ids.map(({ head, count }) => {
      const step = count - (last.get(head) ?? 0);
      last.set(head, count);
      return step;
    });
    return [
      'cut',
      digitsOf(
        ids.map(({ head }) => page.heads.get(head) ?? 0),
        page.heads.size,
      ),
      stepsOf(counts),
    ];
  }
  if (values.length >= 8 && values.every((value) => typeof value === 'string')) {
    const words = inWords(values);
    if (words) return words;
  }
  if (values.every(isCells)) return ['object', encodeTable(values, known, page)];
  if (values.every((value) => Array.isArray(value) && value.every(isCells))) {
    const lists = values as readonly (readonly Cells[])[];
    const expanded = new Map(
      [...known].map(
        ([name, other]) =>
          [name, lists.flatMap((list, row) => list.map(() => other[row]))] as const,
      ),
    );
    return [
      'each',
      encode(
        lists.map((list) => list.length),
        new Map(),
        new Map(),
        page,
      ),
      encodeTable(lists.flat(), expanded, page),
    ];
  }
  return ['list', values];
}

/** Texts whose words come back often enough to be worth a list; null otherwise. */
function inWords(texts: readonly string[]): Column | null {
  const split = texts.map((text) => text.split(' '));
  const counts = new Map<string, number>();
  for (const word of split.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const total = split.reduce((sum, words) => sum + words.length, 0);
  if (counts.size * 3 > total) return null;
  const list = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const places = new Map(list.map((word, place) => [word, place + 1]));
  return [
    'words',
    list,
    stepsOf(split.flatMap((words) => [...words.map((word) => places.get(word) ?? 0), 0])),
  ];
}

function encodeTable(records: readonly Cells[], up: Known, page: Page): Table {
  const known = new Map<string, Values>();
  const fields: [string, Column][] = [];
  for (const name of new Set(records.flatMap((record) => Object.keys(record)))) {
    const values = records.map((record) => record[name]);
    if (values.every((value) => value === undefined)) continue;
    fields.push([name, encode(values, known, up, page)]);
    known.set(name, values);
  }
  return { count: records.length, fields: Object.fromEntries(fields) };
}

/** The households of a page: ids as phones make them, or else plain. */
function encodeHomes(homes: Values, page: Page): Column {
  const column = homes.length > 1 ? encodeMany(homes, new Map(), page) : (['list', homes] as const);
  return column[0] === 'cut' ? column : ['list', homes];
}

/**
 * Rows as columns. What JSON does not carry (undefined fields) is left out.
 * @example packRows({ visit: [{ id: 'k3f0ax7qp0', householdId: 'h1', at: 5 }] }) // { heads: ['k3f0ax7qp'], homes: …, tables: { visit: … } }
 */
export function packRows(rows: Readonly<Record<string, readonly object[]>>): PackedRows {
  const all = Object.values(rows).flat() as Cells[];
  const homes = [
    ...new Set(all.map((record) => record['householdId']).filter((id) => typeof id === 'string')),
  ];
  const ids = all.flatMap((record) =>
    Object.entries(record).flatMap(([name, value]) =>
      /^id$|Id$/.test(name) && isId(value) ? [value] : [],
    ),
  );
  const heads = [...new Set(ids.map((id) => id.slice(0, headLetters)))];
  const page: Page = {
    heads: new Map(heads.map((head, place) => [head, place])),
    homes: new Map(homes.map((home, place) => [home, place])),
  };
  const withoutHomes: Page = { ...page, homes: new Map() };
  return {
    heads,
    homes: encodeHomes(homes, withoutHomes),
    tables: Object.fromEntries(
      Object.entries(rows).map(([entity, records]) => [
        entity,
        encodeTable(records as readonly Cells[], new Map(), page),
      ]),
    ),
  };
}
