import { type Action, allows, isUnder } from '@lensan/access';
import { refuse } from '@lensan/contract';
import { makeScope, type Scope } from '../../database/scope.ts';
import type { Actor } from '../../platform/actor.ts';

/** The part of the tree that is asked for, if the actor may do it there. */
export function scopeOf(
  actor: Actor,
  action: 'report.read' | 'report.export',
  path: string,
): Scope {
  if (!actor.grants.some((grant) => isUnder(path, grant.path))) throw refuse('not_found');
  if (!allows(actor.grants, action, { path })) throw refuse('forbidden');
  return makeScope([path]);
}

/**
 * A province works with figures; names of households are for those who work with them, and for whom
 * the right was given.
 */
export const seesNames = (actor: Actor, path: string): boolean =>
  actor.grants.some(
    (grant) =>
      isUnder(path, grant.path) && (grant.role !== 'province_official' || grant.personal === true),
  );

/** Where the actor may do something, not wherever the actor may look. */
export const scopeFor = (actor: Actor, action: Action): Scope =>
  makeScope(
    actor.grants.filter((grant) => allows([grant], action, grant)).map((grant) => grant.path),
  );
