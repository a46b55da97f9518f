/**
 * Decoded pixels, row by row, 8 bits a sample, sRGB. Browsers give four channels (alpha is
 * ignored), the server three.
 */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 3 | 4;
}

/** One channel as its own array. `channel` 0 red, 1 green, 2 blue. */
export function plane(
  { data, widthPx, heightPx, channels }: Pixels,
  channel: 0 | 1 | 2,
): Uint8Array {
  const out = new Uint8Array(widthPx * heightPx);
  for (let i = 0, p = channel as number; i < out.length; i++, p += channels) out[i] = data[p]!;
  return out;
}

/**
 * Picture with each side divided by a whole number, by averaging; three channels. Right and lower
 * rests are left out.
 */
export function shrinkBy(view: Pixels, factor: number): Pixels {
  const { data, widthPx, channels } = view;
  const w = Math.max(1, Math.floor(view.widthPx / factor)),
    h = Math.max(1, Math.floor(view.heightPx / factor));
  const stepX = Math.min(factor, view.widthPx),
    stepY = Math.min(factor, view.heightPx);
  const out = new Uint8Array(w * h * 3);
  const count = stepX * stepY;
  const sums = new Uint32Array(w * 3);
  for (let y = 0; y < h; y++) {
    sums.fill(0);
    for (let j = 0; j < stepY; j++) {
      let p = (y * factor + j) * widthPx * channels;
      for (let x = 0; x < w; x++) {
        let r = 0,
          g = 0,
          b = 0;
        for (let i = 0; i < stepX; i++, p += channels) {
          r += data[p]!;
          g += data[p + 1]!;
          b += data[p + 2]!;
        }
        const s = x * 3;
        sums[s]! += r;
        sums[s + 1]! += g;
        sums[s + 2]! += b;
      }
    }
    const o = y * w * 3;
    for (let s = 0; s < sums.length; s++) out[o + s] = (sums[s]! / count + 0.5) | 0;
  }
  return { data: out, widthPx: w, heightPx: h, channels: 3 };
}

/** Value below which `share` (0 to 1) of the entries of a 256-bin histogram lie. */
export function histogramPercentile(histogram: ArrayLike<number>, share: number): number {
  let total = 0;
  for (let i = 0; i < 256; i++) total += histogram[i] ?? 0;
  let sum = 0;
  for (let i = 0; i < 256; i++) {
    sum += histogram[i] ?? 0;
    if (sum >= total * share) return i;
  }
  return 255;
}

/** The `share` quantile of some numbers (a copy is sorted). 0 for an empty list. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
