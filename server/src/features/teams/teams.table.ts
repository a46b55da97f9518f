import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { scopedColumns } from '../../database/columns.ts';

/** A community digital technology team (Tổ công nghệ số cộng đồng) of a commune or a village. */
export const teams = sqliteTable(
  'teams',
  {
    ...scopedColumns(),
    level: text('level').$type<'commune' | 'village'>().notNull(),
    name: text('name').notNull(),
    /** Name without marks, for finding doubles. */
    nameFolded: text('name_folded').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [
    // Teams of one's own area.
    index('teams_path').on(table.path),
  ],
);

/**
 * A person in a team, with or without an account. Rows are ended, never deleted: who was a member
 * when stays known.
 */
export const teamMembers = sqliteTable(
  'team_members',
  {
    ...scopedColumns(),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    /** Set when the invitation was accepted. */
    accountId: text('account_id'),
    name: text('name').notNull(),
    phone: text('phone'),
    role: text('role').$type<'leader' | 'member'>().notNull(),
    joinedAt: integer('joined_at').notNull(),
    leftAt: integer('left_at'),
  },
  (table) => [
    index('team_members_team').on(table.teamId),
    // Members of one's own area, and whether a number is a member already.
    index('team_members_path').on(table.path),
  ],
);
