import type { Pixels } from '../pixels.ts';
import { drawScene, seeded, type Colour } from './scenes.ts';

/** Kinds of phone screens that get sent in place of a photo. */
export type ScreenKind = 'shop' | 'chat' | 'settings' | 'receipt' | 'page';
export const screenKinds: readonly ScreenKind[] = ['shop', 'chat', 'settings', 'receipt', 'page'];

const palettes: readonly { ground: Colour; panel: Colour; ink: Colour; accent: Colour }[] = [
  { ground: [245, 245, 245], panel: [255, 255, 255], ink: [33, 33, 33], accent: [238, 77, 45] },
  { ground: [226, 233, 241], panel: [255, 255, 255], ink: [16, 27, 41], accent: [0, 104, 255] },
  { ground: [18, 18, 18], panel: [38, 38, 40], ink: [232, 232, 232], accent: [120, 200, 140] },
  { ground: [255, 255, 255], panel: [242, 246, 243], ink: [40, 44, 40], accent: [15, 120, 80] },
];

/**
 * Draws a screenshot: flat panels, text rows of crisp strokes, buttons, and small photographs where
 * an application would show them.
 * @example drawScreen('chat', 1, 720, 1560)
 */
export function drawScreen(
  kind: ScreenKind,
  seed: number,
  widthPx: number,
  heightPx: number,
): Pixels {
  const random = seeded(seed * 17 + screenKinds.indexOf(kind) + 3);
  const palette = palettes[Math.floor(random() * palettes.length)]!;
  const data = new Uint8Array(widthPx * heightPx * 3);
  const unit = widthPx / 36;
  const rect = (
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    colour: Colour,
    radius = 0,
  ): void => {
    for (let y = Math.max(0, Math.round(y0)); y < Math.min(heightPx, Math.round(y1)); y++)
      for (let x = Math.max(0, Math.round(x0)); x < Math.min(widthPx, Math.round(x1)); x++) {
        const dx = Math.max(x0 + radius - x, x - (x1 - 1 - radius), 0),
          dy = Math.max(y0 + radius - y, y - (y1 - 1 - radius), 0);
        if (radius > 0 && dx * dx + dy * dy > radius * radius) continue;
        data.set(colour, (y * widthPx + x) * 3);
      }
  };
  /**
   * Letters as one to three strokes; at their ends half-lit pixels, as font renderers draw them.
   */
  const text = (x0: number, y0: number, x1: number, size: number, colour: Colour): void => {
    const stroke = Math.max(1, Math.round(size / 8));
    const soft = (on: Colour): Colour =>
      [0, 1, 2].map((c) => Math.round((on[c]! + palette.panel[c]!) / 2)) as unknown as Colour;
    for (let x = x0; x < x1 - size * 0.6; x += size * 0.62) {
      if (random() < 0.16) continue;
      const top = y0 + (random() < 0.3 ? 0 : size * 0.3);
      rect(x, top, x + stroke, y0 + size, colour);
      rect(x + stroke, top, x + stroke + 1, y0 + size, soft(colour));
      if (random() < 0.7) rect(x + size * 0.36, top, x + size * 0.36 + stroke, y0 + size, colour);
      const bar = top + random() * size * 0.5;
      rect(x, bar, x + size * 0.38, bar + stroke, colour);
    }
  };
  const lines = (
    x0: number,
    y0: number,
    x1: number,
    count: number,
    size: number,
    colour = palette.ink,
  ): number => {
    for (let i = 0; i < count; i++)
      text(
        x0,
        y0 + i * size * 1.5,
        i === count - 1 ? x0 + (x1 - x0) * (0.3 + random() * 0.5) : x1,
        size,
        colour,
      );
    return y0 + count * size * 1.5;
  };
  const picture = (x0: number, y0: number, side: number): void => {
    const scene = drawScene(
      random() < 0.5 ? 'table' : 'produce',
      Math.floor(random() * 90) + 10,
      Math.round(side),
      Math.round(side),
    );
    for (let y = 0; y < scene.heightPx; y++)
      for (let x = 0; x < scene.widthPx; x++) {
        const X = Math.round(x0) + x,
          Y = Math.round(y0) + y;
        if (X < widthPx && Y < heightPx)
          data.set(
            scene.data.subarray((y * scene.widthPx + x) * 3, (y * scene.widthPx + x) * 3 + 3),
            (Y * widthPx + X) * 3,
          );
      }
  };

  rect(0, 0, widthPx, heightPx, palette.ground);
  text(unit, unit * 0.5, unit * 6, unit * 1.1, palette.ink);
  text(unit * 28, unit * 0.5, unit * 35, unit * 1.1, palette.ink);
  rect(
    0,
    unit * 2.2,
    widthPx,
    unit * 6,
    kind === 'chat' || kind === 'receipt' ? palette.accent : palette.panel,
  );
  text(
    unit * 2,
    unit * 3.4,
    unit * (12 + random() * 10),
    unit * 1.5,
    kind === 'chat' ? palette.panel : palette.ink,
  );
  let y = unit * 7;
  const bottom = heightPx - unit * 5;
  while (y < bottom) {
    if (kind === 'shop') {
      for (const column of [0, 1]) {
        const x = unit + column * unit * 17.5;
        rect(x, y, x + unit * 16.5, y + unit * 24, palette.panel, unit * 0.6);
        picture(x + unit * 0.5, y + unit * 0.5, unit * 15.5);
        lines(x + unit, y + unit * 17, x + unit * 15, 2, unit);
        text(x + unit, y + unit * 21, x + unit * 7, unit * 1.4, palette.accent);
      }
      y += unit * 25;
    } else if (kind === 'chat') {
      const mine = random() < 0.5,
        wide = unit * (12 + random() * 14),
        count = 1 + Math.floor(random() * 4);
      const x = mine ? widthPx - unit - wide : unit * 4;
      const tall = unit * (1.4 + count * 1.8);
      rect(x, y, x + wide, y + tall, mine ? palette.accent : palette.panel, unit);
      lines(
        x + unit,
        y + unit * 0.8,
        x + wide - unit,
        count,
        unit * 1.2,
        mine ? palette.panel : palette.ink,
      );
      y += tall + unit;
    } else if (kind === 'settings') {
      rect(0, y, widthPx, y + unit * 4.4, palette.panel);
      rect(unit * 1.4, y + unit, unit * 3.8, y + unit * 3.4, palette.accent, unit * 0.6);
      text(unit * 5.5, y + unit * 1.4, unit * (12 + random() * 14), unit * 1.3, palette.ink);
      y += unit * 4.6;
    } else if (kind === 'receipt') {
      text(unit * 2, y, unit * 10, unit * 1.1, palette.ink);
      text(unit * (18 + random() * 6), y, unit * 34, unit * 1.1, palette.ink);
      y += unit * 3.4;
    } else {
      y = lines(unit * 2, y, unit * 34, 4 + Math.floor(random() * 5), unit * 1.2) + unit * 1.6;
      if (random() < 0.4) {
        picture(unit * 2, y, unit * 20);
        y += unit * 22;
      }
    }
  }
  rect(0, bottom, widthPx, heightPx, palette.panel);
  for (let i = 0; i < 4; i++)
    rect(
      unit * (3 + i * 8.5),
      bottom + unit,
      unit * (5.4 + i * 8.5),
      bottom + unit * 3.4,
      i === 1 ? palette.accent : palette.ink,
      unit * 0.5,
    );
  return { data, widthPx, heightPx, channels: 3 };
}
