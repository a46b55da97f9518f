import { luma } from './light.ts';
import { histogramPercentile, shrinkBy, type Pixels } from './pixels.ts';

/**
 * What a picture tells about the colour of its light. Shares are of what is lit and not burnt, 0 to
 * 1.
 */
export interface Cast {
  /** What looks as a grey thing does by lamp light. With little of it nothing is said. */
  readonly lampGrey: number;
  /** The same within the brightest tenth: white things are the brightest. */
  readonly lampGreyInBright: number;
  /**
   * How bright grey by daylight gets, in parts of the brightest: paper or a plate says that no lamp
   * colours the light. 0 when there is none.
   */
  readonly dayGreyTop: number;
  /**
   * Blue against green (logarithm) of all edges together: edges differ mostly in brightness, so
   * they take the colour of the light.
   */
  readonly edgeBlue: number;
  /** Blue against the larger of red and green in the bluest tenth of the brightest tenth. */
  readonly bluestOfBright: number;
  /**
   * How much red against green, and blue against green, differ within the picture: 90 % span
   * (logarithm). A heap of one fruit has one hue.
   */
  readonly redSpan: number;
  readonly blueSpan: number;
  /**
   * Blue against green (logarithm) of the usual pixel: a heap of lemons is yellower than what
   * shines on it.
   */
  readonly middleBlue: number;
  /** Blue against green of the brightest tenth (median). */
  readonly brightBlue: number;
  /** Share of the picture that is white in every colour. */
  readonly pureWhite: number;
  /**
   * Blue and red against green of the light, by what looks grey in it: 1 = neutral. For mending.
   */
  readonly blueToGreen: number;
  readonly redToGreen: number;
}

/**
 * Lamps of 2,200 to 3,000 K as phones leave them: the yellower, the redder. `red` is how much red a
 * grey thing has against green where blue against green is `blue`.
 */
const LAMP = {
  leastBlue: 0.36,
  mostBlue: 0.66,
  red: (blue: number): number => 1.02 + 0.75 * (0.66 - blue),
  near: 0.14,
};
/** Least channel in parts of the largest from which on a colour counts as grey by daylight. */
const DAY_GREY = 0.85;
/** Fewer pixels than this of a colour are chance. */
const FEW = 20;

const unknown: Cast = {
  lampGrey: 0,
  lampGreyInBright: 0,
  dayGreyTop: 0,
  edgeBlue: 0,
  bluestOfBright: 1,
  redSpan: 0,
  blueSpan: 0,
  middleBlue: 0,
  brightBlue: 1,
  pureWhite: 0,
  blueToGreen: 1,
  redToGreen: 1,
};
const STEPS = 100;
const stepOf = (ratio: number): number => Math.min(255, Math.round(ratio * STEPS));

/** Pixels in which the colour of the light shows, sorted by what they look like. */
interface Lit {
  /** 0 left out, 1 lit, 2 grey by a lamp. */
  readonly kind: Uint8Array;
  readonly brightness: Uint8Array;
  readonly blues: Uint32Array;
  readonly reds: Uint32Array;
  readonly lumas: Uint32Array;
  readonly lampLumas: Uint32Array;
  readonly dayLumas: Uint32Array;
  /** How many pixels are lit, grey by a lamp, grey by daylight, white in every colour. */
  readonly counts: Readonly<Record<'lit' | 'lamp' | 'day' | 'white', number>>;
}

/** Asked as a refusal: pure red, whose ratios are no numbers, counts as grey by a lamp. */
const isLampGrey = (r: number, g: number, b: number): boolean =>
  !(
    b < LAMP.leastBlue * g ||
    b > LAMP.mostBlue * g ||
    Math.abs(r / g - LAMP.red(b / g)) > LAMP.near
  );

function sortPixels({ data, widthPx, heightPx }: Pixels): Lit {
  const count = widthPx * heightPx;
  const kind = new Uint8Array(count),
    brightness = new Uint8Array(count);
  const blues = new Uint32Array(256),
    reds = new Uint32Array(256);
  const lumas = new Uint32Array(256),
    lampLumas = new Uint32Array(256),
    dayLumas = new Uint32Array(256);
  let lit = 0,
    lamp = 0,
    day = 0,
    white = 0;
  for (let i = 0, p = 0; i < count; i++, p += 3) {
    const r = data[p]!,
      g = data[p + 1]!,
      b = data[p + 2]!,
      most = Math.max(r, g, b);
    if (Math.min(r, g, b) >= 248) white++;
    // Darker pixels are grain; where green or blue is at its end, the ratio is lost (red alone is,
    // on white things by a lamp).
    if (most < 60 || g > 250 || b > 250) continue;
    const y = luma(r, g, b) | 0;
    lit++;
    kind[i] = 1;
    brightness[i] = y;
    lumas[y]! += 1;
    blues[stepOf(b / Math.max(1, g))]! += 1;
    reds[stepOf(r / Math.max(1, g))]! += 1;
    if (Math.min(r, g, b) >= DAY_GREY * most) {
      day++;
      dayLumas[y]! += 1;
    } else if (isLampGrey(r, g, b)) {
      kind[i] = 2;
      lamp++;
      lampLumas[y]! += 1;
    }
  }
  const counts = { lit, lamp, day, white };
  return { kind, brightness, blues, reds, lumas, lampLumas, dayLumas, counts };
}

