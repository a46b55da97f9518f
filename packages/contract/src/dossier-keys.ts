import type { EntityName } from './entities.ts';

/**
 * Under which key of a dossier the records of an entity stand. The household itself stands under
 * `household`.
 */
export const dossierKeys = {
  assignment: 'assignments',
  consent: 'consents',
  visit: 'visits',
  milestone: 'milestones',
  photo: 'photos',
  listing: 'listings',
  script: 'scripts',
  payee: 'payees',
  order: 'orders',
  conflict: 'conflicts',
} as const satisfies Record<Exclude<EntityName, 'household'>, string>;
