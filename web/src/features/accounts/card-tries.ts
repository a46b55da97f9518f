import { CallError } from '../../api/client.ts';

/** What the server said of the tries of a card's PIN. */
export interface Tries {
  /** Null: not said. */
  readonly left: number | null;
  /** Until when no PIN is taken, in milliseconds; null while one is. */
  readonly waitUntil: number | null;
}

/**
 * Tries left after a PIN that did not open, and the pause that began.
 * @example triesAfter(new CallError('pin.wrong', 401, [{ code: 'pin.tries_left', left: 3 }]), now).left // 3
 */
export function triesAfter(error: unknown, now: number): Tries | undefined {
  if (!(error instanceof CallError)) return undefined;
  if (error.code !== 'pin.wrong' && error.code !== 'request.too_many') return undefined;
  const left = error.problems.find(({ code }) => code === 'pin.tries_left')?.left ?? null;
  return { left, waitUntil: error.retryAfterMs > 0 ? now + error.retryAfterMs : null };
}
