import { histogramPercentile, type Pixels } from './pixels.ts';

export interface Light {
  /** 95th percentile of max(R, G, B): red tomatoes are not dark although their luma is. */
  readonly brightest: number;
  /** Mean luma, 0 to 255. */
  readonly meanLuma: number;
  /** Share of pixels with luma 253 and more, white ground at the border left out. */
  readonly burnt: number;
  /** 5th percentile and median of luma. */
  readonly darkest: number;
  readonly middle: number;
}

export const luma = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b;

/**
 * How much light there is, on a small view (about 320 px).
 * A product on white paper is not burnt: white that reaches the border on three sides or more counts as ground.
 */
export function light(view: Pixels): Light {
  const { data, widthPx: w, heightPx: h, channels } = view;
  const value = new Uint32Array(256), lumas = new Uint32Array(256);
  let sum = 0, burnt = 0;
  for (let i = 0, p = 0; i < w * h; i++, p += channels) {
    const r = data[p]!, g = data[p + 1]!, b = data[p + 2]!;
    const y = luma(r, g, b);
    value[r > g ? (r > b ? r : b) : g > b ? g : b]! += 1;
    lumas[y | 0]! += 1;
    sum += y;
    if (y >= 252.5) burnt++;
  }
  const count = Math.max(1, w * h);
  return {
    brightest: histogramPercentile(value, 0.95), meanLuma: sum / count,
    burnt: isWhiteGround(view) ? 0 : burnt / count,
    darkest: histogramPercentile(lumas, 0.05), middle: histogramPercentile(lumas, 0.5),
  };
}

/** True when at least three sides of the border ring are near white throughout. */
function isWhiteGround({ data, widthPx: w, heightPx: h, channels }: Pixels): boolean {
  const ring = Math.max(1, Math.round(Math.min(w, h) * 0.03));
  const share = (x0: number, y0: number, x1: number, y1: number): number => {
    let white = 0, count = 0;
    for (let y = y0; y < y1; y++) {
      for (let x = x0; x < x1; x++) {
        const p = (y * w + x) * channels;
        if (Math.min(data[p]!, data[p + 1]!, data[p + 2]!) >= 240) white++;
        count++;
      }
    }
    return white / Math.max(1, count);
  };
  const sides = [share(0, 0, w, ring), share(0, h - ring, w, h), share(0, 0, ring, h), share(w - ring, 0, w, h)];
  return sides.filter((side) => side > 0.9).length >= 3;
}
