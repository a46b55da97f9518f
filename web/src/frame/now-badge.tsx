import { vietnamTime } from '@lensan/vietnamese';
import { Show } from 'solid-js';
import { conflictsLostBy } from '../local/conflicts.ts';
import { connection, pending } from '../local/index.ts';
import { session } from '../session.ts';
import { SavedLine, SyncBadge, type SyncState } from '../ui/sync-badge.tsx';
import type { Connection, Pending } from '../local/index.ts';

/**
 * What the badge says: what needs a person first, then what is under way, then what waits; with
 * nothing waiting, when all was sent.
 */
export function syncStateOf(work: Pending, line: Connection, conflicts = 0): SyncState {
  const waiting = work.out.length + work.photos.length;
  const toLookAt = work.refused.length + conflicts;
  if (toLookAt > 0) return { kind: 'look', count: toLookAt };
  if (waiting > 0 && line.isBusy) return { kind: 'sending', sent: 0, total: waiting };
  if (waiting > 0) return { kind: 'waiting', count: waiting };
  if (line.state === 'unreached') return { kind: 'offline' };
  return line.sentAt === null
    ? { kind: 'saved' }
    : { kind: 'sent', time: vietnamTime(line.sentAt) };
}

const lost = () => {
  const now = session();
  return now.status === 'signed-in' ? conflictsLostBy(now.accountId).length : 0;
};
const now = () => syncStateOf(pending(), connection(), lost());

/**
 * Where the work of this phone is; leads to the list of what is unsent. Stands in the header of the
 * homes, and is silent on a phone that has nothing to tell: nothing waits and nothing was ever
 * sent.
 */
export const NowBadge = () => (
  <Show when={now().kind !== 'saved'}>
    <SyncBadge state={now()} href="/cho-gui" />
  </Show>
);

/** The quiet line below the buttons of a step: what was entered lies on the phone. */
export const KeptLine = () => <SavedLine state={{ kind: 'saved' }} />;
