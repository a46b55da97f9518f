import { base32, base32Value, headLetters } from './ids.ts';
import { digitsOf, numbersOf, numbersOfSteps, stepsOf } from './digits.ts';

/**
 * Rows of one page of changes, by entity and column, written so that what repeats is said once: a
 * village of 600 households comes over a slow line in a third of the bytes of its rows. `heads`:
 * the first letters of ids, shared by all columns. `homes`: the households of the page.
 */
export interface PackedRows {
  readonly heads: readonly string[];
  readonly homes: Column;
  readonly tables: Readonly<Record<string, Table>>;
}
export interface Table {
  readonly count: number;
  readonly fields: Readonly<Record<string, Column>>;
}

/**
 * A column by the way it is written. Where values may be null or missing, `mask` says which, and
 * the rest is written without them.
 */
export type Column =
  /** One value for all rows. */
  | readonly ['same', unknown]
  /**
   * The same values as another column of the table; as a column of the record this list stands in.
   */
  | readonly ['as', string]
  | readonly ['up', string]
  /**
   * Follows from another column: one value for each of its different values, in order of
   * appearance.
   */
  | readonly ['of', string, readonly unknown[]]
  /** Whole numbers as differences to the row before, in units of the first number. */
  | readonly ['step', number, string]
  /** Calendar days as differences in days. */
  | readonly ['day', string]
  /** Ids: which head, and the counter as difference to the last one under that head. */
  | readonly ['cut', string, string]
  /** Households of the page; all of them in order. */
  | readonly ['home', string]
  | readonly ['homes']
  /**
   * Texts by their words: the words, the most frequent first, and which follow each other; 0 ends a
   * text.
   */
  | readonly ['words', readonly string[], string]
  /** Few different values: the list of them, and which. */
  | readonly ['pick', readonly unknown[], string]
  /** Objects, and lists of objects with their lengths, as tables of their own. */
  | readonly ['object', Table]
  | readonly ['each', Column, Table]
  | readonly ['mask', string, Column]
  | readonly ['list', readonly unknown[]];

type Values = readonly unknown[];
type Known = ReadonlyMap<string, Values>;
interface Page {
  readonly heads: ReadonlyMap<string, number>;
  readonly homes: ReadonlyMap<unknown, number>;
}
type Cells = Readonly<Record<string, unknown>>;

const dayMs = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
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
const keyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
const equals = (a: Values, b: Values): boolean =>
  a.length === b.length && a.every((value, row) => keyOf(value) === keyOf(b[row]));
const differencesOf = (numbers: readonly number[]): number[] =>
  numbers.map((number, row) => number - (numbers[row - 1] ?? 0));
/** Twice this is still exact. */
const largestStep = Number.MAX_SAFE_INTEGER / 4;
const greatestCommon = (a: number, b: number): number =>
  b === 0 ? Math.abs(a) : greatestCommon(b, a % b);

/**
 * Different values in order of appearance, with the place of each row's value among them; null when
 * there are more than `most`.
 */
function different(
  values: Values,
  most: number,
): { readonly list: unknown[]; readonly places: number[] } | null {
  const known = new Map<unknown, number>();
  const list: unknown[] = [];
  const places: number[] = [];
  for (const value of values) {
    const key = keyOf(value);
    let place = known.get(key);
    if (place === undefined) {
      if (list.length >= most) return null;
      known.set(key, (place = list.length));
      list.push(value);
    }
    places.push(place);
  }
  return { list, places };
}

/** Values that say more often than not what a person picked from a list. */
const fewMost = 64;

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

/** How many rows one answer may claim: a mangled one must not fill the memory of a phone. */
const mostRows = 1_000_000;
const wrong = (): never => {
  throw new RangeError('columns that do not fit');
};
const sized = <T>(list: readonly T[], count: number): readonly T[] =>
  Array.isArray(list) && list.length === count ? list : wrong();
const summed = (steps: readonly number[], by = 1): number[] => {
  let sum = 0;
  return steps.map((step) => (Number.isSafeInteger(step) ? (sum += step * by) : wrong()));
};

interface Open {
  readonly heads: readonly string[];
  readonly homes: Values;
}

