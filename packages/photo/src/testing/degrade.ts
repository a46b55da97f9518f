import type { Pixels } from '../pixels.ts';
import { seeded } from './scenes.ts';

/** Faults added to a good picture, in the pixels of a view of 1,280 px. All return a new picture. */
const make = (like: Pixels, data: ArrayLike<number>): Pixels => {
  const out = new Uint8Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.max(0, Math.min(255, (data[i] ?? 0) + 0.5));
  return { ...like, data: out };
};

function convolveLine(like: Pixels, source: ArrayLike<number>, taps: readonly number[], stepX: number, stepY: number): Float32Array {
  const { widthPx: w, heightPx: h, channels } = like;
  const out = new Float32Array(w * h * channels);
  const half = (taps.length - 1) / 2;
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) for (let c = 0; c < channels; c++) {
    let sum = 0;
    for (let t = 0; t < taps.length; t++) {
      const sx = Math.max(0, Math.min(w - 1, Math.round(x + (t - half) * stepX))), sy = Math.max(0, Math.min(h - 1, Math.round(y + (t - half) * stepY)));
      sum += source[(sy * w + sx) * channels + c]! * taps[t]!;
    }
    out[(y * w + x) * channels + c] = sum;
  }
  return out;
}

/** Missed focus: a Gaussian of `sigma` pixels. */
export function defocus(view: Pixels, sigma: number): Pixels {
  const reach = Math.ceil(sigma * 3);
  const raw = Array.from({ length: reach * 2 + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const total = raw.reduce((a, b) => a + b, 0);
  const taps = raw.map((tap) => tap / total);
  return make(view, convolveLine(view, convolveLine(view, view.data, taps, 1, 0), taps, 0, 1));
}
/** Camera shake along a straight line of `length` pixels. */
export function shake(view: Pixels, length: number, degrees: number): Pixels {
  const taps = Array.from({ length }, () => 1 / length);
  return make(view, convolveLine(view, view.data, taps, Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)));
}
/** Too little light: all values times `share`. */
export const darken = (view: Pixels, share: number): Pixels => make(view, Float32Array.from(view.data, (value) => value * share));
/** Too much light: all values times `gain`, cut off at white. */
export const overexpose = (view: Pixels, gain: number): Pixels => make(view, Float32Array.from(view.data, (value) => value * gain));
/** Lamp light: red and blue times these. */
export const tint = (view: Pixels, red: number, blue: number): Pixels => make(view, Float32Array.from(view.data, (value, i) => value * (i % 3 === 0 ? red : i % 3 === 2 ? blue : 1)));
/** Grain of a small sensor: Gaussian, independent per pixel and channel. */
export function grain(view: Pixels, sigma: number, seed: number): Pixels {
  const random = seeded(seed + 7);
  return make(view, Float32Array.from(view.data, (value) => value + sigma * Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())));
}
/** Turned by a small angle, corners cut off; bilinear. */
export function turn(view: Pixels, degrees: number): Pixels {
  const { widthPx: w, heightPx: h, data } = view;
  const cos = Math.cos((degrees * Math.PI) / 180), sin = Math.sin((degrees * Math.PI) / 180);
  const share = Math.min(w / (w * cos + h * Math.abs(sin)), h / (w * Math.abs(sin) + h * cos));
  const ow = Math.floor(w * share), oh = Math.floor(h * share);
  const out = new Float32Array(ow * oh * 3);
  for (let y = 0; y < oh; y++) for (let x = 0; x < ow; x++) {
    const u = x - ow / 2, v = y - oh / 2;
    const sx = Math.max(0, Math.min(w - 1.001, u * cos - v * sin + w / 2)), sy = Math.max(0, Math.min(h - 1.001, u * sin + v * cos + h / 2));
    const x0 = Math.floor(sx), y0 = Math.floor(sy), fx = sx - x0, fy = sy - y0;
    for (let c = 0; c < 3; c++) {
      const at = (i: number, j: number) => data[((y0 + j) * w + x0 + i) * 3 + c]!;
      out[(y * ow + x) * 3 + c] = (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy;
    }
  }
  return make({ ...view, widthPx: ow, heightPx: oh }, out);
}
