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
    // A connection poisoned by an earlier BUSY says this without a code of its own (libsql 0.5).
    if (/SQL statements in progress|database is locked/.test(link.message)) return true;
  }
  return false;
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Repeats a call that was refused a lock, each time after renewing what it is made through: a
 * refused connection must never be used again, it would serve stale rows (libsql 0.5).
 */
export async function againAfterLock<T>(
  renew: () => Promise<void> | void,
  call: () => Promise<T> | T,
  tries = 20,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!isLockRefusal(error)) throw error;
      await renew();
      if (attempt >= tries) throw error;
      await pause(Math.min(5 * 2 ** attempt, 250));
    }
  }
}
