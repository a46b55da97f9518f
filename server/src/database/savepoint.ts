import { runText, type Tx } from './handles.ts';

const begin = 'savepoint operation';
const release = 'release savepoint operation';
const undo = 'rollback to savepoint operation';

/** Does work in a savepoint: when it throws, what it wrote is undone and the error goes on. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await runText(tx, begin);
  try {
    const result = await work();
    await runText(tx, release);
    return result;
  } catch (error) {
    await runText(tx, undo);
    throw error;
  }
}
