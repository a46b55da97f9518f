import { AsyncLocalStorage } from 'node:async_hooks';
import { createClient, type Client, type Config } from '@libsql/client';
import { refuse } from '@lensan/contract';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { createFileClient } from './file-client.ts';
import { isLockRefusal, renewAfterLock, safeTransactions } from './guard.ts';

export { isLockRefusal } from './guard.ts';

export type Reader = LibSQLDatabase;
/** An open write transaction. Only SQL may be awaited while it is open. */
export type Tx = Parameters<Parameters<Reader['transaction']>[0]>[0];
/** What a repository function takes: the database for reading, or the transaction it runs in. */
export type Db = Reader | Tx;

export interface DatabaseOptions {
  /** `file:/path/db`, `http(s)://…` or `libsql://…` of a libSQL server. */
  readonly url: string;
  readonly authToken?: string | undefined;
  /** 32 characters; encrypts the file at rest. Only for `file:`. */
  readonly encryptionKey?: string | undefined;
  /** Sees every statement before it runs; used by the scope tripwire in tests. */
  readonly onQuery?: ((sql: string, params: readonly unknown[]) => void) | undefined;
  /** How HTTP requests to a libSQL server are made; tests use it to choose a namespace. */
  readonly fetch?: typeof fetch | undefined;
  /** How long a write waits for another process that holds the lock, ms. */
  readonly lockPatienceMs?: number | undefined;
  /**
   * A write transaction that takes longer is abandoned, so that one forgotten promise cannot stop
   * all writes, ms.
   */
  readonly transactionLimitMs?: number | undefined;
}

export interface Database {
  /** For reading. It has connections of its own: renewing the writer never disturbs a reader. */
  readonly read: Reader;
  /**
   * Runs one write transaction at a time, in order of arrival; resolves once it is durable. After
   * BUSY or LOCKED the connection is renewed and the work repeated, so `work` may run more than
   * once. Throws `refuse('unavailable')` when the lock stays taken.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The writer's raw client, for migrations, probes and tools. Never for features. */
  readonly client: Client;
  readonly options: DatabaseOptions;
  /** Waits for the queue, then closes. */
  close(): Promise<void>;
}

export const isFileUrl = (url: string) => url.startsWith('file:');

/**
 * A raw connection as the product uses it. Each is independent of every other: a probe through a
 * second one sees what others see.
 */
export function connect(options: DatabaseOptions): Client {
  if (isFileUrl(options.url)) return createFileClient(options);
  const config: Config = { url: options.url, intMode: 'number' };
  if (options.authToken) config.authToken = options.authToken;
  // A libSQL server can stop answering for good with many writers: no request waits longer than
  // this.
  config.fetch = (request: Request) =>
    (options.fetch ?? fetch)(request, { signal: AbortSignal.timeout(10_000) });
  return createClient(config);
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const reader = renewAfterLock(connect(options));
  const writer = connect(options);
  // Journal mode is a property of the file; synchronous FULL and foreign keys on are this driver's
  // defaults on every connection (tested).
  if (isFileUrl(options.url)) await renewAfterLock(writer).execute('PRAGMA journal_mode = WAL');

  const { onQuery } = options;
  const logger = onQuery
    ? { logger: { logQuery: (sql: string, params: unknown[]) => onQuery(sql, params) } }
    : {};
  const read = drizzle(reader, logger);
  const { client: guardedWriter, state, giveUp } = safeTransactions(writer);
  const writing = drizzle(guardedWriter, logger);

  const inWrite = new AsyncLocalStorage<true>();
  const patienceMs = options.lockPatienceMs ?? 15_000;
  const limitMs = options.transactionLimitMs ?? 10_000;

  const runOnce = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new TransactionTooLong(`a write transaction took longer than ${limitMs} ms`)),
        limitMs,
      );
    });
    try {
      return await Promise.race([
        writing.transaction((tx) => inWrite.run(true, () => work(tx))),
        tooLong,
      ]);
    } finally {
      clearTimeout(timer);
    }
  };

  const runUntilStored = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (
      let waitedMs = 0, pauseMs = 5;
      ;
      waitedMs += pauseMs, pauseMs = Math.min(pauseMs * 2, 250)
    ) {
      state.committing = false;
      try {
        return await runOnce(work);
      } catch (error) {
        const mayRepeat = isLockRefusal(error);
        if (error instanceof TransactionTooLong) await giveUp();
        // After one refusal this connection may answer OK to writes nobody else will ever see
        // (@libsql/client 0.18).
        if (mayRepeat || error instanceof TransactionTooLong) await writer.reconnect();
        // A commit to a server whose answer is lost may have happened: repeating it is for whoever
        // knows the operation's id.
        if (state.committing && !isFileUrl(options.url))
          throw refuse('unavailable', { retryAfterS: 1 });
        if (!mayRepeat) throw error;
        if (waitedMs >= patienceMs) throw refuse('unavailable', { retryAfterS: 5 });
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  };

  let tail: Promise<unknown> = Promise.resolve();
  return {
    read,
    client: writer,
    options,
    write(work) {
      if (inWrite.getStore())
        return Promise.reject(
          new Error(
            'database.write inside a write transaction would wait for itself: pass the open transaction on',
          ),
        );
      const run = tail.then(() => runUntilStored(work));
      tail = run.then(
        () => undefined,
        () => undefined,
      );
      return run;
    },
    async close() {
      await tail;
      reader.close();
      writer.close();
    },
  };
}

class TransactionTooLong extends Error {
  override readonly name = 'TransactionTooLong';
}
