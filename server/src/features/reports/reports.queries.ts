import { reachedByCode, type HouseholdFacts, type MilestoneFacts } from '@lensan/adoption';
import { vietnamDay } from '@lensan/vietnamese';
import { and, asc, inArray, isNull, ne, notInArray } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { accounts } from '../accounts/accounts.table.ts';
import { assignments, households } from '../households/households.table.ts';
import { milestones } from '../adoption/milestones.table.ts';
import { groupBy } from '../../platform/group-by.ts';
import { loadCounted } from '../households/counted.ts';
import { loadSignsOfLife } from './reports.signs.ts';

/**
 * One household as the figures see it. Without consent K2 it has no name and nothing but the knock
 * on the door.
 */
export interface ReportHousehold extends HouseholdFacts {
  readonly path: string;
  readonly villageId: string;
  readonly name: string | null;
  readonly sellsWhat: string;
  readonly mayCount: boolean;
  readonly assignments: readonly {
    readonly mentorId: string;
    readonly mentorName: string;
    readonly role: 'lead' | 'help';
    readonly fromOn: string;
    readonly toOn: string | null;
  }[];
}

const listedHouseholds = (db: Db, scope: Scope) =>
  db
    .select({
      id: households.id,
      path: households.path,
      villageId: households.villageId,
      headName: households.headName,
      sells: households.sells,
      isPriority: households.isPriority,
      status: households.status,
    })
    .from(households)
    .where(
      and(
        inScope(households.path, scope),
        isNull(households.deletedAt),
        ne(households.status, 'erased'),
      ),
    )
    .orderBy(asc(households.path));

const standingMilestones = (db: Db, scope: Scope) =>
  db
    .select({
      householdId: milestones.householdId,
      code: milestones.code,
      occurredOn: milestones.occurredOn,
      status: milestones.status,
      decidedAt: milestones.decidedAt,
    })
    .from(milestones)
    .where(
      and(
        inScope(milestones.path, scope),
        notInArray(milestones.status, ['void', 'rejected']),
        isNull(milestones.deletedAt),
      ),
    );

const servingMentors = (db: Db, scope: Scope) =>
  db
    .select({
      householdId: assignments.householdId,
      mentorId: assignments.mentorId,
      mentorName: assignments.mentorName,
      role: assignments.role,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
    })
    .from(assignments)
    .where(and(inScope(assignments.path, scope), isNull(assignments.deletedAt)));

type Standing = Awaited<ReturnType<typeof standingMilestones>>[number];

/** Milestones that count by a day; without consent K2 nothing but the knock on the door does. */
const factsOf = (rows: readonly Standing[], isCounted: boolean, until: string): MilestoneFacts[] =>
  rows
    .filter(({ code, occurredOn }) => (isCounted || code === 'H0') && occurredOn <= until)
    .map((milestone) => ({
      ...milestone,
      verifiedOn: milestone.decidedAt === null ? null : vietnamDay(milestone.decidedAt),
    }));

/**
 * Loads what all figures of a scope rest on: seven range scans, joined here. About 3,000 households
 * of a commune in one go.
 */
export async function loadHouseholds(
  db: Db,
  scope: Scope,
  until: string,
): Promise<ReportHousehold[]> {
  const [rows, reached, counted, served, signsOf] = await Promise.all([
    listedHouseholds(db, scope),
    standingMilestones(db, scope),
    loadCounted(db, scope),
    servingMentors(db, scope),
    loadSignsOfLife(db, scope),
  ]);
  const milestonesOf = groupBy(reached, (row) => row.householdId);
  const assignmentsOf = groupBy(served, (row) => row.householdId);
  return rows.map((row) => {
    const isCounted = counted.has(row.id);
    const signs = isCounted ? signsOf(row.id) : [];
    const facts = factsOf(milestonesOf.get(row.id) ?? [], isCounted, until);
    return {
      id: row.id,
      path: row.path,
      villageId: row.villageId,
      name: isCounted ? row.headName : null,
      sellsWhat: isCounted ? row.sells : '',
      sells: row.sells.trim() !== '',
      isPriority: row.isPriority,
      mayCount: isCounted,
      reached: reachedByCode(facts, signs, until),
      activities: signs,
      assignments: assignmentsOf.get(row.id) ?? [],
    };
  });
}

/**
 * Numbers of the people of the teams, to call them. 500 ids a statement: SQLite binds at most
 * 32,766 values.
 */
export async function listPhones(
  db: Db,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  for (let from = 0; from < accountIds.length; from += 500) {
    const rows = await db
      .select({ id: accounts.id, phone: accounts.phone })
      .from(accounts)
      .where(inArray(accounts.id, accountIds.slice(from, from + 500)));
    for (const { id, phone } of rows) found.set(id, phone);
  }
  return found;
}
