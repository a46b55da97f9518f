import type { Cursors } from './pull-cursors.ts';
import type { LocalDatabase } from './store.ts';

/** Every twentieth fetch tells what is held, so that a mistake of ours is noticed and mended. */
export const checkEvery = 20;

/**
 * Records held of each place and the sum of their change numbers; null while anything is still to be
 * fetched for the first time.
 */
export async function heldRows(
  database: LocalDatabase,
  cursors: Cursors,
): Promise<Record<string, [number, number]> | null> {
  if (Object.values(cursors).some(([cards, rest]) => cards === null || rest === null)) return null;
  const held: Record<string, [number, number]> = Object.fromEntries(
    Object.keys(cursors).map((scope) => [scope, [0, 0]]),
  );
  for (const { scope, household, records } of await database.dossier.toArray()) {
    const total = held[scope];
    if (!total) continue;
    for (const record of [
      household,
      ...Object.values(records).flatMap((shelf) => Object.values(shelf)),
    ]) {
      if (record) {
        total[0]++;
        total[1] += (record as { readonly version: number }).version;
      }
    }
  }
  return held;
}
