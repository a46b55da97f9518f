import { luma } from './light.ts';
import type { Pixels } from './pixels.ts';

const SIDE = 32,
  KEPT = 8;
/** cos((2x + 1) u π / 64) for the lowest 9 frequencies. */
const cosines = Array.from({ length: KEPT + 1 }, (_, u) =>
  Float64Array.from({ length: SIDE }, (_value, x) =>
    Math.cos(((2 * x + 1) * u * Math.PI) / (2 * SIDE)),
  ),
);

/**
 * 64-bit hash of the look of a picture, as 16 hex digits: signs of low DCT frequencies against
 * their median. The same picture re-encoded, cropped by 3 % or lightened stays within 10 bits;
 * different ones differ by 16 and more.
 * @example hashDistance(lookHash(a), lookHash(b)) <= DUPLICATE_BITS
 */
export function lookHash(view: Pixels): string {
  const grey = new Float64Array(SIDE * SIDE);
  const { data, widthPx: w, heightPx: h, channels } = view;
  for (let y = 0; y < SIDE; y++) {
    const y0 = Math.floor((y * h) / SIDE),
      y1 = Math.max(y0 + 1, Math.floor(((y + 1) * h) / SIDE));
    for (let x = 0; x < SIDE; x++) {
      const x0 = Math.floor((x * w) / SIDE),
        x1 = Math.max(x0 + 1, Math.floor(((x + 1) * w) / SIDE));
      let sum = 0;
      for (let j = y0; j < y1; j++)
        for (let i = x0, p = (j * w + x0) * channels; i < x1; i++, p += channels)
          sum += luma(data[p]!, data[p + 1]!, data[p + 2]!);
      grey[y * SIDE + x] = sum / ((y1 - y0) * (x1 - x0));
    }
  }
  const rows = new Float64Array(SIDE * (KEPT + 1));
  for (let y = 0; y < SIDE; y++)
    for (let u = 1; u <= KEPT; u++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += grey[y * SIDE + x]! * cosines[u]![x]!;
      rows[y * (KEPT + 1) + u] = sum;
    }
  const values: number[] = [];
  for (let v = 1; v <= KEPT; v++)
    for (let u = 1; u <= KEPT; u++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += rows[y * (KEPT + 1) + u]! * cosines[v]![y]!;
      values.push(sum);
    }
  const median = values.toSorted((a, b) => a - b)[32]!;
  let hex = '';
  for (let i = 0; i < 64; i += 4)
    hex += (
      (values[i]! > median ? 8 : 0) |
      (values[i + 1]! > median ? 4 : 0) |
      (values[i + 2]! > median ? 2 : 0) |
      (values[i + 3]! > median ? 1 : 0)
    ).toString(16);
  return hex;
}

/** Pictures at most this many bits apart are called the same. */
export const DUPLICATE_BITS = 10;

/** Number of differing bits of two hashes. */
export function hashDistance(a: string, b: string): number {
  let bits = 0;
  for (let i = 0; i < 16; i++) {
    let x = parseInt(a[i] ?? '0', 16) ^ parseInt(b[i] ?? '0', 16);
    for (; x; x &= x - 1) bits++;
  }
  return bits;
}
