import type { Pixels } from '../pixels.ts';

/** sRGB value to linear light, for the 256 values. */
const linear = Float64Array.from({ length: 256 }, (_, i) =>
  i <= 10.31475 ? i / 255 / 12.92 : ((i / 255 + 0.055) / 1.055) ** 2.4,
);
const root = (t: number): number =>
  t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;

type Lab = readonly [L: number, a: number, b: number];

/** CIE Lab (D65) of an sRGB colour. @example lab(255, 255, 255) // [100, 0, 0] */
export function lab(red: number, green: number, blue: number): Lab {
  const r = linear[red]!,
    g = linear[green]!,
    b = linear[blue]!;
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const DEG = Math.PI / 180;
const hue = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / DEG + 360) % 360;

/**
 * Colour difference CIEDE2000 (Sharma, Wu and Dalal, 2005, whose table of pairs the tests check).
 * About 1 is just seen side by side.
 */
export function deltaE([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const c = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)));
  const x1 = a1 * (1 + g),
    x2 = a2 * (1 + g);
  const c1 = Math.hypot(x1, b1),
    c2 = Math.hypot(x2, b2);
  const h1 = hue(x1, b1),
    h2 = hue(x2, b2);
  let turn = c1 * c2 === 0 ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * DEG);
  const L = (l1 + l2) / 2,
    C = (c1 + c2) / 2;
  const H =
    c1 * c2 === 0
      ? h1 + h2
      : Math.abs(h1 - h2) <= 180
        ? (h1 + h2) / 2
        : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const T =
    1 -
    0.17 * Math.cos((H - 30) * DEG) +
    0.24 * Math.cos(2 * H * DEG) +
    0.32 * Math.cos((3 * H + 6) * DEG) -
    0.2 * Math.cos((4 * H - 63) * DEG);
  const sL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2),
    sC = 1 + 0.045 * C,
    sH = 1 + 0.015 * C * T;
  const rT =
    -2 *
    Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-(((H - 275) / 25) ** 2)) * DEG);
  const dL = (l2 - l1) / sL,
    dC = (c2 - c1) / sC,
    dh = dH / sH;
  return Math.sqrt(dL * dL + dC * dC + dh * dh + rT * dC * dh);
}

/** Mean difference of two pictures of one size. */
export function meanDeltaE(a: Pixels, b: Pixels): number {
  const count = a.widthPx * a.heightPx;
  if (b.widthPx !== a.widthPx || b.heightPx !== a.heightPx)
    throw new Error('pictures differ in size');
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const p = i * a.channels,
      q = i * b.channels;
    if (
      a.data[p] === b.data[q] &&
      a.data[p + 1] === b.data[q + 1] &&
      a.data[p + 2] === b.data[q + 2]
    )
      continue;
    sum += deltaE(
      lab(a.data[p]!, a.data[p + 1]!, a.data[p + 2]!),
      lab(b.data[q]!, b.data[q + 1]!, b.data[q + 2]!),
    );
  }
  return sum / count;
}
