import { dayMs } from '@lensan/vietnamese';

/** How long a removed listing can be brought back, in milliseconds. */
export const restorableMs = dayMs;

/**
 * May a listing be removed? Not while buyers see it: it is taken down first, so that nobody loses a
 * page by a slip of the finger.
 * @example mayRemove({ state: 'published' }) // false
 */
export const mayRemove = (listing: { readonly state: 'draft' | 'published' | 'hidden' }): boolean =>
  listing.state !== 'published';

/**
 * Can a listing removed at `removedAt` still be brought back? Both in milliseconds UTC; its photos
 * are kept as long.
 * @example mayRestore(0, 60_000) // true
 */
export const mayRestore = (removedAt: number, now: number): boolean =>
  now - removedAt <= restorableMs;
