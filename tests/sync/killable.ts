import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { makeStore, type LocalDatabase } from '../../web/src/local/store.ts';

type Table = Record<
  'mutate' | 'get' | 'getMany' | 'query' | 'count' | 'openCursor',
  (request: { readonly trans: { abort(): void } }) => Promise<unknown>
>;
interface Core {
  table(name: string): Table;
}

/**
 * What goes on in an app: a person saving, the round that sends and fetches meanwhile, and a fetch
 * it has asked for ahead. One step of one of them at a time.
 */
export type Activity = 'act' | 'round' | 'ahead';

/**
 * The app on one phone between a start and its end. When it dies, nothing it was waiting for ever
 * comes: every later await hangs.
 */
export interface Process {
  /** Draws whether the phone dies here. */
  readonly strike: () => boolean;
  isDead: boolean;
  /** Whose step it is. */
  current: Activity;
  /** The app is gone. Whoever's step it was notices now, the others at their next step. */
  readonly die: () => void;
  readonly died: Readonly<Record<Activity, Promise<void>>>;
}

export function makeProcess(strike: () => boolean): Process {
  const resolve: Record<Activity, () => void> = {
    act: () => undefined,
    round: () => undefined,
    ahead: () => undefined,
  };
  const promiseOf = (activity: Activity) =>
    new Promise<void>((done) => {
      resolve[activity] = done;
    });
  const died = { act: promiseOf('act'), round: promiseOf('round'), ahead: promiseOf('ahead') };
  const process: Process = {
    strike,
    isDead: false,
    current: 'act',
    died,
    die: () => {
      process.isDead = true;
      resolve[process.current]();
    },
  };
  return process;
}

export const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** A flash that survives the app: all its stores. */
export const newFlash = (): IDBFactory => new IDBFactory();

/**
 * The phone's real store over this flash, of a process that may die at any await inside it. A
 * transaction under way is then undone, as the browser does with what was not complete.
 */
export function openKillable(
  flash: IDBFactory,
  accountId: string,
  process: Process,
): LocalDatabase {
  const database = makeStore(accountId, { indexedDB: flash, IDBKeyRange });
  const stop = (trans: { abort(): void }): Promise<unknown> => {
    process.die();
    trans.abort();
    return never();
  };
  const step = (trans: { abort(): void }, work: () => Promise<unknown>): Promise<unknown> => {
    if (process.isDead || process.strike()) return stop(trans);
    return work().then((value) => (process.isDead || process.strike() ? stop(trans) : value));
  };
  const killableTable = (table: Table): Table => ({
    ...table,
    mutate: (request) => step(request.trans, () => table.mutate(request)),
    get: (request) => step(request.trans, () => table.get(request)),
    getMany: (request) => step(request.trans, () => table.getMany(request)),
    query: (request) => step(request.trans, () => table.query(request)),
    count: (request) => step(request.trans, () => table.count(request)),
    openCursor: (request) => step(request.trans, () => table.openCursor(request)),
  });
  const create = (core: Core): Core => ({
    ...core,
    table: (name) => killableTable(core.table(name)),
  });
  // The middleware's own types need a value import of the store's library; only these six calls
  // matter here.
  (database.use as unknown as (middleware: object) => void)({
    stack: 'dbcore',
    name: 'kill',
    create,
  });
  return database;
}
