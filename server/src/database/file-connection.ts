import Driver from 'libsql';
import type { Answer, DatabaseOptions } from './handles.ts';

/** One connection to a database file, synchronous as the driver is. */
export interface FileConnection {
  ask(sql: string, params?: readonly unknown[]): Answer;
  inTransaction(): boolean;
  /** Ends a transaction that is open. False when the connection is of no use any more. */
  endTransaction(): boolean;
  close(): void;
}

/**
 * Statements kept for each connection. What the product asks fits; texts that vary with the number
 * of their values push each other out.
 */
const keptStatements = 400;

interface Kept {
  readonly statement: Driver.Statement;
  readonly returnsRows: boolean;
}

/** Opens the file; preparing a statement costs more than carrying it out, so each is kept. */
export function openConnection(options: DatabaseOptions): FileConnection {
  // No waiting for locks: the driver is synchronous and would freeze the process. We wait outside
  // it.
  const driver = new Driver(pathOf(options.url), {
    timeout: 0,
    ...(options.encryptionKey ? { encryptionKey: options.encryptionKey } : {}),
  });
  const kept = new Map<string, Kept>();

  const prepare = (sql: string): Kept => {
    const known = kept.get(sql);
    if (known) {
      kept.delete(sql);
      kept.set(sql, known);
      return known;
    }
    const statement = driver.prepare(sql);
    const returnsRows = statement.reader;
    const made = { statement: returnsRows ? statement.raw(true) : statement, returnsRows };
    kept.set(sql, made);
    for (const oldest of kept.keys()) {
      if (kept.size <= keptStatements) break;
      kept.delete(oldest);
    }
    return made;
  };
  // The driver ends the process when asked this of a closed database.
  const inTransaction = () => driver.open && driver.inTransaction;

  return {
    ask(sql, params = []) {
      if (!driver.open) throw new Error('The connection to the database file is closed');
      const { statement, returnsRows } = prepare(sql);
      const bound = params.map(bindable);
      if (returnsRows) return { rows: statement.all(bound) as unknown[][], rowsAffected: 0 };
      return { rows: [], rowsAffected: statement.run(bound).changes };
    },
    inTransaction,
    endTransaction() {
      if (!inTransaction()) return driver.open;
      try {
        driver.exec('ROLLBACK');
        return true;
      } catch {
        return false;
      }
    },
    close() {
      kept.clear();
      driver.close();
    },
  };
}

/** `file:/path`, `file:path` and `file:///path`; parts may be percent-encoded. */
const pathOf = (url: string) =>
  decodeURIComponent(url.replace(/^file:(\/\/(localhost)?(?=\/))?/i, ''));

/** What SQLite would store as something else is refused. */
function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    throw new TypeError(`${String(value)} cannot be a value of a statement`);
  return value;
}
