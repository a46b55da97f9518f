import { createClient, type Client } from '@libsql/client';
import { readFile, writeFile } from './file-database.ts';
import type { DatabaseOptions, Reader, Tx } from './handles.ts';
import { connectToServer, readServer, writeServer } from './server-database.ts';
import { queueWrites } from './write-queue.ts';

export { isLockRefusal } from './guard.ts';
export type { DatabaseOptions, Db, Reader, Tx } from './handles.ts';

export interface Database {
  /** For reading. It has a connection of its own: renewing the writer never disturbs a reader. */
  readonly read: Reader;
  /**
   * Runs one write transaction at a time, in order of arrival; resolves once it is durable. After
   * BUSY or LOCKED the connection is renewed and the work repeated, so `work` may run more than
   * once. Throws `refuse('unavailable')` when the lock stays taken.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A raw connection beside the two, for migrations, probes and tools. Never for features. */
  readonly client: Client;
  readonly options: DatabaseOptions;
  /** Waits for the queue, then closes. */
  close(): Promise<void>;
}

export const isFileUrl = (url: string) => url.startsWith('file:');

/**
 * A raw connection, independent of every other: a probe through a second one sees what others see.
 */
export function connect(options: DatabaseOptions): Client {
  const { url, encryptionKey } = options;
  if (!isFileUrl(url)) return connectToServer(options);
  return createClient({ url, ...(encryptionKey ? { encryptionKey } : {}) });
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const isFile = isFileUrl(options.url);
  const writer = isFile ? await writeFile(options) : writeServer(connectToServer(options), options);
  const reader = isFile ? readFile(options) : readServer(connectToServer(options), options);
  const client = connect(options);
  const { write, settled } = queueWrites(writer, options);
  return {
    read: reader.read,
    write,
    client,
    options,
    async close() {
      await settled();
      for (const connection of [reader, writer, client]) connection.close();
    },
  };
}
