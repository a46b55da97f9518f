import type { LocalDatabase, Meta } from './store.ts';
import type { Fault } from './types.ts';

/** Twenty different faults tell what is wrong with a build. */
const mostKept = 20;
const mostFrames = 6;
/** A fault that has not come again for so long was mended, or does not matter. */
const keptMs = 14 * 24 * 3600_000;

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

/** An error as it was reported: where and when, by the clock of the phone in ms UTC. */
export interface Reported {
  readonly error: unknown;
  readonly part: string;
  readonly at: number;
}

/**
 * Keeps reported errors in the store. `here` is an error made in the code of this build: its own
 * file carries a hash of its content.
 */
export async function keepReported(
  database: LocalDatabase,
  reported: readonly Reported[],
  here: Error,
): Promise<void> {
  const build = faultOf(here, '', '', 0).frames[0]?.split(':')[0] ?? 'unknown';
  const faults = reported
    .map(({ error, part, at }) => faultOf(error, part, build, at))
    // An error without a place in the code: a file of the app that did not come, for want of signal.
    .filter(({ name, frames }) => name !== 'TypeError' || frames.length > 0);
  if (faults.length === 0) return;
  await database.transaction('rw', database.meta, async () => {
    const kept = (await database.meta.get('faults'))?.value as Meta['faults'] | undefined;
    await database.meta.put({ key: 'faults', value: faults.reduce(withFault, [...(kept ?? [])]) });
  });
}
