import { grantsInForce, mayGive, pathDepth, roleFitsPath } from '@lensan/access';
import { refuse, type InvitationView, type StaffRole } from '@lensan/contract';
import type { Db, Tx } from '../../../database/client.ts';
import { openCommand } from '../../../operations/command.ts';
import type { OperationContext } from '../../../operations/operation.ts';
import * as accounts from '../accounts.repository.ts';
import type { Account } from '../accounts.repository.ts';
import { addAccount, addGrant } from '../create-account.ts';
import { minPassword, requireGoodPassword } from '../passwords.ts';
import { digest, hashSecret, keyed } from '../secrets.ts';
import { startSession, type NewSession, type Visitor } from '../sessions.ts';
import { limitsFor, proveSecret, type SignInServices } from '../sign-in.usecases.ts';
import { forgetTries } from '../throttle.ts';
import { stateOf, type InvitationHooks } from './invitation.ts';
import * as stored from './invitations.repository.ts';
import type { InvitationRow } from './invitations.repository.ts';

/**
 * An open invitation by its secret; one refusal for unknown, used, expired and revoked ones, and
 * for one whose giver could not give it any more.
 */
async function requireOpen(db: Db, code: string, now: number): Promise<InvitationRow> {
  const row = await stored.findInvitationByCode(db, digest(code));
  if (!row || stateOf(row, now) !== 'open' || !(await isStillGiven(db, row, now)))
    throw refuse('invitation.not_valid');
  return row;
}

/**
 * An invitation lives as long as the right it was given by: whoever left, or was moved, leaves no
 * door behind. The installation's own needs nobody.
 */
async function isStillGiven(db: Db, row: InvitationRow, now: number): Promise<boolean> {
  if (row.kind === 'first') return true;
  const held = (await accounts.listGrants(db, row.createdBy)).map(accounts.asDated);
  const given = { role: row.role, path: row.unitPath, personal: row.personal };
  return mayGive(grantsInForce(held, now), given);
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
      ? await accounts.findAccountByPhone(read, row.phone)
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

/** What an invitation gives, and to which known account. Nothing of it changes while it is proved. */
interface Proven {
  readonly given: { readonly name: string; readonly role: StaffRole; readonly path: string };
  readonly known: Account | null;
  /** Hash of the new password; null where an account proved itself with its own. */
  readonly hash: string | null;
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
  const proven = await prove(services, hooks, input, visitor);
  return openCommand(services, 'invitation.accept', async (context) => {
    const { tx, now } = context;
    const open = await requireOpen(tx, input.code, now);
    const account = await accountFor(context, open, proven, input.phone);
    await join(context, hooks, open, account, proven);
    await stored.markUsed(tx, open.id, account.id, now);
    await forgetTries(tx, keyed(services.config.secret, 'throttle', `person:${input.phone}`));
    await context.recordActivity({
      accountId: account.id,
      subjectId: open.id,
      path: proven.given.path,
      detail: { role: proven.given.role, kind: open.kind },
    });
    const held = grantsInForce(
      (await accounts.listGrants(tx, account.id)).map(accounts.asDated),
      now,
    ).map((grant) => grant.role);
    if (!held.length) throw refuse('invitation.not_valid');
    return startSession(tx, services.ids, now, account, held, visitor);
  });
}

/** Everything that takes time: the secrets are compared and hashed outside of the write. */
async function prove(
  services: SignInServices,
  hooks: InvitationHooks,
  input: Acceptance,
  visitor: Visitor,
): Promise<Proven> {
  const { read } = services.database;
  const row = await requireOpen(read, input.code, services.clock());
  if (row.phone !== null && row.phone !== input.phone) throw refuse('invitation.other_phone');
  const given =
    row.kind === 'first'
      ? await requireFirst(read, hooks, input)
      : { name: row.name, role: row.role, path: row.unitPath };
  const known = await accounts.findAccountByPhone(read, input.phone);
  const isProof = row.kind === 'join' && known !== null;
  if (isProof) {
    const limits = limitsFor(services, `person:${input.phone}`, visitor, false);
    if (!(await proveSecret(services, limits, known.id, input.password)))
      throw refuse('sign_in.wrong');
  }
  requireGoodPassword(input.password, [given.role], input.phone);
  const hash = isProof ? null : await hashSecret(services.config.secret, input.password);
  return { given, known, hash };
}

async function accountFor(
  { tx, ids, now }: OperationContext,
  row: InvitationRow,
  { known, given }: Proven,
  phone: string,
): Promise<Account> {
  if (row.kind === 'reset') {
    const account = await accounts.findAccount(tx, row.accountId ?? '');
    if (!account) throw refuse('invitation.not_valid');
    return account;
  }
  const account = await accounts.findAccountByPhone(tx, phone);
  if (account && account.id !== known?.id) throw refuse('invitation.not_valid');
  return account ?? addPerson(tx, { id: ids.id(), name: given.name, phone, now }, row.createdBy);
}
const addPerson = (
  tx: Tx,
  person: { id: string; name: string; phone: string; now: number },
  createdBy: string,
): Promise<Account> => addAccount(tx, { ...person, kind: 'person', householdId: null, createdBy });

/** The password, the role and the team the invitation brings. */
async function join(
  { tx, ids, now }: OperationContext,
  hooks: InvitationHooks,
  open: InvitationRow,
  account: Account,
  { given, hash }: Proven,
): Promise<void> {
  if (hash) await accounts.saveCredential(tx, { accountId: account.id, hash, changedAt: now });
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
      phone: account.phone ?? '',
      teamId: open.teamId,
      path: open.unitPath,
      role: open.role,
      now,
    });
}

async function requireFirst(db: Db, hooks: InvitationHooks, { first }: Acceptance) {
  if (!first)
    throw refuse('request.invalid', { problems: [{ code: 'field.missing', field: 'first' }] });
  if (!roleFitsPath(first.role, first.path) || pathDepth(first.path) > 2)
    throw refuse('invitation.role_does_not_fit');
  if ((await hooks.unitName(db, first.path)) === null) throw refuse('not_found');
  return first;
}
