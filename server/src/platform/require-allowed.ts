import { allows, sees, type Action } from '@lensan/access';
import { refuse } from '@lensan/contract';
import type { Actor } from './actor.ts';

/**
 * Throws unless the actor may do this to a row with that path. Outside the actor's places it
 * answers `not_found`, exactly as for a row that does not exist; `forbidden` is only for what the
 * actor may see and not do.
 * @example const household = requireAllowed(actor, 'visit.record', await findHousehold(tx, id));
 */
export function requireAllowed<Row extends { readonly path: string }>(
  actor: Pick<Actor, 'grants'>,
  action: Action,
  row: Row | null | undefined,
): Row {
  if (!row || !sees(actor.grants, row)) throw refuse('not_found');
  if (!allows(actor.grants, action, row)) throw refuse('forbidden');
  return row;
}
