import { mayGive, pathDepth } from '@lensan/access';
import { refuse, type Invitation, type TeamMember, type TeamSummary } from '@lensan/contract';
import { fold } from '@lensan/vietnamese';
import type { Db } from '../../database/client.ts';
import { command } from '../../operations/command.ts';
import type { Actor } from '../../platform/actor.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { describe } from '../accounts/invitations/invitation.ts';
import { listOpenInvitationsOfTeam } from '../accounts/invitations/invitations.repository.ts';
import type { SignInServices } from '../accounts/sign-in.usecases.ts';
import { asMember } from './members.usecases.ts';
import type { PlaceHooks } from './teams.hooks.ts';
import * as stored from './teams.repository.ts';
import type { Team } from './teams.repository.ts';

/** Most teams of one answer: a province has about 1,900, a commune 40. */
const teamLimit = 2500;

const summary = (
  team: Team,
  unitName: string,
  counted?: { members: number; leaderName: string | null },
): TeamSummary => ({
  id: team.id,
  path: team.path,
  level: team.level,
  name: team.name,
  unitName,
  memberCount: counted?.members ?? 0,
  leaderName: counted?.leaderName ?? null,
});
/** Names of the units at some paths, each looked up once. */
async function unitNames(
  db: Db,
  places: PlaceHooks,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const path of new Set(paths)) names.set(path, (await places.unitName(db, path)) ?? '');
  return names;
}

/** Teams of the actor's area, or of the part of it that lies under a path. */
export async function listTeams(
  services: SignInServices,
  places: PlaceHooks,
  actor: Actor,
  under?: string,
): Promise<{ teams: TeamSummary[] }> {
  const { read } = services.database;
  const rows = (await stored.listTeams(read, actor.scope, teamLimit)).filter(
    (team) => !under || team.path.startsWith(under),
  );
  const counted = new Map(
    (await stored.countMembers(read, actor.scope)).map((row) => [row.teamId, row]),
  );
  const names = await unitNames(
    read,
    places,
    rows.map((team) => team.path),
  );
  return {
    teams: rows.map((team) => summary(team, names.get(team.path) ?? '', counted.get(team.id))),
  };
}

/** Founds a team where the actor could appoint its leader. */
export async function createTeam(
  services: SignInServices,
  places: PlaceHooks,
  actor: Actor,
  input: { name: string; path: string },
): Promise<{ team: TeamSummary }> {
  const asked = {
    name: 'team.create',
    needs: 'team.change',
    on: () => ({ path: input.path }),
  } as const;
  return command(services, actor, asked, async (context) => {
    const unitName = await places.unitName(context.tx, input.path);
    if (unitName === null) throw refuse('not_found');
    if (!mayGive(actor.grants, { role: 'team_leader', path: input.path }))
      throw refuse('forbidden');
    const team = newTeam(services, actor, input.path, input.name);
    await stored.insertTeam(context.tx, team);
    await context.recordActivity({
      subjectId: team.id,
      path: team.path,
      detail: { level: team.level },
    });
    return { team: summary(team, unitName) };
  });
}

export const newTeam = (
  services: Pick<SignInServices, 'ids' | 'clock'>,
  actor: Actor,
  path: string,
  name: string,
): Team => ({
  id: services.ids.id(),
  path,
  level: pathDepth(path) === 3 ? 'village' : 'commune',
  name,
  nameFolded: fold(name),
  createdAt: services.clock(),
  createdBy: actor.accountId,
});

/** One team with its members, those who left last, and the invitations still open. */
export async function readTeam(
  services: SignInServices,
  places: PlaceHooks,
  actor: Actor,
  id: string,
): Promise<{ team: TeamSummary; members: TeamMember[]; invitations: Invitation[] }> {
  const { read } = services.database;
  const team = requireAllowed(actor, 'team.read', await stored.findTeam(read, id, actor.scope));
  const members = await stored.listMembers(read, team);
  const present = members.filter((member) => member.leftAt === null);
  const now = services.clock();
  const open = (await listOpenInvitationsOfTeam(read, team.id, now)).map((row) =>
    describe(row, now),
  );
  const leader = present.find((member) => member.role === 'leader');
  return {
    team: summary(team, (await places.unitName(read, team.path)) ?? '', {
      members: present.length,
      leaderName: leader?.name ?? null,
    }),
    members: [...present, ...members.filter((member) => member.leftAt !== null)].map(asMember),
    invitations: open,
  };
}
