import { getTableColumns, getTableName, sql, type InferInsertModel, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, Reader, Tx } from './client.ts';

interface Prepared<Row> {
  all(values?: Record<string, unknown>): Promise<Row[]>;
}

/**
 * A query that is asked for every operation: its text is made once for each transaction and not
 * each time, which costs as much as carrying it out. Values that differ are named by
 * `sql.placeholder`.
 * @example
 * const visitById = preparedQuery((db) =>
 *   db.select().from(visits).where(eq(visits.id, sql.placeholder('id'))),
 * );
 * await visitById(tx, { id });
 */
export function preparedQuery<Row>(
  make: (db: Reader) => { prepare(): Prepared<Row> },
): (db: Db, values: Readonly<Record<string, unknown>>) => Promise<Row[]> {
  const made = new WeakMap<Db, Prepared<Row>>();
  return (db, values) => {
    const known = made.get(db) ?? make(db as Reader).prepare();
    made.set(db, known);
    return known.all(values);
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

/**
 * Inserts a row by a statement whose text is made once.
 * @example await insertRow(tx, visits, row);
 */
export const insertRow = <Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  row: InferInsertModel<Table>,
): Promise<void> => insertRows(tx, table, [row]);
