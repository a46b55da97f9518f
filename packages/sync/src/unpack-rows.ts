import { dayOf, different, fewMost } from './columns.ts';
import type { Column, PackedRows, Table, Values } from './columns.ts';
import { numbersOf, numbersOfSteps } from './digits.ts';
import { base32 } from './ids.ts';

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
    case 'each':
      return decodeLists(column, count, other, page);
    case 'mask':
      return sized(decodeMasked(column, page), count);
    case 'list':
      return sized(column[1], count);
    default:
      return wrong();
  }
}

const none = (): never => wrong();

/** Lists of objects: their lengths, and all objects in one table. */
function decodeLists(
  [, lengthsColumn, table]: Extract<Column, readonly ['each', ...unknown[]]>,
  count: number,
  other: (name: string) => Values,
  page: Open,
): Values {
  const lengths = decode(lengthsColumn, count, none, none, page) as readonly number[];
  const expanded = (name: string) => {
    const values = other(name);
    return lengths.flatMap((length, row) => Array.from({ length }, () => values[row]));
  };
  const items = decodeTable(table, expanded, page);
  let from = 0;
  const lists = lengths.map((length) => items.slice(from, (from += length)));
  return from === items.length ? lists : wrong();
}

/** Values of which some are null or missing. */
function decodeMasked(
  [, letters, inner]: Extract<Column, readonly ['mask', ...unknown[]]>,
  page: Open,
): Values {
  const mask = [...letters];
  const there = mask.filter((letter) => letter === '.').length;
  const present = decode(inner, there, none, none, page);
  let place = 0;
  return mask.map((letter) =>
    letter === '.' ? present[place++] : letter === 'n' ? null : undefined,
  );
}

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
