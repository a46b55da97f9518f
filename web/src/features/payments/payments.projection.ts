import { withRecord, type Dossier, type PayeeRecord } from '@lensan/contract';
import { afterTest, payeeState } from '@lensan/vietqr/payee';
import type { Masks, Projections } from '../../local/types.ts';

const change = (
  dossier: Dossier,
  id: string,
  fields: (payee: PayeeRecord, others: PayeeRecord[]) => Partial<PayeeRecord>,
): Dossier => {
  const payee = dossier.payees[id];
  if (!payee) return dossier;
  return withRecord(dossier, 'payees', {
    ...payee,
    ...fields(
      payee,
      Object.values(dossier.payees).filter((other) => other.id !== id),
    ),
  });
};

/** A number that was sent may be masked in the phone's own log; see `paymentMasks`. */
const isMasked = (account: string) => account.startsWith('•');

/**
 * What entering, testing and stopping an account does on the phone at once. The server decides
 * again by the same rules.
 */
export const paymentProjections: Projections = {
  'payee.propose': (dossier, { body, at, by }) =>
    dossier &&
    withRecord(dossier, 'payees', {
      id: body.id,
      householdId: body.householdId,
      version: 0,
      bin: body.bin,
      account: isMasked(body.account) ? null : body.account,
      accountEnd: body.account.slice(-4),
      ownerName: body.ownerName,
      proposedAt: at,
      proposedBy: by.id,
      proposedByName: by.name,
      testedAt: null,
      testHow: null,
      confirmedAt: null,
      effectiveAt: null,
      frozenAt: null,
      frozenByName: null,
      freezeReason: null,
      refusedAt: null,
      voidedAt: null,
      mergedAt: null,
    }),
  'payee.test': (dossier, { body, at, by }) =>
    dossier &&
    change(dossier, body.id, (payee, others) => {
      if (body.isRight) return { ...afterTest(payee, others, at), testHow: body.how };
      return payeeState(payee, at) === 'effective'
        ? { frozenAt: at, frozenByName: by.name, freezeReason: 'not_ours' }
        : { refusedAt: at };
    }),
  'payee.freeze': (dossier, { body, at, by }) =>
    dossier &&
    change(dossier, body.id, (payee) => ({
      frozenAt: payee.frozenAt ?? at,
      frozenByName: payee.frozenByName ?? by.name,
      freezeReason: payee.freezeReason ?? body.reason,
    })),
};

/**
 * A full account number stays on a mentor's phone only while its task is open or unsent: once the
 * record that comes from the server no longer carries it, the log of sent work keeps its last four
 * characters. Sent once more after a server was restored from a backup that is refused, and the
 * number is asked for again.
 */
export const paymentMasks: Masks = {
  'payee.propose': (body, fetched) => {
    const { id, account } = body as { id?: unknown; account?: unknown };
    const record: Partial<PayeeRecord> | undefined =
      typeof id === 'string' ? fetched?.records['payees']?.[id] : undefined;
    return record?.account === null && typeof account === 'string' && !isMasked(account)
      ? { ...(body as object), account: `••••${account.slice(-4)}` }
      : body;
  },
};
