import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { insertRow, preparedQuery } from '../../database/prepared.ts';
import { unscoped } from '../../database/scope.ts';
import { visits } from './visits.table.ts';

export type Visit = typeof visits.$inferSelect;

const visitById = preparedQuery((db) =>
  db
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.id, sql.placeholder('id')), unscoped('checked-after-load'))),
);
export const visitExists = async (db: Db, id: string) => (await visitById(db, { id })).length > 0;
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
