import * as contract from '@lensan/contract';
import { refuse } from '@lensan/contract';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { findPlace, findPlaces } from './places-register.ts';
import { listVillagesIn } from './places.repository.ts';
import { changeVillage, createVillage } from './places.usecases.ts';

export function placeRoutes(app: App, services: Services): void {
  // Public: the first official names the commune before there is an account.
  route(app, contract.searchPlaces, 'public', ({ query }) => ({
    places: findPlaces(query.q, query.limit),
  }));
  route(app, contract.listVillages, 'place.read', async ({ actor, params }) => {
    const commune = findPlace(params.code);
    if (!commune) throw refuse('not_found');
    return {
      commune,
      villages: await listVillagesIn(services.database.read, actor.scope, params.code),
    };
  });
  route(app, contract.createVillage, 'village.change', async ({ actor, body }) => ({
    village: await createVillage(services, actor, body),
  }));
  route(app, contract.changeVillage, 'village.change', async ({ actor, params, body }) => ({
    village: await changeVillage(services, actor, params.id, body),
  }));
}
