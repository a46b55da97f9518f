import { histogramPercentile, type Pixels } from './pixels.ts';

export interface Light {
  /** 95th percentile of max(R, G, B): red tomatoes are not dark although their luma is. */
  readonly brightest: number;
  /** Mean luma, 0 to 255. */
  readonly meanLuma: number;
  /**
   * How much is washed out: share of pixels in which two of the three colours are at their end, and
   * 0.7 times the share where one is. White ground around goods is left out.
   */
  readonly burnt: number;
  /** 5th percentile and median of luma. */
  readonly darkest: number;
  readonly middle: number;
}

export const luma = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b;

/** From here on a colour counts as at its end: the last steps are lost in averaging and JPEG. */
const END = 252;
/** A single colour at its end is often the goods (a red tomato), so it counts less. */
const ONE_COLOUR = 0.7;

/** How much light there is, on a small view (about 320 px). */
export function light(view: Pixels): Light {
  const { data, widthPx: w, heightPx: h, channels } = view;
  const value = new Uint32Array(256),
    lumas = new Uint32Array(256);
  const ground = whiteGround(view);
  let sum = 0,
    one = 0,
    two = 0,
    judged = 0;
  for (let i = 0, p = 0; i < w * h; i++, p += channels) {
    const r = data[p]!,
      g = data[p + 1]!,
      b = data[p + 2]!;
    const y = luma(r, g, b);
    value[r > g ? (r > b ? r : b) : g > b ? g : b]! += 1;
    lumas[y | 0]! += 1;
    sum += y;
    if (ground?.[i]) continue;
    judged++;
    const atEnd = (r >= END ? 1 : 0) + (g >= END ? 1 : 0) + (b >= END ? 1 : 0);
    if (atEnd >= 1) one++;
    if (atEnd >= 2) two++;
  }
  const count = Math.max(1, w * h);
  return {
    brightest: histogramPercentile(value, 0.95),
    meanLuma: sum / count,
    // Goods of less than 3 % of the picture are too little to judge light by.
    burnt: judged < count * 0.03 ? 0 : (two + ONE_COLOUR * one) / judged,
    darkest: histogramPercentile(lumas, 0.05),
    middle: histogramPercentile(lumas, 0.5),
  };
}

const WHITE = 240;
/**
 * Marks the white ground that goods stand on: near-white pixels joined to the border. Null when the
 * border is not white all around (a hand may reach in from one side): a burnt sky or window ends
 * somewhere.
 */
function whiteGround({ data, widthPx: w, heightPx: h, channels }: Pixels): Uint8Array | null {
  const isWhite = (i: number): boolean =>
    Math.min(data[i * channels]!, data[i * channels + 1]!, data[i * channels + 2]!) >= WHITE;
  const shareOf = (start: number, step: number, length: number): number => {
    let white = 0;
    for (let i = 0; i < length; i++) if (isWhite(start + i * step)) white++;
    return white / Math.max(1, length);
  };
  const sides = [
    shareOf(w, 1, w),
    shareOf((h - 2) * w, 1, w),
    shareOf(1, w, h),
    shareOf(w - 2, w, h),
  ].toSorted((a, b) => a - b);
  if (w < 8 || h < 8 || sides[0]! < 0.5 || sides[1]! < 0.9) return null;
  const ground = new Uint8Array(w * h);
  const queue: number[] = [];
  const visit = (i: number): void => {
    if (!ground[i] && isWhite(i)) {
      ground[i] = 1;
      queue.push(i);
    }
  };
  for (let x = 0; x < w; x++) {
    visit(x);
    visit((h - 1) * w + x);
  }
  for (let y = 0; y < h; y++) {
    visit(y * w);
    visit(y * w + w - 1);
  }
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    if (i % w > 0) visit(i - 1);
    if (i % w < w - 1) visit(i + 1);
    if (i >= w) visit(i - w);
    if (i < w * (h - 1)) visit(i + w);
  }
  return ground;
}
