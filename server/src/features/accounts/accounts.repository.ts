import { and, desc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import type { DatedGrant, Role } from '@lensan/access';
import type { ReadingSettings } from '@lensan/contract';
import type { Db, Tx } from '../../database/client.ts';
import { first } from '../../database/first.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { updateAny, updateOne } from '../../database/update.ts';
import { accounts, cards, credentials, devices, grants, sessions } from './accounts.table.ts';

export type Account = typeof accounts.$inferSelect;
export type GrantRow = typeof grants.$inferSelect;
export type CardRow = typeof cards.$inferSelect;

/** Is anybody known here at all? */
export const hasAccounts = async (db: Db): Promise<boolean> =>
  (await db.select({ id: accounts.id }).from(accounts).limit(1)).length > 0;
export const findAccount = (db: Db, id: string) =>
  first(db.select().from(accounts).where(eq(accounts.id, id)));
export const findAccountByPhone = (db: Db, phone: string) =>
  first(db.select().from(accounts).where(eq(accounts.phone, phone)));
export const findAccountOfHousehold = (db: Db, householdId: string) =>
  first(db.select().from(accounts).where(eq(accounts.householdId, householdId)));
export const findNames = (db: Db, ids: readonly string[]) =>
  ids.length
    ? db
        .select({ id: accounts.id, name: accounts.name })
        .from(accounts)
        .where(inArray(accounts.id, [...ids]))
    : Promise.resolve([]);

/** All grants of an account, also those that ended or have not begun. */
export const listGrants = (db: Db, accountId: string) =>
  db.select().from(grants).where(eq(grants.accountId, accountId));
export const asDated = (row: GrantRow): DatedGrant => ({
  role: row.role,
  path: row.unitPath,
  personal: row.personal,
  validFrom: row.validFrom,
  validUntil: row.validUntil,
});
/** Grants in force on units of a scope. */
export const listGrantsInScope = (db: Db, scope: Scope, now: number) =>
  db
    .select()
    .from(grants)
    .where(
      and(
        inScope(grants.unitPath, scope),
        or(isNull(grants.validUntil), gt(grants.validUntil, now)),
      ),
    );

export const findCredential = (db: Db, accountId: string) =>
  first(db.select().from(credentials).where(eq(credentials.accountId, accountId)));
export const saveCredential = (tx: Tx, row: typeof credentials.$inferInsert) =>
  tx
    .insert(credentials)
    .values(row)
    .onConflictDoUpdate({ target: credentials.accountId, set: row });
export const removeCredential = (tx: Tx, accountId: string) =>
  tx.delete(credentials).where(eq(credentials.accountId, accountId));

/** Session with its account, whatever its state. */
export const findSession = (db: Db, tokenHash: string) =>
  first(
    db
      .select({
        session: sessions,
        account: { id: accounts.id, householdId: accounts.householdId },
      })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(sessions.tokenHash, tokenHash)),
  );
export const findDeviceOfPhone = (db: Db, accountId: string, phoneHash: string) =>
  first(
    db
      .select()
      .from(devices)
      .where(and(eq(devices.accountId, accountId), eq(devices.phoneHash, phoneHash))),
  );
export const findDevice = (db: Db, id: string) =>
  first(db.select().from(devices).where(eq(devices.id, id)));

/** Ends the open sessions of an account: all, those of one device, or all but one. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  now: number,
  only: { deviceId?: string; except?: string } = {},
): Promise<void> {
  await updateAny(
    tx,
    sessions,
    { endedAt: now },
    and(
      eq(sessions.accountId, accountId),
      isNull(sessions.endedAt),
      only.deviceId ? eq(sessions.deviceId, only.deviceId) : undefined,
      only.except ? ne(sessions.id, only.except) : undefined,
    ),
    'nobody may be signed in',
  );
}

/** Devices on which the account has an open session. */
export const listOpenDevices = (db: Db, accountId: string, now: number) =>
  db
    .selectDistinct({
      id: devices.id,
      label: devices.label,
      firstSeenAt: devices.firstSeenAt,
      lastSeenAt: devices.lastSeenAt,
    })
    .from(devices)
    .innerJoin(sessions, eq(sessions.deviceId, devices.id))
    .where(
      and(eq(devices.accountId, accountId), isNull(sessions.endedAt), gt(sessions.expiresAt, now)),
    )
    .orderBy(desc(devices.lastSeenAt));

/**
 * Ends roles an account holds on one unit. Its sessions end by themselves once no grant is left.
 */
export async function endGrants(
  tx: Tx,
  accountId: string,
  now: number,
  only: { path: string; roles: readonly Role[] },
): Promise<void> {
  await updateAny(
    tx,
    grants,
    { validUntil: now },
    and(
      eq(grants.accountId, accountId),
      eq(grants.unitPath, only.path),
      inArray(grants.role, [...only.roles]),
      or(isNull(grants.validUntil), gt(grants.validUntil, now)),
    ),
    'the role may have ended already',
  );
}

export const findCardByCode = (db: Db, codeHash: string) =>
  first(db.select().from(cards).where(eq(cards.codeHash, codeHash)));
/** Cards of a household, newest first. */
export const listCards = (db: Db, householdId: string) =>
  db.select().from(cards).where(eq(cards.householdId, householdId)).orderBy(desc(cards.issuedAt));
export const findActiveCard = async (db: Db, accountId: string) =>
  first(
    db
      .select()
      .from(cards)
      .where(and(eq(cards.accountId, accountId), isNull(cards.revokedAt)))
      .orderBy(desc(cards.issuedAt))
      .limit(1),
  );

/** How a person likes to read. */
export const saveReading = (tx: Tx, accountId: string, settings: ReadingSettings) =>
  updateOne(tx, accounts, settings, eq(accounts.id, accountId));

/** Ends every role an account holds; answers how many. */
export const endAllGrants = (tx: Tx, accountId: string, now: number): Promise<number> =>
  updateAny(
    tx,
    grants,
    { validUntil: now },
    and(eq(grants.accountId, accountId), isInForce(now)),
    'a person may hold several roles',
  );
const isInForce = (now: number) => or(isNull(grants.validUntil), gt(grants.validUntil, now));

/** The household's one role follows it to another commune. */
export const moveHouseholdGrant = (tx: Tx, accountId: string, path: string) =>
  updateOne(
    tx,
    grants,
    { unitPath: path },
    and(eq(grants.accountId, accountId), eq(grants.role, 'household')),
  );

export const insertCard = (tx: Tx, row: typeof cards.$inferInsert) => tx.insert(cards).values(row);
/** Ends the card in force, whoever holds it. */
export const revokeCards = (tx: Tx, accountId: string, by: string, now: number) =>
  updateAny(
    tx,
    cards,
    { revokedAt: now, revokedBy: by },
    and(eq(cards.accountId, accountId), isNull(cards.revokedAt)),
    'a first card replaces none',
  );
export const markCardUsed = (tx: Tx, id: string, now: number) =>
  updateOne(tx, cards, { lastUsedAt: now }, eq(cards.id, id));
