import type { CodeVerdict, PayeeRecord } from '@lensan/contract';
import { parseVietQr } from '@lensan/vietqr';
import { currentPayee } from '@lensan/vietqr/payee';

/**
 * Who gets the money of a code, told on this phone: only where it holds the numbers in full (the
 * household's own). Null = this phone cannot know and asks the server. "Same" is said of the whole
 * number only, never of its last digits.
 */
export function judgeHere(
  payload: string,
  payees: readonly PayeeRecord[],
  now: number,
): CodeVerdict | null {
  const read = parseVietQr(payload);
  if (!read.ok || read.code.bin === undefined || read.code.account === undefined)
    return { verdict: 'not_payable', bin: null, accountEnd: null, amountDong: null };
  const { bin, account, amountVnd } = read.code;
  const told = { bin, accountEnd: account.slice(-4), amountDong: amountVnd ?? null };
  const same = payees.find((payee) => payee.bin === bin && payee.account === account);
  if (same)
    return {
      ...told,
      verdict: currentPayee(payees, now)?.payee.id === same.id ? 'same' : 'former',
    };
  // Another bank or another ending is certainly another account; the same ending of a number this
  // phone does not hold is not certain.
  const isUncertain = payees.some(
    (payee) =>
      payee.account === null &&
      payee.voidedAt === null &&
      payee.bin === bin &&
      payee.accountEnd === account.slice(-4),
  );
  return isUncertain ? null : { ...told, verdict: 'other' };
}
