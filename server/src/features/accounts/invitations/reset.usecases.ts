import { grantsInForce, mayGive, sees, type Grant } from '@lensan/access';
import { refuse, type Invitation } from '@lensan/contract';
import type { Tx } from '../../../database/client.ts';
import { command } from '../../../operations/command.ts';
import type { Actor } from '../../../platform/actor.ts';
import * as accounts from '../accounts.repository.ts';
import type { Account } from '../accounts.repository.ts';
import type { SignInServices } from '../sign-in.usecases.ts';
import { describe, newRow } from './invitation.ts';
import * as stored from './invitations.repository.ts';

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
  return command(
    services,
    actor,
    {
      name: 'account.reset',
      on: (tx) => findPerson(tx, actor, accountId, services.clock()),
    },
    async (context, person) => {
      const { tx, now } = context;
      requireAbove(actor, person);
      const [main] = person.held;
      if (!main || main.role === 'household') throw refuse('not_found');
      await accounts.endSessions(tx, accountId, now);
      await accounts.removeCredential(tx, accountId);
      await stored.revokeOfAccount(tx, accountId, now);
      const row = newRow(services.ids.id(), code, now, actor.accountId, {
        kind: 'reset',
        name: person.account.name,
        phone: person.account.phone,
        role: main.role,
        path: main.path,
        teamId: null,
        personal: false,
        accountId,
      });
      await stored.insertInvitation(tx, row);
      await context.recordActivity({ subjectId: accountId, path: person.path });
      return { invitation: describe(row, now), code };
    },
  );
}

/** A person, with the roles in force; `path` is one of them that the actor sees. */
export interface PersonBelow {
  readonly account: Account;
  readonly held: readonly Grant[];
  readonly path: string;
}

/** The person of an account; null when none of the roles in force lies in the actor's area. */
export async function findPerson(
  tx: Tx,
  actor: Actor,
  accountId: string,
  now: number,
): Promise<PersonBelow | null> {
  const account = await accounts.findAccount(tx, accountId);
  if (account?.kind !== 'person') return null;
  const held = grantsInForce((await accounts.listGrants(tx, accountId)).map(accounts.asDated), now);
  const seen = held.find((grant) => sees(actor.grants, grant));
  return seen ? { account, held, path: seen.path } : null;
}

/** Throws `forbidden` unless the actor stands above every role the person holds. */
export function requireAbove(actor: Actor, { held }: PersonBelow): void {
  if (!held.every((grant) => mayGive(actor.grants, { role: grant.role, path: grant.path })))
    throw refuse('forbidden');
}
