import { Dexie, type DexieOptions, type Table } from 'dexie';
import type {
  DeadOperation,
  Fault,
  SentOperation,
  ShelvedBlob,
  ShelvedBytes,
  StoredDossier,
  StoredOperation,
} from './types.ts';

/** What the phone remembers of itself. */
export interface Meta {
  /**
   * First part of the ids made here and key of the files of unsent work; drawn by the phone, known
   * to the server since `epoch` is set.
   */
  readonly identity: { readonly device: string; readonly key: string };
  /** Number of the last operation made. */
  readonly n: number;
  /** Life of the server's database the cursors belong to. */
  readonly epoch: string;
  readonly cursors: Readonly<Record<string, [number | null, number | null]>>;
  /** Complete fetches since the last one that compared what is held with the server. */
  readonly unchecked: number;
  /** Highest own number the last complete fetch contained. */
  readonly applied: number;
  /** Server time at which the log of sent work was last looked through for what is old. */
  readonly prunedAt: number;
  /**
   * Sent operations that may have to be masked one day and are not yet; missing until the page has
   * looked through all once.
   */
  readonly unmasked: readonly string[];
  /**
   * Phone time of the last complete fetch and the last complete sending, and server time minus
   * phone time.
   */
  readonly fetchedAt: number;
  readonly sentAt: number;
  readonly offsetMs: number;
  /** Villages chosen by an official. */
  readonly wanted: readonly string[];
  readonly onlyWifi: boolean;
  /** Did the browser promise, at the last start, not to clear the store? */
  readonly persisted: boolean;
  /** Faults of the code on this phone, the last first. */
  readonly faults: readonly Fault[];
}

export interface LocalDatabase extends Dexie {
  readonly dossier: Table<StoredDossier, string>;
  readonly out: Table<StoredOperation, number>;
  readonly sent: Table<SentOperation, string>;
  readonly dead: Table<DeadOperation, string>;
  readonly blob: Table<ShelvedBlob, string>;
  readonly bytes: Table<ShelvedBytes, string>;
  readonly draft: Table<
    { readonly key: string; readonly value: unknown; readonly at: number },
    string
  >;
  readonly meta: Table<{ readonly key: string; readonly value: unknown }, string>;
}

/**
 * One database per account: a second person signing in on the same phone never sees or sends the
 * first one's work.
 */
export const storeName = (accountId: string): string => `lensan-${accountId}`;
/** The account a store belongs to, by its name; null for other databases. */
export const accountOf = (name: string): string | null => /^lensan-(.+)$/.exec(name)?.[1] ?? null;

/**
 * Opens the store of an account. Every transaction is strict: it is complete when the bytes are on
 * the flash, so "đã lưu trong máy" is true also after the battery falls out. (Chrome's default has
 * been `relaxed` since version 121.)
 */
export function makeStore(accountId: string, options: DexieOptions = {}): LocalDatabase {
  const database = new Dexie(storeName(accountId), {
    chromeTransactionDurability: 'strict',
    ...options,
  });
  // Followed queries and hooks of tables, which nothing here uses: they would note every key of
  // every write and tell all windows of it.
  for (const name of ['Cache', 'Observability', 'HooksMiddleware'])
    database.unuse({ stack: 'dbcore', name });
  database.version(1).stores({
    dossier: 'id, scope',
    out: 'n, id',
    sent: 'id, n, status',
    dead: 'id',
    blob: 'sha, photoId, state',
    bytes: 'sha',
    draft: 'key',
    meta: 'key',
  });
  return database as LocalDatabase;
}

export async function readMeta<K extends keyof Meta>(
  database: LocalDatabase,
  key: K,
): Promise<Meta[K] | undefined> {
  return (await database.meta.get(key))?.value as Meta[K] | undefined;
}
/**
 * All at once: the table holds a dozen small rows, and one request costs less than one for each.
 * What was never written is missing.
 */
export async function readMetas(database: LocalDatabase): Promise<Partial<Meta>> {
  return Object.fromEntries((await database.meta.toArray()).map(({ key, value }) => [key, value]));
}
/** Writes several in one request. */
export async function writeMetas(database: LocalDatabase, values: Partial<Meta>): Promise<void> {
  await database.meta.bulkPut(Object.entries(values).map(([key, value]) => ({ key, value })));
}
export async function writeMeta<K extends keyof Meta>(
  database: LocalDatabase,
  key: K,
  value: Meta[K],
): Promise<void> {
  await database.meta.put({ key, value });
}
