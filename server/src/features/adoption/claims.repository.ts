import { and, asc, eq, isNull, like, ne, or } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { loadCounted } from '../households/counted.ts';
import { households } from '../households/households.table.ts';
import { milestones } from './milestones.table.ts';

/**
 * A claim somebody should look at: claimed, not the knock on the door (the household's answer
 * confirms that one) unless the household says that it is not so.
 */
const waits = (scope: Scope) =>
  and(
    inScope(milestones.path, scope),
    eq(milestones.status, 'claimed'),
    or(ne(milestones.code, 'H0'), like(milestones.evidence, '%"household_denial"%')),
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
