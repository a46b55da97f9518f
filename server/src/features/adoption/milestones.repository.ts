import { and, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { first } from '../../database/first.ts';
import { insertRow, preparedQuery } from '../../database/prepared.ts';
import { unscoped } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { milestones } from './milestones.table.ts';

export type Milestone = typeof milestones.$inferSelect;

/** One milestone, whoever asks: check its path before using it. */
export const findMilestone = (db: Db, id: string) => first(milestoneById(db, { id }));
const milestoneById = preparedQuery((db) =>
  db
    .select()
    .from(milestones)
    .where(
      and(
        eq(milestones.id, sql.placeholder('id')),
        isNull(milestones.deletedAt),
        unscoped('checked-after-load'),
      ),
    ),
);
/** Milestones of a household that stand: neither void nor rejected. */
export const listStanding = (
  db: Db,
  { id, path }: { readonly id: string; readonly path: string },
) => standingOf(db, { id, path });
const standingOf = preparedQuery((db) =>
  db
    .select()
    .from(milestones)
    .where(
      and(
        eq(milestones.householdId, sql.placeholder('id')),
        eq(milestones.path, sql.placeholder('path')),
        notInArray(milestones.status, ['void', 'rejected']),
        isNull(milestones.deletedAt),
      ),
    ),
);
/** All milestones of a household, void and rejected ones too. */
export const listMilestones = (
  db: Db,
  { id, path }: { readonly id: string; readonly path: string },
): Promise<Milestone[]> =>
  db
    .select()
    .from(milestones)
    .where(and(eq(milestones.householdId, id), eq(milestones.path, path)));
export const insertMilestone = (tx: Tx, row: typeof milestones.$inferInsert) =>
  insertRow(tx, milestones, row);
export const updateMilestone = (
  tx: Tx,
  row: Pick<Milestone, 'id' | 'path'>,
  change: Partial<Milestone>,
) =>
  updateOne(tx, milestones, change, and(eq(milestones.id, row.id), eq(milestones.path, row.path)));
