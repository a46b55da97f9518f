import type { Dossier, OperationKind } from '@lensan/contract';
import { createMemo, type Accessor } from 'solid-js';
import { CallError, onHeard } from '../api/client.ts';
import { askBackgroundSend } from '../worker.ts';
import { makeDraft, type Draft } from './drafts.ts';
import type { Loop } from './loop.ts';
import {
  addOperation,
  dropRefused,
  sendAgain as sendRefusedAgain,
  type RecordOptions,
} from './outbox.ts';
import { forgetFiles, LowSpaceError, spaceLeft, toMb, withRoom } from './photo-shelf.ts';
import { startPhone, type Phone, type Server } from './phone.ts';
import type { RoundEnd } from './round.ts';
import {
  connection,
  dossiers,
  isLoaded,
  nothingPending,
  pending,
  readPending,
  setConnection,
  setDossiers,
  setLoaded,
  setPending,
  unknownConnection,
} from './state.ts';
import { makeStore, readMeta, writeMeta } from './store.ts';
import type { BodyInput, Masks, Me, Projections } from './types.ts';
import { readView } from './view.ts';

export type { Connection, Pending } from './state.ts';
export type * from './types.ts';
export type { Draft } from './drafts.ts';
export { isOnWifi } from './wifi.ts';
export { connection, isLoaded, LowSpaceError, pending };

interface Open {
  readonly phone: Phone;
  readonly me: Me;
  readonly loop: Loop;
  readonly channel: BroadcastChannel;
  readonly close: () => void;
}
let open: Open | null = null;
const opened = (): Open => {
  if (!open) throw new Error('no store is open: nobody has signed in');
  return open;
};

/** Filled with the projections, before anything is sent. */
const masks: { [kind: string]: Masks[string] } = {};
/** What own unsent work does to the screen; a phone that has none begins without it. */
async function loadProjections(): Promise<Projections> {
  const own = await import('../projections.ts');
  Object.assign(masks, own.masks);
  return own.projections;
}
/** Sending and fetching come apart from the store: the first picture needs the store alone. */
const sending = () => import('./sending.ts');
/** Shapes of what travels, fetched when something does. Not there = no signal. */
const wire = () =>
  import('./server.ts').then(
    ({ httpServer }) => httpServer,
    () => {
      throw new CallError('offline', 0);
    },
  );
const server: Server = {
  register: async (known) => (await wire()).register(known),
  push: async (body) => (await wire()).push(body),
  pull: async (body) => (await wire()).pull(body),
  carry: async (file) => (await wire()).carry(file),
};

/**
 * Opens the store of whoever signed in and begins sending and fetching. Throws when the browser
 * refuses to store (private window, full flash).
 */
export async function openLocal(me: Me): Promise<void> {
  closeLocal();
  const later = Promise.all([import('./loop.ts'), loadProjections()]);
  const database = makeStore(me.id);
  const channel = new BroadcastChannel(database.name);
  /**
   * The person has left: what is still under way ends quietly and shows nothing of theirs any more.
   */
  let isClosed = false;
  const quietly = (work: Promise<void>) =>
    void work.catch((error: unknown) => {
      if (!isClosed) throw error;
    });
  let refreshing: Promise<void> = Promise.resolve();
  const show = async (before: Promise<void>, ids: readonly string[] | null): Promise<void> => {
    await before.catch(() => undefined);
    const [view, waiting] = [
      await readView(database, ids, loadProjections, me),
      await readPending(database),
    ];
    if (isClosed) return;
    const next = new Map(ids ? dossiers() : []);
    for (const [id, dossier] of view)
      if (dossier) next.set(id, dossier);
      else next.delete(id);
    setDossiers(next);
    setPending(waiting);
    setLoaded(true);
  };
  const refresh = (ids: readonly string[] | null) => (refreshing = show(refreshing, ids));
  const changed = (households: readonly string[] | null) => {
    if (isClosed) return;
    quietly(refresh(households));
    channel.postMessage(households);
  };
  channel.addEventListener('message', (event: MessageEvent<readonly string[] | null>) =>
    quietly(refresh(event.data)),
  );

  const phone = await startPhone({
    database,
    server,
    clock: Date.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    changed,
    masks,
    asksAhead: true,
  });
  await refresh(null);
  const told = async () => ({
    sentAt: (await readMeta(database, 'sentAt')) ?? null,
    fetchedAt: (await readMeta(database, 'fetchedAt')) ?? null,
  });
  setConnection({ ...unknownConnection, ...(await told()) });
  const forget = onHeard((reached) =>
    setConnection((known) => ({ ...known, state: reached ? 'reached' : 'unreached' })),
  );
  const [{ startLoop }] = await later;
  const loop = startLoop({
    phone,
    onStart: () => setConnection((known) => ({ ...known, isBusy: true })),
    onEnd: (end) =>
      quietly(
        told().then((times) => {
          if (!isClosed)
            setConnection((known) => ({
              ...known,
              ...times,
              isBusy: false,
              ...(end?.kind === 'sign_in' ? { state: 'sign_in' } : {}),
            }));
        }),
      ),
    photos: async () => (await sending()).sendPhotosNow(phone),
  });
  open = {
    phone,
    me,
    loop,
    channel,
    close: () => {
      isClosed = true;
      loop.stop();
      forget();
      channel.close();
      database.close();
    },
  };
  // Chrome grants it without asking once the app is installed or much used; the sync screen shows
  // the answer.
  void navigator.storage
    ?.persist?.()
    .then((isKept) => writeMeta(database, 'persisted', isKept))
    .catch(() => undefined);
}

