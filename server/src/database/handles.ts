import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/**
 * What a statement can be made with. Rows of a raw text (`all`, `get`, `values`) are left out:
 * they come as places or as names by who answers. `select({ … }).from(sql`…`)` says the form.
 */
type Statements = Pick<
  BaseSQLiteDatabase<'async', { readonly rowsAffected: number }>,
  'select' | 'selectDistinct' | 'with' | 'insert' | 'update' | 'delete' | '$count' | 'run'
>;

/** For reading; `batch` asks several queries of one and the same state of the database. */
export type Reader = Statements & Pick<SqliteRemoteDatabase, 'batch'>;

declare const openWrite: unique symbol;
/** An open write transaction. Only SQL may be awaited while it is open. */
export type Tx = Statements & { readonly [openWrite]: true };

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
  /**
   * False only for simulations: a commit to the file does not wait for the disk, and a power cut
   * may lose it.
   */
  readonly waitsForDisk?: boolean | undefined;
}

/** The one connection that writes, as the queue of writes uses it. */
export interface Writer {
  /** Runs work in one transaction and commits it; when work throws, nothing of it is left. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Ends a transaction that is still open, from outside, and goes on with a new connection: one
   * that was refused a lock may answer OK to writes nobody else will ever see.
   */
  renew(): Promise<void> | void;
  /** Whether the transaction that failed may be stored all the same: the answer was lost. */
  mayHaveCommitted(): boolean;
  close(): void;
}

/** What a statement gave: rows by the place of their columns, and how many rows it changed. */
export interface Answer {
  readonly rows: readonly ArrayLike<unknown>[];
  readonly rowsAffected: number;
}
/** Carries out one statement. */
export type Ask = (sql: string, params: unknown[]) => Promise<Answer>;
/** Carries out several statements on one state of the database. */
export type AskTogether = (
  queries: readonly { sql: string; params: unknown[] }[],
) => Promise<Answer[]>;

type Method = 'run' | 'all' | 'values' | 'get';
/** Drizzle wants the row itself where one was asked for, and all of them elsewhere. */
const answerOf = (answer: Answer | undefined, method: Method) => ({
  rowsAffected: answer?.rowsAffected ?? 0,
  rows: (method === 'get' ? answer?.rows[0] : answer?.rows) as unknown[],
});

/** How drizzle has a statement carried out. */
type Carry = (
  sql: string,
  params: unknown[],
  method: Method,
) => Promise<{ rowsAffected: number; rows: unknown[] }>;

const carryOver =
  (ask: Ask, { onQuery }: DatabaseOptions): Carry =>
  async (sql, params, method) => {
    onQuery?.(sql, params);
    return answerOf(await ask(sql, params), method);
  };

/** What carries out the statements of each handle that was given out. */
const carriers = new WeakMap<Db, Carry>();
const given = <Handle extends Db>(handle: Handle, carry: Carry): Handle => {
  carriers.set(handle, carry);
  return handle;
};
function carrierOf(db: Db): Carry {
  const carry = carriers.get(db);
  if (!carry) throw new Error('Not a handle of this database');
  return carry;
}

/** What reads are made with, over whatever answers them. */
export function readerOf(ask: Ask, askTogether: AskTogether, options: DatabaseOptions): Reader {
  const carry = carryOver(ask, options);
  const reader = drizzle(carry, async (queries) => {
    for (const { sql, params } of queries) options.onQuery?.(sql, params as unknown[]);
    const answers = await askTogether(queries);
    return queries.map(({ method }, place) => answerOf(answers[place], method));
  });
  return given(reader as unknown as Reader, carry);
}

/** What the statements of one open write transaction are made with. */
export function txOf(ask: Ask, options: DatabaseOptions): Tx {
  const carry = carryOver(ask, options);
  return given(drizzle(carry) as unknown as Tx, carry);
}

let lent: Carry | undefined;

/**
 * Makes statements that are kept as long as the process lives and carried out on any database:
 * through what `carriedBy` lends them.
 */
export const maker = drizzle((sql, params, method) => {
  if (!lent) throw new Error('A kept statement is carried out through carriedBy');
  return lent(sql, params as unknown[], method);
}) as unknown as Reader;

/**
 * Carries out one statement made by `maker` through the handle. The statement asks for what carries
 * it out before its first await: nothing comes between.
 */
export function carriedBy<T>(db: Db, statement: () => Promise<T>): Promise<T> {
  lent = carrierOf(db);
  try {
    return statement();
  } finally {
    lent = undefined;
  }
}

/** Carries out a text that has no values and gives no rows. */
export const runText = (tx: Tx, text: string): Promise<unknown> => carrierOf(tx)(text, [], 'run');
