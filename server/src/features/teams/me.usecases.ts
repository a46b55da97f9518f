import { allows, communeOf, cutPath, pathDepth } from '@lensan/access';
import { refuse, type Me } from '@lensan/contract';
import type { Actor } from '../../platform/actor.ts';
import { findAccount, findActiveCard } from '../accounts/accounts.repository.ts';
import type { HouseholdHooks } from '../accounts/cards.usecases.ts';
import type { SignInServices } from '../accounts/sign-in.usecases.ts';
import * as stored from './teams.repository.ts';
import type { PlaceHooks } from './teams.hooks.ts';

/** Everything a phone needs to begin working without signal: who I am, where, with whom. */
export async function readMe(
  services: SignInServices,
  hooks: PlaceHooks & Pick<HouseholdHooks, 'mentorOf'>,
  actor: Actor,
): Promise<Me> {
  const { read } = services.database;
  const account = await findAccount(read, actor.accountId);
  if (!account) throw refuse('session.expired');
  const isHousehold = account.kind === 'household';
  const grants = await Promise.all(
    actor.grants.map(async ({ role, path, personal }) => ({
      role,
      path,
      personal: personal ?? false,
      name: (await hooks.unitName(read, path)) ?? '',
    })),
  );
  const communePaths = [
    ...new Set(
      actor.grants
        .filter((grant) => pathDepth(grant.path) >= 2)
        .map((grant) => cutPath(grant.path, 2)),
    ),
  ];
  const [communePath] = communePaths;
  // A province has thousands of villages: its officials look one commune up at a time.
  const worksInVillages = !isHousehold && actor.grants.every((grant) => pathDepth(grant.path) >= 2);
  const teams =
    isHousehold || !worksInVillages ? [] : await stored.listTeams(read, actor.scope, 200);
  const own = await stored.listFellows(
    read,
    actor.scope,
    teams.map((team) => team.id),
  );
  const mine = new Set(
    own.filter((member) => member.accountId === actor.accountId).map((member) => member.teamId),
  );
  const mentorId =
    isHousehold && actor.householdId ? await hooks.mentorOf(read, actor.householdId) : null;
  const mentor = mentorId === null ? null : await findAccount(read, mentorId);
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
    grants,
    commune:
      communePath && communePaths.length === 1
        ? {
            code: communeOf(communePath) ?? '',
            name: (await hooks.unitName(read, communePath)) ?? '',
            provinceName: (await hooks.unitName(read, cutPath(communePath, 1))) ?? '',
          }
        : null,
    villages: worksInVillages
      ? (await hooks.listVillages(read, actor.scope)).map(({ id, path, name, coverage }) => ({
          id,
          path,
          name,
          coverage,
        }))
      : [],
    teams: await Promise.all(
      teams
        .filter((team) => mine.has(team.id))
        .map(async (team) => ({
          id: team.id,
          level: team.level,
          path: team.path,
          name: team.name,
        })),
    ),
    members: own
      .filter((member) => mine.has(member.teamId))
      .map((member) => ({
        accountId: member.accountId,
        teamId: member.teamId,
        name: member.name,
        role: member.role,
        phone: allows(actor.grants, 'team.read', member) ? member.phone : null,
      })),
    mentor: mentor && { accountId: mentor.id, name: mentor.name, phone: mentor.phone },
    moneyFrom: card?.moneyFrom ?? null,
    settings: { textSize: account.textSize, theme: account.theme, language: account.language },
    now: services.clock(),
  };
}
