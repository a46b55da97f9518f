import { backoffMs } from '@lensan/sync';
import { minuteMs } from '@lensan/vietnamese';
import { reportFault } from './faults.ts';
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

/** Before another try: longer after each failure, and never when all other phones try. */
const pauseOf = (phone: Phone, failures: number, retryAfterMs: number): number =>
  backoffMs(failures, (phone.randomBytes(1)[0] ?? 0) / 256, retryAfterMs);

/**
 * Sends photos in a row of its own: once more when asked during a run, since a photo announced
 * meanwhile may have missed its turn.
 */
function makePhotoSender(
  { phone, photos }: Pick<LoopParts, 'phone' | 'photos'>,
  plan: (ms: number) => void,
) {
  let sending: Promise<void> | null = null;
  let isWanted = false;
  let isStopped = false;
  let failures = 0;
  const send = async (): Promise<void> => {
    const end = await photos().catch((error: unknown): UploadEnd => {
      reportFault(error, 'photos');
      return { kind: 'later', retryAfterMs: 0 };
    });
    failures = end?.kind === 'later' ? failures + 1 : 0;
    if (end?.kind === 'later') plan(pauseOf(phone, failures, end.retryAfterMs));
  };
  const sendWhileWanted = async (): Promise<void> => {
    while (isWanted && !isStopped) {
      isWanted = false;
      await send();
    }
    sending = null;
  };
  return {
    start: () => {
      isWanted = true;
      sending ??= sendWhileWanted();
    },
    forgive: () => {
      failures = 0;
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** Calls `hint` when the phone says it is online, and `look` when it is looked at again. */
function watchPhone(hint: () => void, look: () => void): () => void {
  const onLook = () => {
    if (document.visibilityState === 'visible') look();
  };
  window.addEventListener('online', hint);
  document.addEventListener('visibilitychange', onLook);
  return () => {
    window.removeEventListener('online', hint);
    document.removeEventListener('visibilitychange', onLook);
  };
}

/**
 * Keeps sending and fetching: at the start, after saves, when the phone says it is online or is
 * looked at again, every five minutes, and on demand.
 */
export function startLoop({ phone, onStart, onEnd, photos }: LoopParts): Loop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<RoundEnd | null> | null = null;
  let failures = 0;
  let isStopped = false;

  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void now(), ms);
  };
  const photoSender = makePhotoSender({ phone, photos }, plan);
  const pauseAfter = (end: RoundEnd | null): number => {
    if (end?.kind === 'later') return pauseOf(phone, failures, end.retryAfterMs);
    return end === null ? elsewhereMs : quietMs;
  };
  const round = async (isPatient: boolean): Promise<RoundEnd | null> => {
    onStart();
    const end = await withLock(phone, 'send', () => runRound(phone), isPatient).catch(
      (error: unknown): RoundEnd => {
        reportFault(error, 'round');
        return { kind: 'later', code: 'internal', retryAfterMs: 0 };
      },
    );
    onEnd(end);
    failures = end?.kind === 'later' ? failures + 1 : 0;
    plan(pauseAfter(end));
    if (end?.kind === 'done') photoSender.start();
    return end;
  };
  const now = (isPatient = false): Promise<RoundEnd | null> =>
    (running ??= round(isPatient).finally(() => {
      running = null;
    }));

  // A hint only: a phone may say "online" without reaching anybody, and "offline" while it does.
  const unwatch = watchPhone(
    () => {
      failures = 0;
      photoSender.forgive();
      void now();
    },
    () => void now(),
  );
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
      photoSender.stop();
      clearTimeout(timer);
      unwatch();
    },
  };
}
