import { plane, quantile, type Pixels } from './pixels.ts';

export interface Sharpness {
  /**
   * Smallest of four directions: second-difference energy at full scale against half scale, noise
   * taken off. Sharp ≈ 0.3 and more.
   */
  readonly detailRatio: number;
  /**
   * Crete's re-blur measure in the softest of eight directions, where the picture is at its best: 0
   * sharp to 1 blurred.
   */
  readonly softness: number;
  /**
   * How much softer the softest direction is than the sharpest, 0 to 1: a shaken hand blurs along
   * one line only.
   */
  readonly unevenness: number;
  /**
   * Standard deviation of the grain, 8-bit steps: Immerkær's estimate in the calmest fifth of the
   * picture.
   */
  readonly noiseSigma: number;
  /**
   * Mean second-difference energy of the busiest tiles at half scale: next to none means nothing to
   * judge.
   */
  readonly energy: number;
}

const TILES = 8,
  BUSIEST = 16;
/** Steps to the neighbour along 0°, 90°, 45° and 135°. */
const directions = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
] as const;

/**
 * Noise of 1 step adds 6 to a second difference's square at full scale and 1.5 at half scale (4
 * pixels averaged).
 */
const NOISE_FULL = 6,
  NOISE_HALF = 1.5;

/** Mean square of the second difference along (dx, dy) inside a tile. */
function energyOf(
  p: Float32Array | Uint8Array,
  w: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  dx: number,
  dy: number,
): number {
  const step = dy * w + dx;
  let sum = 0;
  for (let y = y0; y < y1; y++) {
    for (let i = y * w + x0, end = y * w + x1; i < end; i++) {
      const d = 2 * p[i]! - p[i - step]! - p[i + step]!;
      sum += d * d;
    }
  }
  return sum / Math.max(1, (x1 - x0) * (y1 - y0));
}

function halve(p: Uint8Array, w: number, h: number): Float32Array {
  const hw = w >> 1,
    hh = h >> 1;
  const out = new Float32Array(hw * hh);
  for (let y = 0; y < hh; y++) {
    for (let x = 0, i = y * 2 * w, o = y * hw; x < hw; x++, i += 2, o++)
      out[o] = (p[i]! + p[i + 1]! + p[i + w]! + p[i + w + 1]!) / 4;
  }
  return out;
}

/**
 * Measures blur and grain on the green channel, best at 1,280 px long edge. Laplacian variance
 * alone confuses smooth goods with blur; the ratio of two scales does not care how much texture
 * there is.
 */
export function sharpness(view: Pixels): Sharpness {
  const { widthPx: w, heightPx: h } = view;
  if (w < 32 || h < 32)
    return { detailRatio: 1, softness: 0, unevenness: 0, noiseSigma: 0, energy: 0 };
  const full = plane(view, 1);
  const half = halve(full, w, h);
  const noiseSigma = grain(full, w, h);
  const tiles = tilesOf(half, w >> 1, h >> 1);
  tiles.sort((one, other) => other.sum - one.sum);
  const busy = tiles.slice(0, BUSIEST);
  const soft = busy.map(({ x0, x1, y0, y1 }) =>
    reblur(
      full,
      w,
      Math.max(REACH, x0 * 2),
      Math.max(REACH, y0 * 2),
      Math.min(w - REACH, x1 * 2),
      Math.min(h - REACH, y1 * 2),
    ),
  );
  const middle = along(soft, 0.5);
  return {
    detailRatio: Math.min(...ratiosOf(full, w, h, busy, noiseSigma * noiseSigma)),
    softness: Math.max(...along(soft.slice(0, BUSIEST / 2), 0.1)),
    unevenness: Math.max(...middle) - Math.min(...middle),
    noiseSigma,
    energy: busy.reduce((sum, tile) => sum + tile.sum, 0) / (BUSIEST * 4),
  };
}

/** Part of the half-scale picture, with its energy in each of the four directions. */
interface Tile {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly energies: readonly number[];
  readonly sum: number;
}

