import { consentState, mayCount } from '@lensan/adoption';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { groupBy } from '../../platform/group-by.ts';
import { consents } from './households.table.ts';

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
