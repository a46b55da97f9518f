import type { PhotoHeader } from './header.ts';
import type { Pixels } from './pixels.ts';

export interface ScreenSigns {
  /** Share of 8×8 blocks that hold a single colour exactly. */
  readonly flatBlocks: number;
  /** Different colours (5 bits a channel) that cover 90 % of the picture. */
  readonly mainColours: number;
}

/** Drawn screens have flat areas and few colours; photographs have neither. */
export function screenSigns({ data, widthPx: w, heightPx: h, channels }: Pixels): ScreenSigns {
  const colours = new Uint32Array(32_768);
  let flat = 0, blocks = 0, counted = 0;
  for (let y = 0; y + 8 <= h; y += 8) {
    for (let x = 0; x + 8 <= w; x += 8) {
      const first = (y * w + x) * channels;
      const r = data[first]!, g = data[first + 1]!, b = data[first + 2]!;
      let same = true;
      for (let j = 0; j < 8 && same; j++) {
        for (let i = 0, p = first + j * w * channels; i < 8; i++, p += channels) {
          if (Math.abs(data[p]! - r) + Math.abs(data[p + 1]! - g) + Math.abs(data[p + 2]! - b) > 3) { same = false; break; }
        }
      }
      if (same) flat++;
      blocks++;
      const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
      colours[key] = (colours[key] ?? 0) + 1;
      counted++;
    }
  }
  const sorted = colours.filter((count) => count > 0).sort().reverse();
  let sum = 0, mainColours = 0;
  for (const count of sorted) { if (sum >= counted * 0.9) break; sum += count; mainColours++; }
  return { flatBlocks: blocks ? flat / blocks : 0, mainColours };
}

/** A screen of a phone is 16:9 or longer; a screenshot has no camera, is no small crop, and is mostly flat. */
export function isScreenshot(signs: ScreenSigns, header: Pick<PhotoHeader, 'format' | 'hasCamera'>, size: { widthPx: number; heightPx: number }): boolean {
  if (header.hasCamera) return false;
  const phoneShape = Math.max(size.widthPx, size.heightPx) / Math.max(1, Math.min(size.widthPx, size.heightPx)) >= 1.7;
  const limit = header.format === 'png' || phoneShape ? 0.45 : 0.6;
  return signs.flatBlocks > limit && signs.mainColours < 400 && Math.min(size.widthPx, size.heightPx) >= 240;
}
