import { consentState, answerInForce, mayMakeQr, mayPublish } from '@lensan/adoption';
import * as contract from '@lensan/contract';
import type { Dossier, PayeeRecord } from '@lensan/contract';
import { formatDate, formatInstant, vietnamDay } from '@lensan/vietnamese';
import { buildVietQr, institutionOf } from '@lensan/vietqr';
import { currentPayee, payeeState } from '@lensan/vietqr/payee';
import { call } from '../../api/client.ts';
import { connection, newId, record } from '../../local/index.ts';
import { session } from '../../session.ts';

/** Account versions of a household, oldest first. */
export const payeesOf = (dossier: Dossier): PayeeRecord[] =>
  Object.values(dossier.payees).toSorted(
    (a, b) => a.proposedAt - b.proposedAt || a.id.localeCompare(b.id),
  );
export const currentOf = (dossier: Dossier, now = Date.now()) =>
  currentPayee(payeesOf(dossier), now);
/** The account money may be asked for on: in use, not frozen, and with consent K4. */
export const payeeInUse = (dossier: Dossier, now = Date.now()): PayeeRecord | undefined => {
  const current = mayHaveCode(dossier) ? currentOf(dossier, now) : null;
  return current && !current.isFrozen ? current.payee : undefined;
};
/** Entries and changes that are not decided yet, newest last. */
export const openOf = (dossier: Dossier, now = Date.now()): PayeeRecord[] =>
  payeesOf(dossier).filter((payee) =>
    ['untested', 'needs_household', 'waiting'].includes(payeeState(payee, now)),
  );
export const mayHaveCode = (dossier: Dossier): boolean =>
  mayMakeQr(consentState(Object.values(dossier.consents)));
/** K3: the goods may be shown, so their picture may hang on the wall. */
export const mayShowGoods = (dossier: Dossier): boolean =>
  mayPublish(consentState(Object.values(dossier.consents)));
/** Day of the consent in force, `22/11/2026`, or null. */
export const consentDay = (dossier: Dossier): string | null => {
  const answer = answerInForce(Object.values(dossier.consents), 'K4');
  return answer?.decision === 'given' ? formatDate(vietnamDay(answer.answeredAt)) : null;
};

export const bankName = (bin: string): string => institutionOf(bin)?.shortName ?? bin;
export const dayOf = (at: number): string => formatDate(vietnamDay(at));
export const whenOf = (at: number): string => formatInstant(at, Date.now());

/** A code to draw, and where it came from. */
export interface ShownCode {
  readonly payload: string;
  readonly account: string;
  readonly shortCode: string;
}
export interface Wanted {
  readonly amountDong?: number | undefined;
  readonly memo?: string | undefined;
}

/**
 * The code of an account: made here while the number is on this phone, else asked of the server.
 * Throws a `CallError` without signal.
 */
export async function codeOf(payee: PayeeRecord, wanted: Wanted = {}): Promise<ShownCode> {
  const { account } = payee;
  if (account !== null)
    return {
      payload: buildVietQr({
        bin: payee.bin,
        account,
        amountVnd: wanted.amountDong,
        memo: wanted.memo,
      }),
      account,
      shortCode: await shortCodeOf(payee.bin, account, payee.id),
    };
  const query = {
    ...(wanted.amountDong === undefined ? {} : { amountDong: String(wanted.amountDong) }),
    ...(wanted.memo === undefined ? {} : { memo: wanted.memo }),
  };
  const code = await call(contract.payeeCode, { params: { id: payee.id }, query });
  return { payload: code.payload, account: code.account, shortCode: code.shortCode };
}

const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/**
 * The four small signs of a stand; the server makes the same ones. Empty where the browser has no
 * crypto (no HTTPS).
 */
async function shortCodeOf(bin: string, account: string, id: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return '';
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${bin}\0${account}\0${id}`)),
  );
  return Array.from(digest.subarray(0, 4), (byte) => signs[byte % 31] ?? '').join('');
}

/** Address of a stand file made by the server. */
export function standAddress(
  payeeId: string,
  file: string,
  wanted: Wanted & { listingId?: string | undefined } = {},
): string {
  const query = new URLSearchParams();
  if (wanted.amountDong !== undefined) query.set('amountDong', String(wanted.amountDong));
  if (wanted.memo) query.set('memo', wanted.memo);
  if (wanted.listingId) query.set('listingId', wanted.listingId);
  return (
    contract.payeeStand.path.replace(':id', payeeId).replace(':file', file) +
    (query.size ? `?${query.toString()}` : '')
  );
}

export interface PayeeDraft {
  readonly step: 1 | 2 | 3;
  readonly bin: string;
  readonly account: string;
  readonly ownerName: string;
}
export const payeeDraftKey = (householdId: string): string => `payee-${householdId}`;

/** Stores the account the household just read out; answers its id. */
export async function propose(dossier: Dossier, draft: PayeeDraft): Promise<string> {
  const id = newId();
  const householdId = dossier.household.id;
  await record(
    'payee.propose',
    { id, householdId, bin: draft.bin, account: draft.account, ownerName: draft.ownerName },
    { householdId, endsDraft: payeeDraftKey(householdId) },
  );
  return id;
}
export const finishTest = (
  payee: PayeeRecord,
  how: 'name_read' | 'transfer',
  isRight: boolean,
): Promise<void> =>
  record(
    'payee.test',
    { id: payee.id, householdId: payee.householdId, how, isRight },
    { householdId: payee.householdId, base: payee.version },
  );
export const freeze = (payee: PayeeRecord): Promise<void> =>
  record(
    'payee.freeze',
    { id: payee.id, householdId: payee.householdId, reason: 'strange_change' },
    { householdId: payee.householdId, base: payee.version },
  );

/** The household itself is signed in, on its own phone. */
export const isHouseholdPhone = (): boolean => {
  const now = session();
  return now.status === 'signed-in' && now.kind === 'household';
};
/** The server answered when it was last asked. */
export const isServerReached = (): boolean => connection().state === 'reached';
