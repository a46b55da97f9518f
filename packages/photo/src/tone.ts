import type { Measures } from './analyse.ts';
import { castScore } from './cast-score.ts';
import { limits } from './limits.ts';
import type { Pixels } from './pixels.ts';

/** Change of light and colour as three tables of 256 entries, one per channel, each rising. */
export interface Tone {
  readonly red: Uint8Array;
  readonly green: Uint8Array;
  readonly blue: Uint8Array;
  /** Nothing changes: the pass is left out. */
  readonly isIdentity: boolean;
  /** What was mended, for telling the person. */
  readonly mended: readonly ('dark' | 'overexposed' | 'colour_cast')[];
}

const clamp01 = (x: number): number => Math.max(0, Math.min(1, x));
/** 0 at `from`, 1 at `to`, straight between. */
const ramp = (x: number, from: number, to: number): number => clamp01((x - from) / (to - from));
const tableOf = (curve: (x: number) => number): Uint8Array => {
  const table = new Uint8Array(256);
  let last = 0;
  for (let i = 0; i < 256; i++) {
    last = Math.max(last, Math.min(255, Math.round(255 * curve(i / 255))));
    table[i] = last;
  }
  return table;
};

export const identityTone = (): Tone => {
  const table = tableOf((x) => x);
  return { red: table, green: table, blue: table, isIdentity: true, mended: [] };
};

/**
 * Level the brightest 5 % of a dark picture is brought to. Not white: many good photos stop short
 * of it.
 */
const BRIGHT_TARGET = 190;
/** No more than this, else grain is all there is to see. */
const MAX_GAIN = 3.6;
/**
 * Share of the full correction of a cast: lamp light is part of an evening, and the estimate may be
 * a little wrong.
 */
const CAST_STRENGTH = 0.75;
/** How far burnt pictures are taken back: exponent of the curve. */
const BURNT_EXPONENT = 1.45,
  BURNT_TOP = 0.97;

/**
 * Decides how to mend light and colour. Corrections fade in around the limit of their finding, so a
 * picture just past a limit does not jump; a picture without a finding is left exactly as it is.
 */
export function toneFor(measures: Measures): Tone {
  const { light, cast } = measures;
  const mended: Tone['mended'][number][] = [];

  // Dark: multiply, with a shoulder so that lamps and sky do not burn.
  const darkness = Math.max(
    ramp(light.brightest, limits.brightest * 1.25, limits.brightest * 0.9),
    light.meanLuma < limits.meanLuma ? 1 : 0,
  );
  const gain =
    darkness > 0
      ? 1 +
        darkness *
          (Math.min(MAX_GAIN, Math.max(1, BRIGHT_TARGET / Math.max(20, light.brightest))) - 1)
      : 1;
  if (gain > 1.05) mended.push('dark');

  const burnt = darkness > 0 ? 0 : ramp(light.burnt, limits.burnt * 0.8, limits.burnt * 1.2);
  if (burnt > 0.2) mended.push('overexposed');

  const castSize = ramp(castScore(cast), limits.cast, limits.cast + 0.75);
  const neutral = 0.97; // Slightly warm reads as natural.
  const blueGain =
    1 + castSize * CAST_STRENGTH * (Math.max(1, neutral / Math.max(0.2, cast.blueToGreen)) - 1);
  const redGain =
    1 +
    castSize * CAST_STRENGTH * (Math.min(1, (2 - neutral) / Math.max(0.2, cast.redToGreen)) - 1);
  if (castSize > 0.2) mended.push('colour_cast');

  if (mended.length === 0) return identityTone();
  const curve =
    (channelGain: number) =>
    (x: number): number => {
      let y = lift(x, gain * channelGain);
      if (burnt > 0) y = (1 - burnt) * y + burnt * BURNT_TOP * y ** BURNT_EXPONENT;
      return y;
    };
  return {
    red: tableOf(curve(redGain)),
    green: tableOf(curve(1)),
    blue: tableOf(curve(blueGain)),
    isIdentity: false,
    mended,
  };
}

/** Multiplies below the knee and bends towards white above it. */
function lift(x: number, gain: number): number {
  if (gain <= 1) return x * gain;
  const knee = 0.75 / gain;
  if (x <= knee) return x * gain;
  // Quadratic from (knee, 0.75) with slope `gain` to the point (1, ≤ 1), rising all the way.
  const t = (x - knee) / (1 - knee);
  const rise = gain * (1 - knee);
  return 0.75 + 0.25 * (1 - (1 - t) ** Math.max(1, rise / 0.25));
}

/** Applies a tone in place. About 3 ms a megapixel. */
export function applyTone(pixels: Pixels, tone: Tone): void {
  if (tone.isIdentity) return;
  const { data, channels } = pixels;
  const { red, green, blue } = tone;
  for (let p = 0; p + 2 < data.length; p += channels) {
    data[p] = red[data[p]!]!;
    data[p + 1] = green[data[p + 1]!]!;
    data[p + 2] = blue[data[p + 2]!]!;
  }
}