/**
 * Closes the store, for example before somebody else signs in. Its work stays on the phone for its
 * owner.
 */
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
 * Saves a write: it lies on the flash when this resolves, is shown at once and leaves the phone
 * when there is a line. Photos that would not leave room for written work are refused with a
 * `LowSpaceError` before anything is stored; words are never refused for them.
 * @example await record('visit.record', { id: newId(), householdId, … }, { householdId })
 */
export async function record<K extends OperationKind>(
  kind: K,
  body: BodyInput<K>,
  options: RecordOptions,
): Promise<void> {
  const { phone, loop } = opened();
  // Originals of photos are what "only by Wi-Fi" is about.
  const stored =
    kind === 'photo.add'
      ? { ...options, blobs: options.blobs?.map((blob) => ({ ...blob, onlyWifi: true })) }
      : options;
  const photoBytes = (options.blobs ?? []).reduce((sum, { blob }) => sum + blob.size, 0);
  await withRoom(phone.database, photoBytes, () => addOperation(phone, kind, body, stored));
  loop.soon();
  void askBackgroundSend();
}

/** All households on this phone as they look with one's own unsent work. */
export const households: Accessor<readonly Dossier[]> = () => [...dossiers().values()];
/**
 * One household, or undefined when this phone does not hold it. Read inside a component or memo.
 */
export const household = (id: string): Dossier | undefined => dossiers().get(id);
/** The same for an id that may change; only wakes its readers when this household changed. */
export const createHousehold = (id: Accessor<string>): Accessor<Dossier | undefined> =>
  createMemo(() => dossiers().get(id()));

/** Sends and fetches now, after another window or the worker if one is at it. */
export async function sync(): Promise<RoundEnd> {
  const { loop } = opened();
  return (
    (await loop.now()) ??
    (await loop.now(true)) ?? { kind: 'later', code: 'unavailable', retryAfterMs: 0 }
  );
}

/**
 * State of a wizard, kept with every change. @example const draft =
 * createDraft(`visit-${householdId}`, { result: null, note: '' })
 */
export const createDraft = <T extends object>(key: string, initial: T): Draft<T> =>
  makeDraft(opened().phone.database, key, initial, opened().phone.clock);

/** Sends a refused operation again, as it was or mended. */
export async function sendAgain(operationId: string, body?: unknown): Promise<void> {
  await sendRefusedAgain(opened().phone, operationId, body);
  opened().loop.soon();
}
/**
 * Gives up a refused operation after the person has seen why; a photo's bytes go with its
 * announcement.
 */
export async function giveUp(operationId: string): Promise<void> {
  const { database } = opened().phone;
  const refused = await database.dead.get(operationId);
  if (refused?.kind === 'photo.add')
    await forgetFiles(
      database,
      await database.blob
        .where('photoId')
        .equals((refused.body as { id: string }).id)
        .primaryKeys(),
    );
  await dropRefused(opened().phone, operationId);
}

/** Sends everything now, photos too, on whatever line there is. */
export async function syncOnAnyLine(): Promise<void> {
  const { phone } = opened();
  const end = await sync();
  if (end.kind === 'done') await (await sending()).sendPhotosNow(phone, { anyLine: true });
}

/** The bytes of a photo made on this phone, while they are kept. */
export const photoBytes = async (sha256: string): Promise<Blob | undefined> =>
  (await opened().phone.database.bytes.get(sha256))?.blob;

/**
 * Lets go of the bytes of a photo that was taken out before they were sent: the server would not
 * take them any more.
 */
export const forgetBytes = async (sha256: string): Promise<void> => {
  await forgetFiles(opened().phone.database, [sha256]);
  opened().phone.changed([]);
};

/** The unsent work as sealed files for another phone, and the delivery of such a file. */
export const unsentFiles = async () => (await import('./carry.ts')).packUnsent(opened().phone);
export const deliver = async (content: string) =>
  (await import('./carry.ts')).deliverFile(opened().phone, content);

/** May photos go by mobile data? Kept on this phone. */
export const waitsForWifi = async (): Promise<boolean> =>
  (await readMeta(opened().phone.database, 'onlyWifi')) ?? false;
export async function waitForWifi(isOn: boolean): Promise<void> {
  await writeMeta(opened().phone.database, 'onlyWifi', isOn);
  if (!isOn) await sync();
}

/**
 * What the browser promises about the store: kept until the person deletes it (null = it does not
 * say), and MB left for photos and words.
 */
export const storageState = async (): Promise<{
  readonly isPersisted: boolean | null;
  readonly mbLeft: number | null;
}> => {
  const [isPersisted, left] = [(await navigator.storage?.persisted?.()) ?? null, await spaceLeft()];
  return { isPersisted, mbLeft: left === null ? null : toMb(left) };
};

/** Villages an official holds on this device besides their own, as paths. */
export async function chooseVillages(paths: readonly string[]): Promise<void> {
  await writeMeta(opened().phone.database, 'wanted', paths);
  await sync();
}
