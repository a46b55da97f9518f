import { grantsInForce, mayGive, pathDepth, roleFitsPath, sees } from '@lensan/access';
import { refuse, type Invitation, type InvitationView, type StaffRole } from '@lensan/contract';
import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import type { Actor } from '../../platform/actor.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { accounts, invitations } from './accounts.table.ts';
import * as stored from './accounts.repository.ts';
import type { Account, InvitationRow } from './accounts.repository.ts';
import { addAccount, addGrant } from './create-account.ts';
import { minPassword, requireGoodPassword } from './passwords.ts';
import { digest, hashSecret, keyed } from './secrets.ts';
import { startSession, type NewSession, type Visitor } from './sessions.ts';
import { limitsFor, proveSecret, type SignInServices } from './sign-in.usecases.ts';
import { forgetTries } from './throttle.ts';

const day = 86_400_000;
/**
 * Long enough to carry a printed sheet to the next village meeting; a reset is used at once, in
 * person.
 */
const lifetimeMs = { join: 14 * day, reset: day, first: 7 * day } as const;

/** What other features do and know about invitations. Handed in by `app.ts`. */
export interface InvitationHooks {
  /** Checks that a team stands at that path (throws `not_found`). */
  readonly requireTeam: (tx: Tx, actor: Actor, teamId: string, path: string) => Promise<void>;
  /** The person joins the team of the invitation. */
  readonly onAccepted: (
    tx: Tx,
    joined: {
      memberId: string;
      accountId: string;
      name: string;
      phone: string;
      teamId: string;
      path: string;
      role: StaffRole;
      now: number;
    },
  ) => Promise<void>;
  /** Name of a province, commune or village for people; null when there is none at that path. */
  readonly unitName: (db: Db, path: string) => Promise<string | null>;
}

export interface NewInvitation {
  name: string;
  phone: string;
  role: StaffRole;
  path: string;
  teamId: string | null;
  personal?: boolean | undefined;
}

/**
 * Invites somebody to a role below one's own. The secret is answered once and stored only as its
 * hash.
 */
export async function createInvitation(
  services: SignInServices,
  hooks: InvitationHooks,
  actor: Actor,
  input: NewInvitation,
): Promise<{ invitation: Invitation; code: string }> {
  return services.database.write(async (tx) => {
    requireAllowed(actor, 'invitation.create', { path: input.path });
    if ((await hooks.unitName(tx, input.path)) === null) throw refuse('not_found');
    if (!roleFitsPath(input.role, input.path)) throw refuse('invitation.role_does_not_fit');
    if (!mayGive(actor.grants, { role: input.role, path: input.path, personal: input.personal }))
      throw refuse('forbidden');
    if (input.teamId !== null) await hooks.requireTeam(tx, actor, input.teamId, input.path);
    return insertInvitation(tx, services, actor, input);
  });
}

/**
 * Stores an invitation whose right has been checked. An older open one for the same number and team
 * stops working.
 */
export async function insertInvitation(
  tx: Tx,
  services: Pick<SignInServices, 'ids' | 'clock'>,
  actor: Actor,
  input: NewInvitation,
): Promise<{ invitation: Invitation; code: string }> {
  const code = services.ids.secret();
  const now = services.clock();
  if (input.teamId !== null) {
    await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(
        and(
          eq(invitations.teamId, input.teamId),
          eq(invitations.phone, input.phone),
          isNull(invitations.usedAt),
          isNull(invitations.revokedAt),
        ),
      );
  }
  const row = newRow(services.ids.id(), code, now, actor.accountId, {
    kind: 'join',
    ...input,
    personal: input.personal ?? false,
    accountId: null,
  });
  await tx.insert(invitations).values(row);
  return { invitation: describe(row, now), code };
}

/**
 * The one-time invitation of an empty installation, for its first official. Null when somebody has
 * an account already.
 */
export async function createFirstInvitation(
  services: Pick<SignInServices, 'database' | 'clock' | 'ids'>,
): Promise<string | null> {
  const code = services.ids.secret();
  return services.database.write(async (tx) => {
    if ((await tx.select({ id: accounts.id }).from(accounts).limit(1)).length) return null;
    const now = services.clock();
    // Only the newest one works: each start of an unused installation prints a fresh one.
    await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(eq(invitations.kind, 'first'), isNull(invitations.usedAt)));
    await tx.insert(invitations).values(
      newRow(services.ids.id(), code, now, 'system', {
        kind: 'first',
        name: '',
        phone: null,
        role: 'province_official',
        path: '',
        teamId: null,
        personal: true,
        accountId: null,
      }),
    );
    return code;
  });
}

