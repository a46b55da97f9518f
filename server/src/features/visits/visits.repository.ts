import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { unscoped } from '../../database/scope.ts';
import { visits } from './visits.table.ts';

export type Visit = typeof visits.$inferSelect;

export const visitExists = async (db: Db, id: string) =>
  (await db.select({ id: visits.id }).from(visits).where(and(eq(visits.id, id), unscoped('checked-after-load')))).length > 0;
/** Skills shown in the visits of a household so far. */
export const listSkills = async (db: Db, household: { readonly id: string; readonly path: string }) =>
  (await db.select({ skills: visits.skills }).from(visits)
    .where(and(eq(visits.householdId, household.id), eq(visits.path, household.path), isNull(visits.deletedAt)))).flatMap((row) => row.skills);
export const insertVisit = (tx: Tx, row: typeof visits.$inferInsert) => tx.insert(visits).values(row);
