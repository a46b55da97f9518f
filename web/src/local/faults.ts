import { CallError } from '../api/client.ts';
import type { Reported } from './fault-list.ts';
import type { LocalDatabase } from './store.ts';

/** As many as are kept in the end. */
const mostEarly = 20;

/**
 * What no code can help and a screen already says: no line, a full flash, a request given up, a
 * store closed because its owner left.
 */
const ordinary = new Set([
  'LowSpaceError',
  'QuotaExceededError',
  'AbortError',
  'TimeoutError',
  'DatabaseClosedError',
]);
const isOrdinary = (error: unknown): boolean =>
  error instanceof CallError || (error instanceof Error && ordinary.has(error.name));

/** Says which build this code belongs to: its file carries a hash of its content. */
const here = new Error('here');

let keeper: LocalDatabase | null = null;
/** What was reported while nobody's store was open. */
const early: Reported[] = [];
let keeping: Promise<void> = Promise.resolve();

/**
 * Keeps a fault of the code on the phone, to be counted on the sync page and told to the server.
 * Takes anything that was thrown; what is no fault of the code is left out. Never throws.
 */
export function reportFault(error: unknown, part: string): void {
  if (isOrdinary(error)) return;
  early.push({ error, part, at: Date.now() });
  early.splice(0, early.length - mostEarly);
  keepEarly();
}

function keepEarly(): void {
  const database = keeper;
  if (database === null || early.length === 0) return;
  const reported = early.splice(0);
  keeping = keeping
    // How it is kept is fetched when there is something to keep.
    .then(() => import('./fault-list.ts'))
    .then(({ keepReported }) => keepReported(database, reported, here))
    // The store itself has failed: there is nowhere else to keep it.
    .catch(() => undefined);
}

/** Faults go into this store from now on, those of before with them. Answers how to stop. */
export function keepFaultsIn(database: LocalDatabase): () => void {
  keeper = database;
  keepEarly();
  return () => {
    if (keeper === database) keeper = null;
  };
}

/** Resolves when what was reported so far lies on the flash. */
export const faultsKept = (): Promise<void> => keeping;

/** Reports what nobody caught: in the page and in the service worker alike. */
export function watchFaults(place: EventTarget): void {
  place.addEventListener('error', (event) => {
    // A picture or script that did not arrive is an event without an error.
    const { error } = event as ErrorEvent;
    if (error !== undefined && error !== null) reportFault(error, 'uncaught');
  });
  place.addEventListener('unhandledrejection', (event) =>
    reportFault((event as PromiseRejectionEvent).reason, 'promise'),
  );
}
