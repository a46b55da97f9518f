import { speakAs } from './api/client.ts';
import { faultsKept, keepFaultsIn, reportFault } from './local/faults.ts';
import { withLock } from './local/loop.ts';
import { startPhone } from './local/phone.ts';
import { runRound } from './local/round.ts';
import { sendPhotosNow } from './local/sending.ts';
import { httpServer } from './local/server.ts';
import { accountOf, makeStore } from './local/store.ts';

/**
 * What the service worker does when the phone has signal again and the app is closed. One line per
 * feature. Runs in the worker: no DOM, no signals; only the local store and `fetch`. A task that
 * throws is tried again by the browser.
 */
export const backgroundTasks: readonly (() => Promise<void>)[] = [sendEverything];

/**
 * Sends the work of everybody who has a store on this phone, each in their own name; the server
 * takes it from those with a session.
 */
async function sendEverything(): Promise<void> {
  const stores = (await indexedDB.databases()).flatMap(({ name }) => accountOf(name ?? '') ?? []);
  let isLeft = false;
  for (const accountId of stores) isLeft = (await sendStore(accountId)) || isLeft;
  if (isLeft) throw new Error('work is left');
}

/** Answers whether it should be tried again. */
async function sendStore(accountId: string): Promise<boolean> {
  const database = makeStore(accountId);
  const channel = new BroadcastChannel(database.name);
  const releaseFaults = keepFaultsIn(database);
  try {
    const phone = await startPhone({
      database,
      server: httpServer,
      clock: Date.now,
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      changed: (households) => channel.postMessage(households),
    });
    const [operations, files] = [
      await database.out.count(),
      await database.blob.where('state').anyOf('waiting', 'part').count(),
    ];
    if (operations + files === 0) return false;
    speakAs(accountId);
    const round = await withLock(phone, 'send', () => runRound(phone), true);
    if (round?.kind !== 'done') return round?.kind === 'later';
    return (await sendPhotosNow(phone, { isPatient: true }))?.kind === 'later';
  } catch (error) {
    reportFault(error, 'worker');
    throw error;
  } finally {
    await faultsKept();
    releaseFaults();
    speakAs(null);
    channel.close();
    database.close();
  }
}
