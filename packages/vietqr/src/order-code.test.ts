import { describe, expect, it } from 'vitest';
import {
  isOrderCode,
  makeOrderCode,
  orderAlphabet,
  orderCodeCount,
  orderMemo,
} from './order-code.ts';

const samples = Array.from({ length: 400 }, (_, index) =>
  makeOrderCode((index * 7919) % orderCodeCount),
);

describe('order code', () => {
  it('is five signs that nobody mixes up, and stays inside the first thirteen characters of a memo', () => {
    for (const code of samples) {
      expect(code).toMatch(/^[2-9A-HJ-KM-NP-Z]{5}$/);
      expect(orderMemo(code).length).toBeLessThanOrEqual(13);
    }
    expect(new Set(Array.from({ length: 5_000 }, (_, number) => makeOrderCode(number))).size).toBe(
      5_000,
    );
  });

  it('notices every single wrong sign and every swap of two neighbours', () => {
    for (const code of samples) {
      expect(isOrderCode(code)).toBe(true);
      for (let place = 0; place < 5; place++) {
        for (const sign of orderAlphabet) {
          if (sign !== code[place])
            expect(isOrderCode(code.slice(0, place) + sign + code.slice(place + 1))).toBe(false);
        }
      }
      for (let place = 0; place < 4; place++) {
        const swapped =
          code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2);
        if (swapped !== code) expect(isOrderCode(swapped)).toBe(false);
      }
    }
  });

  it('refuses a number outside its range', () => {
    expect(() => makeOrderCode(-1)).toThrow(RangeError);
    expect(() => makeOrderCode(orderCodeCount)).toThrow(RangeError);
    expect(() => makeOrderCode(1.5)).toThrow(RangeError);
  });
});
