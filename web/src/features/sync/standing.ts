import type { Connection, Pending } from '../../local/index.ts';
import type { RoundEnd } from '../../local/round.ts';

export interface PhotoGroup {
  readonly householdId: string;
  readonly count: number;
  readonly bytes: number;
  readonly sentBytes: number;
  readonly isBegun: boolean;
  readonly isHeld: boolean;
}

/** Photos by household: how many, how much, how far. `isHeld`: all of them wait for Wi-Fi. */
export function groupPhotos(photos: Pending['photos'], isHeldBack: boolean): PhotoGroup[] {
  const groups = new Map<string, PhotoGroup>();
  for (const { householdId, size, offset, state, onlyWifi } of photos) {
    const before = groups.get(householdId) ?? {
      householdId,
      count: 0,
      bytes: 0,
      sentBytes: 0,
      isBegun: false,
      isHeld: true,
    };
    groups.set(householdId, {
      householdId,
      count: before.count + 1,
      bytes: before.bytes + size,
      sentBytes: before.sentBytes + offset,
      isBegun: before.isBegun || state === 'part',
      isHeld: before.isHeld && isHeldBack && onlyWifi,
    });
  }
  return [...groups.values()];
}

export type Standing =
  | 'busy'
  | 'noSignal'
  | 'unreached'
  | 'signIn'
  | 'unknown'
  | 'left'
  | 'wifi'
  | 'look'
  | 'done'
  | 'nothing';

/**
 * What the phone may say of the line and its work: only what answers, or their absence, have shown.
 */
export function standingOf(
  work: Pending,
  line: Connection,
  facts: { readonly isOnline: boolean; readonly isHeldBack: boolean; readonly toLookAt: number },
): Standing {
  if (line.isBusy) return 'busy';
  if (line.state === 'sign_in') return 'signIn';
  if (line.state === 'unreached') return facts.isOnline ? 'unreached' : 'noSignal';
  if (line.state === 'unknown') return 'unknown';
  if (work.out.length > 0 || work.photos.some((photo) => !(facts.isHeldBack && photo.onlyWifi)))
    return 'left';
  if (work.photos.length > 0) return 'wifi';
  if (facts.toLookAt + work.refused.length > 0) return 'look';
  // A phone that never sent anything has nothing to boast of.
  return line.sentAt === null ? 'nothing' : 'done';
}

/** Everything that has not reached its end, and what needs a person. */
export const countOf = (work: Pending, toLookAt: number): number =>
  toLookAt + work.refused.length + work.waiting.length + work.out.length + work.photos.length;

/** How a sending ended, as it may be told. */
export type Sent =
  | { readonly is: 'done'; readonly at: number }
  | { readonly is: 'photos' }
  | { readonly is: 'noAnswer' }
  | { readonly is: 'later'; readonly code: string };
/**
 * How a sending ended: `photos` when words have arrived and photos have not, `noAnswer` when nobody
 * knows.
 */
export function sentOf(end: RoundEnd, photosLeft: number, at: number): Sent {
  if (end.kind === 'done') return photosLeft > 0 ? { is: 'photos' } : { is: 'done', at };
  if (end.kind === 'later' && end.code === 'offline') return { is: 'noAnswer' };
  return { is: 'later', code: end.kind === 'sign_in' ? 'session.expired' : end.code };
}
