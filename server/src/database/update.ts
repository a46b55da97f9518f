import { getTableName, type InferInsertModel, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tx } from './client.ts';

/** Columns and what they become: a value, or what SQL makes of the row. */
export type Change<Table extends SQLiteTable> = {
  readonly [Column in keyof InferInsertModel<Table>]?:
    | InferInsertModel<Table>[Column]
    | SQL
    | undefined;
};

/** An update that should have met exactly one row met none or several: what was read has moved. */
export class NotOneRow extends Error {
  override readonly name = 'NotOneRow';
}

/**
 * Changes the one row a use case has read; anything else is a fault and undoes the whole write. A
 * row that moved meanwhile (its household was merged) must be read again, not missed in silence.
 * @example await updateOne(tx, photos, { isMain: true, version }, and(eq(photos.id, row.id), eq(photos.path, row.path)));
 */
export async function updateOne<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  change: Change<Table>,
  where: SQL | undefined,
): Promise<void> {
  const rowsAffected = await countChanged(tx, table, change, where);
  if (rowsAffected !== 1)
    throw new NotOneRow(`an update of ${getTableName(table)} changed ${rowsAffected} rows`);
}

/**
 * Changes as many rows as there are, also none; answers how many. `why` says for the reader what
 * makes any number right.
 * @example await updateAny(tx, sessions, { endedAt: now }, isOpenSessionOf(id), 'nobody may be signed in');
 */
export function updateAny<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  change: Change<Table>,
  where: SQL | undefined,
  _why: string,
): Promise<number> {
  return countChanged(tx, table, change, where);
}

async function countChanged<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  change: Change<Table>,
  where: SQL | undefined,
): Promise<number> {
  const rows = tx.update<SQLiteTable>(table).set(change);
  return (await rows.where(where)).rowsAffected;
}
