import { sql } from 'drizzle-orm';
import type { Tx } from './handles.ts';

const begin = sql.raw('savepoint operation');
const release = sql.raw('release savepoint operation');
const undo = sql.raw('rollback to savepoint operation');

/** Does work in a savepoint: when it throws, what it wrote is undone and the error goes on. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.run(begin);
  try {
    const result = await work();
    await tx.run(release);
    return result;
  } catch (error) {
    await tx.run(undo);
    throw error;
  }
}
