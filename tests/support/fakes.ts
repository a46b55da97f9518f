import { createHash } from 'node:crypto';
import type { BlobStore } from '../../server/src/platform/blob-store.ts';
import type { Clock } from '../../server/src/platform/clock.ts';
import type { Ids } from '../../server/src/platform/ids.ts';

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
  advance(ms: number): void;
  set(at: number): void;
}

export const dayMs = 24 * 3600 * 1000;
/** Wednesday 25 November 2026, 9:00 in Vietnam. */
export const startOfTests = Date.UTC(2026, 10, 25, 2, 0, 0);

export function fakeClock(at: number = startOfTests): FakeClock {
  let now = at;
  return Object.assign(() => now, {
    advance: (ms: number) => {
      now += ms;
    },
    set: (to: number) => {
      now = to;
    },
  });
}

/**
 * Ids that are the same in every run: `s000000000001`, codes and secrets of the right length and
 * alphabet.
 */
export function fakeIds(): Ids {
  let count = 0;
  const digest = (encoding: 'hex' | 'base64url') =>
    createHash('sha256').update(`secret ${++count}`).digest(encoding);
  return {
    id: () => `s${String(++count).padStart(12, '0')}`,
    publicCode: () => digest('hex').slice(0, 17),
    secret: () => digest('base64url'),
  };
}

/** A blob store in memory. */
export function memoryBlobs(): BlobStore {
  const files = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      const key = createHash('sha256').update(bytes).digest('hex');
      if (!files.has(key)) files.set(key, bytes.slice());
      return key;
    },
    get: async (key) => files.get(key)?.slice() ?? null,
    has: async (key) => files.has(key),
    delete: async (key) => {
      files.delete(key);
    },
    async *keys() {
      yield* files.keys();
    },
  };
}
