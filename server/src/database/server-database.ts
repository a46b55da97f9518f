import { createClient, type Client, type InArgs, type Transaction } from '@libsql/client';
import { againAfterLock } from './guard.ts';
import { readerOf, txOf, type DatabaseOptions, type Reader, type Writer } from './handles.ts';

/** A connection to a libSQL server. */
export function connectToServer(options: DatabaseOptions): Client {
  return createClient({
    url: options.url,
    intMode: 'number',
    ...(options.authToken ? { authToken: options.authToken } : {}),
    // A libSQL server can stop answering for good with many writers: no request waits longer than
    // this.
    fetch: (request: Request) =>
      (options.fetch ?? fetch)(request, { signal: AbortSignal.timeout(10_000) }),
  });
}

const statement = (sql: string, params: unknown[]) => ({ sql, args: params as InArgs });

/** The server's database for reading, over a connection of its own. */
export function readServer(
  client: Client,
  options: DatabaseOptions,
): { read: Reader; close: () => void } {
  const again = <T>(call: () => Promise<T>) => againAfterLock(() => client.reconnect(), call);
  const read = readerOf(
    (sql, params) => again(() => client.execute(statement(sql, params))),
    (queries) =>
      again(() => client.batch(queries.map(({ sql, params }) => statement(sql, params)))),
    options,
  );
  return { read, close: () => client.close() };
}

/** The server's database for writing, over a connection of its own. */
export function writeServer(client: Client, options: DatabaseOptions): Writer {
  let open: Transaction | undefined;
  let isCommitting = false;
  return {
    async transaction(work) {
      isCommitting = false;
      const held = (open = await client.transaction('write'));
      const ask = (sql: string, params: unknown[]) => held.execute(statement(sql, params));
      try {
        const result = await work(txOf(ask, options));
        if (open !== held) throw new Error('The write transaction was given up');
        isCommitting = true;
        await held.commit();
        return result;
      } catch (error) {
        await end(held);
        throw error;
      }
    },
    async renew() {
      if (open) await end(open);
      open = undefined;
      client.reconnect();
    },
    mayHaveCommitted: () => isCommitting,
    close: () => client.close(),
  };
}

/**
 * A transaction the server already ended cannot be rolled back; closing it gives the connection up,
 * which is all that is left to do. What led here is not hidden by either.
 */
const end = (transaction: Transaction): Promise<void> =>
  transaction.rollback().catch(() => transaction.close());
