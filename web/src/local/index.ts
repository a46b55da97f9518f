import type { Dossier, OperationKind } from '@lensan/contract';
import { createMemo, type Accessor } from 'solid-js';
import { onHeard } from '../api/client.ts';
import { projections } from '../projections.ts';
import { askBackgroundSend } from '../worker.ts';
import { makeDraft, type Draft } from './drafts.ts';
import { startLoop, type Loop } from './loop.ts';
import { addOperation, dropRefused, sendAgain as sendRefusedAgain, type RecordOptions } from './outbox.ts';
import { startPhone, type Phone } from './phone.ts';
import type { RoundEnd } from './round.ts';
import { httpServer } from './server.ts';
import { connection, dossiers, isLoaded, nothingPending, pending, readPending, setConnection, setDossiers, setLoaded, setPending, unknownConnection } from './state.ts';
import { makeStore, readMeta, writeMeta } from './store.ts';
import type { BodyInput, Me } from './types.ts';
import { readView } from './view.ts';

export type { Connection, Pending } from './state.ts';
export type * from './types.ts';
export type { Draft } from './drafts.ts';
export { connection, isLoaded, pending };

interface Open { readonly phone: Phone; readonly me: Me; readonly loop: Loop; readonly channel: BroadcastChannel; readonly close: () => void }
let open: Open | null = null;
const opened = (): Open => {
  if (!open) throw new Error('no store is open: nobody has signed in');
  return open;
};

/** Opens the store of whoever signed in and begins sending and fetching. Throws when the browser refuses to store (private window, full flash). */
export async function openLocal(me: Me): Promise<void> {
  closeLocal();
  const database = makeStore(me.id);
  const channel = new BroadcastChannel(database.name);
  let refreshing: Promise<void> = Promise.resolve();
  const show = async (before: Promise<void>, ids: readonly string[] | null): Promise<void> => {
    await before;
    const [view, waiting] = [await readView(database, ids, projections, me), await readPending(database)];
    const next = new Map(ids ? dossiers() : []);
    for (const [id, dossier] of view) if (dossier) next.set(id, dossier); else next.delete(id);
    setDossiers(next);
    setPending(waiting);
    setLoaded(true);
  };
  const refresh = (ids: readonly string[] | null) => (refreshing = show(refreshing, ids));
  const changed = (households: readonly string[] | null) => { void refresh(households); channel.postMessage(households); };
  channel.addEventListener('message', (event: MessageEvent<readonly string[] | null>) => void refresh(event.data));

  const phone = await startPhone({ database, server: httpServer, clock: Date.now, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)), changed });
  await refresh(null);
  const told = async () => ({ sentAt: (await readMeta(database, 'sentAt')) ?? null, fetchedAt: (await readMeta(database, 'fetchedAt')) ?? null });
  setConnection({ ...unknownConnection, ...await told() });
  const forget = onHeard((reached) => setConnection((known) => ({ ...known, state: reached ? 'reached' : 'unreached' })));
  const loop = startLoop({
    phone,
    onStart: () => setConnection((known) => ({ ...known, isBusy: true })),
    onEnd: (end) => void told().then((times) => setConnection((known) => ({ ...known, ...times, isBusy: false, ...(end?.kind === 'sign_in' ? { state: 'sign_in' } : {}) }))),
    afterwards: async () => undefined,
  });
  open = { phone, me, loop, channel, close: () => { loop.stop(); forget(); channel.close(); database.close(); } };
}

/** Closes the store, for example before somebody else signs in. Its work stays on the phone for its owner. */
export function closeLocal(): void {
  open?.close();
  open = null;
  setDossiers(new Map());
  setPending(nothingPending);
  setConnection(unknownConnection);
  setLoaded(false);
}

/** A new id for a record made here: unique without asking anyone. */
export const newId = (): string => opened().phone.newId();

/**
 * Saves a write: it lies on the flash when this resolves, is shown at once and leaves the phone when there is a line.
 * @example await record('visit.record', { id: newId(), householdId, … }, { householdId })
 */
export async function record<K extends OperationKind>(kind: K, body: BodyInput<K>, options: RecordOptions): Promise<void> {
  const { phone, loop } = opened();
  await addOperation(phone, kind, body, options);
  loop.soon();
  void askBackgroundSend();
}

/** All households on this phone as they look with one's own unsent work. */
export const households: Accessor<readonly Dossier[]> = () => [...dossiers().values()];
/** One household, or undefined when this phone does not hold it. Read inside a component or memo. */
export const household = (id: string): Dossier | undefined => dossiers().get(id);
/** The same for an id that may change; only wakes its readers when this household changed. */
export const createHousehold = (id: Accessor<string>): Accessor<Dossier | undefined> => createMemo(() => dossiers().get(id()));

/** Sends and fetches now. `null`: another window of the app is at it. */
export const sync = (): Promise<RoundEnd | null> => opened().loop.now();

/** State of a wizard, kept with every change. @example const draft = createDraft(`visit-${householdId}`, { result: null, note: '' }) */
export const createDraft = <T extends object>(key: string, initial: T): Draft<T> => makeDraft(opened().phone.database, key, initial, opened().phone.clock);

/** Sends a refused operation again, as it was or mended. */
export async function sendAgain(operationId: string, body?: unknown): Promise<void> {
  await sendRefusedAgain(opened().phone, operationId, body);
  opened().loop.soon();
}
/** Gives up a refused operation after the person has seen why. */
export const giveUp = (operationId: string): Promise<void> => dropRefused(opened().phone, operationId);

/** Villages an official holds on this device besides their own, as paths. */
export async function chooseVillages(paths: readonly string[]): Promise<void> {
  await writeMeta(opened().phone.database, 'wanted', paths);
  await sync();
}
