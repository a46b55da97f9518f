/** North says nghìn and linh, South ngàn and lẻ. */
export type Region = 'bac' | 'nam';

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const digit = (n: number): string => digits[n] ?? '';

const thousandWord = (region: Region) => (region === 'nam' ? 'ngàn' : 'nghìn');

/** Unit after a tens word: mươi or mười. Rules: lăm, mốt, tư, and "mười" never takes mốt or tư. */
function unitAfterTens(unit: number, tens: number): string {
  if (unit === 5) return 'lăm';
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens > 1) return 'tư';
  return digit(unit);
}

/**
 * One group of three. `full` reads it inside a longer number, where không trăm and linh are said.
 */
function groupWords(group: number, full: boolean, region: Region): string[] {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const unit = group % 10;
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(digit(hundreds), 'trăm');
  if (tens === 0) {
    if (unit > 0)
      words.push(...(words.length > 0 ? [region === 'nam' ? 'lẻ' : 'linh'] : []), digit(unit));
  } else {
    words.push(...(tens === 1 ? ['mười'] : [digit(tens), 'mươi']));
    if (unit > 0) words.push(unitAfterTens(unit, tens));
  }
  return words;
}

/** Words of 1 … 999.999.999, three groups; `full` when something larger was said before. */
function belowBillion(value: number, full: boolean, region: Region): string[] {
  const groups = [
    Math.floor(value / 1_000_000),
    Math.floor(value / 1000) % 1000,
    value % 1000,
  ] as const;
  const names = ['triệu', thousandWord(region), ''] as const;
  const words: string[] = [];
  groups.forEach((group, place) => {
    const said = full || words.length > 0;
    if (group > 0) {
      words.push(...groupWords(group, said, region));
      const name = names[place];
      if (name) words.push(name);
    } else if (place === 1 && said && groups[2] > 0) {
      // "một triệu năm trăm" would be heard as 1.500.000: the empty thousand is said.
      words.push('không', thousandWord(region));
    }
  });
  return words;
}

/**
 * A whole number in words, every rule of Vietnamese speech (lăm, mốt, tư, linh/lẻ, không trăm,
 * không nghìn). Up to 15 digits; throws a RangeError for anything that is not a safe integer.
 * @example numberInWords(105) // 'một trăm linh năm'
 */
export function numberInWords(value: number, region: Region = 'bac'): string {
  if (!Number.isSafeInteger(value)) throw new RangeError('numberInWords needs a safe integer');
  if (value === 0) return 'không';
  if (value < 0) return 'âm ' + numberInWords(-value, region);
  const billions = Math.floor(value / 1_000_000_000);
  const rest = value % 1_000_000_000;
  const head = billions > 0 ? [numberInWords(billions, region), 'tỷ'] : [];
  return [...head, ...belowBillion(rest, billions > 0, region)].join(' ');
}

/** Digit by digit, for phone numbers, codes and decimals that begin with 0. */
export const digitsInWords = (text: string): string =>
  [...text]
    .filter((sign) => sign >= '0' && sign <= '9')
    .map((sign) => digit(Number(sign)))
    .join(' ');

/**
 * A decimal number in words; the mark is read phẩy. The fraction is read as a number, or digit by
 * digit when it begins with 0. Takes a number or Vietnamese text ("1.250,5").
 * @example decimalInWords('2,05') // 'hai phẩy không năm'
 */
export function decimalInWords(value: number | string, region: Region = 'bac'): string {
  const text = typeof value === 'number' ? String(value).replace('.', ',') : value.trim();
  const [, sign = '', whole = '0', fraction = ''] =
    /^([-–−]?)([\d.]*)(?:,(\d+))?$/.exec(text) ?? [];
  const head = numberInWords(Number(whole.replaceAll('.', '') || '0'), region);
  const tail =
    fraction === ''
      ? ''
      : ' phẩy ' +
        (fraction.startsWith('0')
          ? digitsInWords(fraction)
          : numberInWords(Number(fraction), region));
  return (sign === '' ? '' : 'âm ') + head + tail;
}

/**
 * Money in words.
 * @example dongInWords(65000) // 'sáu mươi lăm nghìn đồng'
 */
export const dongInWords = (dong: number, region: Region = 'bac'): string =>
  numberInWords(dong, region) + ' đồng';
