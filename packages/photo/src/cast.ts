import type { Pixels } from './pixels.ts';

export interface Cast {
  /** Mean blue against green and red against green of what should be grey; 1 = neutral. */
  readonly blueToGreen: number;
  readonly redToGreen: number;
  /** Share of the picture that bears witness, 0 to 1. Too little, and nothing is said. */
  readonly evidence: number;
}

/** Least share of the picture that must look neutral before a cast is judged. */
export const CAST_EVIDENCE = 0.02;

/**
 * Looks for a colour cast only in pixels that are probably grey in truth: bright, of low texture and of low colour for the light they
 * stand in. Whole-picture averages cry wolf on goods: 83 % of banana photos look "yellow" to them.
 * `view` about 320 px.
 */
export function cast(view: Pixels): Cast {
  const { data, widthPx: w, heightPx: h, channels } = view;
  let red = 0, green = 0, blue = 0, count = 0;
  const row = w * channels;
  for (let y = 1; y < h - 1; y++) {
    for (let x = 1; x < w - 1; x++) {
      const p = y * row + x * channels;
      const r = data[p]!, g = data[p + 1]!, b = data[p + 2]!;
      const high = Math.max(r, g, b), low = Math.min(r, g, b);
      if (high < 90 || high > 250) continue;
      // Strong colour is the goods themselves.
      if (low < high * 0.45) continue;
      const texture = Math.abs(g - data[p - channels + 1]!) + Math.abs(g - data[p + channels + 1]!) + Math.abs(g - data[p - row + 1]!) + Math.abs(g - data[p + row + 1]!);
      if (texture > 24) continue;
      red += r; green += g; blue += b; count++;
    }
  }
  return { blueToGreen: green ? blue / green : 1, redToGreen: green ? red / green : 1, evidence: count / Math.max(1, w * h) };
}
