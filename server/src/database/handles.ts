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

const loggerOf = ({ onQuery }: DatabaseOptions) =>
  onQuery ? { logger: { logQuery: (sql: string, params: unknown[]) => onQuery(sql, params) } } : {};

type Method = 'run' | 'all' | 'values' | 'get';
/** Drizzle wants the row itself where one was asked for, and all of them elsewhere. */
const answerOf = (answer: Answer | undefined, method: Method) => ({
  rowsAffected: answer?.rowsAffected ?? 0,
  rows: (method === 'get' ? answer?.rows[0] : answer?.rows) as unknown[],
});

/** What reads are made with, over whatever answers them. */
export const readerOf = (ask: Ask, askTogether: AskTogether, options: DatabaseOptions): Reader =>
  drizzle(
    async (sql, params, method) => answerOf(await ask(sql, params), method),
    async (queries) => {
      const answers = await askTogether(queries);
      return queries.map(({ method }, place) => answerOf(answers[place], method));
    },
    loggerOf(options),
  ) as unknown as Reader;

/** What the statements of one open write transaction are made with. */
export const txOf = (ask: Ask, options: DatabaseOptions): Tx =>
  drizzle(
    async (sql, params, method) => answerOf(await ask(sql, params), method),
    loggerOf(options),
  ) as unknown as Tx;
