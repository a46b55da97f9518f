import type { Infer } from './endpoint.ts';
import { dossierKeys } from './dossier-keys.ts';
import type { entities, EntityName } from './entities.ts';
import type { HouseholdRecord } from './households.ts';

export type EntityRecord<E extends EntityName> = Infer<(typeof entities)[E]>;
export type ChildEntity = keyof typeof dossierKeys;

/**
 * One household with all its records, by entity and id: what the phone keeps, projects operations
 * on and shows. `{ household, visits: { [id]: visit }, consents: {…}, … }`
 */
export type Dossier = { readonly household: HouseholdRecord } & {
  readonly [E in ChildEntity as (typeof dossierKeys)[E]]: Readonly<Record<string, EntityRecord<E>>>;
} & {
  /**
   * What own unsent work took out and may bring back: listings and their photos, by id. No screen
   * lists them.
   */
  readonly removed?: {
    readonly listings: Readonly<Record<string, EntityRecord<'listing'>>>;
    readonly photos: Readonly<Record<string, EntityRecord<'photo'>>>;
  };
};

type Children = Omit<Dossier, 'household' | 'removed'>;
/** A dossier with a household and no other records. */
export const newDossier = (household: HouseholdRecord): Dossier => ({
  household,
  ...(Object.fromEntries(Object.values(dossierKeys).map((key) => [key, {}])) as Children),
});

/** The dossier with one record added or replaced. @example withRecord(dossier, 'visits', visit) */
export const withRecord = <K extends keyof Children>(
  dossier: Dossier,
  key: K,
  record: Children[K][string],
): Dossier => ({ ...dossier, [key]: { ...dossier[key], [record.id]: record } });
