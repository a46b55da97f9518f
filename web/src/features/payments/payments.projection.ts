import { withRecord, type Dossier, type PayeeRecord } from '@lensan/contract';
import { afterTest, payeeState } from '@lensan/vietqr/payee';
import type { Projections } from '../../local/types.ts';

const change = (dossier: Dossier, id: string, fields: (payee: PayeeRecord, others: PayeeRecord[]) => Partial<PayeeRecord>): Dossier => {
  const payee = dossier.payees[id];
  if (!payee) return dossier;
  return withRecord(dossier, 'payees', { ...payee, ...fields(payee, Object.values(dossier.payees).filter((other) => other.id !== id)) });
};

/** A number that was sent is kept masked in the phone's own log; see `maskSent`. */
const isMasked = (account: string) => account.startsWith('•');

/** What entering, testing and stopping an account does on the phone at once. The server decides again by the same rules. */
export const paymentProjections: Projections = {
  'payee.propose': (dossier, { body, at, by }) => dossier && withRecord(dossier, 'payees', {
    id: body.id, householdId: body.householdId, version: 0, bin: body.bin, account: isMasked(body.account) ? null : body.account, accountEnd: body.account.slice(-4),
    ownerName: body.ownerName, proposedAt: at, proposedBy: by.id, proposedByName: by.name,
    testedAt: null, testHow: null, confirmedAt: null, effectiveAt: null, frozenAt: null, frozenByName: null, freezeReason: null, refusedAt: null, voidedAt: null,
  }),
  'payee.test': (dossier, { body, at, by }) => dossier && change(dossier, body.id, (payee, others) => {
    if (body.isRight) return { ...afterTest(payee, others, at), testHow: body.how };
    return payeeState(payee, at) === 'effective' ? { frozenAt: at, frozenByName: by.name, freezeReason: 'not_ours' } : { refusedAt: at };
  }),
  'payee.freeze': (dossier, { body, at, by }) => dossier && change(dossier, body.id, (payee) => ({ frozenAt: payee.frozenAt ?? at, frozenByName: payee.frozenByName ?? by.name, freezeReason: payee.freezeReason ?? body.reason })),
};

/**
 * The body of an operation as the phone keeps it once the server has it: a full account number stays on a mentor's phone only while
 * its task is open or unsent. Sent once more after a server was restored it is refused, and the number is asked for again.
 */
export const maskSent: Readonly<Record<string, (body: unknown) => unknown>> = {
  'payee.propose': (body) => {
    const typed = body as { account?: unknown };
    return typeof typed.account === 'string' ? { ...typed, account: `••••${typed.account.slice(-4)}` } : body;
  },
};
