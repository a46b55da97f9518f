import { cropAround } from '@lensan/photo';
import { noEdits } from '@lensan/photo/recipe.ts';
import { describe, expect, it } from 'vitest';
import { changedEdits, cropPosition, straighten, turnRight } from './edit.ts';

describe('mending a photo by hand', () => {
  it('four quarter turns are none, and the important place stays on the same thing', () => {
    const start = { ...noEdits, focal: { x: 0.9, y: 0.2 } };
    const once = turnRight(start);
    expect(once).toMatchObject({ rotateDeg: 90, focal: { x: 0.8, y: 0.9 } });
    const round = turnRight(turnRight(turnRight(once)));
    expect(round.rotateDeg).toBe(0);
    expect(round.focal?.x).toBeCloseTo(0.9);
    expect(round.focal?.y).toBeCloseTo(0.2);
  });
  it('straightening goes by half degrees and ends at seven', () => {
    expect(straighten(noEdits, 0.5).straightenDeg).toBe(0.5);
    expect(straighten({ ...noEdits, straightenDeg: 6.5 }, 1).straightenDeg).toBe(7);
    expect(straighten(noEdits, -20).straightenDeg).toBe(-7);
    expect(straighten(noEdits, -2.3).straightenDeg).toBe(-2.5);
  });
  it('only what was changed is sent', () => {
    expect(changedEdits(noEdits, noEdits)).toEqual({});
    expect(
      changedEdits(
        { ...noEdits, focal: { x: 0.5, y: 0.5 } },
        { ...noEdits, rotateDeg: 90, focal: { x: 0.5, y: 0.5 } },
      ),
    ).toEqual({ rotateDeg: 90 });
  });
  it('the crop on screen is the crop the server makes', () => {
    for (const size of [
      { widthPx: 4000, heightPx: 3000 },
      { widthPx: 900, heightPx: 1600 },
    ])
      for (const aspect of [1, 4 / 3])
        for (const focal of [
          { x: 0.1, y: 0.9 },
          { x: 0.5, y: 0.5 },
          { x: 0.95, y: 0.3 },
        ]) {
          const box = cropAround({ width: size.widthPx, height: size.heightPx }, aspect, focal);
          const [x = 0, y = 0] = cropPosition(size, aspect, focal)
            .split(' ')
            .map((part) => parseFloat(part) / 100);
          // Percentages carry one decimal: 2 px of 4,000.
          expect(Math.abs(x * (size.widthPx - box.width) - box.left)).toBeLessThanOrEqual(2);
          expect(Math.abs(y * (size.heightPx - box.height) - box.top)).toBeLessThanOrEqual(2);
        }
  });
});