type Given = Pick<
  InvitationRow,
  'kind' | 'name' | 'phone' | 'role' | 'teamId' | 'personal' | 'accountId'
> & { path: string };
const newRow = (
  id: string,
  code: string,
  now: number,
  createdBy: string,
  { path, ...given }: Given,
): InvitationRow => ({
  id,
  codeHash: digest(code),
  kind: given.kind,
  name: given.name,
  phone: given.phone,
  role: given.role,
  teamId: given.teamId,
  personal: given.personal,
  accountId: given.accountId,
  unitPath: path,
  createdAt: now,
  createdBy,
  expiresAt: now + lifetimeMs[given.kind],
  usedAt: null,
  usedBy: null,
  revokedAt: null,
});

const stateOf = (row: InvitationRow, now: number): Invitation['state'] =>
  row.usedAt !== null
    ? 'used'
    : row.revokedAt !== null
      ? 'revoked'
      : row.expiresAt <= now
        ? 'expired'
        : 'open';

/** An invitation without its secret. */
export const describe = (row: InvitationRow, now: number): Invitation => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  role: row.role,
  path: row.unitPath,
  teamId: row.teamId,
  isReset: row.kind === 'reset',
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  state: stateOf(row, now),
});

/** Invitations of the actor's area, newest first. */
export const listInvitations = async (
  services: Pick<SignInServices, 'database' | 'clock'>,
  actor: Actor,
): Promise<{ invitations: Invitation[] }> => {
  const now = services.clock();
  return {
    invitations: (await stored.listInvitations(services.database.read, actor.scope, 200)).map(
      (row) => describe(row, now),
    ),
  };
};

/** Takes an unused invitation back. */
export async function revokeInvitation(
  services: SignInServices,
  actor: Actor,
  id: string,
): Promise<void> {
  await services.database.write(async (tx) => {
    const row = await stored.findInvitation(tx, id, actor.scope);
    requireAllowed(actor, 'invitation.revoke', row && { path: row.unitPath });
    await tx
      .update(invitations)
      .set({ revokedAt: services.clock() })
      .where(and(eq(invitations.id, id), isNull(invitations.usedAt)));
  });
}

/**
 * Somebody forgot the password or lost the phone: all sessions end, the old password stops working
 * and a one-time invitation for a new one is made, to be handed over in person. Only by somebody
 * above every role the person holds.
 */
export async function resetAccount(
  services: SignInServices,
  actor: Actor,
  accountId: string,
): Promise<{ invitation: Invitation; code: string }> {
  const code = services.ids.secret();
  return services.database.write(async (tx) => {
    const now = services.clock();
    const { account, held } = await requireBelow(tx, actor, accountId, now, 'account.reset');
    const main = held[0];
    if (!main || main.role === 'household') throw refuse('not_found');
    await stored.endSessions(tx, accountId, now);
    await stored.removeCredential(tx, accountId);
    await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(eq(invitations.accountId, accountId), isNull(invitations.usedAt)));
    const row = newRow(services.ids.id(), code, now, actor.accountId, {
      kind: 'reset',
      name: account.name,
      phone: account.phone,
      role: main.role,
      path: main.path,
      teamId: null,
      personal: false,
      accountId,
    });
    await tx.insert(invitations).values(row);
    return { invitation: describe(row, now), code };
  });
}

/**
 * The account and its grants in force when the actor stands above all of them; `not_found` when
 * none lies in the actor's area.
 */
export async function requireBelow(
  tx: Tx,
  actor: Actor,
  accountId: string,
  now: number,
  action: 'account.reset' | 'account.revoke',
) {
  const account = await stored.findAccount(tx, accountId);
  const held =
    account?.kind === 'person'
      ? grantsInForce((await stored.listGrants(tx, accountId)).map(stored.asDated), now)
      : [];
  const seen = held.find((grant) => sees(actor.grants, grant));
  if (!account || !seen) throw refuse('not_found');
  requireAllowed(actor, action, seen);
  if (!held.every((grant) => mayGive(actor.grants, { role: grant.role, path: grant.path })))
    throw refuse('forbidden');
  return { account, held };
}

/** An open invitation by its secret; one refusal for unknown, used, expired and revoked ones. */
async function requireOpen(db: Db, code: string, now: number): Promise<InvitationRow> {
  const row = await stored.findInvitationByCode(db, digest(code));
  if (!row || stateOf(row, now) !== 'open') throw refuse('invitation.not_valid');
  return row;
}

