import { refuse, type Village } from '@lensan/contract';
import type { Tx } from '../../database/client.ts';
import type { Actor } from '../../platform/actor.ts';
import { command, type WriteServices } from '../../operations/command.ts';
import {
  findNamesake,
  findVillage,
  insertVillage,
  updateVillage,
  type VillageFacts,
} from './places.repository.ts';
import { findPlace } from './places-register.ts';

/**
 * Enters a village. The same id again answers what stands; throws `village.name_taken` for a second
 * village of that name.
 */
export function createVillage(
  services: WriteServices,
  actor: Actor,
  input: { id: string; communeCode: string } & VillageFacts,
): Promise<Village> {
  const asked = {
    name: 'village.create',
    needs: 'village.change',
    on: () => findPlace(input.communeCode),
  } as const;
  return command(services, actor, asked, async (context, commune) => {
    const { tx, now } = context;
    const known = await findVillage(tx, input.id);
    if (known) {
      if (known.communeCode !== input.communeCode || known.name !== input.name)
        throw refuse('record.id_taken');
      context.silent('nothing changed');
      return known;
    }
    if (await findNamesake(tx, input.communeCode, input, input.id))
      throw refuse('village.name_taken', {
        problems: [{ code: 'village.name_taken', field: 'name' }],
      });
    const village = await insertVillage(tx, input.id, commune, input, now);
    await context.recordActivity({
      subjectId: village.id,
      path: village.path,
      detail: { coverage: village.coverage },
    });
    return village;
  });
}

/** Corrects a village. Its id and path stay, whatever it is called. */
export function changeVillage(
  services: WriteServices,
  actor: Actor,
  id: string,
  facts: VillageFacts,
): Promise<Village> {
  const asked = { name: 'village.change', on: (tx: Tx) => findVillage(tx, id) } as const;
  return command(services, actor, asked, async (context, before) => {
    const { tx } = context;
    if (await findNamesake(tx, before.communeCode, facts, id))
      throw refuse('village.name_taken', {
        problems: [{ code: 'village.name_taken', field: 'name' }],
      });
    const village = await updateVillage(tx, before, {
      ...facts,
      official: facts.official === undefined ? before.official : facts.official,
    });
    await context.recordActivity({
      subjectId: id,
      path: village.path,
      detail: { coverage: village.coverage },
    });
    return village;
  });
}
