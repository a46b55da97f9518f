import { and, desc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import type { DatedGrant, Role } from '@lensan/access';
import type { Db, Tx } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import {
  accounts,
  cards,
  credentials,
  devices,
  grants,
  invitations,
  sessions,
} from './accounts.table.ts';

export type Account = typeof accounts.$inferSelect;
export type GrantRow = typeof grants.$inferSelect;
export type InvitationRow = typeof invitations.$inferSelect;
export type CardRow = typeof cards.$inferSelect;
const first = async <Row>(rows: Promise<Row[]>): Promise<Row | null> => (await rows)[0] ?? null;

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
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
        only.deviceId ? eq(sessions.deviceId, only.deviceId) : undefined,
        only.except ? ne(sessions.id, only.except) : undefined,
      ),
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

export const findInvitationByCode = (db: Db, codeHash: string) =>
  first(db.select().from(invitations).where(eq(invitations.codeHash, codeHash)));
export const findInvitation = (db: Db, id: string, scope: Scope) =>
  first(
    db
      .select()
      .from(invitations)
      .where(and(eq(invitations.id, id), inScope(invitations.unitPath, scope))),
  );
export const listInvitations = (db: Db, scope: Scope, limit: number) =>
  db
    .select()
    .from(invitations)
    .where(inScope(invitations.unitPath, scope))
    .orderBy(desc(invitations.createdAt))
    .limit(limit);

/** Open invitations into one team; the caller has checked the team. */
export const listOpenInvitationsOfTeam = (db: Db, teamId: string, now: number) =>
  db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.teamId, teamId),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .orderBy(desc(invitations.createdAt));

/**
 * Ends roles an account holds on one unit. Its sessions end by themselves once no grant is left.
 */
export async function endGrants(
  tx: Tx,
  accountId: string,
  now: number,
  only: { path: string; roles: readonly Role[] },
): Promise<void> {
  await tx
    .update(grants)
    .set({ validUntil: now })
    .where(
      and(
        eq(grants.accountId, accountId),
        eq(grants.unitPath, only.path),
        inArray(grants.role, [...only.roles]),
        or(isNull(grants.validUntil), gt(grants.validUntil, now)),
      ),
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
