import type { Pixels } from '../pixels.ts';

/** Numbers from a seed: the same scene in every run and on every machine. */
export function seeded(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

export type Colour = readonly [number, number, number];
export interface Canvas {
  readonly data: Float32Array;
  readonly w: number;
  readonly h: number;
}

/** Smooth value noise with octaves, -1 to 1: the grain of wood, skin of fruit, plaster. */
export function noiseField(
  random: () => number,
): (x: number, y: number, octaves: number) => number {
  const table = Float32Array.from({ length: 4096 }, () => random() * 2 - 1);
  const at = (x: number, y: number) => table[((x * 73) ^ (y * 149)) & 4095]!;
  const smooth = (t: number) => t * t * (3 - 2 * t);
  return (x, y, octaves) => {
    let sum = 0,
      weight = 1,
      total = 0;
    for (let o = 0; o < octaves; o++, x *= 2.03, y *= 2.03, weight *= 0.62) {
      const x0 = Math.floor(x),
        y0 = Math.floor(y),
        fx = smooth(x - x0),
        fy = smooth(y - y0);
      const a = at(x0, y0) + (at(x0 + 1, y0) - at(x0, y0)) * fx,
        b = at(x0, y0 + 1) + (at(x0 + 1, y0 + 1) - at(x0, y0 + 1)) * fx;
      sum += (a + (b - a) * fy) * weight;
      total += weight;
    }
    return sum / total;
  };
}

export const put = (canvas: Canvas, x: number, y: number, colour: Colour, alpha: number) => {
  const p = (y * canvas.w + x) * 3;
  for (let c = 0; c < 3; c++) canvas.data[p + c]! += (colour[c]! - canvas.data[p + c]!) * alpha;
};
/** A lit ball or oval with rough skin, a highlight and a shadow: fruit, eggs, pots. */
export function fruit(
  canvas: Canvas,
  noise: ReturnType<typeof noiseField>,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  colour: Colour,
  rough: number,
): void {
  for (let y = Math.max(0, Math.floor(cy - ry * 1.3)); y < Math.min(canvas.h, cy + ry * 1.3); y++) {
    for (
      let x = Math.max(0, Math.floor(cx - rx * 1.3));
      x < Math.min(canvas.w, cx + rx * 1.3);
      x++
    ) {
      const u = (x - cx) / rx,
        v = (y - cy) / ry,
        d = u * u + v * v;
      const shadow = (u - 0.15) ** 2 + (v - 0.2) ** 2;
      if (d > 1) {
        if (shadow < 1.25)
          put(canvas, x, y, [30, 24, 18], ((0.35 * Math.max(0, 1.25 - shadow)) / 0.25) * 0.6);
        continue;
      }
      const light = 0.45 + 0.65 * Math.max(0, -u * 0.5 - v * 0.6 + Math.sqrt(1 - d) * 0.62);
      const skin = 1 + rough * noise(x / 9, y / 9, 5);
      const shine = Math.max(0, 1 - ((u + 0.35) ** 2 + (v + 0.4) ** 2) * 12) * 90;
      // The rim is one pixel wide: as sharp as a lens draws it.
      const edge = Math.min(1, (1 - Math.sqrt(d)) * Math.min(rx, ry) + 0.5);
      put(
        canvas,
        x,
        y,
        [
          colour[0] * light * skin + shine,
          colour[1] * light * skin + shine,
          colour[2] * light * skin + shine,
        ],
        edge,
      );
    }
  }
}
export function plank(
  canvas: Canvas,
  noise: ReturnType<typeof noiseField>,
  colour: Colour,
  rough: number,
  boards: number,
): void {
  for (let y = 0; y < canvas.h; y++)
    for (let x = 0; x < canvas.w; x++) {
      const board = Math.floor((y * boards) / canvas.h);
      const gap = boards > 1 && (y * boards) % canvas.h < boards * 2 ? 0.45 : 1;
      const grain =
        (1 + rough * noise(x / 60 + board * 17, y / 5, 5) + rough * 0.5 * noise(x / 3, y / 3, 2)) *
        gap *
        (0.9 + 0.12 * Math.sin(board * 2.3));
      put(canvas, x, y, [colour[0] * grain, colour[1] * grain, colour[2] * grain], 1);
    }
}
export function bar(
  canvas: Canvas,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colour: Colour,
): void {
  for (let y = Math.max(0, Math.round(y0)); y < Math.min(canvas.h, y1); y++)
    for (let x = Math.max(0, Math.round(x0)); x < Math.min(canvas.w, x1); x++)
      put(canvas, x, y, colour, 1);
}

/**
 * What a drawn scene shows. `produce`: the goods fill the frame in one strong colour and nothing
 * grey is to be seen.
 */
export type SceneKind = 'table' | 'produce' | 'room' | 'market' | 'white';
export const sceneKinds: readonly SceneKind[] = ['table', 'produce', 'room', 'market', 'white'];
export const produceColours: readonly Colour[] = [
  [230, 190, 50],
  [240, 130, 30],
  [205, 45, 35],
  [95, 150, 45],
  [250, 210, 80],
  [120, 60, 110],
  [225, 100, 60],
  [150, 165, 60],
];

/**
 * Draws a scene of known truth: sharp, evenly lit by daylight, without grain. Different seeds give
 * different scenes.
 * @example drawScene('produce', 3, 1280, 960)
 */
export function drawScene(
  kind: SceneKind,
  seed: number,
  widthPx: number,
  heightPx: number,
): Pixels {
  const random = seeded(seed * 31 + sceneKinds.indexOf(kind) + 1);
  const noise = noiseField(random);
  const canvas: Canvas = {
    data: new Float32Array(widthPx * heightPx * 3),
    w: widthPx,
    h: heightPx,
  };
  const { w, h } = canvas;
  const colour = () => produceColours[Math.floor(random() * produceColours.length)]!;
  const scale = Math.min(w, h);
  if (kind === 'table') {
    plank(canvas, noise, [150 + random() * 60, 118 + random() * 45, 88 + random() * 40], 0.22, 5);
    bar(canvas, w * 0.08, h * 0.1, w * 0.34, h * 0.34, [235, 234, 230]);
    for (let i = 0; i < 9; i++)
      bar(
        canvas,
        w * 0.1,
        h * (0.13 + i * 0.022),
        w * (0.2 + random() * 0.12),
        h * (0.137 + i * 0.022),
        [50, 50, 55],
      );
    const one = colour();
    for (let i = 0; i < 9; i++)
      fruit(
        canvas,
        noise,
        w * (0.3 + random() * 0.5),
        h * (0.4 + random() * 0.4),
        scale * (0.08 + random() * 0.06),
        scale * (0.08 + random() * 0.05),
        one,
        0.25,
      );
  } else if (kind === 'produce') {
    const one = colour();
    plank(canvas, noise, [one[0] * 0.35, one[1] * 0.3, one[2] * 0.3], 0.3, 1);
    for (let i = 0; i < 70; i++) {
      const size = scale * (0.07 + random() * 0.06);
      fruit(
        canvas,
        noise,
        random() * w,
        random() * h,
        size,
        size * (0.8 + random() * 0.3),
        [
          one[0] * (0.85 + random() * 0.2),
          one[1] * (0.85 + random() * 0.2),
          one[2] * (0.85 + random() * 0.2),
        ],
        0.3,
      );
    }
  } else if (kind === 'room') {
    const wall = 190 + random() * 40;
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const grain = 1 + 0.03 * noise(x / 4, y / 4, 3) + 0.1 * (0.5 - x / w);
        put(
          canvas,
          x,
          y,
          y < h * 0.68
            ? [wall * grain, wall * grain * 0.98, wall * grain * 0.95]
            : [140 * grain, 105 * grain, 80 * grain],
          1,
        );
      }
    bar(canvas, w * 0.12, h * 0.12, w * 0.4, h * 0.5, [110, 80, 55]);
    bar(canvas, w * 0.14, h * 0.145, w * 0.255, h * 0.475, [215, 228, 238]);
    bar(canvas, w * 0.265, h * 0.145, w * 0.38, h * 0.475, [222, 232, 240]);
    bar(canvas, w * (0.45 + random() * 0.05), h * 0.52, w * 0.95, h * 0.82, [236, 234, 228]);
    for (let i = 0; i < 14; i++)
      bar(canvas, w * 0.5, h * (0.6 + i * 0.014), w * 0.94, h * (0.604 + i * 0.014), [
        120 + random() * 60,
        60,
        55,
      ]);
    bar(canvas, w * 0.44, h * 0.42, w * 0.465, h * 0.86, [95, 65, 40]);
    for (let i = 0; i < 8; i++)
      bar(canvas, 0, h * (0.7 + i * 0.04), w, h * (0.7 + i * 0.04) + 2, [90, 65, 48]);
    for (let i = 0; i < 60; i++)
      bar(
        canvas,
        w * (0.7 + random() * 0.2),
        h * (0.15 + random() * 0.2),
        w * (0.7 + random() * 0.2) + 6,
        h * 0.36,
        [60 + random() * 60, 110 + random() * 70, 50],
      );
  } else if (kind === 'market') {
    plank(canvas, noise, [120, 116, 110], 0.35, 3);
    for (let crate = 0; crate < 6; crate++) {
      const x0 = (crate % 3) * w * 0.33 + w * 0.02,
        y0 = Math.floor(crate / 3) * h * 0.5 + h * 0.04,
        one = colour();
      bar(canvas, x0, y0, x0 + w * 0.29, y0 + h * 0.42, [170, 140, 100]);
      for (let i = 0; i < 26; i++)
        fruit(
          canvas,
          noise,
          x0 + w * (0.03 + random() * 0.23),
          y0 + h * (0.05 + random() * 0.32),
          scale * 0.045,
          scale * 0.042,
          one,
          0.3,
        );
      bar(canvas, x0 + w * 0.09, y0 + h * 0.34, x0 + w * 0.2, y0 + h * 0.41, [242, 240, 235]);
      for (let i = 0; i < 3; i++)
        bar(
          canvas,
          x0 + w * 0.1,
          y0 + h * (0.352 + i * 0.017),
          x0 + w * (0.15 + random() * 0.04),
          y0 + h * (0.36 + i * 0.017),
          [35, 35, 40],
        );
    }
  } else {
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const shade = 247 - 8 * (y / h) + noise(x / 3, y / 3, 2) * 1.5;
        put(canvas, x, y, [shade, shade, shade], 1);
      }
    const one = colour(),
      size = scale * (0.24 + random() * 0.1);
    fruit(canvas, noise, w / 2, h * 0.52, size, size * (0.8 + random() * 0.5), one, 0.35);
    fruit(canvas, noise, w / 2 + size * 0.7, h * 0.6, size * 0.6, size * 0.6, one, 0.35);
  }
  return finished(canvas);
}

/** The canvas as 8-bit pixels. */
export function finished({ data: drawn, w, h }: Canvas): Pixels {
  const data = new Uint8Array(w * h * 3);
  for (let i = 0; i < data.length; i++) data[i] = Math.max(0, Math.min(255, drawn[i]! + 0.5));
  return { data, widthPx: w, heightPx: h, channels: 3 };
}
