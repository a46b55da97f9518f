import { describe, expect, it } from 'vitest';
import { decimalInWords, dongInWords, numberInWords } from './number-words.ts';

describe('a number in words', () => {
  it.each([
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [44, 'bốn mươi tư'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [1_000, 'một nghìn'],
    [1_015, 'một nghìn không trăm mười lăm'],
    [65_000, 'sáu mươi lăm nghìn'],
    [1_000_005, 'một triệu không nghìn không trăm linh năm'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
    [2_000_000_000, 'hai tỷ'],
    [2_000_350_000, 'hai tỷ ba trăm năm mươi nghìn'],
    [-2, 'âm hai'],
  ])('%i', (value, words) => expect(numberInWords(value)).toBe(words));

  it('a different number is never said with the same words', () => {
    const numbers = [
      ...new Set(
        Array.from({ length: 40_000 }, (_, value) => [
          value,
          value * 250 + 7,
          value * 1_000_000 + (value % 1000),
        ]).flat(),
      ),
    ];
    expect(new Set(numbers.map((number) => numberInWords(number))).size).toBe(numbers.length);
  });

  it('the south says ngàn and lẻ', () =>
    expect(numberInWords(1_105, 'nam')).toBe('một ngàn một trăm lẻ năm'));
  it('money ends in đồng', () => expect(dongInWords(65_000)).toBe('sáu mươi lăm nghìn đồng'));
  it('a fraction that begins with 0 is read digit by digit', () => {
    expect([decimalInWords('2,05'), decimalInWords(1.5), decimalInWords('1.250,25')]).toEqual([
      'hai phẩy không năm',
      'một phẩy năm',
      'một nghìn hai trăm năm mươi phẩy hai mươi lăm',
    ]);
  });
  it('what is not a whole number is refused', () =>
    expect(() => numberInWords(1.5)).toThrow(RangeError));
});
