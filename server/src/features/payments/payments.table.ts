import type { FreezeReason, PayeeTest } from '@lensan/contract';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { syncedColumns } from '../../database/columns.ts';

/**
 * Accounts of households, one row per version. `bin`, `account` and `owner_name` are written once:
 * no statement changes them, only a withdrawn consent empties the number.
 */
export const payees = sqliteTable(
  'payees',
  {
    ...syncedColumns(),
    bin: text('bin').notNull(),
    /** In full; null once consent K4 was withdrawn. */
    account: text('account'),
    accountEnd: text('account_end').notNull(),
    ownerName: text('owner_name').notNull(),
    proposedAt: integer('proposed_at').notNull(),
    proposedByName: text('proposed_by_name').notNull(),
    testedAt: integer('tested_at'),
    testedBy: text('tested_by'),
    testHow: text('test_how').$type<PayeeTest>(),
    confirmedAt: integer('confirmed_at'),
    effectiveAt: integer('effective_at'),
    frozenAt: integer('frozen_at'),
    frozenBy: text('frozen_by'),
    frozenByName: text('frozen_by_name'),
    freezeReason: text('freeze_reason').$type<FreezeReason>(),
    refusedAt: integer('refused_at'),
    voidedAt: integer('voided_at'),
    /** Came with another card of the household, which has not confirmed it yet. */
    mergedAt: integer('merged_at'),
  },
  (table) => [
    // Pull of a village.
    index('payees_village').on(table.villageId, table.version),
    // Accounts of one household, and of an official's area.
    index('payees_path').on(table.path),
    // One account under two households.
    index('payees_account').on(table.bin, table.account),
    // Changes by one person in a week.
    index('payees_proposed').on(table.createdBy, table.createdAt),
  ],
);

/** Who was told of a change of account, and whether it was read. */
export const payeeNotices = sqliteTable(
  'payee_notices',
  {
    id: text('id').primaryKey(),
    path: text('path').notNull(),
    payeeId: text('payee_id')
      .notNull()
      .references(() => payees.id),
    householdId: text('household_id').notNull(),
    /** Account that is told: the household's own, a team leader's, a mentor's. */
    accountId: text('account_id').notNull(),
    kind: text('kind').$type<'proposed' | 'confirmed' | 'frozen'>().notNull(),
    byName: text('by_name').notNull(),
    at: integer('at').notNull(),
    seenAt: integer('seen_at'),
  },
  (table) => [
    // Notices of whoever is asking, newest first.
    index('payee_notices_account').on(table.accountId, table.at),
    index('payee_notices_payee').on(table.payeeId),
  ],
);
