const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOf = new Map([...letters].map((letter, value) => [letter, value]));
/** Letters each number takes, for numbers below `end`. */
const widthOf = (end: number): number =>
  end <= 64 ? 1 : end <= 64 ** 2 ? 2 : end <= 64 ** 3 ? 3 : 4;

/**
 * Whole numbers below `end` as text, each of the same width: packs closer than digits and commas.
 * @example digitsOf([0, 1, 63], 64) // 'AB_'
 */
export function digitsOf(numbers: readonly number[], end: number): string {
  const width = widthOf(end);
  return numbers
    .map((number) => {
      let text = '';
      for (let place = width - 1; place >= 0; place--)
        text += letters[Math.floor(number / 64 ** place) % 64];
      return text;
    })
    .join('');
}

/** The numbers again. Throws a RangeError for text that is none. */
export function numbersOf(text: string, end: number): number[] {
  const width = widthOf(end);
  if (typeof text !== 'string' || text.length % width !== 0)
    throw new RangeError('digits of the wrong length');
  return Array.from({ length: text.length / width }, (_, row) => {
    let number = 0;
    for (const letter of text.slice(row * width, (row + 1) * width)) {
      const value = valueOf.get(letter);
      if (value === undefined) throw new RangeError('a letter that is no digit');
      number = number * 64 + value;
    }
    return number;
  });
}

/**
 * Whole numbers of any sign as text, the small ones in one letter: 5 bits a letter, the sixth says
 * that more follow. @example stepsOf([0, -1, 16]) // 'ADgB'
 */
export function stepsOf(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      let rest = number < 0 ? -number * 2 - 1 : number * 2;
      let text = '';
      do {
        const low = rest % 32;
        rest = Math.floor(rest / 32);
        text += letters[rest > 0 ? low + 32 : low];
      } while (rest > 0);
      return text;
    })
    .join('');
}

/** The numbers again. Throws a RangeError for text that is none. */
export function numbersOfSteps(text: string): number[] {
  const numbers: number[] = [];
  let [number, unit] = [0, 1];
  for (const letter of text) {
    const value = valueOf.get(letter);
    if (value === undefined || unit > Number.MAX_SAFE_INTEGER)
      throw new RangeError('a letter that is no digit');
    number += (value % 32) * unit;
    if (value >= 32) {
      unit *= 32;
      continue;
    }
    numbers.push(number % 2 ? -(number + 1) / 2 : number / 2);
    [number, unit] = [0, 1];
  }
  if (unit > 1) throw new RangeError('digits cut short');
  return numbers;
}
