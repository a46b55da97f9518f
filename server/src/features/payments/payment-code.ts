import { createHash } from 'node:crypto';
import { refuse, type CodeVerdict } from '@lensan/contract';
import { buildVietQr, parseVietQr } from '@lensan/vietqr';
import { currentPayee, payeeState } from '@lensan/vietqr/payee';
import type { Db } from '../../database/client.ts';
import { consentInForce, type Household } from '../households/households.repository.ts';
import { listPayees, type PayeeRow } from './payments.repository.ts';

/** A code ready to be drawn, and what is printed beside it. */
export interface PaymentCode {
  readonly payload: string;
  readonly bin: string;
  readonly account: string;
  readonly ownerName: string;
  /** Somebody compared the name; an untested code says so in print. */
  readonly isTested: boolean;
  readonly testedAt: number | null;
  /** Four signs printed small: the same stand can be told from another at a glance. */
  readonly shortCode: string;
}

const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Four signs made from bank, account and version id; nothing can be read out of them. */
export const shortCodeOf = (bin: string, account: string, id: string): string =>
  Array.from(
    createHash('sha256').update(`${bin}\0${account}\0${id}`).digest().subarray(0, 4),
    (byte) => signs[byte % 31],
  ).join('');

/**
 * The payment code of an account. Refuses while consent K4 is missing, the household is frozen, or
 * the version is neither in use nor an entry waiting for its first test.
 */
export async function paymentCode(
  db: Db,
  household: Pick<Household, 'id' | 'path'>,
  id: string,
  now: number,
  wanted: { amountDong?: number | undefined; memo?: string | undefined },
): Promise<PaymentCode> {
  if (!(await consentInForce(db, household.id, 'K4'))) throw refuse('consent.missing');
  const all = await listPayees(db, household);
  const payee = all.find((row) => row.id === id);
  if (!payee) throw refuse('not_found');
  const current = currentPayee(all, now);
  if (current?.isFrozen || payee.frozenAt !== null) throw refuse('payee.frozen');
  // A change may be tested before it is in use; its code is for that and says so.
  const state = payeeState(payee, now);
  if (current?.payee.id !== payee.id && state !== 'untested') throw refuse('payee.not_in_use');
  if (payee.account === null) throw refuse('payee.account_gone');
  return {
    payload: buildVietQr({
      bin: payee.bin,
      account: payee.account,
      amountVnd: wanted.amountDong,
      memo: wanted.memo,
    }),
    bin: payee.bin,
    account: payee.account,
    ownerName: payee.ownerName,
    isTested: payee.testedAt !== null,
    testedAt: payee.testedAt,
    shortCode: shortCodeOf(payee.bin, payee.account, payee.id),
  };
}

/**
 * Who gets the money of a code found on a wall: this household, its former account, or somebody
 * else.
 */
export function judgeCode(payload: string, all: readonly PayeeRow[], now: number): CodeVerdict {
  const read = parseVietQr(payload);
  if (!read.ok || read.code.bin === undefined || read.code.account === undefined)
    return { verdict: 'not_payable', bin: null, accountEnd: null, amountDong: null };
  const { bin, account, amountVnd } = read.code;
  const same = all.find((row) => row.bin === bin && row.account === account);
  const verdict = !same
    ? 'other'
    : currentPayee(all, now)?.payee.id === same.id
      ? 'same'
      : 'former';
  return { verdict, bin, accountEnd: account.slice(-4), amountDong: amountVnd ?? null };
}

/**
 * The name buyers are told to look for, or null while no account is in use. Handed to the public
 * pages by `app.ts`.
 */
export const makePayeeName =
  (services: { readonly clock: () => number }) =>
  async (
    db: Db,
    household: { readonly id: string; readonly path: string },
  ): Promise<string | null> => {
    if (!(await consentInForce(db, household.id, 'K4'))) return null;
    const current = currentPayee(await listPayees(db, household), services.clock());
    return current && !current.isFrozen ? current.payee.ownerName : null;
  };
