import { backoffMs } from '@lensan/sync';
import type { Phone } from './phone.ts';
import { runRound, type RoundEnd } from './round.ts';

/** Soon after a save, so that a few saves in a row leave together. */
const afterSaveMs = 2_000;
const quietMs = 5 * 60_000;

export interface Loop {
  /** Sends and fetches now. Resolves with how it ended; null when another window of the app is doing it. */
  now(): Promise<RoundEnd | null>;
  /** Something was saved: send it soon. */
  soon(): void;
  stop(): void;
}

export interface LoopParts {
  readonly phone: Phone;
  readonly onStart: () => void;
  readonly onEnd: (end: RoundEnd | null) => void;
  /** Photos, after all operations are gone. */
  readonly afterwards: () => Promise<void>;
}

/** Only one window or worker of a phone sends at a time. */
export async function withSendLock<T>(phone: Phone, work: () => Promise<T>): Promise<T | null> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  return navigator.locks.request(`send-${phone.database.name}`, { ifAvailable: true }, (lock) => (lock ? work() : null));
}

/** Keeps sending and fetching: at the start, after saves, when the phone says it is online or is looked at again, every five minutes, and on demand. */
export function startLoop({ phone, onStart, onEnd, afterwards }: LoopParts): Loop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<RoundEnd | null> | null = null;
  let failures = 0;
  let isStopped = false;

  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void now(), ms);
  };
  const round = async (): Promise<RoundEnd | null> => {
    onStart();
    const end = await withSendLock(phone, () => runRound(phone)).catch((): RoundEnd => ({ kind: 'later', code: 'internal', retryAfterMs: 0 }));
    onEnd(end);
    failures = end?.kind === 'later' ? failures + 1 : 0;
    const share = (phone.randomBytes(1)[0] ?? 0) / 256;
    plan(end?.kind === 'later' ? backoffMs(failures, share, end.retryAfterMs) : quietMs);
    if (end?.kind === 'done') await afterwards();
    return end;
  };
  const now = (): Promise<RoundEnd | null> => (running ??= round().finally(() => { running = null; }));

  // A hint only: a phone may say "online" without reaching anybody, and "offline" while it does.
  const onHint = () => { failures = 0; void now(); };
  const onLook = () => { if (document.visibilityState === 'visible') void now(); };
  window.addEventListener('online', onHint);
  document.addEventListener('visibilitychange', onLook);
  void now();
  return {
    now: () => { failures = 0; return now(); },
    soon: () => { if (failures === 0) plan(afterSaveMs); },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      window.removeEventListener('online', onHint);
      document.removeEventListener('visibilitychange', onLook);
    },
  };
}
