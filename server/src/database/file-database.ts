import { openConnection, type FileConnection } from './file-connection.ts';
import { againAfterLock } from './guard.ts';
import { readerOf, txOf, type DatabaseOptions, type Reader, type Writer } from './handles.ts';

/** The file for reading, over a connection of its own. */
export function readFile(options: DatabaseOptions): { read: Reader; close: () => void } {
  const connection = renewable(() => openConnection(options));
  const again = <T>(call: (open: FileConnection) => T) =>
    againAfterLock(connection.giveUp, () => call(connection.get()));
  const read = readerOf(
    (sql, params) => again((open) => open.ask(sql, params)),
    (queries) =>
      again((open) =>
        inOneState(open, () => queries.map(({ sql, params }) => open.ask(sql, params))),
      ),
    options,
  );
  return { read, close: connection.close };
}

function inOneState<T>(connection: FileConnection, askAll: () => T): T {
  connection.ask('BEGIN DEFERRED');
  try {
    return askAll();
  } finally {
    connection.endTransaction();
  }
}

/** The file for writing, over a connection of its own. */
export async function writeFile(options: DatabaseOptions): Promise<Writer> {
  const connection = renewable(() => {
    const opened = openConnection(options);
    // Synchronous FULL and foreign keys on are this driver's defaults on every connection (tested).
    if (options.waitsForDisk === false) opened.ask('PRAGMA synchronous = OFF');
    return opened;
  });
  // A property of the file; told once.
  await againAfterLock(connection.giveUp, () => connection.get().ask('PRAGMA journal_mode = WAL'));
  return {
    async transaction(work) {
      const held = connection.get();
      held.ask('BEGIN IMMEDIATE');
      let isOver = false;
      const ask = async (sql: string, params: unknown[]) => {
        // A statement that comes late must not fall into the next transaction, nor stand for itself
        // after an error that made SQLite end this one.
        if (isOver || !held.inTransaction()) throw new Error('The write transaction has ended');
        return held.ask(sql, params);
      };
      try {
        const result = await work(txOf(ask, options));
        held.ask('COMMIT');
        return result;
      } catch (error) {
        if (!held.endTransaction()) connection.giveUp();
        throw error;
      } finally {
        isOver = true;
      }
    },
    renew: connection.giveUp,
    // A commit that was refused is not stored.
    mayHaveCommitted: () => false,
    close: connection.close,
  };
}

/** A connection that is opened when it is needed, and anew after it was given up. */
function renewable(open: () => FileConnection) {
  let current: FileConnection | undefined;
  let isClosed = false;
  const giveUp = () => {
    // Closing alone would not do: the driver keeps the lock until its statements are garbage
    // collected, seconds later.
    current?.endTransaction();
    current?.close();
    current = undefined;
  };
  return {
    get(): FileConnection {
      if (isClosed) throw new Error('The database is closed');
      return (current ??= open());
    },
    giveUp,
    close() {
      giveUp();
      isClosed = true;
    },
  };
}
