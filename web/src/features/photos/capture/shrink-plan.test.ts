import { describe, expect, it } from 'vitest';
import { planShrink, reducedSize, straightenedShare } from './shrink-plan.ts';

const mb = 1024 * 1024;

describe('the size a photo leaves the phone in', () => {
  it.each([
    [4032, 3024, null, 2560, 1920, false],
    [3024, 4032, 900 * mb, 1920, 2560, false],
    [2560, 1440, 900 * mb, 2560, 1440, false],
    [640, 480, 900 * mb, 640, 480, false],
    [4032, 3024, 199 * mb, 1600, 1200, true],
    [1500, 1000, 10 * mb, 1500, 1000, false],
    [20_000, 10, null, 2560, 1, false],
  ])(
    '%i × %i with %s bytes free becomes %i × %i',
    (widthPx, heightPx, free, toWidth, toHeight, isTight) => {
      expect(planShrink({ widthPx, heightPx }, free)).toEqual({
        widthPx: toWidth,
        heightPx: toHeight,
        isTight,
      });
    },
  );
});

describe('decoding a JPEG in part', () => {
  it('takes the smallest eighth that still holds the wanted size', () => {
    expect(reducedSize({ widthPx: 8160, heightPx: 6120 }, 2560)).toEqual({
      widthPx: 3060,
      heightPx: 2295,
    });
    expect(reducedSize({ widthPx: 4032, heightPx: 3024 }, 2560)).toEqual({
      widthPx: 3024,
      heightPx: 2268,
    });
  });
  it('is left out where every eighth would be too small', () => {
    expect(reducedSize({ widthPx: 2800, heightPx: 2100 }, 2560)).toBeNull();
    expect(reducedSize({ widthPx: 800, heightPx: 600 }, 2560)).toBeNull();
  });
});

describe('a straightened picture', () => {
  it('keeps its shape and loses more the further it is turned', () => {
    const size = { widthPx: 1600, heightPx: 1200 };
    expect(straightenedShare(size, 0)).toBe(1);
    const [two, seven] = [straightenedShare(size, 2), straightenedShare(size, -7)];
    expect(two).toBeGreaterThan(seven);
    expect(seven).toBeGreaterThan(0.8);
  });
  it('has no empty corner: every corner of what is left lies inside the turned picture', () => {
    for (const [w, h] of [
      [1600, 1200],
      [900, 1600],
      [1000, 1000],
    ] as const)
      for (const degrees of [0.5, 3, 7]) {
        const share = straightenedShare({ widthPx: w, heightPx: h }, degrees),
          angle = (degrees * Math.PI) / 180;
        for (const sx of [-1, 1])
          for (const sy of [-1, 1]) {
            const x = (sx * w * share) / 2,
              y = (sy * h * share) / 2;
            expect(Math.abs(x * Math.cos(angle) + y * Math.sin(angle))).toBeLessThanOrEqual(
              w / 2 + 0.5,
            );
            expect(Math.abs(-x * Math.sin(angle) + y * Math.cos(angle))).toBeLessThanOrEqual(
              h / 2 + 0.5,
            );
          }
      }
  });
});
