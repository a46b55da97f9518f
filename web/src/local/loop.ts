import { backoffMs } from '@lensan/sync';
import { minuteMs } from '@lensan/vietnamese';
import type { Phone } from './phone.ts';
import { runRound, type RoundEnd } from './round.ts';
import type { UploadEnd } from './upload.ts';

/** Soon after a save, so that a few saves in a row leave together. */
const afterSaveMs = 2_000;
const quietMs = 5 * minuteMs;
/** Another window or the worker was sending: look soon how it ended. */
const elsewhereMs = 5_000;

export interface Loop {
  /**
   * Sends and fetches now. Resolves with how it ended; null when another window or the worker is
   * doing it, unless `isPatient` waits for its turn.
   */
  now(isPatient?: boolean): Promise<RoundEnd | null>;
  /** Something was saved: send it soon. */
  soon(): void;
  stop(): void;
}

export interface LoopParts {
  readonly phone: Phone;
  readonly onStart: () => void;
  readonly onEnd: (end: RoundEnd | null) => void;
  /**
   * Photos, after all operations are gone. They take long: what is saved meanwhile does not wait
   * for them.
   */
  readonly photos: () => Promise<UploadEnd | null>;
}

/**
 * Only one window or worker of a phone sends at a time; `null`: another is at it. With `isPatient`
 * it waits for its turn instead: the worker does, because the window it waits for may be closed in
 * the middle.
 */
export async function withLock<T>(
  phone: Phone,
  what: 'send' | 'photos',
  work: () => Promise<T>,
  isPatient = false,
): Promise<T | null> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  return navigator.locks.request(
    `${what}-${phone.database.name}`,
    { ifAvailable: !isPatient },
    (lock) => (lock ? work() : null),
  );
}

/**
 * Keeps sending and fetching: at the start, after saves, when the phone says it is online or is
 * looked at again, every five minutes, and on demand.
 */
export function startLoop({ phone, onStart, onEnd, photos }: LoopParts): Loop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<RoundEnd | null> | null = null;
  let failures = 0;
  let sending: Promise<void> | null = null;
  let isWanted = false;
  let photoFailures = 0;
  let isStopped = false;

  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void now(), ms);
  };
  const round = async (isPatient: boolean): Promise<RoundEnd | null> => {
    onStart();
    const end = await withLock(phone, 'send', () => runRound(phone), isPatient).catch(
      (): RoundEnd => ({ kind: 'later', code: 'internal', retryAfterMs: 0 }),
    );
    onEnd(end);
    failures = end?.kind === 'later' ? failures + 1 : 0;
    plan(
      end?.kind === 'later'
        ? pause(failures, end.retryAfterMs)
        : end === null
          ? elsewhereMs
          : quietMs,
    );
    if (end?.kind === 'done') startPhotos();
    return end;
  };
  /** Once more when asked during a run: a photo announced meanwhile may have missed its turn. */
  const startPhotos = () => {
    isWanted = true;
    sending ??= (async () => {
      while (isWanted && !isStopped) {
        isWanted = false;
        await sendAfterwards();
      }
    })().finally(() => {
      sending = null;
    });
  };
  const sendAfterwards = async (): Promise<void> => {
    const end = await photos().catch((): UploadEnd => ({ kind: 'later', retryAfterMs: 0 }));
    photoFailures = end?.kind === 'later' ? photoFailures + 1 : 0;
    if (end?.kind === 'later') plan(pause(photoFailures, end.retryAfterMs));
  };
  const pause = (count: number, retryAfterMs: number) =>
    backoffMs(count, (phone.randomBytes(1)[0] ?? 0) / 256, retryAfterMs);
  const now = (isPatient = false): Promise<RoundEnd | null> =>
    (running ??= round(isPatient).finally(() => {
      running = null;
    }));

  // A hint only: a phone may say "online" without reaching anybody, and "offline" while it does.
  const onHint = () => {
    failures = 0;
    photoFailures = 0;
    void now();
  };
  const onLook = () => {
    if (document.visibilityState === 'visible') void now();
  };
  window.addEventListener('online', onHint);
  document.addEventListener('visibilitychange', onLook);
  void now();
  return {
    now: (isPatient) => {
      failures = 0;
      return now(isPatient);
    },
    soon: () => {
      if (failures === 0) plan(afterSaveMs);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      window.removeEventListener('online', onHint);
      document.removeEventListener('visibilitychange', onLook);
    },
  };
}
