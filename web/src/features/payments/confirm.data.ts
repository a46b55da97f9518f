import * as contract from '@lensan/contract';
import type { Dossier, PayeeRecord } from '@lensan/contract';
import { call } from '../../api/client.ts';
import { sync } from '../../local/index.ts';
import { judgeHere } from './judge-code.ts';
import { payeesOf } from './payments.data.ts';

/**
 * Whether a code found on a wall is the household's own: told here where this phone holds the
 * numbers, else asked of the server. Throws a `CallError` without signal.
 */
export const judge = async (
  dossier: Dossier,
  payload: string,
  now = Date.now(),
): Promise<contract.CodeVerdict> =>
  judgeHere(payload, payeesOf(dossier), now) ??
  call(contract.payeeCheck, { body: { householdId: dossier.household.id, payload } });

/** What the household proves itself with: its own phone, or its card on a phone handed over. */
export interface Proof {
  readonly pin: string;
  /** The code of the card; null on the household's own phone. */
  readonly cardCode: string | null;
}
/**
 * The household confirms an account with its own PIN, and the phone fetches what follows from it.
 * Only with signal: throws a `CallError`.
 */
export async function confirmPayee(id: string, { pin, cardCode }: Proof): Promise<PayeeRecord> {
  const params = { id };
  const { payee } =
    cardCode === null
      ? await call(contract.payeeConfirm, { params, body: { pin } })
      : await call(contract.payeeConfirmWithCard, { params, body: { code: cardCode, pin } });
  void sync();
  return payee;
}
/** The card's QR holds an address with the code behind `#`; a typed code stands alone. */
export const cardCodeIn = (read: string): string =>
  /[A-Za-z0-9_-]{22,64}$/.exec(read.trim())?.[0] ?? '';
