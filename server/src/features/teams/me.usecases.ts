import { allows, communeOf, cutPath, pathDepth } from '@lensan/access';
import { refuse, type Me } from '@lensan/contract';
import type { Db } from '../../database/client.ts';
import type { Actor } from '../../platform/actor.ts';
import { findAccount, findActiveCard } from '../accounts/accounts.repository.ts';
import type { HouseholdHooks } from '../accounts/cards.usecases.ts';
import type { SignInServices } from '../accounts/sign-in.usecases.ts';
import * as stored from './teams.repository.ts';
import type { PlaceHooks } from './teams.hooks.ts';

type Hooks = PlaceHooks & Pick<HouseholdHooks, 'mentorOf'>;

/** Everything a phone needs to begin working without signal: who I am, where, with whom. */
export async function readMe(services: SignInServices, hooks: Hooks, actor: Actor): Promise<Me> {
  const { read } = services.database;
  const account = await findAccount(read, actor.accountId);
  if (!account) throw refuse('session.expired');
  const isHousehold = account.kind === 'household';
  // A province has thousands of villages: its officials look one commune up at a time.
  const worksInVillages = !isHousehold && actor.grants.every((grant) => pathDepth(grant.path) >= 2);
  const card = isHousehold ? await findActiveCard(read, account.id) : null;
  return {
    account: {
      id: account.id,
      name: account.name,
      kind: account.kind,
      phone: account.phone,
      householdId: account.householdId,
    },
    device: { id: actor.deviceId },
    grants: await Promise.all(
      actor.grants.map(async ({ role, path, personal }) => ({
        role,
        path,
        personal: personal ?? false,
        name: (await hooks.unitName(read, path)) ?? '',
      })),
    ),
    commune: await communeOfWork(read, hooks, actor),
    villages: worksInVillages
      ? (await hooks.listVillages(read, actor.scope)).map(({ id, path, name, coverage }) => ({
          id,
          path,
          name,
          coverage,
        }))
      : [],
    ...(await teamsOf(read, actor, worksInVillages)),
    mentor:
      isHousehold && actor.householdId ? await mentorOf(read, hooks, actor.householdId) : null,
    moneyFrom: card?.moneyFrom ?? null,
    settings: { textSize: account.textSize, theme: account.theme, language: account.language },
    now: services.clock(),
  };
}

/** The commune of all of one's places, if it is one. */
async function communeOfWork(read: Db, hooks: Hooks, actor: Actor): Promise<Me['commune']> {
  const paths = new Set(
    actor.grants.filter(({ path }) => pathDepth(path) >= 2).map(({ path }) => cutPath(path, 2)),
  );
  const [path] = paths;
  if (!path || paths.size > 1) return null;
  return {
    code: communeOf(path) ?? '',
    name: (await hooks.unitName(read, path)) ?? '',
    provinceName: (await hooks.unitName(read, cutPath(path, 1))) ?? '',
  };
}

/** One's own teams, with who else is in them. */
async function teamsOf(
  read: Db,
  actor: Actor,
  worksInVillages: boolean,
): Promise<Pick<Me, 'teams' | 'members'>> {
  const teams = worksInVillages ? await stored.listTeams(read, actor.scope, 200) : [];
  const fellows = await stored.listFellows(
    read,
    actor.scope,
    teams.map((team) => team.id),
  );
  const mine = new Set(
    fellows.filter(({ accountId }) => accountId === actor.accountId).map(({ teamId }) => teamId),
  );
  return {
    teams: teams
      .filter((team) => mine.has(team.id))
      .map(({ id, level, path, name }) => ({ id, level, path, name })),
    members: fellows
      .filter((member) => mine.has(member.teamId))
      .map((member) => ({
        accountId: member.accountId,
        teamId: member.teamId,
        name: member.name,
        role: member.role,
        phone: allows(actor.grants, 'team.read', member) ? member.phone : null,
      })),
  };
}

async function mentorOf(read: Db, hooks: Hooks, householdId: string): Promise<Me['mentor']> {
  const id = await hooks.mentorOf(read, householdId);
  const mentor = id === null ? null : await findAccount(read, id);
  return mentor && { accountId: mentor.id, name: mentor.name, phone: mentor.phone };
}
