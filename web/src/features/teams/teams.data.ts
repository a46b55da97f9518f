import { mayGive, pathDepth, type Grant, type Role } from '@lensan/access';
import { inviteMember, type Invitation, type MemberRole, type TeamMember } from '@lensan/contract';
import { fold } from '@lensan/vietnamese';
import { call, CallError } from '../../api/client.ts';
import { homeOf, rolesNow, session } from '../../session.ts';

export const roleInTeam = (role: MemberRole): Extract<Role, 'mentor' | 'team_leader'> =>
  role === 'leader' ? 'team_leader' : 'mentor';

/** Roles of whoever is signed in, as the access table reads them. */
export const myGrants = (): readonly Grant[] => {
  const now = session();
  return now.status === 'signed-in'
    ? (now.me?.grants.map(({ role, path, personal }) => ({ role, path, personal })) ?? [])
    : [];
};
/**
 * May I make somebody a leader or member at this place? The server decides the same way; here it
 * hides what would be refused.
 */
export const mayMake = (role: MemberRole, path: string): boolean =>
  mayGive([...myGrants()], { role: roleInTeam(role), path });
/**
 * The commune a commune official or commune team works in; null for a village team and for a
 * province.
 */
export const ownCommunePath = (): string | null =>
  myGrants().find((grant) => pathDepth(grant.path) === 2)?.path ?? null;
export const ownCommuneCode = (): string | null => {
  const now = session();
  return now.status === 'signed-in' ? (now.me?.commune?.code ?? null) : null;
};

/** Officials work at the desk layout, also on a phone; helpers in pages of a phone. */
export const worksAtDesk = (): boolean => homeOf(rolesNow(), isWide()) === 'official';
export const isWide = (): boolean => window.matchMedia('(min-width: 900px)').matches;

/** An invitation with its secret, which the server says only once. */
export interface Fresh {
  readonly invitation: Invitation;
  readonly code: string;
}

/** Who of a team has never signed in and can be invited: there is a number and no account. */
export const notYetIn = (members: readonly TeamMember[]): readonly TeamMember[] =>
  members.filter(
    (member) => member.leftAt === null && member.accountId === null && member.phone !== null,
  );

/**
 * Invites several members one after the other. Answers the invitations made so far also when the
 * line breaks in the middle.
 */
export async function inviteAll(
  teamId: string,
  members: readonly TeamMember[],
  onMade: (done: number) => void,
): Promise<{ readonly made: readonly Fresh[]; readonly failure: CallError | null }> {
  const made: Fresh[] = [];
  for (const member of members) {
    try {
      made.push(
        await call(inviteMember, { params: { id: teamId, memberId: member.id }, body: {} }),
      );
      onMade(made.length);
    } catch (error) {
      if (error instanceof CallError) return { made, failure: error };
      throw error;
    }
  }
  return { made, failure: null };
}

/** Teams whose name, place or leader holds every word that was typed, marks or no marks. */
export function findTeams<
  T extends {
    readonly name: string;
    readonly unitName: string;
    readonly leaderName: string | null;
  },
>(teams: readonly T[], query: string): readonly T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? teams
    : teams.filter((team) => {
        const text = fold(`${team.name} ${team.unitName} ${team.leaderName ?? ''}`);
        return words.every((word) => text.includes(word));
      });
}
