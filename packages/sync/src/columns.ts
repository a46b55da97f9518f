/** A page of records of one entity, by column: names once, equal values once, rising numbers as differences. Compresses about half as large as rows. */
export interface Columns { count: number; fields: Record<string, Column> }
/** `same`: one value for all rows; `step`: whole numbers as differences to the row before; `list`: plain. `absent`: rows without the field. */
export interface Column {
  same?: unknown;
  step?: number[] | undefined;
  list?: unknown[] | undefined;
  absent?: number[] | undefined;
}

const sameValue = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b));

function toColumn(values: readonly unknown[]): Column {
  const absent = values.flatMap((value, row) => (value === undefined ? [row] : []));
  const present = values.filter((value) => value !== undefined);
  const mark = absent.length ? { absent } : {};
  if (present.every((value) => sameValue(value, present[0]))) return { same: present[0], ...mark };
  if (present.every((value) => Number.isSafeInteger(value))) {
    const numbers = present as number[];
    const step = numbers.map((value, row) => value - (numbers[row - 1] ?? 0));
    if (step.every(Number.isSafeInteger)) return { step, ...mark };
  }
  return { list: present, ...mark };
}

/**
 * Records as columns.
 * @example toColumns([{ id: 'a', n: 1 }, { id: 'b', n: 2 }]) // { count: 2, fields: { id: { list: ['a', 'b'] }, n: { step: [1, 1] } } }
 */
export function toColumns(records: readonly object[]): Columns {
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  const fields = Object.fromEntries([...names].map((name) => [name, toColumn(records.map((record) => (record as Record<string, unknown>)[name]))]));
  return { count: records.length, fields };
}

/** The records again. Throws a RangeError when the columns do not fit their count (a cut or mangled answer). */
export function fromColumns(columns: Columns): Record<string, unknown>[] {
  const records = Array.from({ length: columns.count }, (): Record<string, unknown> => ({}));
  for (const [name, column] of Object.entries(columns.fields)) {
    const absent = new Set(column.absent);
    const rows = records.filter((_, row) => !absent.has(row));
    const listed = column.step ?? column.list;
    if (listed && listed.length !== rows.length) throw new RangeError('columns of unequal length');
    let sum = 0;
    rows.forEach((record, row) => {
      const value = listed ? listed[row] : column.same;
      record[name] = column.step ? (sum += value as number) : value;
    });
  }
  return records;
}
