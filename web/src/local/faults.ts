import { CallError } from '../api/client.ts';
import type { LocalDatabase, Meta } from './store.ts';
import type { Fault } from './types.ts';

/** Twenty different faults tell what is wrong with a build. */
const mostKept = 20;
const mostFrames = 6;
/** A fault that has not come again for so long was mended, or does not matter. */
const keptMs = 14 * 24 * 3600_000;

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

/** The fault in an error, without anything a person entered. */
export function faultOf(error: unknown, part: string, build: string, at: number): Fault {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
  const frames = [...(stack ?? '').matchAll(/([\w.@-]+\.\w+)(?:\?[^:)\s]*)?:(\d+):(\d+)/g)].map(
    ([, file, line, column]) => `${file}:${line}:${column}`,
  );
  return {
    name: codeOf(name),
    part: codeOf(part),
    frames: frames.slice(0, mostFrames),
    build,
    times: 1,
    at,
  };
}
const codeOf = (word: string): string => word.replace(/[^\w. ]/g, '').slice(0, 40) || 'unknown';

/** The faults to keep once another one came: the same one counts up, the oldest give way. */
export function withFault(kept: readonly Fault[], fault: Fault): Fault[] {
  const isSame = (other: Fault) =>
    other.name === fault.name &&
    other.part === fault.part &&
    other.build === fault.build &&
    other.frames[0] === fault.frames[0];
  const before = kept.find(isSame);
  const others = kept.filter(
    (other) => other !== before && Math.abs(fault.at - other.at) <= keptMs,
  );
  return [{ ...fault, times: (before?.times ?? 0) + fault.times }, ...others].slice(0, mostKept);
}

/** How many faults this phone has, and the names of the last: what it tells of them. */
export const toldFaults = (
  kept: readonly Fault[] | undefined,
): { count: number; names: string[] } | undefined =>
  kept === undefined || kept.length === 0
    ? undefined
    : { count: kept.length, names: kept.slice(0, 5).map(({ name, part }) => `${name} ${part}`) };

/** The build this code belongs to: its own file carries a hash of its content. */
const buildName =
  (faultOf(new Error('here'), '', '', 0).frames[0] ?? 'unknown').split(':')[0] ?? '';

let keeper: LocalDatabase | null = null;
/** What was reported while nobody's store was open. */
const early: Fault[] = [];
let keeping: Promise<void> = Promise.resolve();

/**
 * Keeps a fault of the code on the phone, to be counted on the sync page and told to the server.
 * Takes anything that was thrown; what is no fault of the code is left out. Never throws.
 */
export function reportFault(error: unknown, part: string): void {
  if (isOrdinary(error)) return;
  const fault = faultOf(error, part, buildName, Date.now());
  // An error without a place in the code: a file of the app that did not come, for want of signal.
  if (fault.name === 'TypeError' && fault.frames.length === 0) return;
  early.push(fault);
  early.splice(0, early.length - mostKept);
  keepEarly();
}

function keepEarly(): void {
  const database = keeper;
  if (database === null) return;
  const faults = early.splice(0);
  if (faults.length === 0) return;
  keeping = keeping
    .then(() =>
      database.transaction('rw', database.meta, async () => {
        const kept = (await database.meta.get('faults'))?.value as Meta['faults'] | undefined;
        await database.meta.put({
          key: 'faults',
          value: faults.reduce(withFault, [...(kept ?? [])]),
        });
      }),
    )
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
