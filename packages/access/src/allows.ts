import { actions, type Action, type Rule } from './actions.ts';
import { isUnder } from './place-path.ts';
import { isOfficial, type Grant } from './roles.ts';

/** What is acted on: a row's path, dot-ended. */
export interface Target {
  readonly path: string;
}

const ruleOf = (action: Action): Rule | undefined =>
  Object.hasOwn(actions, action) ? actions[action] : undefined;

const fitsRule = (grant: Grant, rule: Rule): boolean =>
  rule.roles.includes(grant.role) &&
  (!rule.personal || !isOfficial(grant.role) || grant.personal === true);

/**
 * May somebody holding these grants do this to that? Deny by default: an unknown action, an empty
 * path or no grants answer false. The one grant must give both the role and the place; two grants
 * never add up.
 * @example allows([{ role: 'mentor', path: '22.07108.dong.' }], 'visit.record', { path: '22.07108.dong.h1.' }) // true
 */
export function allows(grants: readonly Grant[], action: Action, target: Target): boolean {
  const rule = ruleOf(action);
  if (!rule || !target.path.endsWith('.')) return false;
  return grants.some((grant) => fitsRule(grant, rule) && isInside(target.path, grant));
}

/**
 * Could these grants ever allow the action, whatever it is done to? The gate of a route, before
 * anything is loaded.
 */
export function allowsSomewhere(grants: readonly Grant[], action: Action): boolean {
  const rule = ruleOf(action);
  return rule !== undefined && grants.some((grant) => isPath(grant.path) && fitsRule(grant, rule));
}

/**
 * Does the place lie inside any of the grants, whatever their role? Decides between "not found" and
 * "not allowed".
 */
export const sees = (grants: readonly Grant[], target: Target): boolean =>
  grants.some((grant) => isInside(target.path, grant));

const isPath = (path: string) => path.length > 1 && path.endsWith('.');
const isInside = (path: string, grant: Grant) => isUnder(path, grant.path);
