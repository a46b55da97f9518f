import { failureOf } from '@lensan/sync';
import { CallError } from '../api/client.ts';
import { drawIdentity, type Phone } from './phone.ts';
import { pullAll } from './pull.ts';
import { closeGap, pushSome, setAsideFirst } from './push.ts';
import { readMeta, writeMeta } from './store.ts';

/** How a round ended. `done`: everything was sent and everything fetched. */
export type RoundEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'sign_in' }
  | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs: number };

/** More failures than this in one round are left to the next. */
const patience = 12;

/**
 * One round: make the phone known, send everything, fetch everything. Never throws for the line or
 * the server; only for a broken store.
 */
export async function runRound(
  phone: Phone,
  after: { readonly onFetched?: (() => void) | undefined } = {},
): Promise<RoundEnd> {
  let smaller = 0;
  let isSending = false;
  for (let failures = 0; failures < patience; failures++) {
    try {
      // With nothing to send the phone makes itself known by its first fetch: on 2G a round trip is
      // most of a second.
      if ((await phone.database.out.count()) > 0) await makeKnown(phone);
      isSending = true;
      while (await pushSome(phone, smaller)) smaller = 0;
      isSending = false;
      smaller = 0;
      await pullAll(phone, after.onFetched);
      // A restored server may have asked for older work back while fetching.
      if ((await phone.database.out.count()) === 0) return { kind: 'done' };
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      const failure = failureOf(error.status, error.code);
      if (failure === 'sign_in') return { kind: 'sign_in' };
      if (failure === 'later' || (failure === 'smaller' && !isSending))
        return { kind: 'later', code: error.code, retryAfterMs: error.retryAfterMs };
      if (failure === 'register')
        await forgetRegistration(phone, error.code === 'sync.device_taken');
      if (failure === 'smaller') {
        if (2 ** smaller >= 64) await setAsideFirst(phone, error.code);
        smaller = 2 ** smaller >= 64 ? 0 : smaller + 1;
      }
    }
  }
  return { kind: 'later', code: 'unavailable', retryAfterMs: 0 };
}

/** Tells the server the phone's number, once, and again when the server has lost it. */
async function makeKnown(phone: Phone): Promise<void> {
  const { database } = phone;
  if (await readMeta(database, 'epoch')) return;
  const identity = await readMeta(database, 'identity');
  if (!identity) throw new Error('the store was opened without a number');
  const { epoch } = await phone.server.register(identity);
  await database.transaction('rw', database.meta, async () => {
    // Cursors of another life of the server's database mean nothing in this one.
    await writeMeta(database, 'epoch', epoch);
    await writeMeta(database, 'cursors', {});
  });
}

/**
 * The next round registers again: under the same number, or a new one (with its own order from 1)
 * when another phone holds this one.
 */
async function forgetRegistration(phone: Phone, isTaken: boolean): Promise<void> {
  const { database } = phone;
  await database.transaction('rw', [database.meta, database.out, database.sent], async () => {
    await database.meta.delete('epoch');
    if (!isTaken) return;
    await writeMeta(database, 'identity', drawIdentity(phone.randomBytes));
    await writeMeta(database, 'applied', 0);
    await closeGap(phone, 1);
  });
}
