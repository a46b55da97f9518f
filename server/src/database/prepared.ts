import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, Reader, Tx } from './client.ts';

/**
 * What drizzle 0.45 keeps inside a prepared query and a session. Its own batches use the same
 * parts; the tests of every repository fail when they change.
 */
interface PreparedParts<Row> {
  all(values: object): Promise<Row[]>;
}
interface Session {
  readonly tx?: unknown;
  readonly client: unknown;
  prepareQuery(
    query: { sql: string; params: readonly unknown[] },
    fields: undefined,
    method: 'run',
    isArray: false,
  ): { run(): Promise<unknown> };
}
const sessionOf = (db: Db): Session => (db as unknown as { session: Session }).session;

interface Query<Row> {
  prepare(): { all(values?: Record<string, unknown>): Promise<Row[]> };
}

/**
 * A query that is asked for every operation: its text is made once and not each time, which costs
 * as much as carrying it out. Values that differ are named by `sql.placeholder`.
 * @example const visitById = preparedQuery((db) => db.select().from(visits).where(eq(visits.id, sql.placeholder('id')))); await visitById(tx, { id });
 */
export function preparedQuery<Row>(
  make: (db: Reader) => Query<Row>,
): (db: Db, values: Readonly<Record<string, unknown>>) => Promise<Row[]> {
  let made: object | undefined;
  return (db, values) => {
    made ??= make(db as Reader).prepare();
    const { tx, client } = sessionOf(db);
    const here = Object.assign(
      Object.create(Object.getPrototypeOf(made) as object) as PreparedParts<Row>,
      made,
      { tx, client },
    );
    return here.all(values);
  };
}

/** Carries out a statement as it stands, with its values. For texts this folder makes itself. */
export const runStatement = (
  tx: Tx,
  text: string,
  params: readonly unknown[] = [],
): Promise<unknown> =>
  sessionOf(tx).prepareQuery({ sql: text, params }, undefined, 'run', false).run();

interface Insert {
  readonly columns: readonly (readonly [key: string, column: SQLiteColumn])[];
  readonly one: string;
  readonly many: string;
}
const inserts = new WeakMap<SQLiteTable, Insert>();

function insertOf(table: SQLiteTable): Insert {
  const known = inserts.get(table);
  if (known) return known;
  const columns = Object.entries(getTableColumns(table) as Record<string, SQLiteColumn>);
  const head = `insert into "${getTableName(table)}" (${columns.map(([, { name }]) => `"${name}"`).join(', ')})`;
  const made: Insert = {
    columns,
    one: `${head} values (${columns.map(() => '?').join(', ')})`,
    many: `${head} select ${columns.map((_, place) => `given.value ->> ${place}`).join(', ')} from json_each(?) as given order by given.key`,
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
 * Inserts a row by a statement whose text is made once. Columns left out are null: not for tables
 * whose columns have defaults in the database.
 * @example await insertRow(tx, visits, row);
 */
export async function insertRow<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  row: InferInsertModel<Table>,
): Promise<void> {
  const insert = insertOf(table);
  await runStatement(tx, insert.one, valuesOf(insert, row));
}

/**
 * Inserts many rows by one statement whose text is the same however many they are: they travel as
 * one JSON value. In the order given, also of their row numbers.
 */
export async function insertRows<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  if (rows.length === 0) return;
  const insert = insertOf(table);
  await runStatement(tx, insert.many, [JSON.stringify(rows.map((row) => valuesOf(insert, row)))]);
}

/**
 * Does work in a savepoint: when it throws, what it wrote is undone and the error goes on. Does
 * what a nested `tx.transaction` does without making another description of all tables for it.
 */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await runStatement(tx, 'savepoint operation');
  try {
    const result = await work();
    await runStatement(tx, 'release savepoint operation');
    return result;
  } catch (error) {
    await runStatement(tx, 'rollback to savepoint operation');
    throw error;
  }
}
