import { AsyncLocalStorage } from 'node:async_hooks';
import { refuse } from '@lensan/contract';
import { isLockRefusal, pause } from './guard.ts';
import type { DatabaseOptions, Tx, Writer } from './handles.ts';

/** All writes of a process, one at a time. */
export interface WriteQueue {
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Resolves when all that came before is settled. */
  settled(): Promise<unknown>;
}

/** Runs the writes that come to one writer one after another, in order of arrival. */
export function queueWrites(writer: Writer, options: DatabaseOptions): WriteQueue {
  const inWrite = new AsyncLocalStorage<true>();
  const marked =
    <T>(work: (tx: Tx) => Promise<T>) =>
    (tx: Tx) =>
      inWrite.run(true, () => work(tx));
  let tail: Promise<unknown> = Promise.resolve();
  return {
    write(work) {
      if (inWrite.getStore())
        return Promise.reject(
          new Error(
            'database.write inside a write transaction would wait for itself: ' +
              'pass the open transaction on',
          ),
        );
      const run = tail.then(() => runUntilStored(writer, options, marked(work)));
      tail = run.then(
        () => undefined,
        () => undefined,
      );
      return run;
    },
    settled: () => tail,
  };
}

/** Repeats a write that was refused a lock, until it is stored or patience ends. */
async function runUntilStored<T>(
  writer: Writer,
  { lockPatienceMs = 15_000, transactionLimitMs = 10_000 }: DatabaseOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let waitedMs = 0, pauseMs = 5; ; waitedMs += pauseMs, pauseMs = Math.min(pauseMs * 2, 250)) {
    try {
      return await runWithin(transactionLimitMs, () => writer.transaction(work));
    } catch (error) {
      const mayRepeat = isLockRefusal(error);
      if (mayRepeat || error instanceof TransactionTooLong) await writer.renew();
      // Repeating what may be stored is for whoever knows the operation's id.
      if (writer.mayHaveCommitted()) throw refuse('unavailable', { retryAfterS: 1 });
      if (!mayRepeat) throw error;
      if (waitedMs >= lockPatienceMs) throw refuse('unavailable', { retryAfterS: 5 });
      await pause(pauseMs);
    }
  }
}

class TransactionTooLong extends Error {
  override readonly name = 'TransactionTooLong';
}

async function runWithin<T>(limitMs: number, run: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TransactionTooLong(`a write transaction took longer than ${limitMs} ms`)),
      limitMs,
    );
  });
  try {
    return await Promise.race([run(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
