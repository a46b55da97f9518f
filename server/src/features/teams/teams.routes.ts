import * as contract from '@lensan/contract';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import type { HouseholdHooks } from '../accounts/cards.usecases.ts';
import { previewImport, runImport } from './import.usecases.ts';
import { readMe } from './me.usecases.ts';
import { addMember, endMember, inviteMember } from './members.usecases.ts';
import type { PlaceHooks } from './teams.hooks.ts';
import { createTeam, listTeams, readTeam } from './teams.usecases.ts';

const done = { ok: true } as const;

/** Mounts teams, the import of a commune, and `GET /api/me`. */
export function teamRoutes(
  app: App,
  services: Services,
  hooks: PlaceHooks & Pick<HouseholdHooks, 'mentorOf'>,
): void {
  route(app, contract.readMe, 'me.read', ({ actor }) => readMe(services, hooks, actor));
  route(app, contract.listTeams, 'team.read', ({ actor, query }) =>
    listTeams(services, hooks, actor, query.under),
  );
  route(app, contract.createTeam, 'team.change', ({ actor, body }) =>
    createTeam(services, hooks, actor, body),
  );
  route(app, contract.readTeam, 'team.read', ({ actor, params }) =>
    readTeam(services, hooks, actor, params.id),
  );
  route(app, contract.addMember, 'team.change', ({ actor, params, body }) =>
    addMember(services, actor, { ...params, ...body }),
  );
  route(app, contract.inviteMember, 'team.change', ({ actor, params }) =>
    inviteMember(services, actor, params),
  );
  route(app, contract.endMember, 'team.change', async ({ actor, params }) => {
    await endMember(services, actor, params);
    return done;
  });
  route(app, contract.previewImport, 'import.run', ({ actor, body }) =>
    previewImport(services, hooks, actor, body),
  );
  route(app, contract.runImport, 'import.run', ({ actor, body }) =>
    runImport(services, hooks, actor, body),
  );
}
