import { mayGive, type Role } from '@lensan/access';
import { refuse, type StaffRole, type TeamMember } from '@lensan/contract';
import type { Tx } from '../../database/client.ts';
import { command } from '../../operations/command.ts';
import type { Actor } from '../../platform/actor.ts';
import { endGrants } from '../accounts/accounts.repository.ts';
import { insertInvitation } from '../accounts/invitations/invitation.ts';
import { revokeOfTeam } from '../accounts/invitations/invitations.repository.ts';
import type { SignInServices } from '../accounts/sign-in.usecases.ts';
import * as stored from './teams.repository.ts';
import type { Member, Team } from './teams.repository.ts';

const roleInTeam = (role: Member['role']): Extract<StaffRole, 'mentor' | 'team_leader'> =>
  role === 'leader' ? 'team_leader' : 'mentor';

export const asMember = (row: Member): TeamMember => ({
  id: row.id,
  accountId: row.accountId,
  name: row.name,
  phone: row.phone,
  role: row.role,
  joinedAt: row.joinedAt,
  leftAt: row.leftAt,
});

/** The team, for a change of it in the actor's area. */
const team = (actor: Actor, id: string) => (tx: Tx) => stored.findTeam(tx, id, actor.scope);

/** Throws `forbidden` unless the actor could give that role in the team. */
function requireMayGive(actor: Actor, { path }: Team, role: Role): void {
  if (!mayGive(actor.grants, { role, path })) throw refuse('forbidden');
}

/** Writes a person into a team and makes the invitation to hand over. */
export async function addMember(
  services: SignInServices,
  actor: Actor,
  input: { id: string; name: string; phone: string; role: Member['role'] },
) {
  const asked = {
    name: 'team.member_add',
    needs: 'team.change',
    on: team(actor, input.id),
  } as const;
  return command(services, actor, asked, async (context, found) => {
    const { tx } = context;
    requireMayGive(actor, found, roleInTeam(input.role));
    const present = (await stored.listMembers(tx, found)).find(
      (member) => member.phone === input.phone && member.leftAt === null,
    );
    if (present) throw refuse('team.member_known');
    const member: Member = {
      id: services.ids.id(),
      path: found.path,
      teamId: found.id,
      accountId: null,
      name: input.name,
      phone: input.phone,
      role: input.role,
      joinedAt: context.now,
      leftAt: null,
    };
    await stored.insertMember(tx, member);
    await context.recordActivity({
      subjectId: member.id,
      path: found.path,
      detail: { role: member.role },
    });
    return { member: asMember(member), ...(await invite(tx, services, actor, found, member)) };
  });
}

/** A fresh invitation for a member without an account. */
export async function inviteMember(
  services: SignInServices,
  actor: Actor,
  input: { id: string; memberId: string },
) {
  const asked = {
    name: 'team.member_invite',
    needs: 'team.change',
    on: team(actor, input.id),
  } as const;
  return command(services, actor, asked, async (context, found) => {
    const member = await requireMember(context.tx, actor, found, input.memberId);
    if (member.accountId !== null || member.phone === null || member.leftAt !== null)
      throw refuse('team.member_known');
    const made = await invite(context.tx, services, actor, found, member);
    await context.recordActivity({ subjectId: member.id, path: found.path });
    return made;
  });
}

const invite = (tx: Tx, services: SignInServices, actor: Actor, of: Team, member: Member) =>
  insertInvitation(tx, services, actor, {
    name: member.name,
    phone: member.phone ?? '',
    role: roleInTeam(member.role),
    path: of.path,
    teamId: of.id,
  });

/** A member whose role the actor could give, and so may take. */
async function requireMember(tx: Tx, actor: Actor, of: Team, memberId: string): Promise<Member> {
  const member = await stored.findMember(tx, of, memberId);
  if (!member) throw refuse('not_found');
  requireMayGive(actor, of, roleInTeam(member.role));
  return member;
}

/**
 * A person leaves: the membership ends today, and so does the role it gave. What the person
 * recorded stays.
 */
export async function endMember(
  services: SignInServices,
  actor: Actor,
  input: { id: string; memberId: string },
): Promise<void> {
  const asked = {
    name: 'team.member_end',
    needs: 'team.change',
    on: team(actor, input.id),
  } as const;
  await command(services, actor, asked, async (context, found) => {
    const { tx, now } = context;
    const member = await requireMember(tx, actor, found, input.memberId);
    await stored.leaveTeam(tx, member, now);
    // The sheet handed out before is worth nothing any more.
    if (member.phone !== null) await revokeOfTeam(tx, found.id, member.phone, now);
    if (member.accountId !== null)
      await endGrants(tx, member.accountId, now, {
        path: found.path,
        roles: ['mentor', 'team_leader'],
      });
    await context.recordActivity({ subjectId: member.id, path: found.path });
  });
}
