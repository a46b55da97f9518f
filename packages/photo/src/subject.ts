import { histogramPercentile, type Pixels } from './pixels.ts';

/** Part of a picture in shares of its width and height. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Subject {
  /** Where the goods probably are. The whole picture when nothing stands out. */
  readonly box: Box;
  /** Centre to crop around. */
  readonly focal: { readonly x: number; readonly y: number };
  /** The border is of one colour: a white ground can be made, and the box is trustworthy. */
  readonly uniformBorder: boolean;
  /** That colour, 8-bit RGB. */
  readonly ground: readonly [number, number, number];
}

const RING = 0.06;
/** Distance in RGB (sum of absolute differences) up to which a pixel counts as ground. */
const GROUND_DISTANCE = 60;

/** Absolute differences of the three colours, added up. */
const distance = (
  [red, green, blue]: readonly [number, number, number],
  r: number,
  g: number,
  b: number,
): number => Math.abs(r - red) + Math.abs(g - green) + Math.abs(b - blue);

/**
 * Finds the subject on a small view (about 320 px): by what differs from an even border, else by
 * where detail and colour gather.
 * @example findSubject(shrinkBy(picture, 4)).focal // { x: 0.48, y: 0.55 }
 */
export function findSubject(view: Pixels): Subject {
  const { widthPx: w, heightPx: h } = view;
  const { ground, uniformBorder } = readBorder(view);
  const { columns, rows } = weigh(view, uniformBorder ? ground : null);
  const xs = span(columns, 0.02),
    ys = span(rows, 0.02);
  const whole: Box = { x: 0, y: 0, width: 1, height: 1 };
  if (!xs || !ys) return { box: whole, focal: { x: 0.5, y: 0.5 }, uniformBorder, ground };
  if (!uniformBorder) {
    const focal = { x: (xs.middle + 0.5) / w, y: (ys.middle + 0.5) / h };
    return { box: whole, focal, uniformBorder, ground };
  }
  const box: Box = {
    x: xs.from / w,
    y: ys.from / h,
    width: (xs.to + 1 - xs.from) / w,
    height: (ys.to + 1 - ys.from) / h,
  };
  const focal = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return { box, focal, uniformBorder, ground };
}

/** The usual colour of the border, and whether nearly all of it is of that colour. */
function readBorder({
  data,
  widthPx: w,
  heightPx: h,
  channels,
}: Pixels): Pick<Subject, 'ground' | 'uniformBorder'> {
  const ring = Math.max(1, Math.round(Math.min(w, h) * RING));
  const border: number[] = [];
  const histograms = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      if (x >= ring && x < w - ring && y >= ring && y < h - ring) {
        x = w - ring - 1;
        continue;
      }
      const p = (y * w + x) * channels;
      border.push(p);
      for (let c = 0; c < 3; c++) histograms[c as 0 | 1 | 2][data[p + c]!]! += 1;
    }
  const [red, green, blue] = histograms;
  const ground = [
    histogramPercentile(red, 0.5),
    histogramPercentile(green, 0.5),
    histogramPercentile(blue, 0.5),
  ] as const;
  let near = 0;
  for (const p of border)
    if (distance(ground, data[p]!, data[p + 1]!, data[p + 2]!) <= GROUND_DISTANCE) near++;
  return { ground, uniformBorder: near >= 0.8 * border.length };
}

/**
 * What each column and row weighs: pixels away from the ground, or without an even ground detail
 * and colour.
 */
function weigh(
  { data, widthPx: w, heightPx: h, channels }: Pixels,
  ground: Subject['ground'] | null,
): { readonly columns: Float64Array; readonly rows: Float64Array } {
  const columns = new Float64Array(w),
    rows = new Float64Array(h);
  for (let y = 1; y < h - 1; y++)
    for (let x = 1; x < w - 1; x++) {
      const p = (y * w + x) * channels;
      const r = data[p]!,
        g = data[p + 1]!,
        b = data[p + 2]!;
      let weight: number;
      if (ground) weight = distance(ground, r, g, b) > GROUND_DISTANCE ? 1 : 0;
      else {
        const q = p + channels,
          s = p + w * channels;
        const detail = Math.abs(g - data[q + 1]!) + Math.abs(g - data[s + 1]!);
        // Away from the edge counts more: people put the goods in the middle.
        const centre = 1 - 0.7 * Math.max(Math.abs(x / w - 0.5), Math.abs(y / h - 0.5)) * 2;
        weight = (Math.min(detail, 60) + 0.25 * (Math.max(r, g, b) - Math.min(r, g, b))) * centre;
      }
      columns[x]! += weight;
      rows[y]! += weight;
    }
  return { columns, rows };
}

/** Where the weights lie, a small share cut off at both ends, and their median. */
function span(
  weights: Float64Array,
  cut: number,
): { from: number; to: number; middle: number } | null {
  const total = weights.reduce((a, b) => a + b, 0);
  if (total <= 0) return null;
  let sum = 0,
    from = -1,
    to = 0,
    middle = -1;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    if (from < 0 && sum > total * cut) from = i;
    if (middle < 0 && sum >= total / 2) middle = i;
    if (sum <= total * (1 - cut)) to = i;
  }
  return { from, to: Math.max(to, from), middle };
}
