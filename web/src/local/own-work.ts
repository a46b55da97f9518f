import type { Masks, Projections } from './types.ts';

/** What features say of their own unsent and sent work; the store itself knows no feature. */
export interface OwnWork {
  /** What unsent work does to the screen, by operation kind. */
  readonly projections: Projections;
  /** What of sent work does not stay on the phone, by operation kind. */
  readonly masks: Masks;
}

let load: (() => Promise<OwnWork>) | null = null;

/**
 * Hands the features' part in, once, before a store is opened. `given` fetches it: a phone that has
 * no work of its own begins without it.
 */
export function handOwnWork(given: () => Promise<OwnWork>): void {
  load = given;
}

/** The features' part, fetched. */
export function loadOwnWork(): Promise<OwnWork> {
  if (load === null) throw new Error('handOwnWork was not called before a store was opened');
  return load();
}
