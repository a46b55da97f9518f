import {
  changeVillage,
  createVillage,
  listVillages,
  type Coverage,
  type Infer,
  type Village,
} from '@lensan/contract';
import { call } from '../../api/client.ts';
import { newId } from '../../local/index.ts';

export const coverages = ['good', 'weak', 'none'] as const satisfies readonly Coverage[];

/** Villages of a commune; none while the commune is not known. */
export const villagesOf = async (
  communeCode: string | null,
): Promise<Infer<typeof listVillages.response>['villages']> =>
  (await call(listVillages, { params: { code: communeCode ?? '' } })).villages;

/** What is written of a village. */
export type VillageFacts = Pick<Village, 'name' | 'kind' | 'coverage'>;
/** Corrects a village. */
export async function mendVillage(id: string, facts: VillageFacts): Promise<void> {
  await call(changeVillage, { params: { id }, body: facts });
}
/**
 * Enters villages of a commune under an id drawn once, so that pressing twice enters one village.
 * @example const enter = villageEntry('10210'); await enter({ name, kind, coverage });
 */
export function villageEntry(communeCode: string): (facts: VillageFacts) => Promise<void> {
  const id = newId();
  return async (facts) => {
    await call(createVillage, { body: { id, communeCode, ...facts } });
  };
}

/** How many villages have each kind of signal. */
export const coverageCounts = (list: readonly Pick<Village, 'coverage'>[]) =>
  coverages.map((coverage) => ({
    coverage,
    count: list.filter((village) => village.coverage === coverage).length,
  }));
