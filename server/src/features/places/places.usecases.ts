import { refuse, type Village } from '@lensan/contract';
import type { Actor } from '../../platform/actor.ts';
import { recordPlainActivity } from '../../operations/activity.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import type { Services } from '../../services.ts';
import {
  findNamesake,
  findVillage,
  insertVillage,
  updateVillage,
  type VillageFacts,
} from './places.repository.ts';
import { findPlace } from './places-register.ts';

type PlaceServices = Pick<Services, 'database' | 'clock'>;

/**
 * Enters a village. The same id again answers what stands; throws `village.name_taken` for a second
 * village of that name.
 */
export function createVillage(
  services: PlaceServices,
  actor: Actor,
  input: { id: string; communeCode: string } & VillageFacts,
): Promise<Village> {
  return services.database.write(async (tx) => {
    const commune = requireAllowed(actor, 'village.change', findPlace(input.communeCode));
    const known = await findVillage(tx, input.id);
    if (known) {
      if (known.communeCode !== input.communeCode || known.name !== input.name)
        throw refuse('record.id_taken');
      return known;
    }
    if (await findNamesake(tx, input.communeCode, input, input.id))
      throw refuse('village.name_taken', {
        problems: [{ code: 'village.name_taken', field: 'name' }],
      });
    const now = services.clock();
    const village = await insertVillage(tx, input.id, commune, input, now);
    await recordPlainActivity(tx, {
      action: 'village.create',
      accountId: actor.accountId,
      subjectId: village.id,
      path: village.path,
      now,
      detail: { coverage: village.coverage },
    });
    return village;
  });
}

/** Corrects a village. Its id and path stay, whatever it is called. */
export function changeVillage(
  services: PlaceServices,
  actor: Actor,
  id: string,
  facts: VillageFacts,
): Promise<Village> {
  return services.database.write(async (tx) => {
    const before = requireAllowed(actor, 'village.change', await findVillage(tx, id));
    if (await findNamesake(tx, before.communeCode, facts, id))
      throw refuse('village.name_taken', {
        problems: [{ code: 'village.name_taken', field: 'name' }],
      });
    const village = await updateVillage(tx, before, {
      ...facts,
      official: facts.official === undefined ? before.official : facts.official,
    });
    await recordPlainActivity(tx, {
      action: 'village.change',
      accountId: actor.accountId,
      subjectId: id,
      path: village.path,
      now: services.clock(),
      detail: { coverage: village.coverage },
    });
    return village;
  });
}
