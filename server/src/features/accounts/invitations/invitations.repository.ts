import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../../../database/client.ts';
import { first } from '../../../database/first.ts';
import { inScope, type Scope } from '../../../database/scope.ts';
import { updateAny, updateOne } from '../../../database/update.ts';
import { invitations } from '../accounts.table.ts';

export type InvitationRow = typeof invitations.$inferSelect;

export const findInvitationByCode = (db: Db, codeHash: string) =>
  first(db.select().from(invitations).where(eq(invitations.codeHash, codeHash)));
export const findInvitation = async (db: Db, id: string, scope: Scope) =>
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

export const insertInvitation = (tx: Tx, row: InvitationRow) => tx.insert(invitations).values(row);
export const markUsed = (tx: Tx, id: string, accountId: string, now: number) =>
  updateOne(
    tx,
    invitations,
    { usedAt: now, usedBy: accountId },
    and(eq(invitations.id, id), isNull(invitations.usedAt)),
  );
/** Takes one unused invitation back. */
export const revokeOne = (tx: Tx, id: string, now: number) =>
  updateOne(
    tx,
    invitations,
    { revokedAt: now },
    and(eq(invitations.id, id), isNull(invitations.usedAt)),
  );
/** Takes back what is open for one number into one team. */
export const revokeOfTeam = (tx: Tx, teamId: string, phone: string, now: number) =>
  updateAny(
    tx,
    invitations,
    { revokedAt: now },
    and(
      eq(invitations.teamId, teamId),
      eq(invitations.phone, phone),
      isNull(invitations.usedAt),
      isNull(invitations.revokedAt),
    ),
    'most numbers are invited once',
  );
/** Takes back what is open for somebody who has an account: new passwords. */
export const revokeOfAccount = (tx: Tx, accountId: string, now: number) =>
  updateAny(
    tx,
    invitations,
    { revokedAt: now },
    and(eq(invitations.accountId, accountId), isNull(invitations.usedAt)),
    'hardly anybody has one open',
  );
/** Takes back what somebody who leaves has given and nobody used. */
export const revokeGivenBy = (tx: Tx, accountId: string, now: number) =>
  updateAny(
    tx,
    invitations,
    { revokedAt: now },
    and(
      eq(invitations.createdBy, accountId),
      isNull(invitations.usedAt),
      isNull(invitations.revokedAt),
    ),
    'most have given none',
  );
/** Takes back the invitations of an empty installation. */
export const revokeFirst = (tx: Tx, now: number) =>
  updateAny(
    tx,
    invitations,
    { revokedAt: now },
    and(eq(invitations.kind, 'first'), isNull(invitations.usedAt)),
    'the first start has none',
  );
