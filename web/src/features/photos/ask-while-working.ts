import { createEffect, createMemo, onCleanup, type Accessor } from 'solid-js';
import type { PhotoState } from './photos.data.ts';

/**
 * Asked first after this long, then each time after half as long again: the server needs seconds
 * for a photo, minutes only when many wait.
 */
const firstAskMs = 3_000,
  longestAskMs = 30_000;

/** How long to wait after a wait. */
export const nextWaitMs = (waitMs: number): number => Math.min(longestAskMs, waitMs * 1.5);

/**
 * Fetches now and then while the server is at work on the photo in view: without it the phone would
 * ask in five minutes.
 */
export function askWhileWorking(kind: Accessor<PhotoState['kind']>, ask: () => void): void {
  const isWorking = createMemo(() => kind() === 'working' || kind() === 'awaited');
  createEffect(() => {
    if (!isWorking()) return;
    let waitMs = firstAskMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const askNow = () => {
      ask();
      waitMs = nextWaitMs(waitMs);
      timer = setTimeout(askNow, waitMs);
    };
    timer = setTimeout(askNow, waitMs);
    onCleanup(() => clearTimeout(timer));
  });
}
