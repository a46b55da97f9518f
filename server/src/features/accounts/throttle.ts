import { eq, lt, sql } from 'drizzle-orm';
import { refuse } from '@lensan/contract';
import { dayMs, hourMs, minuteMs } from '@lensan/vietnamese';
import type { Db, Tx } from '../../database/client.ts';
import { updateAny } from '../../database/update.ts';
import { throttles } from './accounts.table.ts';

/**
 * `lock`: after `max` wrong tries a pause that doubles each time. `quota`: at most `max` tries a
 * window, shared by many people.
 */
export interface Limit {
  readonly key: string;
  readonly kind: 'lock' | 'quota';
  readonly max: number;
  readonly windowMs: number;
}

/**
 * Five tries, then 15 minutes, 30, 60 … up to a day: whoever guesses cannot lock an owner out for
 * longer. A pause-free day forgets the count.
 */
export const accountLimit = (key: string): Limit => ({
  key: `account:${key}`,
  kind: 'lock',
  max: 5,
  windowMs: dayMs,
});
/** One phone, whoever is guessed from it. */
export const phoneLimit = (key: string): Limit => ({
  key: `phone:${key}`,
  kind: 'quota',
  max: 20,
  windowMs: dayMs,
});
/** One network address. Wide: a mobile carrier puts thousands of people behind one. */
export const addressLimit = (key: string): Limit => ({
  key: `address:${key}`,
  kind: 'quota',
  max: 300,
  windowMs: hourMs,
});
const firstLockMs = 15 * minuteMs;
const longestLockMs = dayMs;
/**
 * All strange phones together that try the cards of one household, so that a fresh card is no fresh
 * set of guesses: at 60 a day one PIN in 16,000 is found.
 */
export const strangersLimit = (key: string): Limit => ({
  key: `strangers:${key}`,
  kind: 'quota',
  max: 60,
  windowMs: dayMs,
});

/**
 * Counts one try against every limit, before the secret is compared, so that many tries at once do
 * not slip through together. Refuses with `request.too_many` and changes nothing when any limit is
 * used up.
 */
export async function takeTry(tx: Tx, limits: readonly Limit[], now: number): Promise<void> {
  const states = [];
  for (const limit of limits) {
    const row = (await tx.select().from(throttles).where(eq(throttles.key, limit.key)))[0];
    const isFresh = !row || (row.windowEndsAt <= now && row.lockedUntil <= now);
    const state = isFresh
      ? { tries: 0, windowEndsAt: now + limit.windowMs, lockedUntil: 0, locks: 0 }
      : row;
    const waitMs =
      limit.kind === 'lock'
        ? state.lockedUntil - now
        : state.tries >= limit.max
          ? state.windowEndsAt - now
          : 0;
    if (waitMs > 0) throw refuse('request.too_many', { retryAfterS: Math.ceil(waitMs / 1000) });
    states.push({ limit, state });
  }
  for (const { limit, state } of states) {
    const next = {
      key: limit.key,
      tries: state.tries + 1,
      windowEndsAt: state.windowEndsAt,
      lockedUntil: state.lockedUntil,
      locks: state.locks,
    };
    if (limit.kind === 'lock' && next.tries >= limit.max) {
      // The last try still runs; being right clears this row.
      Object.assign(next, {
        tries: 0,
        lockedUntil: now + Math.min(firstLockMs * 2 ** state.locks, longestLockMs),
        locks: state.locks + 1,
      });
      next.windowEndsAt = next.lockedUntil + limit.windowMs;
    }
    await tx
      .insert(throttles)
      .values(next)
      .onConflictDoUpdate({ target: throttles.key, set: next });
  }
}

/**
 * How many tries the locks among these limits leave, and the pause when there are none. Shared
 * quotas are nobody's to know.
 * @example await triesLeft(database.read, limits, now) // { left: 3, waitMs: 0 }
 */
export async function triesLeft(
  db: Db,
  limits: readonly Limit[],
  now: number,
): Promise<{ left: number; waitMs: number }> {
  let left = Infinity;
  let waitMs = 0;
  for (const { kind, key, max } of limits) {
    if (kind !== 'lock') continue;
    const row = (await db.select().from(throttles).where(eq(throttles.key, key)))[0];
    const pause = Math.max(0, (row?.lockedUntil ?? 0) - now);
    waitMs = Math.max(waitMs, pause);
    left = Math.min(left, pause > 0 ? 0 : max - (row?.tries ?? 0));
  }
  return { left, waitMs };
}

/**
 * The secret was right: the account's own count is forgotten, shared quotas get this one try back.
 */
export async function returnTry(tx: Tx, limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    if (limit.kind === 'lock') await tx.delete(throttles).where(eq(throttles.key, limit.key));
    else
      await updateAny(
        tx,
        throttles,
        { tries: sql`max(0, ${throttles.tries} - 1)` },
        eq(throttles.key, limit.key),
        'a sweep may have taken the row meanwhile',
      );
  }
}

/** Opens a locked account again: after a reset in person. */
export const forgetTries = (tx: Tx, key: string): Promise<unknown> =>
  tx.delete(throttles).where(eq(throttles.key, accountLimit(key).key));

/** Rows whose window is over. Called now and then so that the table stays small. */
export const sweepThrottles = (tx: Tx, now: number): Promise<unknown> =>
  tx.delete(throttles).where(lt(throttles.windowEndsAt, now - hourMs));
