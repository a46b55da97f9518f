import type { Pixels } from './pixels.ts';

export interface Tilt {
  /** Degrees the picture has to be turned clockwise to stand straight; between -15 and 15. */
  readonly degrees: number;
  /** Share of the strength of long, nearly level or upright edges that agrees with it, 0 to 1. */
  readonly share: number;
}

const BINS = 121, RANGE = 15, PER_DEGREE = 4;

/**
 * Looks at edges within 15° of level or upright and finds the angle most of them share. Meant for rooms and house fronts.
 */
export function tilt({ data, widthPx: w, heightPx: h, channels }: Pixels): Tilt {
  const histogram = new Float64Array(BINS);
  let all = 0;
  const step = 2;
  const row = w * channels;
  for (let y = 2; y < h - 2; y += step) {
    for (let x = 2; x < w - 2; x += step) {
      const p = y * row + x * channels + 1;
      const gx = data[p - row + channels]! + 2 * data[p + channels]! + data[p + row + channels]! - data[p - row - channels]! - 2 * data[p - channels]! - data[p + row - channels]!;
      const gy = data[p + row - channels]! + 2 * data[p + row]! + data[p + row + channels]! - data[p - row - channels]! - 2 * data[p - row]! - data[p - row + channels]!;
      const strength = gx * gx + gy * gy;
      if (strength < 8000) continue;
      const ax = Math.abs(gx), ay = Math.abs(gy);
      // An edge's own direction is across its gradient. Near upright edge: gradient near level.
      const small = ax > ay ? gy / gx : -gx / gy;
      if (Math.abs(small) > 0.27) continue; // tan 15°
      const degrees = Math.atan(small) * (180 / Math.PI);
      const weight = Math.sqrt(strength);
      histogram[Math.round((degrees + RANGE) * PER_DEGREE)]! += weight;
      all += weight;
    }
  }
  if (all === 0) return { degrees: 0, share: 0 };
  let best = 0, bestSum = -1;
  for (let i = 0; i < BINS; i++) {
    let sum = 0;
    for (let d = -3; d <= 3; d++) sum += (histogram[i + d] ?? 0) * (4 - Math.abs(d));
    if (sum > bestSum) { bestSum = sum; best = i; }
  }
  let near = 0;
  for (let d = -4; d <= 4; d++) near += histogram[best + d] ?? 0;
  return { degrees: -(best / PER_DEGREE - RANGE), share: near / all };
}
