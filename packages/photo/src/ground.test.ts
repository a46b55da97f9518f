import { describe, expect, it } from 'vitest';
import { whitenGround } from './ground.ts';
import type { Pixels } from './pixels.ts';

/** A ball on a table with its shadow to the right; the light falls off towards one side. */
function ball(
  size: number,
  table: readonly [number, number, number],
  colour: readonly [number, number, number],
): Pixels {
  const data = new Uint8Array(size * size * 3);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const u = x / size - 0.5,
        v = y / size - 0.5;
      const light = 1 - 0.08 * (x / size);
      const shadow = 1 - 0.3 * Math.exp(-(((u - 0.17) / 0.12) ** 2 + (v / 0.16) ** 2));
      const isBall = Math.hypot(u, v) < 0.2;
      for (let c = 0; c < 3; c++)
        data[(y * size + x) * 3 + c] = Math.round(
          isBall
            ? colour[c]! * (1 - 0.3 * Math.hypot(u + 0.1, v + 0.1))
            : table[c]! * light * shadow,
        );
    }
  return { data, widthPx: size, heightPx: size, channels: 3 };
}
const at = ({ data, widthPx }: Pixels, x: number, y: number) => [
  ...data
    .subarray((Math.round(y * widthPx) * widthPx + Math.round(x * widthPx)) * 3)
    .subarray(0, 3),
];
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a white ground', () => {
  it.each([
    ['grey', [176, 174, 170]],
    ['wooden', [196, 160, 120]],
    ['blue', [140, 160, 190]],
  ] as const)(
    'of a %s table becomes white, the goods stay as they are and keep their shadow',
    (_, table) => {
      for (const size of [300, 1280]) {
        const picture = ball(size, table, [190, 40, 30]);
        const before = at(picture, 0.5, 0.5);
        expect(whitenGround(picture)).toBe(true);
        for (const [x, y] of [
          [0.04, 0.04],
          [0.9, 0.05],
          [0.05, 0.95],
          [0.5, 0.1],
        ] as const)
          expect(mean(at(picture, x, y)), `${x} ${y}`).toBeGreaterThan(236);
        expect(at(picture, 0.5, 0.5)).toEqual(before);
        expect(mean(at(picture, 0.74, 0.5))).toBeLessThan(mean(at(picture, 0.04, 0.5)) - 25);
      }
    },
  );
  it('a white bowl on a white table is not eaten: its edge ends the ground', () => {
    const picture = ball(600, [205, 205, 205], [250, 250, 250]);
    const before = at(picture, 0.5, 0.5);
    whitenGround(picture);
    expect(at(picture, 0.5, 0.5)).toEqual(before);
  });
  it('a market stall behind the goods is left exactly as it is', () => {
    const picture = ball(400, [176, 174, 170], [190, 40, 30]);
    for (let y = 0; y < 400; y++)
      for (let x = 0; x < 400; x++)
        if (x < 60 || y > 330) picture.data[(y * 400 + x) * 3] = (x * 37 + y * 91) % 256;
    const before = Buffer.from(picture.data);
    expect(whitenGround(picture)).toBe(false);
    expect(Buffer.compare(Buffer.from(picture.data), before)).toBe(0);
  });
  it('a dark cloth is left as it is: brightened it would be noise', () => {
    expect(whitenGround(ball(300, [30, 28, 26], [190, 40, 30]))).toBe(false);
  });
});
