import type { PhotoHeader } from './header.ts';
import type { Pixels } from './pixels.ts';

export interface ScreenSigns {
  /** Share of neighbouring pixels that are equal. */
  readonly equal: number;
  /** Share of neighbouring pixels with a hard step between them. */
  readonly steps: number;
  /** Share of those steps with an even area at one side: letters and frames. */
  readonly clean: number;
  /** Different colours (5 bits a channel) that cover 90 % of the picture. */
  readonly mainColours: number;
  /**
   * Even bands that run from side to side, between parts that are not even: bars and the gaps
   * between cards. A sky is one band.
   */
  readonly bands: number;
}

/** Every so many rows are looked at. */
const ROWS = 3;
/** A row is even when this share of its neighbours are equal; a band is two such rows and more. */
const EVEN_ROW = 0.97;

/**
 * Drawn screens have equal neighbours, hard steps beside even areas, and few colours; photographs
 * have a little of one or the other.
 */
export function screenSigns({ data, widthPx: w, heightPx: h, channels: c }: Pixels): ScreenSigns {
  const colours = new Uint32Array(32_768);
  let equal = 0,
    steps = 0,
    clean = 0,
    counted = 0,
    bands = 0,
    evenRows = 0;
  for (let y = 0; y < h; y += ROWS) {
    const equalBefore = equal,
      countedBefore = counted;
    for (let x = 4, p = (y * w + 4) * c; x < w - 5; x++, p += c) {
      const r = data[p]!,
        g = data[p + 1]!,
        b = data[p + 2]!;
      counted++;
      if (
        Math.abs(r - data[p + c]!) +
          Math.abs(g - data[p + c + 1]!) +
          Math.abs(b - data[p + c + 2]!) <=
        1
      )
        equal++;
      // A step may be two pixels wide: letters are smoothed, and a large screen was made smaller.
      const left = data[p - c + 1]!,
        right = data[p + 2 * c + 1]!;
      if (Math.abs(left - right) > 40) {
        steps++;
        const isEvenLeft =
          Math.abs(left - data[p - 2 * c + 1]!) <= 4 && Math.abs(left - data[p - 3 * c + 1]!) <= 4;
        if (
          isEvenLeft ||
          (Math.abs(right - data[p + 3 * c + 1]!) <= 4 &&
            Math.abs(right - data[p + 4 * c + 1]!) <= 4)
        )
          clean++;
      }
      if (x % ROWS === 0) colours[((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)]! += 1;
    }
    evenRows = equal - equalBefore >= EVEN_ROW * (counted - countedBefore) ? evenRows + 1 : 0;
    if (evenRows === 2) bands++;
  }
  return {
    equal: equal / Math.max(1, counted),
    steps: steps / Math.max(1, counted),
    clean: clean / Math.max(1, steps),
    mainColours: mainColoursOf(colours),
    bands,
  };
}

/** How many colours, the most frequent first, cover 90 % of what was counted. */
function mainColoursOf(colours: Uint32Array): number {
  const sorted = colours
    .filter((count) => count > 0)
    .sort()
    .reverse();
  const enough = 0.9 * sorted.reduce((sum, count) => sum + count, 0);
  let sum = 0,
    kinds = 0;
  for (const count of sorted) {
    if (sum >= enough) break;
    sum += count;
    kinds++;
  }
  return kinds;
}

/**
 * A logistic fitted on the tuning half: screens against photographs, burnt and dark ones among
 * them.
 */
const weights = { equal: 8.8, steps: 93.5, clean: 8.6, colours: -0.68, none: -8.67 };
export const screenScore = ({ equal, steps, clean, mainColours }: ScreenSigns): number =>
  weights.equal * equal +
  weights.steps * Math.min(steps, 0.08) +
  weights.clean * Math.min(clean, 0.5) +
  weights.colours * Math.log(mainColours + 1) +
  weights.none;

/**
 * What even bands add in a shape that screens have: screens that show mostly photographs, kept as
 * JPEG, look like photographs but for the bars and gaps. On the tuning half they have six bands and
 * more, 99 in 100 photographs at most four, nine in ten none.
 */
export const bandScore = ({ bands }: ScreenSigns): number =>
  0.8 * Math.min(4, Math.max(0, bands - 2));

/**
 * The screen of a phone is 16:9 or longer, and phones keep it as PNG. Other shapes are those of
 * cameras, so more is asked of them.
 */
export const hasScreenShape = (
  { format }: Pick<PhotoHeader, 'format'>,
  size: { widthPx: number; heightPx: number },
): boolean =>
  format === 'png' ||
  Math.max(size.widthPx, size.heightPx) / Math.max(1, Math.min(size.widthPx, size.heightPx)) >= 1.7;
