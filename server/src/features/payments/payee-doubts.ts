import type { PayeeDoubt } from '@lensan/contract';
import { dayMs } from '@lensan/vietnamese';
import type { Db } from '../../database/client.ts';
import type { Scope } from '../../database/scope.ts';
import { findNames } from '../accounts/accounts.repository.ts';
import {
  listBusyProposers,
  listPayeesOfAccount,
  listProposals,
  listSharedAccounts,
} from './payments.repository.ts';

const weekMs = 7 * dayMs;
/** Changes by one person within a week that are worth a question (server guide 3.1). */
const manyChanges = 3;

/**
 * What an official should ask about, the shared accounts first: money of two families into one
 * account is the plainer sign.
 */
export async function findDoubts(db: Db, scope: Scope, now: number): Promise<PayeeDoubt[]> {
  const doubts: PayeeDoubt[] = [];
  for (const { bin, account } of await listSharedAccounts(db, scope)) {
    const rows = await listPayeesOfAccount(db, scope, bin, account ?? '');
    doubts.push({
      kind: 'shared_account',
      bin,
      accountEnd: (account ?? '').slice(-4),
      ...(await about(db, rows)),
    });
  }
  for (const { createdBy } of await listBusyProposers(db, scope, now - weekMs, manyChanges)) {
    doubts.push({
      kind: 'many_changes',
      bin: null,
      accountEnd: null,
      ...(await about(db, await listProposals(db, scope, createdBy, now - weekMs))),
    });
  }
  return doubts;
}

async function about(
  db: Db,
  rows: readonly {
    payee: { householdId: string; createdBy: string; createdAt: number };
    headName: string;
  }[],
) {
  const accountIds = [...new Set(rows.map(({ payee }) => payee.createdBy))];
  const names = await findNames(db, accountIds);
  const households = [
    ...new Map(
      rows.map(({ payee, headName }) => [payee.householdId, { id: payee.householdId, headName }]),
    ).values(),
  ];
  return {
    accountIds,
    names: accountIds.map((id) => names.find((row) => row.id === id)?.name ?? ''),
    households,
    count: rows.length,
    since: Math.min(...rows.map(({ payee }) => payee.createdAt)),
  };
}
