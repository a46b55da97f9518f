import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { first } from '../../database/first.ts';
import { insertRow, preparedQuery } from '../../database/prepared.ts';
import { unscoped } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { visits } from './visits.table.ts';

export type Visit = typeof visits.$inferSelect;

const visitById = preparedQuery((db) =>
  db
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.id, sql.placeholder('id')), unscoped('checked-after-load'))),
);
export const visitExists = async (db: Db, id: string) => (await visitById(db, { id })).length > 0;
/** One visit, also one taken back, whoever asks: check its path before using it. */
export const findVisit = (db: Db, id: string) =>
  first(
    db
      .select()
      .from(visits)
      .where(and(eq(visits.id, id), unscoped('checked-after-load'))),
  );
/** All visits of a household, those taken back too. */
export const listVisits = (
  db: Db,
  household: { readonly id: string; readonly path: string },
): Promise<Visit[]> =>
  db
    .select()
    .from(visits)
    .where(and(eq(visits.householdId, household.id), eq(visits.path, household.path)));
/** Visits of a household that were not taken back. */
export const listStandingVisits = (
  db: Db,
  household: { readonly id: string; readonly path: string },
): Promise<Visit[]> =>
  db
    .select()
    .from(visits)
    .where(
      and(
        eq(visits.householdId, household.id),
        eq(visits.path, household.path),
        isNull(visits.deletedAt),
      ),
    );
export const updateVisit = (tx: Tx, row: Pick<Visit, 'id' | 'path'>, change: Partial<Visit>) =>
  updateOne(tx, visits, change, and(eq(visits.id, row.id), eq(visits.path, row.path)));
/** Skills shown in the visits of a household so far. */
export const listSkills = async (
  db: Db,
  household: { readonly id: string; readonly path: string },
) => (await skillsOf(db, { id: household.id, path: household.path })).flatMap((row) => row.skills);
const skillsOf = preparedQuery((db) =>
  db
    .select({ skills: visits.skills })
    .from(visits)
    .where(
      and(
        eq(visits.householdId, sql.placeholder('id')),
        eq(visits.path, sql.placeholder('path')),
        isNull(visits.deletedAt),
      ),
    ),
);
export const insertVisit = (tx: Tx, row: typeof visits.$inferInsert) => insertRow(tx, visits, row);
