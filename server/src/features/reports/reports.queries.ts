import {
  consentState,
  mayCount,
  reachedByCode,
  type HouseholdFacts,
  type MilestoneFacts,
} from '@lensan/adoption';
import { vietnamDay } from '@lensan/vietnamese';
import { and, asc, eq, inArray, isNull, ne, notInArray } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { accounts } from '../accounts/accounts.table.ts';
import { assignments, consents, households } from '../households/households.table.ts';
import { milestones } from '../adoption/milestones.table.ts';
import { loadActivities } from './reports.activities.ts';

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

export const groupBy = <Row, Key>(
  rows: readonly Row[],
  key: (row: Row) => Key,
): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};

/** Households whose last answer to K2 is yes. */
export async function loadCounted(db: Db, scope: Scope): Promise<Set<string>> {
  const rows = await db
    .select({
      id: consents.id,
      householdId: consents.householdId,
      purpose: consents.purpose,
      decision: consents.decision,
      counts: consents.counts,
      version: consents.version,
      answeredAt: consents.answeredAt,
    })
    .from(consents)
    .where(and(inScope(consents.path, scope), eq(consents.purpose, 'K2')));
  const counted = new Set<string>();
  for (const [householdId, answers] of groupBy(rows, (row) => row.householdId))
    if (mayCount(consentState(answers))) counted.add(householdId);
  return counted;
}

/**
 * Loads what all figures of a scope rest on: five range scans, joined here. About 3,000 households
 * of a commune in one go.
 */
export async function loadHouseholds(
  db: Db,
  scope: Scope,
  until: string,
): Promise<ReportHousehold[]> {
  const [rows, reached, counted, served, activities] = await Promise.all([
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
      .where(and(inScope(households.path, scope), isNull(households.deletedAt)))
      .orderBy(asc(households.path)),
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
      ),
    loadCounted(db, scope),
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
      .where(and(inScope(assignments.path, scope), isNull(assignments.deletedAt))),
    loadActivities(db, scope),
  ]);
  const milestonesOf = groupBy(reached, (row) => row.householdId);
  const assignmentsOf = groupBy(served, (row) => row.householdId);
  return rows
    .filter((row) => row.status !== 'erased')
    .map((row) => {
      const isCounted = counted.has(row.id);
      const facts = (milestonesOf.get(row.id) ?? [])
        .filter(
          (milestone) => (isCounted || milestone.code === 'H0') && milestone.occurredOn <= until,
        )
        .map((milestone): MilestoneFacts => ({
          ...milestone,
          verifiedOn: milestone.decidedAt === null ? null : vietnamDay(milestone.decidedAt),
        }));
      const signs = isCounted ? (activities.get(row.id) ?? []) : [];
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
 * A claim somebody should look at: claimed, not the knock on the door (the household's answer
 * confirms that one).
 */
const waits = (scope: Scope) =>
  and(
    inScope(milestones.path, scope),
    eq(milestones.status, 'claimed'),
    ne(milestones.code, 'H0'),
    isNull(milestones.deletedAt),
  );

/** How many claims wait: the same ones, without loading what speaks for them. */
export async function countClaims(db: Db, scope: Scope): Promise<number> {
  const [rows, counted] = await Promise.all([
    db
      .select({ householdId: milestones.householdId })
      .from(milestones)
      .innerJoin(households, eq(households.id, milestones.householdId))
      .where(and(waits(scope), inScope(households.path, scope), isNull(households.deletedAt))),
    loadCounted(db, scope),
  ]);
  return rows.filter((row) => counted.has(row.householdId)).length;
}

/**
 * Claims of a scope that wait for review, oldest first. Only of households that agreed to be
 * counted.
 */
export async function listClaims(db: Db, scope: Scope) {
  const [rows, counted] = await Promise.all([
    db
      .select({
        milestone: milestones,
        household: {
          headName: households.headName,
          villageId: households.villageId,
          sells: households.sells,
          phone: households.phone,
        },
      })
      .from(milestones)
      .innerJoin(households, eq(households.id, milestones.householdId))
      .where(and(waits(scope), inScope(households.path, scope), isNull(households.deletedAt)))
      .orderBy(asc(milestones.recordedAt), asc(milestones.id)),
    loadCounted(db, scope),
  ]);
  return rows.filter(({ milestone }) => counted.has(milestone.householdId));
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
