import type { Report } from './analyse.ts';
import { limits } from './limits.ts';
import type { Pixels } from './pixels.ts';
import type { Tone } from './tone.ts';

/** How much the edges of a reduced picture are lifted, in steps of 256. */
export interface Sharpening {
  /**
   * Part of the difference to the four neighbours (their sum against four times the pixel) that is
   * added. 0 leaves the picture alone.
   */
  readonly amount: number;
  /** Differences up to this are grain or skin: left as they are. */
  readonly coring: number;
  /**
   * No pixel changes by more: a light rim along a dark edge is what over-sharpened pictures are
   * known by.
   */
  readonly most: number;
}

export const noSharpening: Sharpening = { amount: 0, coring: 0, most: 0 };

const MOST = 8;
/**
 * Differences of grain spread 4.5 times as wide as the grain itself; two thirds of that keep most
 * of it still.
 */
const CORING_PER_GRAIN = 3;
/**
 * Detail at full against half scale, as measured on 1,280 px: up to the first a picture can take
 * all of it, from the second on it was sharpened before.
 */
const TAKES_ALL = 0.8,
  TAKES_NONE = 1.2;
/**
 * Width after against before: reduced by less than the first nothing was lost, from the second on
 * all that reduction costs.
 */
const KEPT = 0.95,
  REDUCED = 0.75;

const ramp = (x: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, (x - from) / (to - from)));

/**
 * What a picture can take, at most `wanted`. Nothing where sharpening shows faults: grain, squares
 * of a crushed JPEG, letters of a screen, a dark picture whose grain was lifted with its light, or
 * a picture its camera sharpened already.
 * @param reduction width of the finished picture against that of the same part in the file: 0.5 is
 * half
 */
export function sharpeningFor(
  { findings, measures: { sharpness } }: Pick<Report, 'findings' | 'measures'>,
  mended: Tone['mended'],
  wanted: number,
  reduction: number,
): Sharpening {
  const shows =
    mended.includes('dark') ||
    findings.some(
      ({ code }) =>
        code === 'noisy' || code === 'heavy_jpeg' || code === 'screenshot' || code === 'upscaled',
    );
  const amount = shows
    ? 0
    : wanted *
      ramp(reduction, KEPT, REDUCED) *
      ramp(sharpness.detailRatio, TAKES_NONE, TAKES_ALL) *
      ramp(sharpness.noiseSigma, limits.noiseSigma, limits.noiseSigma / 2);
  return amount === 0
    ? noSharpening
    : { amount, coring: 1 + CORING_PER_GRAIN * sharpness.noiseSigma, most: MOST };
}

/** Largest size of the difference of a pixel to its four neighbours. */
const REACH = 4 * 255;

/**
 * Lifts the edges of a picture in place. Lightness only: colour is left alone, and so is the
 * outermost row of pixels. About 10 ms a megapixel.
 * @example sharpen(page, sharpeningFor(report, tone.mended, 0.05, 0.3))
 */
export function sharpen(
  { data, widthPx: w, heightPx: h, channels }: Pixels,
  { amount, coring, most }: Sharpening,
): void {
  if (amount <= 0 || w < 3 || h < 3) return;
  const lift = new Int8Array(2 * REACH + 1);
  for (let d = -REACH; d <= REACH; d++) {
    const wanted = amount * Math.max(0, Math.abs(d) - coring);
    lift[d + REACH] = Math.sign(d) * Math.round(most * Math.tanh(wanted / most));
  }
  // Values past black and white are clamped by the array.
  const out = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  const lumaOf = (into: Uint8Array, y: number): Uint8Array => {
    for (let x = 0, p = y * w * channels; x < w; x++, p += channels)
      into[x] = (77 * out[p]! + 150 * out[p + 1]! + 29 * out[p + 2]!) >> 8;
    return into;
  };
  // Three rows of lightness as it was: the row above is changed already.
  let above = lumaOf(new Uint8Array(w), 0),
    own = lumaOf(new Uint8Array(w), 1),
    below: Uint8Array = new Uint8Array(w);
  for (let y = 1; y < h - 1; y++) {
    lumaOf(below, y + 1);
    for (let x = 1, p = (y * w + 1) * channels; x < w - 1; x++, p += channels) {
      const by = lift[4 * own[x]! - own[x - 1]! - own[x + 1]! - above[x]! - below[x]! + REACH]!;
      if (by === 0) continue;
      out[p] = out[p]! + by;
      out[p + 1] = out[p + 1]! + by;
      out[p + 2] = out[p + 2]! + by;
    }
    [above, own, below] = [own, below, above];
  }
}
