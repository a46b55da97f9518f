import { mayGive, roleFitsPath } from '@lensan/access';
import { refuse, type Invitation } from '@lensan/contract';
import { command, openCommand, type WriteServices } from '../../../operations/command.ts';
import type { Actor } from '../../../platform/actor.ts';
import { hasAccounts } from '../accounts.repository.ts';
import type { SignInServices } from '../sign-in.usecases.ts';
import {
  describe,
  insertInvitation,
  newRow,
  stateOf,
  type InvitationHooks,
  type NewInvitation,
} from './invitation.ts';
import * as stored from './invitations.repository.ts';

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
  const asked = { name: 'invitation.create', on: () => ({ path: input.path }) } as const;
  return command(services, actor, asked, async (context) => {
    const { tx } = context;
    if ((await hooks.unitName(tx, input.path)) === null) throw refuse('not_found');
    if (!roleFitsPath(input.role, input.path)) throw refuse('invitation.role_does_not_fit');
    if (!mayGive(actor.grants, { role: input.role, path: input.path, personal: input.personal }))
      throw refuse('forbidden');
    if (input.teamId !== null) await hooks.requireTeam(tx, actor, input.teamId, input.path);
    const made = await insertInvitation(tx, services, actor, input);
    await context.recordActivity({
      subjectId: made.invitation.id,
      path: input.path,
      detail: { role: input.role },
    });
    return made;
  });
}

/**
 * The one-time invitation of an empty installation, for its first official. Null when somebody has
 * an account already.
 */
export async function createFirstInvitation(services: WriteServices): Promise<string | null> {
  const code = services.ids.secret();
  return openCommand(services, 'invitation.create', async (context) => {
    const { tx, now } = context;
    if (await hasAccounts(tx)) {
      context.silent('nothing changed');
      return null;
    }
    // Only the newest one works: each start of an unused installation prints a fresh one.
    await stored.revokeFirst(tx, now);
    const row = newRow(services.ids.id(), code, now, 'system', {
      kind: 'first',
      name: '',
      phone: null,
      role: 'province_official',
      path: '',
      teamId: null,
      personal: true,
      accountId: null,
    });
    await stored.insertInvitation(tx, row);
    await context.recordActivity({ subjectId: row.id, path: '', detail: { isFirst: true } });
    return code;
  });
}

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
  await command(
    services,
    actor,
    {
      name: 'invitation.revoke',
      async on(tx) {
        const row = await stored.findInvitation(tx, id, actor.scope);
        return row && { row, path: row.unitPath };
      },
    },
    async (context, { row, path }) => {
      const state = stateOf(row, context.now);
      if (state === 'used' || state === 'revoked')
        return context.silent('there is nothing left to take back');
      await stored.revokeOne(context.tx, id, context.now);
      return context.recordActivity({ subjectId: id, path, detail: { role: row.role } });
    },
  );
}
