import { pathsAbove } from '@lensan/access';
import { and, count, desc, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { inScope, unscoped, type Scope } from '../../database/scope.ts';
import { updateAny, updateOne } from '../../database/update.ts';
import { grants } from '../accounts/accounts.table.ts';
import { households } from '../households/households.table.ts';
import { payeeNotices, payees } from './payments.table.ts';

export type PayeeRow = typeof payees.$inferSelect;
export type NoticeRow = typeof payeeNotices.$inferSelect;
/** What may change after an account was written down: never the account. */
export type PayeeMoments = Partial<
  Pick<
    PayeeRow,
    | 'testedAt'
    | 'testedBy'
    | 'testHow'
    | 'confirmedAt'
    | 'effectiveAt'
    | 'frozenAt'
    | 'frozenBy'
    | 'frozenByName'
    | 'freezeReason'
    | 'refusedAt'
    | 'mergedAt'
  >
>;

/** One account version, whoever asks: check its path before using it. */
export const findPayee = async (db: Db, id: string): Promise<PayeeRow | null> =>
  (
    await db
      .select()
      .from(payees)
      .where(and(eq(payees.id, id), isNull(payees.deletedAt), unscoped('checked-after-load')))
  )[0] ?? null;

/** All account versions of a household, oldest first. */
export const listPayees = (
  db: Db,
  household: { readonly id: string; readonly path: string },
): Promise<PayeeRow[]> =>
  db
    .select()
    .from(payees)
    .where(
      and(
        eq(payees.path, household.path),
        eq(payees.householdId, household.id),
        isNull(payees.deletedAt),
      ),
    )
    .orderBy(payees.createdAt, payees.id);

export const insertPayee = (tx: Tx, row: typeof payees.$inferInsert) =>
  tx.insert(payees).values(row);
export const updatePayee = (
  tx: Tx,
  row: Pick<PayeeRow, 'id' | 'path'>,
  change: PayeeMoments & { version: number },
) => updateOne(tx, payees, change, and(eq(payees.id, row.id), eq(payees.path, row.path)));
/** Consent withdrawn: the number is forgotten, that there was one is not. */
export const voidPayee = (
  tx: Tx,
  row: Pick<PayeeRow, 'id' | 'path'>,
  at: number,
  version: number,
) =>
  updateOne(
    tx,
    payees,
    { account: null, voidedAt: at, version },
    and(eq(payees.id, row.id), eq(payees.path, row.path)),
  );

/** Accounts of the team leaders whose area holds the path, in force now. */
export async function listTeamLeaders(db: Db, path: string, now: number): Promise<string[]> {
  const rows = await db
    .select({ accountId: grants.accountId })
    .from(grants)
    .where(
      and(
        inArray(grants.unitPath, pathsAbove(path)),
        eq(grants.role, 'team_leader'),
        lte(grants.validFrom, now),
        or(isNull(grants.validUntil), gt(grants.validUntil, now)),
      ),
    );
  return [...new Set(rows.map((row) => row.accountId))];
}

export const insertNotices = async (
  tx: Tx,
  rows: (typeof payeeNotices.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(payeeNotices).values(rows);
};
export const listNotices = (db: Db, accountId: string, scope: Scope, limit: number) =>
  db
    .select({ notice: payeeNotices, headName: households.headName })
    .from(payeeNotices)
    .innerJoin(households, eq(households.id, payeeNotices.householdId))
    .where(and(eq(payeeNotices.accountId, accountId), inScope(payeeNotices.path, scope)))
    .orderBy(desc(payeeNotices.at))
    .limit(limit);
export const markNoticesSeen = (
  tx: Tx,
  accountId: string,
  scope: Scope,
  ids: readonly string[],
  at: number,
) =>
  updateAny(
    tx,
    payeeNotices,
    { seenAt: at },
    and(
      inArray(payeeNotices.id, [...ids]),
      eq(payeeNotices.accountId, accountId),
      inScope(payeeNotices.path, scope),
      isNull(payeeNotices.seenAt),
    ),
    'others may be seen already, or not be the reader’s',
  );

/** Accounts written under two or more households of an area. */
export const listSharedAccounts = (db: Db, scope: Scope) =>
  db
    .select({
      bin: payees.bin,
      account: payees.account,
      households: sql<number>`count(distinct ${payees.householdId})`,
    })
    .from(payees)
    .where(
      and(
        inScope(payees.path, scope),
        isNull(payees.refusedAt),
        isNull(payees.voidedAt),
        sql`${payees.account} is not null`,
      ),
    )
    .groupBy(payees.bin, payees.account)
    .having(sql`count(distinct ${payees.householdId}) > 1`);
export const listPayeesOfAccount = (db: Db, scope: Scope, bin: string, account: string) =>
  db
    .select({ payee: payees, headName: households.headName })
    .from(payees)
    .innerJoin(households, eq(households.id, payees.householdId))
    .where(and(inScope(payees.path, scope), eq(payees.bin, bin), eq(payees.account, account)))
    .orderBy(payees.createdAt);
/**
 * People who entered `least` or more changes since a moment; the first account of a household is no
 * change.
 */
export const listBusyProposers = (db: Db, scope: Scope, since: number, least: number) =>
  db
    .select({ createdBy: payees.createdBy, changes: count() })
    .from(payees)
    .where(
      and(
        inScope(payees.path, scope),
        gte(payees.createdAt, since),
        sql`exists (select 1 from payees as earlier where earlier.household_id = ${payees.householdId} and earlier.created_at < ${payees.createdAt} and earlier.path = ${payees.path})`,
      ),
    )
    .groupBy(payees.createdBy)
    .having(sql`count(*) >= ${least}`);
export const listProposals = (db: Db, scope: Scope, createdBy: string, since: number) =>
  db
    .select({ payee: payees, headName: households.headName })
    .from(payees)
    .innerJoin(households, eq(households.id, payees.householdId))
    .where(
      and(
        inScope(payees.path, scope),
        eq(payees.createdBy, createdBy),
        gte(payees.createdAt, since),
      ),
    )
    .orderBy(payees.createdAt);
