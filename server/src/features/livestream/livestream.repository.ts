import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { unscoped } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { scripts } from './livestream.table.ts';

export type ScriptRow = typeof scripts.$inferSelect;

/** One script, also a removed one: check its path before using it. */
export const findScript = async (db: Db, id: string): Promise<ScriptRow | null> =>
  (
    await db
      .select()
      .from(scripts)
      .where(and(eq(scripts.id, id), unscoped('checked-after-load')))
  )[0] ?? null;
export const insertScript = (tx: Tx, row: typeof scripts.$inferInsert) =>
  tx.insert(scripts).values(row);
export const updateScript = (
  tx: Tx,
  row: Pick<ScriptRow, 'id' | 'path'>,
  change: Partial<ScriptRow>,
) => updateOne(tx, scripts, change, and(eq(scripts.id, row.id), eq(scripts.path, row.path)));
