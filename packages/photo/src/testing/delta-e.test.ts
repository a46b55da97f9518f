import { describe, expect, it } from 'vitest';
import { deltaE, lab } from './delta-e.ts';

describe('colour difference CIEDE2000', () => {
  // Pairs 1, 4, 7, 14, 17, 20, 24 and 34 of the table in Sharma, Wu and Dalal, 2005.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[50, 2.5, 0], [50, 3.2592, 0.335], 1],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('of %j and %j is %d', (a, b, difference) => {
    expect(deltaE(a, b)).toBeCloseTo(difference, 4);
    expect(deltaE(b, a)).toBeCloseTo(difference, 4);
  });
  it('starts from Lab values of sRGB as published', () => {
    expect(lab(255, 255, 255).map((value) => Math.round(value * 10) / 10 + 0)).toEqual([100, 0, 0]);
    expect(lab(255, 0, 0).map((value) => Math.round(value * 10) / 10)).toEqual([53.2, 80.1, 67.2]);
  });
});
