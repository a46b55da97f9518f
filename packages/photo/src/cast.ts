import { luma } from './light.ts';
import { histogramPercentile, type Pixels } from './pixels.ts';

export interface Cast {
  /** Blue and red against green in the brightest tenth of the picture (median): 1 = neutral. */
  readonly blueToGreen: number;
  readonly redToGreen: number;
  /** The bluest thing to be seen: 95th percentile of blue against the larger of red and green. Under a lamp nothing looks bluer than a grey thing does. */
  readonly bluest: number;
  /** Blue against green of the usual pixel (median). A heap of lemons is yellower than its highlights; under a lamp the two agree. */
  readonly middle: number;
  /** How much blue against green differs within the picture: 90 % span over the median. A frame of one colour says nothing about the light. */
  readonly spread: number;
  /** Share of the lit picture that comes near the bluest, 0 to 1: what should be grey. With little of it nothing is said. */
  readonly evidence: number;
  /** Share of white that is white in every colour: lamps in view, or no lamp light at all. */
  readonly pureWhite: number;
}

/** Ratios are counted in steps of 0.01 up to 2.55. */
const STEPS = 100;
const stepOf = (ratio: number): number => Math.min(255, Math.round(ratio * STEPS));

/**
 * Measures the colour of the light. Averages over the whole picture cry wolf on goods: 83 % of banana photos look "yellow" to them. Here
 * the brightest tenth, which in lamp light takes the colour of the lamp and in a heap of lemons that of lemons, is held against
 * the bluest part of the same picture. `view` about 320 px.
 */
export function cast({ data, widthPx: w, heightPx: h, channels }: Pixels): Cast {
  const lit = new Uint32Array(w * h);
  let count = 0, white = 0;
  const lumas = new Uint32Array(256), blues = new Uint32Array(256), bluish = new Uint32Array(256);
  for (let i = 0, p = 0; i < w * h; i++, p += channels) {
    const r = data[p]!, g = data[p + 1]!, b = data[p + 2]!;
    if (Math.min(r, g, b) >= 248) white++;
    // Darker pixels are grain; where green or blue is at its end, the ratio is lost (red alone is, on white things by a lamp).
    if (Math.max(r, g, b) < 60 || Math.max(g, b) > 250) continue;
    lit[count++] = p;
    lumas[luma(r, g, b) | 0]! += 1;
    blues[stepOf(b / Math.max(1, g))]! += 1;
    bluish[stepOf(b / Math.max(r, g, 1))]! += 1;
  }
  if (count < 64) return { blueToGreen: 1, redToGreen: 1, bluest: 1, middle: 1, spread: 0, evidence: 0, pureWhite: 0 };
  const bright = histogramPercentile(lumas, 0.9);
  const high = histogramPercentile(blues, 0.95) / STEPS, middle = histogramPercentile(blues, 0.5) / STEPS;
  const spread = (high - histogramPercentile(blues, 0.05) / STEPS) / Math.max(0.01, middle);
  const brightBlues = new Uint32Array(256), brightReds = new Uint32Array(256);
  let near = 0;
  for (let i = 0; i < count; i++) {
    const p = lit[i]!;
    const r = data[p]!, g = Math.max(1, data[p + 1]!), b = data[p + 2]!;
    if (luma(r, g, b) >= bright) { brightBlues[stepOf(b / g)]! += 1; brightReds[stepOf(r / g)]! += 1; }
    if (b / g > 0.75 * high && b / g < 1.1 * high) near++;
  }
  return { blueToGreen: histogramPercentile(brightBlues, 0.5) / STEPS, redToGreen: histogramPercentile(brightReds, 0.5) / STEPS, bluest: histogramPercentile(bluish, 0.95) / STEPS, middle, spread, evidence: near / count, pureWhite: white / (w * h) };
}
