import type { EvidenceItem, MilestoneCode, MilestoneStatus } from '@lensan/contract';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { syncedColumns } from '../../database/columns.ts';

/**
 * Dated steps of a household, with mentor and evidence. Append-only: a correction is a void and a
 * new row.
 */
export const milestones = sqliteTable(
  'milestones',
  {
    ...syncedColumns(),
    code: text('code').$type<MilestoneCode>().notNull(),
    occurredOn: text('occurred_on').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    /** Account, or null when the product recorded it. */
    claimedBy: text('claimed_by'),
    /** The lead mentor assigned on `occurred_on`; worked out anew when assignments change. */
    mentorId: text('mentor_id'),
    evidence: text('evidence', { mode: 'json' }).$type<EvidenceItem[]>().notNull(),
    status: text('status').$type<MilestoneStatus>().notNull(),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
    reason: text('reason'),
    note: text('note').notNull(),
    ruleVersion: text('rule_version').notNull(),
  },
  (table) => [
    index('milestones_village').on(table.villageId, table.version),
    // Figures of a commune: earliest standing milestone of each code by household.
    index('milestones_path').on(table.path, table.code),
    // Milestones of one household.
    index('milestones_household').on(table.householdId, table.code),
  ],
);
