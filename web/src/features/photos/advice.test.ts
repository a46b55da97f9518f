import type { PhotoFinding, PhotoFindingCode } from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import { adviceFor, isGood } from './advice.ts';

const found = (code: PhotoFindingCode, mended = false, value = 80, limit = 90): PhotoFinding => ({
  code,
  value,
  limit,
  mended,
});

describe('advice while the goods are still on the table', () => {
  it('a good picture gets one quiet line', () => {
    expect(adviceFor([], false)).toEqual([{ kind: 'good', code: 'fine' }]);
  });
  it('first what was mended, then what a new photo would gain', () => {
    expect(adviceFor([found('blurry'), found('dark', true)], false)).toEqual([
      { kind: 'good', code: 'mended', what: ['dark'] },
      { kind: 'warn', code: 'fault', what: 'blurry', otherPhotoId: undefined },
    ]);
  });
  it('never more than two lines, however much is wrong; the worst fault is named', () => {
    const lines = adviceFor(
      [
        found('noisy'),
        found('heavy_jpeg'),
        found('tilted'),
        found('blurry'),
        found('colour_cast', true),
        found('dark', true),
      ],
      false,
    );
    expect(lines).toHaveLength(2);
    expect(lines).toMatchObject([{ what: ['dark', 'colour_cast'] }, { what: 'blurry' }]);
  });
  it('a very dark picture is mended, and daylight is still worth a new one', () => {
    expect(adviceFor([found('dark', true, 40)], false)).toEqual([
      { kind: 'good', code: 'mended', what: ['dark'] },
      { kind: 'warn', code: 'gain', what: 'dark' },
    ]);
    expect(adviceFor([found('dark', true, 80)], false)).toHaveLength(1);
  });
  it('with the picture as taken nothing is called mended', () => {
    expect(adviceFor([found('dark', true)], true)).toEqual([
      { kind: 'good', code: 'as_taken' },
      { kind: 'warn', code: 'fault', what: 'dark', otherPhotoId: undefined },
    ]);
  });
  it('a blurred picture gets no tick, a grainy or mended one does', () => {
    expect(isGood([found('blurry')], false)).toBe(false);
    expect(isGood([found('noisy'), found('dark', true)], false)).toBe(true);
    expect(isGood([found('dark', true)], true)).toBe(false);
  });
});