function tilesOf(half: Float32Array, w: number, h: number): Tile[] {
  const tiles: Tile[] = [];
  for (let ty = 0; ty < TILES; ty++) {
    for (let tx = 0; tx < TILES; tx++) {
      const x0 = 1 + Math.floor((tx * (w - 2)) / TILES),
        x1 = 1 + Math.floor(((tx + 1) * (w - 2)) / TILES);
      const y0 = 1 + Math.floor((ty * (h - 2)) / TILES),
        y1 = 1 + Math.floor(((ty + 1) * (h - 2)) / TILES);
      const energies = directions.map(([dx, dy]) => energyOf(half, w, x0, y0, x1, y1, dx, dy));
      tiles.push({ x0, x1, y0, y1, energies, sum: energies.reduce((a, b) => a + b, 0) });
    }
  }
  return tiles;
}

/**
 * Energy at full scale against half scale by direction, at the 75th percentile of the tiles;
 * `noise` is the variance of the grain, taken off both.
 */
const ratiosOf = (
  full: Uint8Array,
  w: number,
  h: number,
  tiles: readonly Tile[],
  noise: number,
): number[] =>
  directions.map(([dx, dy], d) =>
    quantile(
      tiles.map((tile) => {
        const fine = energyOf(
          full,
          w,
          Math.max(1, tile.x0 * 2),
          Math.max(1, tile.y0 * 2),
          Math.min(w - 1, tile.x1 * 2),
          Math.min(h - 1, tile.y1 * 2),
          dx,
          dy,
        );
        return (
          Math.max(0, fine - NOISE_FULL * noise) /
          Math.max(1e-6, tile.energies[d]! - NOISE_HALF * noise, tile.energies[d]! * 0.1)
        );
      }),
      0.75,
    ),
  );

/** What a share of the tiles stays below, by direction of the re-blur. */
const along = (tiles: readonly (readonly number[])[], share: number): number[] =>
  reblurSteps.map((_, d) =>
    quantile(
      tiles.map((tile) => tile[d]!),
      share,
    ),
  );

/**
 * Immerkær's noise estimate (1996), 20th percentile of 12×12 tiles: texture lives in the other
 * tiles.
 */
function grain(p: Uint8Array, w: number, h: number): number {
  const side = 12;
  const sums = new Float64Array(side * side),
    counts = new Float64Array(side * side);
  for (let y = 1; y < h - 1; y += 2) {
    const row = Math.floor((y * side) / h) * side;
    for (let tx = 0; tx < side; tx++) {
      const x0 = Math.max(1, Math.floor((tx * w) / side)),
        x1 = Math.min(w - 1, Math.floor(((tx + 1) * w) / side));
      let sum = 0;
      for (let i = y * w + x0, end = y * w + x1; i < end; i++) {
        const d =
          p[i - w - 1]! +
          p[i - w + 1]! +
          p[i + w - 1]! +
          p[i + w + 1]! +
          4 * p[i]! -
          2 * (p[i - w]! + p[i + w]! + p[i - 1]! + p[i + 1]!);
        sum += d < 0 ? -d : d;
      }
      sums[row + tx]! += sum;
      counts[row + tx]! += x1 - x0;
    }
  }
  return quantile(
    sums.map((sum, i) => (sum / Math.max(1, counts[i]!)) * 0.2089),
    0.2,
  ); // 0.2089 = sqrt(π/2) / 6
}

/** Steps along eight directions, and how many make up about ten pixels. */
const reblurSteps = [
  [1, 0, 9],
  [2, 1, 5],
  [1, 1, 7],
  [1, 2, 5],
  [0, 1, 9],
  [-1, 2, 5],
  [-1, 1, 7],
  [-2, 1, 5],
] as const;
/**
 * The longest way from a pixel that a step of `reblurSteps` looks: 3 steps of (2, 1), 5 of (1, 0).
 */
const REACH = 6;

/**
 * Crete and others, 2007, per tile and direction: blur once more along a line and see how much of
 * the differences between neighbours remains. The difference of two neighbouring means over n is
 * the difference of their outer pixels divided by n.
 */
function reblur(
  p: Uint8Array,
  w: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): number[] {
  return reblurSteps.map(([dx, dy, count]) => {
    const step = dy * w + dx,
      ahead = ((count - 1) / 2) * step,
      behind = ahead + step;
    let sharp = 0,
      kept = 0;
    for (let y = y0; y < y1; y += 2) {
      for (let i = y * w + x0, end = y * w + x1; i < end; i++) {
        const own = Math.abs(p[i]! - p[i - step]!),
          blurred = Math.abs(p[i + ahead]! - p[i - behind]!) / count;
        sharp += own;
        if (own > blurred) kept += own - blurred;
      }
    }
    return sharp === 0 ? 0 : 1 - kept / sharp;
  });
}
