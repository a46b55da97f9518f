import { withRecord, type Dossier, type PayeeRecord } from '@lensan/contract';

/** An account of the tests: entered by Lan, its name compared by a transfer, in use. */
export const payee = (change: Partial<PayeeRecord> = {}): PayeeRecord => ({
  id: 'p1',
  householdId: 'h1',
  version: 2,
  bin: '970405',
  account: '0000000000123',
  accountEnd: '0123',
  ownerName: 'TRAN VAN BINH',
  proposedAt: Date.UTC(2026, 10, 20, 2),
  proposedBy: 'lan',
  proposedByName: 'Lan',
  testedAt: Date.UTC(2026, 10, 20, 3),
  testHow: 'transfer',
  confirmedAt: null,
  effectiveAt: Date.UTC(2026, 10, 20, 3),
  frozenAt: null,
  frozenByName: null,
  freezeReason: null,
  refusedAt: null,
  voidedAt: null,
  mergedAt: null,
  ...change,
});
export const withPayees = (
  dossier: Dossier,
  list: readonly (Partial<PayeeRecord> & { readonly id: string })[],
): Dossier => list.reduce((rest, change) => withRecord(rest, 'payees', payee(change)), dossier);