/** What the invited person sees before typing anything. */
export async function viewInvitation(
  services: SignInServices,
  hooks: InvitationHooks,
  code: string,
): Promise<InvitationView> {
  const { read } = services.database;
  const row = await requireOpen(read, code, services.clock());
  const known =
    row.kind === 'join' && row.phone !== null
      ? await stored.findAccountByPhone(read, row.phone)
      : null;
  return {
    name: row.name,
    role: row.role,
    unitName: (row.unitPath && (await hooks.unitName(read, row.unitPath))) || '',
    isReset: row.kind === 'reset',
    isFirst: row.kind === 'first',
    hasAccount: known !== null,
    minPassword: minPassword([row.role]),
  };
}

export interface Acceptance {
  code: string;
  phone: string;
  password: string;
  first?:
    | { name: string; role: 'commune_official' | 'province_official'; path: string }
    | undefined;
}

/**
 * Accepts an invitation and signs in. The number typed must be the one the inviter wrote. A number
 * that has an account already must be proved with its own password and gains the new role; the
 * password is chosen only for a new account or a reset.
 */
export async function acceptInvitation(
  services: SignInServices,
  hooks: InvitationHooks,
  input: Acceptance,
  visitor: Visitor,
): Promise<NewSession> {
  const { database, ids, config } = services;
  const row = await requireOpen(database.read, input.code, services.clock());
  if (row.phone !== null && row.phone !== input.phone) throw refuse('invitation.other_phone');
  const given =
    row.kind === 'first'
      ? await requireFirst(database.read, hooks, input)
      : { name: row.name, role: row.role, path: row.unitPath };
  const known = await stored.findAccountByPhone(database.read, input.phone);
  const isProof = row.kind === 'join' && known !== null;
  if (isProof) {
    const limits = limitsFor(services, `person:${input.phone}`, visitor, false);
    if (!(await proveSecret(services, limits, known.id, input.password)))
      throw refuse('sign_in.wrong');
  }
  requireGoodPassword(input.password, [given.role], input.phone);
  const hash = isProof ? null : await hashSecret(config.secret, input.password);
  return database.write(async (tx) => {
    const now = services.clock();
    const open = await requireOpen(tx, input.code, now);
    const account = await accountFor(tx, open, known, {
      ...given,
      phone: input.phone,
      id: ids.id(),
      now,
    });
    if (hash) await stored.saveCredential(tx, { accountId: account.id, hash, changedAt: now });
    if (open.kind !== 'reset')
      await addGrant(tx, {
        id: ids.id(),
        accountId: account.id,
        role: given.role,
        path: given.path,
        personal: open.personal,
        givenBy: open.createdBy,
        now,
      });
    if (open.teamId !== null)
      await hooks.onAccepted(tx, {
        memberId: ids.id(),
        accountId: account.id,
        name: account.name,
        phone: input.phone,
        teamId: open.teamId,
        path: open.unitPath,
        role: open.role,
        now,
      });
    await tx
      .update(invitations)
      .set({ usedAt: now, usedBy: account.id })
      .where(eq(invitations.id, open.id));
    await forgetTries(tx, keyed(config.secret, 'throttle', `person:${input.phone}`));
    const held = grantsInForce(
      (await stored.listGrants(tx, account.id)).map(stored.asDated),
      now,
    ).map((grant) => grant.role);
    if (!held.length) throw refuse('invitation.not_valid');
    return startSession(tx, ids, now, account, held, visitor);
  });
}

async function accountFor(
  tx: Tx,
  row: InvitationRow,
  known: Account | null,
  given: { id: string; name: string; phone: string; now: number },
): Promise<Account> {
  if (row.kind === 'reset') {
    const account = await stored.findAccount(tx, row.accountId ?? '');
    if (!account) throw refuse('invitation.not_valid');
    return account;
  }
  const account = await stored.findAccountByPhone(tx, given.phone);
  if (account && account.id !== known?.id) throw refuse('invitation.not_valid');
  return (
    account ??
    addAccount(tx, {
      id: given.id,
      kind: 'person',
      name: given.name,
      phone: given.phone,
      householdId: null,
      createdBy: row.createdBy,
      now: given.now,
    })
  );
}

async function requireFirst(db: Db, hooks: InvitationHooks, { first }: Acceptance) {
  if (!first)
    throw refuse('request.invalid', { problems: [{ code: 'field.missing', field: 'first' }] });
  if (!roleFitsPath(first.role, first.path) || pathDepth(first.path) > 2)
    throw refuse('invitation.role_does_not_fit');
  if ((await hooks.unitName(db, first.path)) === null) throw refuse('not_found');
  return first;
}
