import {
  analyse,
  edgeLift,
  noSharpening,
  sharpen,
  sharpeningFor,
  toneFor,
  type Pixels,
} from '@lensan/photo';
import { meanDeltaE } from '@lensan/photo/testing/delta-e.ts';
import { grain } from '@lensan/photo/testing/degrade.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { encoder } from '../../server/src/features/photos/testing/pictures.ts';
import { judgingBases } from './judging.ts';
import { sayAbsent } from './photographs.ts';

const reduced = async (view: Pixels, widthPx: number): Promise<Pixels> => {
  const { data, info } = await encoder(view)
    .resize(widthPx, null)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height, channels: 3 };
};
const reportOf = (view: Pixels) =>
  analyse({
    view,
    widthPx: view.widthPx,
    heightPx: view.heightPx,
    header: { format: 'jpeg', jpegQuality: 90, hasCamera: true },
  });

/** Largest step by which a pixel left the range of its nine neighbours: what is seen as a rim. */
function rim(before: Pixels, after: Pixels): number {
  const { data, widthPx: w, heightPx: h } = before;
  let most = 0;
  for (let y = 1; y < h - 1; y++)
    for (let x = 1; x < w - 1; x++)
      for (let c = 0; c < 3; c++) {
        let low = 255,
          high = 0;
        for (let j = y - 1; j <= y + 1; j++)
          for (let i = x - 1; i <= x + 1; i++) {
            const value = data[(j * w + i) * 3 + c]!;
            if (value < low) low = value;
            if (value > high) high = value;
          }
        const value = after.data[(y * w + x) * 3 + c]!;
        most = Math.max(most, value - high, low - value);
      }
  return most;
}

describe('pictures of the judging side, reduced and sharpened', () => {
  let bases: Awaited<ReturnType<typeof judgingBases>>;
  beforeAll(async () => {
    bases = await judgingBases();
  });
  it('differ from the unsharpened ones by less than 1 ΔE in the mean, and no rim is brighter or darker by more than 8 steps', async () => {
    sayAbsent('Judging the sharpening');
    let isAny = false;
    for (const { name, view } of bases) {
      const report = reportOf(view),
        small = await reduced(view, 640),
        after = { ...small, data: Uint8Array.from(small.data) };
      sharpen(after, sharpeningFor(report, toneFor(report.measures).mended, edgeLift.channel, 0.5));
      isAny ||= after.data.some((value, at) => value !== small.data[at]);
      expect(meanDeltaE(small, after), name).toBeLessThan(1);
      expect(rim(small, after), name).toBeLessThanOrEqual(8);
    }
    expect(isAny).toBe(true);
  });
  it('are left alone when they are full of grain', async () => {
    for (const { name, view } of bases)
      expect(sharpeningFor(reportOf(grain(view, 14, 3)), [], edgeLift.channel, 0.5), name).toEqual(
        noSharpening,
      );
  });
});
