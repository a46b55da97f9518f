import { getTableColumns, getTableName, sql, type InferInsertModel, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { carriedBy, maker, type Db, type Reader, type Tx } from './handles.ts';

interface Prepared<Row> {
  all(values?: Record<string, unknown>): Promise<Row[]>;
}

/**
 * A query that is asked for every operation: its text is made once and not each time, which costs
 * as much as carrying it out. Values that differ are named by `sql.placeholder`.
 * @example
 * const visitById = preparedQuery((db) =>
 *   db.select().from(visits).where(eq(visits.id, sql.placeholder('id'))),
 * );
 * await visitById(tx, { id });
 */
export function preparedQuery<Row>(
  make: (db: Reader) => { prepare(): Prepared<Row> },
): (db: Db, values: Readonly<Record<string, unknown>>) => Promise<Row[]> {
  let made: Prepared<Row> | undefined;
  return (db, values) => {
    const query = (made ??= make(maker).prepare());
    return carriedBy(db, () => query.all(values));
  };
}

interface Insert {
  readonly columns: readonly (readonly [key: string, column: SQLiteColumn])[];
  readonly head: SQL;
  readonly tail: SQL;
}
const inserts = new WeakMap<SQLiteTable, Insert>();

function insertOf(table: SQLiteTable): Insert {
  const known = inserts.get(table);
  if (known) return known;
  const columns = Object.entries(getTableColumns(table) as Record<string, SQLiteColumn>);
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const values = columns.map((_, place) => `given.value ->> ${place}`).join(', ');
  const made: Insert = {
    columns,
    head: sql.raw(
      `insert into "${getTableName(table)}" (${names}) select ${values} from json_each(`,
    ),
    tail: sql.raw(') as given order by given.key'),
  };
  inserts.set(table, made);
  return made;
}
const valuesOf = ({ columns }: Insert, row: object): unknown[] =>
  columns.map(([key, column]) => {
    const value = (row as Readonly<Record<string, unknown>>)[key];
    return value === undefined || value === null ? null : column.mapToDriverValue(value);
  });

/**
 * Inserts rows by one statement whose text is the same however many they are: they travel as one
 * JSON value. In the order given, also of their row numbers. Columns left out are null: not for
 * tables whose columns have defaults in the database.
 */
export async function insertRows<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  if (rows.length === 0) return;
  const insert = insertOf(table);
  const given = JSON.stringify(rows.map((row) => valuesOf(insert, row)));
  await tx.run(sql`${insert.head}${given}${insert.tail}`);
}

type PreparedInsert = { run(values: Readonly<Record<string, unknown>>): Promise<unknown> };
const insertsOfOne = new WeakMap<SQLiteTable, PreparedInsert>();

/** The statement for one row; its text is made once. */
function insertOfOne(table: SQLiteTable): PreparedInsert {
  const known = insertsOfOne.get(table);
  if (known) return known;
  // In `sql`, so that drizzle hands the values on as they are: they are mapped by `valuesOf`.
  const places = insertOf(table).columns.map(([key]) => [key, sql`${sql.placeholder(key)}`]);
  const made = maker
    .insert(table)
    .values(Object.fromEntries(places) as never)
    .prepare();
  insertsOfOne.set(table, made);
  return made;
}

/**
 * Inserts a row by a statement whose text is made once. Columns left out are null, as with
 * `insertRows`.
 * @example await insertRow(tx, visits, row);
 */
export async function insertRow<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  row: InferInsertModel<Table>,
): Promise<void> {
  const insert = insertOf(table);
  const values = valuesOf(insert, row);
  const named = Object.fromEntries(insert.columns.map(([key], place) => [key, values[place]]));
  await carriedBy(tx, () => insertOfOne(table).run(named));
}
