import { mayGive, pathDepth, type Grant, type Role } from '@lensan/access';
import {
  addMember,
  createTeam,
  endMember,
  listTeams,
  readTeam,
  type Infer,
  type MemberRole,
  type TeamMember,
  type TeamSummary,
} from '@lensan/contract';
import { fold } from '@lensan/vietnamese';
import { call } from '../../api/client.ts';
import { homeOf, rolesNow, session } from '../../session.ts';
import type { Fresh } from './invitations.data.ts';

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

export type Team = Infer<typeof readTeam.response>;
/** Teams of my area. */
export const myTeams = async (): Promise<readonly TeamSummary[]> =>
  (await call(listTeams, { query: {} })).teams;
/** One team with its members and open invitations. */
export const teamOf = (id: string): Promise<Team> => call(readTeam, { params: { id } });
/** Founds a team at a place; its id. */
export const foundTeam = async (name: string, path: string): Promise<string> =>
  (await call(createTeam, { body: { name, path } })).team.id;
/** Writes a person into a team; the invitation to hand over. */
export const addTo = (
  teamId: string,
  person: { readonly name: string; readonly phone: string; readonly role: MemberRole },
): Promise<Fresh> => call(addMember, { params: { id: teamId }, body: person });
/** A member leaves the team; what they did stays. */
export async function endIn(teamId: string, memberId: string): Promise<void> {
  await call(endMember, { params: { id: teamId, memberId }, body: {} });
}

/** Who of a team has never signed in and can be invited: there is a number and no account. */
export const notYetIn = (members: readonly TeamMember[]): readonly TeamMember[] =>
  members.filter(
    (member) => member.leftAt === null && member.accountId === null && member.phone !== null,
  );

/** Those who are in the team now, and those who have left. */
export const membersOf = (members: readonly TeamMember[]) => ({
  present: members.filter((member) => member.leftAt === null),
  left: members.filter((member) => member.leftAt !== null),
});
/** May I change this member? Nobody changes themselves, or whom they could not have made. */
export const mayChange = (
  member: TeamMember,
  path: string,
  accountId: string | undefined,
): boolean =>
  member.leftAt === null && member.accountId !== accountId && mayMake(member.role, path);
/** Roles I may give at a place; none while it is not known. */
export const rolesToGive = (path: string): MemberRole[] =>
  (['leader', 'member'] as const).filter((role) => path !== '' && mayMake(role, path));
/** The role that is given: the one chosen, or the only one there is. */
export const givenRole = (
  chosen: MemberRole | undefined,
  roles: readonly MemberRole[],
): MemberRole | undefined => chosen ?? (roles.length === 1 ? roles[0] : undefined);
/** May I found a team somewhere in my commune? */
export const mayFound = (): boolean => {
  const path = ownCommunePath();
  return path !== null && mayMake('leader', `${path}x.`);
};

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
