import type { Pixels } from '../pixels.ts';
import {
  bar,
  finished,
  fruit,
  noiseField,
  plank,
  produceColours,
  put,
  seeded,
  type Canvas,
  type Colour,
} from './scenes.ts';

/**
 * More places that goods are photographed in, drawn so that the checks are judged on more than a
 * few kinds of picture. Something white or grey is to be seen in each of them: a plate, labels, a
 * cloudy sky, threads, cement.
 */
export type SettingKind = 'plate' | 'shelf' | 'garden' | 'cloth' | 'floor';
export const settingKinds: readonly SettingKind[] = ['plate', 'shelf', 'garden', 'cloth', 'floor'];

/** Walls as they are painted in houses: cream, green, blue, pink, white. */
const paints: readonly Colour[] = [
  [222, 205, 160],
  [168, 200, 172],
  [160, 190, 212],
  [222, 186, 178],
  [226, 224, 218],
];
const threads: readonly Colour[] = [
  [170, 28, 40],
  [28, 50, 120],
  [205, 150, 40],
  [30, 95, 60],
  [120, 40, 100],
  [30, 28, 30],
];
const white: Colour = [238, 236, 232];

/** An oval of one colour, lit from the upper left, with an edge one pixel wide. */
function oval(
  canvas: Canvas,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  colour: Colour,
  shade: number,
  turn = 0,
): void {
  const cos = Math.cos(turn),
    sin = Math.sin(turn),
    reach = Math.max(rx, ry) + 1;
  for (let y = Math.max(0, Math.floor(cy - reach)); y < Math.min(canvas.h, cy + reach); y++)
    for (let x = Math.max(0, Math.floor(cx - reach)); x < Math.min(canvas.w, cx + reach); x++) {
      const u = ((x - cx) * cos + (y - cy) * sin) / rx,
        v = ((y - cy) * cos - (x - cx) * sin) / ry;
      const d = Math.sqrt(u * u + v * v);
      if (d > 1) continue;
      const light = 1 - shade * (0.5 + 0.35 * u + 0.35 * v);
      put(
        canvas,
        x,
        y,
        [colour[0] * light, colour[1] * light, colour[2] * light],
        Math.min(1, (1 - d) * Math.min(rx, ry) + 0.5),
      );
    }
}

/**
 * Draws a setting of known truth, sharp, in daylight, without grain. @example drawSetting('plate',
 * 3, 1280, 960)
 */
