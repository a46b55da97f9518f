import { meanDeltaE } from '@lensan/photo/testing/delta-e.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { balancedAccuracy, judge, judgingBases, type Judgement } from './judging.ts';
import { sayAbsent } from './photographs.ts';

describe('photos with a known fault, from pictures no limit was tuned on', () => {
  let judgement: Judgement;
  beforeAll(async () => {
    sayAbsent('Judging the checks');
    judgement = await judge(await judgingBases());
  }, 900_000);

  it('are 300 and more', () => {
    expect(judgement.variants).toBeGreaterThanOrEqual(300);
  });
  it.each([
    'blurry',
    'dark',
    'overexposed',
    'noisy',
    'low_resolution',
    'heavy_jpeg',
    'screenshot',
    'colour_cast',
  ] as const)('are told from good ones by %s with a balanced accuracy of 0.95', (finding) => {
    expect(balancedAccuracy(judgement, finding)).toBeGreaterThanOrEqual(0.95);
  });
  it('that show nothing but goods of one colour raise no warning when they are good', () => {
    expect(judgement.falseWarnings.filter(([base]) => base.startsWith('produce'))).toEqual([]);
  });
  it.each(['dark', 'overexposed', 'colour_cast'] as const)(
    'of %s come out nearer to the picture before the fault, 95 in 100',
    (finding) => {
      const cases = judgement.mended.filter((row) => row.finding === finding);
      expect(cases.length).toBeGreaterThan(5);
      expect(
        cases.filter(({ before, after }) => after < before).length / cases.length,
      ).toBeGreaterThanOrEqual(0.95);
    },
  );
  it('and without any come out as they were: at most 1 ΔE of mean change', () => {
    expect(judgement.largestChange).toBeLessThanOrEqual(1);
  });
  it('are compared by a measure that sees a change', () => {
    const grey = (value: number) => ({
      data: new Uint8Array(12).fill(value),
      widthPx: 2,
      heightPx: 2,
      channels: 3 as const,
    });
    expect(meanDeltaE(grey(100), grey(120))).toBeGreaterThan(3);
  });
});
