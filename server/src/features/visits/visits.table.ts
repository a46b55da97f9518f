import type { DigitalSkill, RefusalReason, VisitResult, VisitTask } from '@lensan/contract';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { syncedColumns } from '../../database/columns.ts';

/**
 * Calls on households and what was done. Append-only: one taken back or corrected stays as it was
 * written, with `deletedAt`.
 */
export const visits = sqliteTable(
  'visits',
  {
    ...syncedColumns(),
    visitedOn: text('visited_on').notNull(),
    result: text('result').$type<VisitResult>().notNull(),
    tasks: text('tasks', { mode: 'json' }).$type<VisitTask[]>().notNull(),
    skills: text('skills', { mode: 'json' }).$type<DigitalSkill[]>().notNull(),
    refusalReason: text('refusal_reason').$type<RefusalReason>(),
    /** Empty while the household refuses K1. */
    note: text('note').notNull(),
    nextOn: text('next_on'),
    /** Cell of about 100 m. */
    placeCell: text('place_cell'),
    mentorId: text('mentor_id').notNull(),
    /** As the mentor was called then. */
    mentorName: text('mentor_name').notNull(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (table) => [
    index('visits_village').on(table.villageId, table.version),
    // Visits of a household, and of a commune by day.
    index('visits_path').on(table.path, table.visitedOn),
    index('visits_household').on(table.householdId, table.visitedOn),
  ],
);
