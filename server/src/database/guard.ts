import type { Client, Transaction } from '@libsql/client';

/**
 * Codes after which nothing was stored and trying again makes sense: locks of a file, and
 * transactions a libSQL server ended for another writer.
 */
const lockCodes = /^(SQLITE_BUSY|SQLITE_LOCKED|TRANSACTION_TIMEOUT|STREAM_EXPIRED)/;

/** Looks at each link of the chain: drizzle wraps the driver's error, the driver wraps SQLite's. */
export function isLockRefusal(error: unknown): boolean {
  for (
    let link: unknown = error, depth = 0;
    link instanceof Error && depth < 6;
    link = link.cause, depth++
  ) {
    const { code } = link as { code?: unknown };
    if (typeof code === 'string' && lockCodes.test(code)) return true;
    // A connection poisoned by an earlier BUSY says this without a code of its own (@libsql/client
    // 0.18).
    if (/SQL statements in progress|database is locked/.test(link.message)) return true;
  }
  return false;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A client for single statements and batches that renews itself after a lock refusal and tries
 * again. A refused connection must never go back into the pool: it would serve stale rows
 * (@libsql/client 0.18).
 */
export function renewAfterLock(client: Client, tries = 20): Client {
  const again = async <T>(call: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        if (!isLockRefusal(error)) throw error;
        await client.reconnect();
        if (attempt >= tries) throw error;
        await pause(Math.min(5 * 2 ** attempt, 250));
      }
    }
  };
  const execute = ((...args: Parameters<Client['execute']>) =>
    again(() => client.execute(...args))) as Client['execute'];
  return {
    execute,
    batch: (statements, mode) => again(() => client.batch(statements, mode)),
    migrate: (statements) => client.migrate(statements),
    executeMultiple: (sql) => client.executeMultiple(sql),
    transaction: () => Promise.reject(new Error('Writes go through database.write')),
    sync: () => client.sync(),
    reconnect: () => client.reconnect(),
    close: () => client.close(),
    get closed() {
      return client.closed;
    },
    get protocol() {
      return client.protocol;
    },
  };
}

/**
 * A client whose transactions tell whether their commit had begun when something failed, whose
 * failed rollback does not hide the error that led to it, and whose open transaction can be given
 * up from outside. Closing the connection alone would not do: the driver keeps the lock until its
 * statements are garbage collected, seconds later.
 */
export function safeTransactions(client: Client): {
  client: Client;
  state: { committing: boolean };
  giveUp: () => Promise<void>;
} {
  const state = { committing: false };
  let open: Transaction | undefined;
  const wrap = (transaction: Transaction): Transaction => ({
    execute: (statement) => transaction.execute(statement),
    batch: (statements) => transaction.batch(statements),
    executeMultiple: (sql) => transaction.executeMultiple(sql),
    commit: () => {
      state.committing = true;
      return transaction.commit();
    },
    // A transaction the server already ended cannot be rolled back; closing it gives the connection
    // up, which is all that is left to do.
    rollback: () => transaction.rollback().catch(() => transaction.close()),
    close: () => transaction.close(),
    get closed() {
      return transaction.closed;
    },
  });
  const guarded: Client = {
    ...renewAfterLock(client),
    transaction: async () => (open = wrap(await client.transaction('write'))),
    get closed() {
      return client.closed;
    },
    get protocol() {
      return client.protocol;
    },
  };
  return { client: guarded, state, giveUp: async () => open?.rollback() };
}
