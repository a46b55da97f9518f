import { evidenceKey } from '@lensan/adoption';
import { and, eq, isNull, notInArray } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { groupBy } from '../../platform/group-by.ts';
import { loadCounted } from '../households/counted.ts';
import { households } from '../households/households.table.ts';
import { milestones } from './milestones.table.ts';

/**
 * Households by the evidence they were claimed with, in the scope; only the standing claims of
 * those that agreed to be counted.
 */
export async function listByEvidence(db: Db, scope: Scope) {
  const [rows, counted] = await Promise.all([
    db
      .select({
        householdId: milestones.householdId,
        code: milestones.code,
        evidence: milestones.evidence,
        claimedBy: milestones.claimedBy,
        recordedAt: milestones.recordedAt,
        headName: households.headName,
        villageId: households.villageId,
      })
      .from(milestones)
      .innerJoin(households, eq(households.id, milestones.householdId))
      .where(
        and(
          inScope(milestones.path, scope),
          notInArray(milestones.status, ['void', 'rejected']),
          isNull(milestones.deletedAt),
          inScope(households.path, scope),
          isNull(households.deletedAt),
        ),
      ),
    loadCounted(db, scope),
  ]);
  const standing = rows.filter((row) => counted.has(row.householdId));
  const byKey = groupBy(
    standing.flatMap((row) =>
      row.evidence.flatMap((item) => {
        const key = evidenceKey(item);
        return key === null ? [] : [{ ...row, key, kind: item.kind }];
      }),
    ),
    (row) => row.key,
  );
  return { standing, byKey };
}