function decode(
  column: Column,
  count: number,
  other: (name: string) => Values,
  up: (name: string) => Values,
  page: Open,
): Values {
  switch (column[0]) {
    case 'same':
      return Array.from({ length: count }, () => column[1]);
    case 'as':
      return sized(other(column[1]), count);
    case 'up':
      return sized(up(column[1]), count);
    case 'of': {
      const source = different(sized(other(column[1]), count), fewMost);
      return source?.places.map((place) => column[2][place]) ?? wrong();
    }
    case 'step':
      return summed(sized(numbersOfSteps(column[2]), count), column[1]);
    case 'day':
      return summed(sized(numbersOfSteps(column[1]), count)).map(dayOf);
    case 'cut':
      return decodeIds(
        sized(numbersOf(column[1], page.heads.length), count),
        sized(numbersOfSteps(column[2]), count),
        page.heads,
      );
    case 'home':
      return sized(numbersOf(column[1], page.homes.length), count).map((place) =>
        place < page.homes.length ? page.homes[place] : wrong(),
      );
    case 'homes':
      return sized(page.homes, count);
    case 'words':
      return sized(decodeWords(column[1], numbersOfSteps(column[2])), count);
    case 'pick':
      return sized(numbersOf(column[2], column[1].length), count).map((place) =>
        place < column[1].length ? column[1][place] : wrong(),
      );
    case 'object':
      return sized(decodeTable(column[1], other, page), count);
    case 'each': {
      const lengths = decode(column[1], count, none, none, page) as readonly number[];
      const expanded = (name: string) => {
        const values = other(name);
        return lengths.flatMap((length, row) => Array.from({ length }, () => values[row]));
      };
      const items = decodeTable(column[2], expanded, page);
      let from = 0;
      const lists = lengths.map((length) => items.slice(from, (from += length)));
      return from === items.length ? lists : wrong();
    }
    case 'mask': {
      const mask = sized([...column[1]], count);
      const present = decode(
        column[2],
        mask.filter((letter) => letter === '.').length,
        none,
        none,
        page,
      );
      let place = 0;
      return mask.map((letter) =>
        letter === '.' ? present[place++] : letter === 'n' ? null : undefined,
      );
    }
    case 'list':
      return sized(column[1], count);
    default:
      return wrong();
  }
}

const none = (): never => wrong();

function decodeIds(
  places: readonly number[],
  steps: readonly number[],
  heads: readonly string[],
): string[] {
  const last = new Map<number, number>();
  return places.map((place, row) => {
    const count = (last.get(place) ?? 0) + (steps[row] ?? 0);
    last.set(place, count);
    return (
      (heads[place] ?? wrong()) +
      base32(Number.isSafeInteger(count) && count >= 0 ? count : wrong())
    );
  });
}

function decodeWords(list: readonly string[], places: readonly number[]): string[] {
  const texts: string[] = [];
  let words: string[] = [];
  for (const place of places) {
    if (place > 0) words.push(list[place - 1] ?? wrong());
    else {
      texts.push(words.join(' '));
      words = [];
    }
  }
  return words.length === 0 ? texts : wrong();
}

function decodeTable(
  table: Table,
  up: (name: string) => Values,
  page: Open,
): Record<string, unknown>[] {
  if (!Number.isSafeInteger(table.count) || table.count < 0 || table.count > mostRows) wrong();
  const done = new Map<string, Values>();
  const open = new Set<string>();
  const read = (name: string): Values => {
    const known = done.get(name);
    if (known) return known;
    const column = table.fields[name];
    // A column that names itself, by whatever way round, is no column.
    if (!column || open.has(name)) return wrong();
    open.add(name);
    const values = decode(column, table.count, read, up, page);
    done.set(name, values);
    return values;
  };
  const columns = Object.keys(table.fields).map((name) => [name, read(name)] as const);
  return Array.from({ length: table.count }, (_, row) =>
    Object.fromEntries(
      columns.flatMap(([name, values]) => (values[row] === undefined ? [] : [[name, values[row]]])),
    ),
  );
}

/**
 * The rows again. Throws a RangeError when the columns do not fit together (a cut or mangled
 * answer).
 */
export function unpackRows({
  heads,
  homes,
  tables,
}: PackedRows): Record<string, Record<string, unknown>[]> {
  const count =
    homes[0] === 'cut'
      ? numbersOfSteps(homes[2]).length
      : homes[0] === 'list'
        ? homes[1].length
        : wrong();
  const page: Open = { heads, homes: decode(homes, count, none, none, { heads, homes: [] }) };
  return Object.fromEntries(
    Object.entries(tables).map(([entity, table]) => [entity, decodeTable(table, none, page)]),
  );
}
