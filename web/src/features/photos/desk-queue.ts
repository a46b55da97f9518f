import type { PhotoShot } from '@lensan/contract';
import type { Prepared } from './capture/prepare.ts';

/**
 * A photo taken and not yet decided on. Its id is made at once: deciding twice (a closed app) makes
 * one photo.
 */
export interface Waiting extends Prepared {
  readonly id: string;
  readonly shot: PhotoShot;
  /** The photo it takes the place of. */ readonly replaces: string | null;
}

/** Pictures not decided on: one that became a photo while the app was closed is decided. */
export const undecided = <Picture extends { readonly id: string }>(
  waiting: readonly Picture[],
  photos: readonly { readonly id: string }[],
): Picture[] => waiting.filter(({ id }) => !photos.some((photo) => photo.id === id));

type Lying = Pick<Waiting, 'id' | 'replaces'>;
/**
 * The photo a new picture takes the place of. When it takes the place of a picture on the table,
 * what that one was to replace stays to be replaced.
 */
export function toReplace(queue: readonly Lying[], replaces: string | null): string | null {
  const over = queue.find(({ id }) => id === replaces);
  return over ? over.replaces : replaces;
}
/** The table with a new picture: last, or first in place of the one that was taken again. */
export function laidDown<Picture extends Lying>(
  queue: readonly Picture[],
  picture: Picture,
  replaces: string | null,
): Picture[] {
  const others = queue.filter(({ id }) => id !== replaces);
  return others.length < queue.length ? [picture, ...others] : [...queue, picture];
}
