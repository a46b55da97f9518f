import type { Actor } from '../../platform/actor.ts';

/** Where the log puts what somebody does to the own account: the first place of their work. */
export const ownPlace = (actor: Pick<Actor, 'grants'>): { path: string } => ({
  path: actor.grants[0]?.path ?? '',
});
