/**
 * Rows of one page of changes, by entity and column, written so that what repeats is said once: a
 * village of 600 households comes over a slow line in a third of the bytes of its rows. `heads`:
 * the first letters of ids, shared by all columns. `homes`: the households of the page.
 *
 * Version 1 of a frozen format: phones of an earlier build read what a later server writes, so a
 * kind of column keeps its letters and its meaning for ever. `golden/packed-rows-v1.json` holds
 * one of each; docs/decisions/010-packed-rows.md says how a version 2 would come.
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

export type Values = readonly unknown[];

const dayMs = 86_400_000;
/** Days since 1970-01-01 of a calendar day. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
export const dayOf = (number: number): string =>
  new Date(number * dayMs).toISOString().slice(0, 10);
/** What two values have in common when they are one to a column: objects by what they hold. */
export const keyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/**
 * Different values in order of appearance, with the place of each row's value among them; null when
 * there are more than `most`.
 */
export function different(
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
export const fewMost = 64;
