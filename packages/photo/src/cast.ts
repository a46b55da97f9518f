import { luma } from './light.ts';
import { histogramPercentile, type Pixels } from './pixels.ts';

export interface Cast {
  /** Blue and red against green in the brightest tenth of the picture (median): 1 = neutral. */
  readonly blueToGreen: number;
  readonly redToGreen: number;
  /** The bluest thing to be seen: 95th percentile of blue against green. Under a lamp nothing looks bluer than a grey thing does. */
  readonly bluest: number;
  /** Share of the lit picture that comes near the bluest, 0 to 1: what should be grey. With little of it nothing is said. */
  readonly evidence: number;
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
  const lit: number[] = [];
  const lumas = new Uint32Array(256), blues = new Uint32Array(256);
  for (let i = 0, p = 0; i < w * h; i++, p += channels) {
    const r = data[p]!, g = data[p + 1]!, b = data[p + 2]!;
    const high = Math.max(r, g, b);
    // Darker pixels are grain, brighter ones have lost their colour.
    if (high < 60 || high > 250) continue;
    lit.push(p);
    lumas[luma(r, g, b) | 0]! += 1;
    blues[stepOf(b / Math.max(1, g))]! += 1;
  }
  if (lit.length < 64) return { blueToGreen: 1, redToGreen: 1, bluest: 1, evidence: 0 };
  const bright = histogramPercentile(lumas, 0.9);
  const bluest = histogramPercentile(blues, 0.95) / STEPS;
  const brightBlues = new Uint32Array(256), brightReds = new Uint32Array(256);
  let near = 0;
  for (const p of lit) {
    const r = data[p]!, g = Math.max(1, data[p + 1]!), b = data[p + 2]!;
    if (luma(r, g, b) >= bright) { brightBlues[stepOf(b / g)]! += 1; brightReds[stepOf(r / g)]! += 1; }
    if (b / g > 0.75 * bluest && b / g < 1.1 * bluest) near++;
  }
  return { blueToGreen: histogramPercentile(brightBlues, 0.5) / STEPS, redToGreen: histogramPercentile(brightReds, 0.5) / STEPS, bluest, evidence: near / lit.length };
}
