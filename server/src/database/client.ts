import { createClient, type Client, type Config } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import * as schema from './schema.ts';

export type Reader = LibSQLDatabase<typeof schema>;
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
  /** Sees every statement; used by the scope tripwire in tests. */
  readonly onQuery?: ((sql: string, params: readonly unknown[]) => void) | undefined;
}

export interface Database {
  readonly read: Reader;
  /** Runs one write transaction at a time, in order of arrival. After BUSY or LOCKED the connection is renewed and the work repeated. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Raw client for migrations, probes and tools. Never for features. */
  readonly client: Client;
  readonly options: DatabaseOptions;
  /** Waits for the queue, then closes. */
  close(): Promise<void>;
}

const isFile = (url: string) => url.startsWith('file:');

/** Error chains of drizzle wrap the driver's error: look at each link for a lock refusal. */
export function isLockRefusal(error: unknown): boolean {
  for (let link: unknown = error, depth = 0; link instanceof Error && depth < 6; link = link.cause, depth++) {
    const code = (link as { code?: unknown }).code;
    if (typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code)) return true;
    if (/database is locked|SQLITE_BUSY|cannot commit transaction - SQL statements in progress/.test(link.message)) return true;
  }
  return false;
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const config: Config = { url: options.url, intMode: 'number' };
  if (options.authToken) config.authToken = options.authToken;
  if (isFile(options.url)) {
    if (options.encryptionKey) config.encryptionKey = options.encryptionKey;
    config.timeout = 0; // The driver is synchronous: a busy wait would freeze the process. We wait outside it.
  }
  const client = createClient(config);
  if (isFile(options.url)) {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
  }
  const read = drizzle(client, {
    schema,
    ...(options.onQuery ? { logger: { logQuery: (sql: string, params: unknown[]) => options.onQuery?.(sql, params) } } : {}),
  });

  let tail: Promise<unknown> = Promise.resolve();
  const attempt = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries++) {
      try {
        return await read.transaction(work, { behavior: 'immediate' });
      } catch (error) {
        if (!isLockRefusal(error)) throw error;
        // Finding 1 of the server guide: after one BUSY this connection may answer OK to writes nobody else will see.
        client.reconnect();
        if (tries >= 60) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(5 * 2 ** tries, 250)));
      }
    }
  };
  return {
    read, client, options,
    write(work) {
      const run = tail.then(() => attempt(work));
      tail = run.then(() => undefined, () => undefined);
      return run;
    },
    async close() { await tail; client.close(); },
  };
}
