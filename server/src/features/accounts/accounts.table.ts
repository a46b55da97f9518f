import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Role } from '@lensan/access';

/** Somebody who can sign in: a person of a team or an office, or a household with its card. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<'person' | 'household'>().notNull(),
    name: text('name').notNull(),
    /** Signs in with it; unique per person. Null for a household, which signs in with its card. */
    phone: text('phone'),
    householdId: text('household_id'),
    textSize: text('text_size').$type<'normal' | 'large'>().notNull().default('normal'),
    theme: text('theme').$type<'light' | 'sun'>().notNull().default('light'),
    language: text('language').$type<'vi' | 'en'>().notNull().default('vi'),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [
    // Signing in by phone; one account per number.
    uniqueIndex('accounts_phone').on(table.phone),
    // The account behind a household's card; one per household.
    uniqueIndex('accounts_household').on(table.householdId),
  ],
);

/**
 * A role on a unit, from a moment until a moment. Rows are ended, never deleted: who might do what,
 * and when, stays known.
 */
export const grants = sqliteTable(
  'grants',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role').$type<Role>().notNull(),
    /** Path of the unit the role is held on, dot-ended. */
    unitPath: text('unit_path').notNull(),
    /** May see phone and bank data; matters for officials only. */
    personal: integer('personal', { mode: 'boolean' }).notNull().default(false),
    validFrom: integer('valid_from').notNull(),
    /** First moment it no longer holds; null = open. */
    validUntil: integer('valid_until'),
    givenBy: text('given_by').notNull(),
  },
  (table) => [
    // Grants of whoever is asking: every request.
    index('grants_account').on(table.accountId),
    // People of a unit: resetting and ending accounts in one's own area.
    index('grants_unit').on(table.unitPath),
  ],
);

/**
 * The password of a person or the PIN of a household: argon2id over an HMAC with a key kept outside
 * the database.
 */
export const credentials = sqliteTable('credentials', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => accounts.id),
  hash: text('hash').notNull(),
  changedAt: integer('changed_at').notNull(),
});

/** One account on one phone or computer. The id is short: record ids made there begin with it. */
export const devices = sqliteTable(
  'devices',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /**
     * SHA-256 of the secret the phone keeps in a cookie, so that it is known again after signing
     * out.
     */
    phoneHash: text('phone_hash').notNull(),
    /** "Chrome, Android": what its owner recognises it by. */
    label: text('label').notNull(),
    firstSeenAt: integer('first_seen_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
  },
  (table) => [
    // The same person signing in again on the same phone keeps the device id.
    uniqueIndex('devices_account_phone').on(table.accountId, table.phoneHash),
  ],
);

/** A signed-in device. The token itself is nowhere on the server. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the 256-bit token in the cookie. */
    tokenHash: text('token_hash').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    deviceId: text('device_id')
      .notNull()
      .references(() => devices.id),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    /** Longest time without a request, ms. */
    idleMs: integer('idle_ms').notNull(),
    /** End whatever happens. */
    expiresAt: integer('expires_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (table) => [
    // Who is asking: every request.
    uniqueIndex('sessions_token').on(table.tokenHash),
    // Ending all sessions of a person; the list of devices.
    index('sessions_account').on(table.accountId, table.endedAt),
    index('sessions_device').on(table.deviceId),
  ],
);

/** A one-time link or QR that makes an account, or a new password for one. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the secret in the link. */
    codeHash: text('code_hash').notNull(),
    /** `first` has no inviter: made by the installation itself for its first official. */
    kind: text('kind').$type<'join' | 'reset' | 'first'>().notNull(),
    name: text('name').notNull(),
    /** The number the invited person must type; null only for `first`. */
    phone: text('phone'),
    role: text('role').$type<Exclude<Role, 'household'>>().notNull(),
    unitPath: text('unit_path').notNull(),
    personal: integer('personal', { mode: 'boolean' }).notNull().default(false),
    teamId: text('team_id'),
    /** The account whose password is chosen anew. */
    accountId: text('account_id').references(() => accounts.id),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
    usedBy: text('used_by'),
    revokedAt: integer('revoked_at'),
  },
  (table) => [
    uniqueIndex('invitations_code').on(table.codeHash),
    // Invitations of one's own area, newest first.
    index('invitations_unit').on(table.unitPath, table.createdAt),
    index('invitations_account').on(table.accountId),
    // Open invitations of a team.
    index('invitations_team').on(table.teamId),
  ],
);

/** A printed card of a household. The newest one that is not revoked works. */
export const cards = sqliteTable(
  'cards',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    householdId: text('household_id').notNull(),
    /** SHA-256 of the secret in the QR. */
    codeHash: text('code_hash').notNull(),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    /**
     * Money acts wait until then: a card that replaces another waits a day, so that the household
     * can object.
     */
    moneyFrom: integer('money_from').notNull(),
    lastUsedAt: integer('last_used_at'),
    revokedAt: integer('revoked_at'),
    revokedBy: text('revoked_by'),
  },
  (table) => [
    uniqueIndex('cards_code').on(table.codeHash),
    index('cards_household').on(table.householdId),
    index('cards_account').on(table.accountId),
  ],
);

/**
 * Counted tries, by account, by phone and by network address. The key is an HMAC: no phone number
 * stands here.
 */
export const throttles = sqliteTable(
  'throttles',
  {
    key: text('key').primaryKey(),
    tries: integer('tries').notNull(),
    windowEndsAt: integer('window_ends_at').notNull(),
    lockedUntil: integer('locked_until').notNull(),
    /** Locks in a row; each doubles the next. */
    locks: integer('locks').notNull(),
  },
  (table) => [
    // Sweeping away what is over.
    index('throttles_window').on(table.windowEndsAt),
  ],
);