export function drawSetting(
  kind: SettingKind,
  seed: number,
  widthPx: number,
  heightPx: number,
): Pixels {
  const random = seeded(seed * 43 + settingKinds.indexOf(kind) * 7 + 5);
  const noise = noiseField(random);
  const canvas: Canvas = {
    data: new Float32Array(widthPx * heightPx * 3),
    w: widthPx,
    h: heightPx,
  };
  const { w, h } = canvas;
  const unit = Math.min(w, h);
  const oneOf = (colours: readonly Colour[]): Colour =>
    colours[Math.floor(random() * colours.length)]!;
  const fill = (colourAt: (x: number, y: number) => Colour): void => {
    for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) put(canvas, x, y, colourAt(x, y), 1);
  };
  const lit = ([r, g, b]: Colour, light: number): Colour => [r * light, g * light, b * light];
  const words = (x0: number, y0: number, x1: number, count: number, size: number): void => {
    for (let i = 0; i < count; i++)
      for (let x = x0; x < x1 - size; x += size * 0.7)
        if (random() > 0.18)
          bar(
            canvas,
            x,
            y0 + i * size * 1.7,
            x + size * (0.2 + random() * 0.3),
            y0 + i * size * 1.7 + size,
            [45, 42, 46],
          );
  };
  if (kind === 'plate') {
    const mat: Colour = [150 + random() * 55, 120 + random() * 40, 78 + random() * 40],
      strip = unit * (0.016 + random() * 0.012);
    fill((x, y) =>
      lit(
        mat,
        (Math.floor(x / strip) + Math.floor(y / strip)) % 2
          ? 0.82 + 0.2 * noise(x / 2.5, y / 14, 3)
          : 1 + 0.2 * noise(x / 14, y / 2.5, 3),
      ),
    );
    const cx = w * (0.42 + random() * 0.16),
      cy = h * (0.45 + random() * 0.1),
      r = unit * (0.3 + random() * 0.08);
    oval(canvas, cx + unit * 0.015, cy + unit * 0.02, r * 1.02, r * 0.9, lit(mat, 0.45), 0);
    oval(canvas, cx, cy, r, r * 0.88, white, 0.16);
    oval(canvas, cx, cy, r * 0.74, r * 0.64, [226, 225, 222], -0.12);
    const food = oneOf(produceColours);
    for (let i = 0; i < 14; i++)
      fruit(
        canvas,
        noise,
        cx + (random() - 0.5) * r * 1.1,
        cy + (random() - 0.5) * r * 0.9,
        unit * 0.05,
        unit * (0.04 + random() * 0.015),
        food,
        0.3,
      );
  } else if (kind === 'shelf') {
    const wall = oneOf(paints);
    fill((x, y) => lit(wall, 0.86 + 0.05 * noise(x / 3, y / 3, 3) + 0.14 * (1 - x / w)));
    for (const [row, floor] of [0.47, 0.93].entries()) {
      for (let y = Math.round(h * floor); y < h * (floor + 0.035); y++)
        for (let x = 0; x < w; x++)
          put(canvas, x, y, lit([140, 100, 66], 1 + 0.25 * noise(x / 50, y / 3, 4)), 1);
      const honey = oneOf([
        [176, 98, 22],
        [120, 52, 20],
        [205, 150, 60],
        [150, 40, 36],
      ]);
      for (let jar = 0; jar < 5; jar++) {
        const x0 = w * (0.05 + jar * 0.185 + random() * 0.02),
          wide = w * 0.13,
          top = h * (floor - 0.3 - random() * 0.06 + row * 0.01),
          bottom = h * floor;
        for (let y = Math.round(top); y < bottom; y++)
          for (let x = Math.round(x0); x < x0 + wide; x++) {
            const u = (x - x0) / wide - 0.5;
            put(
              canvas,
              x,
              y,
              lit(
                honey,
                0.55 + 0.75 * Math.sqrt(Math.max(0, 0.26 - u * u)) + 0.08 * noise(x / 7, y / 30, 3),
              ),
              1,
            );
          }
        bar(canvas, x0 + wide * 0.14, top, x0 + wide * 0.17, bottom - 6, [250, 248, 244]);
        bar(
          canvas,
          x0 - 3,
          top - h * 0.035,
          x0 + wide + 3,
          top,
          jar % 2 ? [190, 190, 192] : [168, 32, 36],
        );
        bar(canvas, x0 + wide * 0.2, top + h * 0.09, x0 + wide * 0.92, bottom - h * 0.04, white);
        words(x0 + wide * 0.26, top + h * 0.105, x0 + wide * 0.86, 4, unit * 0.016);
      }
    }
  } else if (kind === 'garden') {
    const sky = 205 + random() * 30;
    fill((x, y) =>
      y < h * 0.24
        ? lit([sky * 0.97, sky, sky * 1.02], 1 + 0.02 * noise(x / 40, y / 20, 4))
        : lit([66, 58, 36], 1 + 0.4 * noise(x / 5, y / 5, 4)),
    );
    for (let i = 0; i < 900; i++) {
      const y = h * (0.2 + random() * 0.82),
        green = 0.55 + random() * 0.7;
      oval(
        canvas,
        random() * w,
        y,
        unit * (0.02 + random() * 0.025),
        unit * (0.006 + random() * 0.008),
        [78 * green, 128 * green, 44 * green],
        0.35,
        random() * Math.PI,
      );
    }
    const goods = oneOf(produceColours);
    for (let i = 0; i < 26; i++)
      fruit(
        canvas,
        noise,
        w * (0.1 + random() * 0.8),
        h * (0.34 + random() * 0.6),
        unit * 0.042,
        unit * 0.045,
        goods,
        0.25,
      );
    // Posts of cement hold the vines.
    for (const x of [0.18 + random() * 0.1, 0.72 + random() * 0.1])
      for (let y = Math.round(h * 0.14); y < h; y++)
        for (let dx = 0; dx < w * 0.032; dx++)
          put(
            canvas,
            Math.round(w * x) + dx,
            y,
            lit([182, 180, 175], 0.9 - (dx / w) * 6 + 0.16 * noise(dx / 2, y / 2, 3)),
            1,
          );
  } else if (kind === 'cloth') {
    const stripes = Array.from({ length: 13 }, (_, i) => ({
      colour: i % 4 === 1 ? white : oneOf(threads),
      until: (i + 0.6 + random() * 0.8) / 13,
      tooth: random() < 0.5 ? 0.008 + random() * 0.02 : 0,
      other: i % 2 ? oneOf(threads) : white,
    }));
    fill((x, y) => {
      const stripe = stripes.find(({ until }) => y / h < until) ?? stripes[12]!;
      const wave =
        stripe.tooth > 0 &&
        (Math.abs(((x / w) % (stripe.tooth * 2)) - stripe.tooth) + (y / h) * 0.7) %
          (stripe.tooth * 2) <
          stripe.tooth;
      const weave = (x >> 1) % 2 === (y >> 1) % 2 ? 1 : 0.78;
      return lit(
        wave ? stripe.other : stripe.colour,
        weave * (0.88 + 0.12 * noise(x / 90, y / 90, 2)) + 0.05 * noise(x, y, 1),
      );
    });
  } else {
    plank(canvas, noise, lit([150, 148, 143], 0.8 + random() * 0.4), 0.16, 1);
    const heap = oneOf(produceColours);
    for (let i = 0; i < 60; i++)
      fruit(
        canvas,
        noise,
        w * (0.2 + random() * 0.5),
        h * (0.45 + random() * 0.45),
        unit * 0.05,
        unit * (0.042 + random() * 0.01),
        heap,
        0.3,
      );
    for (const [i, x] of [0.05, 0.68].entries()) {
      const top = h * (0.08 + random() * 0.1),
        wide = w * 0.26;
      for (let y = Math.round(top); y < top + h * 0.55; y++)
        for (let dx = 0; dx < wide; dx++)
          put(
            canvas,
            Math.round(w * x + dx),
            y,
            lit(
              white,
              (dx % 7 < 1 || y % 7 < 1 ? 0.8 : 0.94) -
                0.25 * Math.abs(dx / wide - 0.5) +
                0.06 * noise(dx / 30, y / 30, 3),
            ),
            1,
          );
      bar(
        canvas,
        w * x + wide * 0.2,
        top + h * 0.12,
        w * x + wide * 0.8,
        top + h * 0.2,
        i ? [30, 110, 60] : [190, 40, 40],
      );
      words(w * x + wide * 0.2, top + h * 0.24, w * x + wide * 0.8, 5, unit * 0.022);
    }
  }
  return finished(canvas);
}
