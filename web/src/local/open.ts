import { onHeard } from '../api/client.ts';
import { keepFaultsIn, reportFault } from './faults.ts';
import { laterServer } from './later-server.ts';
import type { Loop } from './loop.ts';
import { loadOwnWork } from './own-work.ts';
import { startPhone, type Phone } from './phone.ts';
import type { RoundEnd } from './round.ts';
import { clearScreen, followStore, type Screen } from './screen.ts';
import { setConnection, unknownConnection } from './state.ts';
import { makeStore, readMetas, writeMeta, type LocalDatabase } from './store.ts';
import type { Masks, Me } from './types.ts';
import { readView } from './view.ts';

interface Open {
  readonly phone: Phone;
  readonly loop: Loop;
  readonly close: () => void;
}
let open: Open | null = null;
/** The open store. Throws when nobody has signed in. */
export const opened = (): Open => {
  if (!open) throw new Error('no store is open: nobody has signed in');
  return open;
};

/** Sending comes apart from the store: the first picture needs the store alone. */
export const sending = () => import('./sending.ts');

/** Filled with the features' part, before anything is sent. */
const masks: { [kind: string]: Masks[string] } = {};
/** What own unsent work does to the screen; a phone that has none begins without it. */
async function loadProjections() {
  const own = await loadOwnWork();
  Object.assign(masks, own.masks);
  return own.projections;
}

/**
 * Opens the store of whoever signed in and begins sending and fetching. Throws when the browser
 * refuses to store (private window, full flash).
 */
export async function openLocal(me: Me): Promise<void> {
  closeLocal();
  const later = Promise.all([import('./loop.ts'), loadProjections()]);
  const database = makeStore(me.id);
  const screen = followStore(database, (ids) => readView(database, ids, loadProjections, me));
  const phone = await startPhone({
    database,
    server: laterServer,
    clock: Date.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    changed: (households) => screen.changed(households),
    masks,
    asksAhead: true,
  });
  const releaseFaults = keepFaultsIn(database);
  await screen.refresh(null);
  setConnection({ ...unknownConnection, ...(await timesOf(database)) });
  const forget = onHeard((reached) =>
    setConnection((known) => ({ ...known, state: reached ? 'reached' : 'unreached' })),
  );
  const [{ startLoop }] = await later;
  const loop = startLoop({
    phone,
    onStart: () => setConnection((known) => ({ ...known, isBusy: true })),
    onEnd: (end) => screen.quietly(showEnd(database, screen, end)),
    photos: async () => (await sending()).sendPhotosNow(phone),
  });
  open = {
    phone,
    loop,
    close: () => {
      screen.close();
      loop.stop();
      forget();
      releaseFaults();
      database.close();
    },
  };
  void askToStay(database);
}

/**
 * Closes the store, for example before somebody else signs in. Its work stays on the phone for its
 * owner.
 */
export function closeLocal(): void {
  open?.close();
  open = null;
  clearScreen();
}

async function timesOf(database: LocalDatabase) {
  const { sentAt = null, fetchedAt = null } = await readMetas(database);
  return { sentAt, fetchedAt };
}

async function showEnd(
  database: LocalDatabase,
  screen: Screen,
  end: RoundEnd | null,
): Promise<void> {
  const times = await timesOf(database);
  if (screen.isClosed()) return;
  setConnection((known) => ({
    ...known,
    ...times,
    isBusy: false,
    ...(end?.kind === 'sign_in' ? { state: 'sign_in' } : {}),
  }));
}

/**
 * Asks the browser to keep the store. Chrome grants it without asking once the app is installed or
 * much used; the sync screen shows the answer.
 */
async function askToStay(database: LocalDatabase): Promise<void> {
  try {
    const isKept = await navigator.storage?.persist?.();
    if (isKept !== undefined) await writeMeta(database, 'persisted', isKept);
  } catch (error) {
    // The store works without the promise.
    reportFault(error, 'persist');
  }
}