/** What the brightest pixels and the edges between lit ones look like. */
function lookAtBright({ data, widthPx: w, heightPx: h }: Pixels, lit: Lit) {
  const { kind, brightness } = lit;
  const bright = histogramPercentile(lit.lumas, 0.9),
    lampBright = histogramPercentile(lit.lampLumas, 0.75);
  const bluest = new Uint32Array(256),
    blues = new Uint32Array(256),
    lampBlues = new Uint32Array(256),
    lampReds = new Uint32Array(256);
  let brightest = 0,
    brightLamp = 0,
    greenEdges = 1,
    blueEdges = 1;
  for (let y = 0; y < h; y++)
    for (let x = 0, i = y * w, p = i * 3; x < w; x++, i++, p += 3) {
      if (kind[i] === 0) continue;
      const r = data[p]!,
        g = data[p + 1]!,
        b = data[p + 2]!;
      if (brightness[i]! >= bright) {
        brightest++;
        bluest[stepOf(b / Math.max(r, g))]! += 1;
        blues[stepOf(b / Math.max(1, g))]! += 1;
        if (kind[i] === 2) brightLamp++;
      }
      if (kind[i] === 2 && brightness[i]! >= lampBright) {
        lampBlues[stepOf(b / g)]! += 1;
        lampReds[stepOf(r / g)]! += 1;
      }
      if (x + 1 === w || y + 1 === h || kind[i + 1] === 0 || kind[i + w] === 0) continue;
      const q = p + 3,
        s = p + w * 3;
      greenEdges += Math.abs(g - data[q + 1]!) + Math.abs(g - data[s + 1]!);
      blueEdges += Math.abs(b - data[q + 2]!) + Math.abs(b - data[s + 2]!);
    }
  const lampShare = brightLamp / Math.max(1, brightest);
  return { bluest, blues, lampBlues, lampReds, lampShare, edgeRatio: blueEdges / greenEdges };
}

/**
 * Measures the colour of the light. Averages over the whole picture cry wolf on goods: 83 % of
 * banana photos look "yellow" to them. So what counts is whether something looks as grey things do
 * by a lamp, and whether anything looks grey by daylight. `view` about 320 px.
 * @example castScore(cast(shrinkBy(picture, 4))) > 0 // the light of a lamp
 */
export function cast(view: Pixels): Cast {
  const small = shrinkBy(view, 2);
  const pixels = sortPixels(small);
  const { lit, lamp, day, white } = pixels.counts;
  if (lit < 64) return unknown;
  const bright = lookAtBright(small, pixels);
  const top = Math.max(1, histogramPercentile(pixels.lumas, 0.95));
  return {
    lampGrey: lamp / lit,
    lampGreyInBright: bright.lampShare,
    dayGreyTop: day < FEW ? 0 : histogramPercentile(pixels.dayLumas, 0.9) / top,
    edgeBlue: Math.log(bright.edgeRatio),
    bluestOfBright: histogramPercentile(bright.bluest, 0.9) / STEPS,
    redSpan: span(pixels.reds),
    blueSpan: span(pixels.blues),
    middleBlue: Math.log(Math.max(1, histogramPercentile(pixels.blues, 0.5)) / STEPS),
    brightBlue: histogramPercentile(bright.blues, 0.5) / STEPS,
    pureWhite: white / (small.widthPx * small.heightPx),
    blueToGreen: lamp < FEW ? 1 : histogramPercentile(bright.lampBlues, 0.5) / STEPS,
    redToGreen: lamp < FEW ? 1 : histogramPercentile(bright.lampReds, 0.5) / STEPS,
  };
}

const span = (ratios: Uint32Array): number =>
  Math.log((histogramPercentile(ratios, 0.95) + 5) / (histogramPercentile(ratios, 0.05) + 5));
