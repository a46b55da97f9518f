import { pathDepth } from '@lensan/access';
import { refuse, type ImportAnswer } from '@lensan/contract';
import type { Db } from '../../database/client.ts';
import { makeScope } from '../../database/scope.ts';
import { command } from '../../operations/command.ts';
import type { OperationContext } from '../../operations/operation.ts';
import type { Actor } from '../../platform/actor.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import type { SignInServices } from '../accounts/sign-in.usecases.ts';
import { planImport, teamKey, villageKey, type ImportPlan } from './teams-import.ts';
import * as stored from './teams.repository.ts';
import type { PlaceHooks } from './teams.hooks.ts';
import { newTeam } from './teams.usecases.ts';

interface Pasted {
  readonly path: string;
  readonly text: string;
}

/** The plan for a commune, with what stands there already. */
async function plan(db: Db, places: PlaceHooks, actor: Actor, input: Pasted) {
  requireAllowed(actor, 'import.run', { path: input.path });
  if (pathDepth(input.path) !== 2 || (await places.unitName(db, input.path)) === null)
    throw refuse('not_found');
  const scope = makeScope([input.path]);
  const villages = await places.listVillages(db, scope);
  const villageName = new Map(villages.map((village) => [village.path, village.name]));
  const teams = (await stored.listTeams(db, scope, 2500)).map((team) => ({
    ...team,
    villageName: villageName.get(team.path) ?? '',
  }));
  const teamOf = new Map(teams.map((team) => [team.id, team]));
  const members = (await stored.listPresent(db, scope)).map((member) => ({
    phone: member.phone ?? '',
    villageName: villageName.get(member.path) ?? '',
    teamName: teamOf.get(member.teamId)?.name ?? '',
  }));
  return { made: planImport(input.text, { villages, teams, members }), villages, teams };
}

const answer = (made: ImportPlan): ImportAnswer => ({
  rows: [...made.rows],
  villages: made.villages.length,
  teams: made.teams.length,
  members: made.members.length,
});

/** What the text would do; nothing is stored. */
export const previewImport = async (
  services: SignInServices,
  places: PlaceHooks,
  actor: Actor,
  input: Pasted,
): Promise<ImportAnswer> => answer((await plan(services.database.read, places, actor, input)).made);

/**
 * Imports the rows without a problem, all or none. Members have no account until they are invited
 * from the team's page.
 */
export async function runImport(
  services: SignInServices,
  places: PlaceHooks,
  actor: Actor,
  input: Pasted,
): Promise<ImportAnswer> {
  const asked = { name: 'import.run', on: () => ({ path: input.path }) } as const;
  return command(services, actor, asked, async (context) => {
    const { made, villages, teams } = await plan(context.tx, places, actor, input);
    const pathOf = new Map(villages.map((village) => [villageKey(village.name), village.path]));
    const teamOf = new Map<string, Place>(
      teams.map((team) => [teamKey(team.villageName, team.name), team]),
    );
    await addVillages(context, places, input.path, made, pathOf);
    await addTeams(context, made, pathOf, teamOf);
    await addMembers(context, made, teamOf);
    await context.recordActivity({
      subjectId: context.operationId,
      path: input.path,
      detail: {
        villages: made.villages.length,
        teams: made.teams.length,
        members: made.members.length,
      },
    });
    return answer(made);
  });
}

type Place = { readonly id: string; readonly path: string };

async function addVillages(
  { tx, ids, now }: OperationContext,
  places: PlaceHooks,
  communePath: string,
  made: ImportPlan,
  pathOf: Map<string, string>,
): Promise<void> {
  for (const village of made.villages) {
    const added = await places.addVillage(tx, { ...village, communePath, id: ids.id(), now });
    pathOf.set(villageKey(village.name), added.path);
  }
}

async function addTeams(
  { tx, ids, actor, now }: OperationContext,
  made: ImportPlan,
  pathOf: ReadonlyMap<string, string>,
  teamOf: Map<string, Place>,
): Promise<void> {
  for (const team of made.teams) {
    const path = pathOf.get(villageKey(team.villageName)) ?? '';
    const row = newTeam({ ids, clock: () => now }, actor, path, team.name);
    await stored.insertTeam(tx, row);
    teamOf.set(teamKey(team.villageName, team.name), row);
  }
}

async function addMembers(
  { tx, ids, now }: OperationContext,
  made: ImportPlan,
  teamOf: ReadonlyMap<string, Place>,
): Promise<void> {
  for (const member of made.members) {
    const team = teamOf.get(teamKey(member.villageName, member.teamName));
    if (!team) throw new Error('an imported member has no team');
    await stored.insertMember(tx, {
      id: ids.id(),
      path: team.path,
      teamId: team.id,
      accountId: null,
      name: member.name,
      phone: member.phone,
      role: member.role,
      joinedAt: now,
      leftAt: null,
    });
  }
}
