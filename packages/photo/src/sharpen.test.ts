import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingCode, Report } from './analyse.ts';
import type { Pixels } from './pixels.ts';
import { noSharpening, sharpen, sharpeningFor, type Sharpening } from './sharpen.ts';

const sharpened = (view: Pixels, by: Sharpening): Pixels => {
  const copy = { ...view, data: Uint8Array.from(view.data) };
  sharpen(copy, by);
  return copy;
};

const picture = (
  widthPx: number,
  heightPx: number,
  channels: 3 | 4,
  colour: (x: number, y: number, channel: number) => number,
): Pixels => {
  const data = new Uint8Array(widthPx * heightPx * channels);
  for (let y = 0, p = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++)
      for (let c = 0; c < channels; c++, p++) data[p] = colour(x, y, c);
  return { data, widthPx, heightPx, channels };
};
const usual = { amount: 0.1, coring: 4, most: 8 };
const seen = (
  findings: readonly FindingCode[],
  sharpness: Partial<Report['measures']['sharpness']> = {},
) => ({
  findings: findings.map((code) => ({ code, value: 0, limit: 0 })),
  measures: {
    sharpness: {
      detailRatio: 0.5,
      noiseSigma: 0.5,
      softness: 0.3,
      unevenness: 0,
      energy: 100,
      ...sharpness,
    },
  } as Report['measures'],
});

describe('sharpening', () => {
  it('makes an edge steeper where it is, and leaves even parts as they are', () => {
    // 60, 60, 60, 110, 160, 160, 160 from left to right.
    const edge = picture(40, 20, 3, (x) => (x < 19 ? 60 : x === 19 ? 110 : 160));
    const { data } = sharpened(edge, usual),
      at = (x: number) => data[(10 * 40 + x) * 3]!;
    expect(at(18)).toBeLessThan(60);
    expect(at(20)).toBeGreaterThan(160);
    expect([at(5), at(17), at(21), at(35)]).toEqual([60, 60, 160, 160]);
  });
  it('changes no pixel by more than its limit, all colours of one alike, and no transparency', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<3 | 4>(3, 4),
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 9 * 7 * 4, maxLength: 9 * 7 * 4 }),
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (channels, values, amount, most) => {
          const before = picture(9, 7, channels, (x, y, c) => values[(y * 9 + x) * 4 + c]!),
            { data } = sharpened(before, { amount, coring: 2, most });
          for (let p = 0; p < data.length; p += channels) {
            const by = [0, 1, 2].map((c) => data[p + c]! - before.data[p + c]!);
            expect(Math.max(...by.map(Math.abs))).toBeLessThanOrEqual(most);
            // Where nothing ran into black or white.
            if ([0, 1, 2].every((c) => data[p + c]! > 0 && data[p + c]! < 255))
              expect(new Set(by).size).toBe(1);
            if (channels === 4) expect(data[p + 3]).toBe(before.data[p + 3]);
          }
        },
      ),
    );
  });
  it('leaves grain below its limit alone', () => {
    const grain = picture(64, 64, 3, (x, y) => 120 + ((x * 7 + y * 13) % 2));
    expect(sharpened(grain, { ...usual, coring: 5 }).data).toEqual(grain.data);
  });
  it('is given to a picture that was reduced, less to one that hardly was, none to one that was not', () => {
    const [half, little, same, enlarged] = [0.5, 0.85, 1, 2].map(
      (reduction) => sharpeningFor(seen([]), [], 0.1, reduction).amount,
    );
    expect(half).toBeGreaterThan(little!);
    expect(little).toBeGreaterThan(0);
    expect([same, enlarged]).toEqual([0, 0]);
  });
  it.each(['noisy', 'heavy_jpeg', 'screenshot', 'upscaled'] as const)(
    'is kept from a picture that is %s',
    (finding) => {
      expect(sharpeningFor(seen([finding]), [], 0.1, 0.3)).toEqual(noSharpening);
    },
  );
  it('is kept from a dark picture whose grain was lifted with its light, and from one its camera sharpened already', () => {
    expect(sharpeningFor(seen(['dark']), ['dark'], 0.1, 0.3)).toEqual(noSharpening);
    expect(sharpeningFor(seen([], { detailRatio: 1.3 }), [], 0.1, 0.3)).toEqual(noSharpening);
    expect(sharpeningFor(seen([], { noiseSigma: 4 }), [], 0.1, 0.3).amount).toBeLessThan(
      sharpeningFor(seen([]), [], 0.1, 0.3).amount,
    );
  });
  it('leaves a picture as it is where there is nothing to do', () => {
    const tiny = picture(2, 2, 3, () => 9),
      plain = picture(8, 8, 3, () => 9);
    expect(sharpened(tiny, usual)).toEqual(tiny);
    expect(sharpened(plain, noSharpening)).toEqual(plain);
  });
});
