import { searchPlaces, type Place } from '@lensan/contract';
import { call } from '../../api/client.ts';

const shownCount = 8;

/**
 * Provinces and communes by any present or former name, at most eight; of those that `fits` keeps
 * more are asked for, so that eight remain.
 */
export async function findPlaces(
  typed: string,
  fits?: (place: Place) => boolean,
): Promise<readonly Place[]> {
  if (typed.trim().length < 2) return [];
  const { places } = await call(searchPlaces, {
    query: { q: typed, limit: fits ? 30 : shownCount },
  });
  return places.filter((place) => fits?.(place) ?? true).slice(0, shownCount);
}
