import { communeOf, mayGive, pathDepth, type Role } from '@lensan/access';
import {
  refuse,
  type Invitation,
  type StaffRole,
  type TeamMember,
  type TeamSummary,
  type Village,
} from '@lensan/contract';
import { fold } from '@lensan/vietnamese';
import type { Db, Tx } from '../../database/client.ts';
import { pathInScope, type Scope } from '../../database/scope.ts';
import type { Actor } from '../../platform/actor.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { endGrants, listOpenInvitationsOfTeam } from '../accounts/accounts.repository.ts';
import {
  describe,
  insertInvitation,
  type InvitationHooks,
} from '../accounts/invitations.usecases.ts';
import type { SignInServices } from '../accounts/sign-in.usecases.ts';
import { findPlace } from '../places/places-register.ts';
import { insertVillage, listVillagesIn, unitName } from '../places/places.repository.ts';
import * as stored from './teams.repository.ts';
import type { Member, Team } from './teams.repository.ts';

/**
 * What the teams feature asks of places. Handed in, so that its tests need no register of communes.
 */
export interface PlaceHooks {
  readonly unitName: (db: Db, path: string) => Promise<string | null>;
  readonly listVillages: (
    db: Db,
    scope: Scope,
  ) => Promise<readonly Pick<Village, 'id' | 'path' | 'name' | 'coverage'>[]>;
  readonly addVillage: (
    tx: Tx,
    village: Pick<Village, 'id' | 'name' | 'kind' | 'coverage'> & {
      communePath: string;
      now: number;
    },
  ) => Promise<{ path: string }>;
}

/** The real places. */
export const placeHooks: PlaceHooks = {
  unitName,
  listVillages: (db, scope) => listVillagesIn(db, scope),
  async addVillage(tx, { id, communePath, now, ...facts }) {
    const commune = findPlace(communeOf(communePath) ?? '');
    if (!commune) throw refuse('not_found');
    return insertVillage(tx, id, commune, facts, now);
  },
};

/** Most teams of one answer: a province has about 1,900, a commune 40. */
const teamLimit = 2500;

export const roleInTeam = (role: Member['role']): Extract<StaffRole, 'mentor' | 'team_leader'> =>
  role === 'leader' ? 'team_leader' : 'mentor';

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
const asMember = (row: Member): TeamMember => ({
  id: row.id,
  accountId: row.accountId,
  name: row.name,
  phone: row.phone,
  role: row.role,
  joinedAt: row.joinedAt,
  leftAt: row.leftAt,
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
  return services.database.write(async (tx) => {
    requireAllowed(actor, 'team.change', { path: input.path });
    const unitName = await places.unitName(tx, input.path);
    if (unitName === null) throw refuse('not_found');
    if (!mayGive(actor.grants, { role: 'team_leader', path: input.path }))
      throw refuse('forbidden');
    const team = newTeam(services, actor, input.path, input.name);
    await stored.insertTeam(tx, team);
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

async function requireTeam(tx: Tx, actor: Actor, id: string, role: Role): Promise<Team> {
  const team = requireAllowed(actor, 'team.change', await stored.findTeam(tx, id, actor.scope));
  if (!mayGive(actor.grants, { role, path: team.path })) throw refuse('forbidden');
  return team;
}

/** Writes a person into a team and makes the invitation to hand over. */
export async function addMember(
  services: SignInServices,
  actor: Actor,
  input: { id: string; name: string; phone: string; role: Member['role'] },
) {
  return services.database.write(async (tx) => {
    const team = await requireTeam(tx, actor, input.id, roleInTeam(input.role));
    const present = (await stored.listMembers(tx, team)).find(
      (member) => member.phone === input.phone && member.leftAt === null,
    );
    if (present) throw refuse('team.member_known');
    const member: Member = {
      id: services.ids.id(),
      path: team.path,
      teamId: team.id,
      accountId: null,
      name: input.name,
      phone: input.phone,
      role: input.role,
      joinedAt: services.clock(),
      leftAt: null,
    };
    await stored.insertMember(tx, member);
    return { member: asMember(member), ...(await invite(tx, services, actor, team, member)) };
  });
}

/** A fresh invitation for a member without an account. */
export async function inviteMember(
  services: SignInServices,
  actor: Actor,
  input: { id: string; memberId: string },
) {
  return services.database.write(async (tx) => {
    const { team, member } = await requireMember(tx, actor, input);
    if (member.accountId !== null || member.phone === null || member.leftAt !== null)
      throw refuse('team.member_known');
    return invite(tx, services, actor, team, member);
  });
}

const invite = (tx: Tx, services: SignInServices, actor: Actor, team: Team, member: Member) =>
  insertInvitation(tx, services, actor, {
    name: member.name,
    phone: member.phone ?? '',
    role: roleInTeam(member.role),
    path: team.path,
    teamId: team.id,
  });

async function requireMember(
  tx: Tx,
  actor: Actor,
  input: { id: string; memberId: string },
): Promise<{ team: Team; member: Member }> {
  const seen = requireAllowed(
    actor,
    'team.change',
    await stored.findTeam(tx, input.id, actor.scope),
  );
  const member = await stored.findMember(tx, seen, input.memberId);
  if (!member) throw refuse('not_found');
  return { team: await requireTeam(tx, actor, input.id, roleInTeam(member.role)), member };
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
  await services.database.write(async (tx) => {
    const { team, member } = await requireMember(tx, actor, input);
    const now = services.clock();
    await stored.leaveTeam(tx, member, now);
    if (member.accountId !== null)
      await endGrants(tx, member.accountId, now, {
        path: team.path,
        roles: ['mentor', 'team_leader'],
      });
  });
}

/** What the sign-in feature asks of teams. */
export const teamHooks: Pick<InvitationHooks, 'requireTeam' | 'onAccepted'> = {
  async requireTeam(tx, actor, teamId, path) {
    if (!pathInScope(path, actor.scope) || !(await stored.findTeamAt(tx, teamId, path)))
      throw refuse('not_found');
  },
  async onAccepted(tx, joined) {
    const team = await stored.findTeamAt(tx, joined.teamId, joined.path);
    if (!team) return;
    const waiting = (await stored.listMembers(tx, team)).find(
      (member) =>
        member.leftAt === null &&
        (member.accountId === joined.accountId ||
          (member.accountId === null && member.phone === joined.phone)),
    );
    if (waiting) await stored.linkMember(tx, waiting, joined.accountId);
    else {
      await stored.insertMember(tx, {
        id: joined.memberId,
        path: team.path,
        teamId: team.id,
        accountId: joined.accountId,
        name: joined.name,
        phone: joined.phone,
        role: joined.role === 'team_leader' ? 'leader' : 'member',
        joinedAt: joined.now,
        leftAt: null,
      });
    }
  },
};
