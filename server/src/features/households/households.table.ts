import type {
  AddressTerm,
  HouseholdDevice,
  HouseholdKind,
  HouseholdStatus,
  Publication,
} from '@lensan/contract';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { syncedColumns } from '../../database/columns.ts';

/**
 * Families, businesses, homestays and members of cooperatives that are helped online. `id` and
 * `household_id` are the same.
 */
export const households = sqliteTable(
  'households',
  {
    ...syncedColumns(),
    kind: text('kind').$type<HouseholdKind>().notNull(),
    headName: text('head_name').notNull(),
    /**
     * Name without marks, lower case: search, and suggestions of the same household entered twice.
     */
    nameFolded: text('name_folded').notNull(),
    addressAs: text('address_as').$type<AddressTerm>().notNull(),
    addressLine: text('address_line').notNull(),
    sells: text('sells').notNull(),
    device: text('device').$type<HouseholdDevice>().notNull(),
    isPriority: integer('is_priority', { mode: 'boolean' }).notNull(),
    /** Only while consent K1 is in force. */
    phone: text('phone'),
    status: text('status').$type<HouseholdStatus>().notNull(),
    publication: text('publication', { mode: 'json' }).$type<Publication>().notNull(),
    /** When the household itself chose how buyers reach it. */
    contactChosenAt: integer('contact_chosen_at'),
  },
  (table) => [
    // Pull of a village.
    index('households_village').on(table.villageId, table.version),
    // Lists and figures of a commune or village.
    index('households_path').on(table.path),
    // The same name in the same village: suggestion of a double.
    index('households_name').on(table.villageId, table.nameFolded),
  ],
);

/** Which mentor serves which household, from day to day. */
export const assignments = sqliteTable(
  'assignments',
  {
    ...syncedColumns(),
    mentorId: text('mentor_id').notNull(),
    /** As the mentor was called then; shown on phones without signal. */
    mentorName: text('mentor_name').notNull(),
    role: text('role').$type<'lead' | 'help'>().notNull(),
    fromOn: text('from_on').notNull(),
    /** Last day, or null. */
    toOn: text('to_on'),
  },
  (table) => [
    index('assignments_village').on(table.villageId, table.version),
    // Mentors of one household, and of a village in reports.
    index('assignments_path').on(table.path),
    // Households of one mentor.
    index('assignments_mentor').on(table.mentorId, table.path),
  ],
);

/** Answers to the five purposes. Rows are never changed; the last one that counts is in force. */
export const consents = sqliteTable(
  'consents',
  {
    ...syncedColumns(),
    purpose: text('purpose').$type<'K1' | 'K2' | 'K3' | 'K4' | 'K5'>().notNull(),
    decision: text('decision').$type<'given' | 'refused' | 'withdrawn'>().notNull(),
    textVersion: text('text_version').notNull(),
    evidence: text('evidence').$type<'handed_over' | 'own_device' | 'paper' | 'voice'>().notNull(),
    wasReadAloud: integer('was_read_aloud', { mode: 'boolean' }).notNull(),
    answeredBy: text('answered_by').$type<'head' | 'adult_member' | 'guardian'>().notNull(),
    counts: integer('counts', { mode: 'boolean' }).notNull(),
    answeredAt: integer('answered_at').notNull(),
  },
  (table) => [
    index('consents_village').on(table.villageId, table.version),
    index('consents_path').on(table.path),
    // The answer in force: gate of public pages, payment codes and figures.
    index('consents_in_force').on(table.householdId, table.purpose, table.version),
  ],
);
