import type { Pixels } from '../pixels.ts';
import { seeded } from './scenes.ts';

/**
 * Faults added to a good picture, in the pixels of a view of 1,280 px. All return a new picture.
 */
const make = (like: Pixels, data: ArrayLike<number>): Pixels => {
  const out = new Uint8Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.max(0, Math.min(255, (data[i] ?? 0) + 0.5));
  return { ...like, data: out };
};

const mapped = ({ data }: Pixels, change: (value: number, at: number) => number): Float32Array => {
  const out = new Float32Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = change(data[i]!, i);
  return out;
};

/**
 * Weighted sum of copies shifted along a line; the edge repeats. One pass per tap over whole rows,
 * which processors like.
 */
function convolveLine(
  like: Pixels,
  source: ArrayLike<number>,
  taps: readonly number[],
  stepX: number,
  stepY: number,
): Float32Array {
  const { widthPx: w, heightPx: h, channels } = like;
  const out = new Float32Array(w * h * channels);
  const half = (taps.length - 1) / 2,
    row = w * channels;
  for (const [t, tap] of taps.entries()) {
    const dx = Math.round((t - half) * stepX),
      dy = Math.round((t - half) * stepY);
    for (let y = 0; y < h; y++) {
      const from = Math.max(0, Math.min(h - 1, y + dy)) * row,
        to = y * row;
      const inner0 = Math.max(0, -dx) * channels,
        inner1 = Math.min(w, w - dx) * channels,
        shift = from + dx * channels;
      for (let i = 0; i < inner0; i++) out[to + i]! += source[from + (i % channels)]! * tap;
      for (let i = inner0; i < inner1; i++) out[to + i]! += source[shift + i]! * tap;
      for (let i = inner1; i < row; i++)
        out[to + i]! += source[from + row - channels + (i % channels)]! * tap;
    }
  }
  return out;
}

/** Missed focus: a Gaussian of `sigma` pixels. */
export function defocus(view: Pixels, sigma: number): Pixels {
  const reach = Math.ceil(sigma * 3);
  const raw = Array.from({ length: reach * 2 + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const total = raw.reduce((a, b) => a + b, 0);
  const taps = raw.map((tap) => tap / total);
  return make(view, convolveLine(view, convolveLine(view, view.data, taps, 1, 0), taps, 0, 1));
}
/** Camera shake along a straight line of `length` pixels. */
export function shake(view: Pixels, length: number, degrees: number): Pixels {
  const taps = Array.from({ length }, () => 1 / length);
  return make(
    view,
    convolveLine(
      view,
      view.data,
      taps,
      Math.cos((degrees * Math.PI) / 180),
      Math.sin((degrees * Math.PI) / 180),
    ),
  );
}
/** Too little light: all values times `share`. */
export const darken = (view: Pixels, share: number): Pixels =>
  make(
    view,
    mapped(view, (value) => value * share),
  );
/** Too much light: all values times `gain`, cut off at white. */
export const overexpose = (view: Pixels, gain: number): Pixels =>
  make(
    view,
    mapped(view, (value) => value * gain),
  );
/** Lamp light: red and blue times these. */
export const tint = (view: Pixels, red: number, blue: number): Pixels =>
  make(
    view,
    mapped(view, (value, i) => value * (i % 3 === 0 ? red : i % 3 === 2 ? blue : 1)),
  );
/** Grain of a small sensor: Gaussian, independent per pixel and channel. */
export function grain(view: Pixels, sigma: number, seed: number): Pixels {
  const random = seeded(seed + 7);
  // A table of Gaussian values drawn from at random: as good as fresh ones for this, and ten times
  // as fast.
  const table = Float32Array.from(
    { length: 65_536 },
    () => sigma * Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random()),
  );
  return make(
    view,
    mapped(view, (value) => value + table[(random() * 65_536) | 0]!),
  );
}
/**
 * A smaller copy by averaging, as a chat program sends it on; the short side becomes `shortSidePx`.
 */
export function reduce(view: Pixels, shortSidePx: number): Pixels {
  const scale = Math.min(view.widthPx, view.heightPx) / shortSidePx;
  const w = Math.round(view.widthPx / scale),
    h = Math.round(view.heightPx / scale);
  const out = new Float32Array(w * h * 3);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const x0 = Math.floor(x * scale),
        x1 = Math.min(view.widthPx, Math.max(x0 + 1, Math.floor((x + 1) * scale)));
      const y0 = Math.floor(y * scale),
        y1 = Math.min(view.heightPx, Math.max(y0 + 1, Math.floor((y + 1) * scale)));
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let j = y0; j < y1; j++)
          for (let i = x0; i < x1; i++)
            sum += view.data[(j * view.widthPx + i) * view.channels + c]!;
        out[(y * w + x) * 3 + c] = sum / ((x1 - x0) * (y1 - y0));
      }
    }
  return make({ ...view, widthPx: w, heightPx: h, channels: 3 }, out);
}
/** Turned by a small angle, corners cut off; bilinear. */
export function turn(view: Pixels, degrees: number): Pixels {
  const { widthPx: w, heightPx: h, data } = view;
  const cos = Math.cos((degrees * Math.PI) / 180),
    sin = Math.sin((degrees * Math.PI) / 180);
  const share = Math.min(w / (w * cos + h * Math.abs(sin)), h / (w * Math.abs(sin) + h * cos));
  const ow = Math.floor(w * share),
    oh = Math.floor(h * share);
  const out = new Float32Array(ow * oh * 3);
  for (let y = 0; y < oh; y++)
    for (let x = 0; x < ow; x++) {
      const u = x - ow / 2,
        v = y - oh / 2;
      const sx = Math.max(0, Math.min(w - 1.001, u * cos - v * sin + w / 2)),
        sy = Math.max(0, Math.min(h - 1.001, u * sin + v * cos + h / 2));
      const x0 = Math.floor(sx),
        y0 = Math.floor(sy),
        fx = sx - x0,
        fy = sy - y0;
      for (let c = 0; c < 3; c++) {
        const at = (i: number, j: number) => data[((y0 + j) * w + x0 + i) * 3 + c]!;
        out[(y * ow + x) * 3 + c] =
          (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) +
          (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy;
      }
    }
  return make({ ...view, widthPx: ow, heightPx: oh }, out);
}
