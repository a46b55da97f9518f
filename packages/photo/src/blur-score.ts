import type { Sharpness } from './sharpness.ts';

/**
 * Least ratio of fine to coarse detail of a picture in focus. A soft picture is held to more than a
 * crisp one: the small pictures of old phones have little fine detail and are in focus all the
 * same.
 */
const inFocus = (softness: number): number => Math.min(0.285, 0.07 + 0.4 * softness);

/**
 * A logistic of four measures, fitted on the tuning half of the pictures: sharp ones against shaken
 * ones of 13 px and more.
 */
const shake = { softness: 8.4, unevenness: 38.6, detail: -1.4, energy: -0.94, none: -4.95 };

/**
 * One number from the blur measures: above 0 is blurred. Missed focus takes fine detail away in
 * every direction, a shaken hand along one line.
 */
export function blurScore({ detailRatio, softness, unevenness, energy }: Sharpness): number {
  if (energy < 1) return -1; // Nothing in focus to judge by: an even wall is not a blurred photo.
  const shaken =
    shake.softness * softness +
    shake.unevenness * unevenness +
    shake.detail * Math.log(Math.max(detailRatio, 0.02)) +
    shake.energy * Math.log(energy) +
    shake.none;
  return Math.max((inFocus(softness) - detailRatio) * 20, shaken);
}
