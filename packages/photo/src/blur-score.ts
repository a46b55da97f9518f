import type { Sharpness } from './sharpness.ts';

/**
 * One number from the blur measures: above 0 is blurred. Small pictures keep more contrast from pixel to pixel, so the limit moves with
 * the long edge of the view (a 348-px picture shows ratios about 0.1 higher than the same scene at 1,280 px).
 */
export function blurScore(sharp: Sharpness, longEdgePx: number): number {
  const small = Math.max(0, Math.min(1, (1280 - longEdgePx) / 932));
  if (sharp.energy < 1) return -1; // Nothing in focus to judge by: an even wall is not a blurred photo.
  return Math.max((sharp.reblur - 0.55) / 0.1, (0.16 + 0.1 * small - sharp.detailRatio) / 0.1);
}
