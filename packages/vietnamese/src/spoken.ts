import { decimalInWords, digitsInWords, numberInWords, type Region } from './number-words.ts';
import { spokenUnit, units, type Speech } from './spoken-units.ts';

const plainNumber = (text: string): number =>
  Number(/^\d+\.\d{1,2}$/.test(text) ? text : text.replaceAll('.', '').replace(',', '.'));
const commaText = (text: string): string =>
  /^\d+\.\d{1,2}$/.test(text) ? text.replace('.', ',') : text;

/** Market speech says rưỡi for half of the last name said: hai triệu rưỡi, mười nghìn rưỡi. */
function naturalMoney(dong: number, region: Region): string {
  for (const scale of [1_000_000_000, 1_000_000, 1000]) {
    if (dong >= scale && dong % scale === scale / 2)
      return numberInWords(dong - scale / 2, region) + ' rưỡi';
    if (dong >= scale && scale > 1000 && dong % scale !== 0) break;
  }
  return numberInWords(dong, region);
}

const money = (dong: number, speech: Speech): string =>
  speech.style === 'tunhien'
    ? naturalMoney(dong, speech.region ?? 'bac')
    : numberInWords(dong, speech.region) + ' đồng';

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  tr: 1e6,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

function quantity(number: string, unit: string, speech: Speech): string {
  const region = speech.region ?? 'bac';
  const key = unit.toLowerCase();
  const value = plainNumber(number);
  if (speech.style === 'tunhien') {
    if (key === 'g' && value === 500) return 'nửa ' + spokenUnit('kg', speech);
    if (value === 0.5 && key !== '%') return 'nửa ' + spokenUnit(unit, speech);
    if (value % 1 === 0.5 && key !== '%')
      return numberInWords(Math.floor(value), region) + ' ' + spokenUnit(unit, speech) + ' rưỡi';
  }
  return decimalInWords(commaText(number), region) + ' ' + spokenUnit(unit, speech);
}

function partOfDay(hour: number): string {
  if (hour < 1 || hour >= 23) return 'đêm';
  if (hour < 11) return 'sáng';
  if (hour < 13) return 'trưa';
  return hour < 18 ? 'chiều' : 'tối';
}

function clock(hourText: string, minuteText: string | undefined, speech: Speech): string {
  const region = speech.region ?? 'bac';
  const hour = Number(hourText);
  const minute = Number(minuteText ?? '0');
  if (speech.style !== 'tunhien')
    return (
      numberInWords(hour, region) +
      ' giờ' +
      (minute > 0 ? ' ' + numberInWords(minute, region) + ' phút' : '')
    );
  const twelve = numberInWords(hour % 12 === 0 ? 12 : hour % 12, region) + ' giờ';
  const minutes = minute === 0 ? '' : minute === 30 ? ' rưỡi' : ' ' + numberInWords(minute, region);
  return twelve + minutes + ' ' + partOfDay(hour);
}

function date(
  dayText: string,
  monthText: string,
  yearText: string | undefined,
  prefix: string,
  speech: Speech,
): string {
  const region = speech.region ?? 'bac';
  const [day, month] = [Number(dayText), Number(monthText)];
  const early = speech.style === 'tunhien' && day <= 10;
  return (
    (early ? 'mùng ' : prefix === '' ? 'ngày ' : prefix + ' ') +
    numberInWords(day, region) +
    ' ' +
    spokenMonth(month, region) +
    (yearText ? ' năm ' + numberInWords(Number(yearText), region) : '')
  );
}
const spokenMonth = (month: number, region: Region): string =>
  'tháng ' + (month === 4 ? 'tư' : numberInWords(month, region));
const isDate = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;

type Rule = readonly [
  pattern: RegExp,
  say: (groups: readonly (string | undefined)[], speech: Speech) => string | null,
];

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const edge = String.raw`(?![\p{L}\p{N}])`;
const unitNames = Object.keys(units)
  .filter((unit) => unit !== '%')
  .sort((a, b) => b.length - a.length)
  .join('|');
const currency = String.raw`(?:đồng|vnđ|vnd|đ|₫)`;
const sticky = (source: string): RegExp => new RegExp(source, 'iuy');

/** Tried in this order at every place where a number could begin. */
const rules: readonly Rule[] = [
  // Phone numbers: 0… in groups, ten or eleven digits.
  [
    sticky(String.raw`(\+84|0)\d{2,3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3,4}` + edge),
    ([all = '']) => digitsInWords(all),
  ],
  [
    sticky(String.raw`(\d{1,2})\s?[h:](\d{2})?` + edge),
    ([, hour = '', minute], speech) =>
      Number(hour) <= 24 && Number(minute ?? 0) < 60 ? clock(hour, minute, speech) : null,
  ],
  [
    sticky(String.raw`(ngày |mùng |mồng )?(\d{1,2})/(\d{1,2})(?:/(\d{4}))?` + edge),
    ([, prefix = '', day = '', month = '', year], speech) =>
      (speech.slash === 'fraction' && !year) || !isDate(day, month)
        ? null
        : date(day, month, year, prefix.trim(), speech),
  ],
  [
    sticky(String.raw`(\d+)/(\d+)` + edge),
    ([, above = '', below = ''], speech) =>
      numberInWords(Number(above), speech.region) +
      ' phần ' +
      (below === '4' ? 'tư' : numberInWords(Number(below), speech.region)),
  ],
  [sticky(String.raw`(thứ )4` + edge), ([, word = '']) => word + 'tư'],
  [
    sticky(String.raw`tháng (\d{1,2})` + edge),
    ([, month = ''], speech) => spokenMonth(Number(month), speech.region ?? 'bac'),
  ],
  // 1tr2, 2tr35: what follows tr counts hundreds, tens of thousands.
  [
    sticky(String.raw`(\d+)tr(\d{1,3})` + edge),
    ([, millions = '', rest = ''], speech) =>
      money(Number(millions) * 1e6 + Number(rest.padEnd(3, '0')) * 1e3, speech),
  ],
  [
    sticky(String.raw`(${number})\s?(k|nghìn|ngàn|triệu|tr|tỷ|tỉ)(?:\s?${currency})?` + edge),
    ([, value = '', scale = ''], speech) =>
      money(Math.round(plainNumber(value) * (scales[scale.toLowerCase()] ?? 1)), speech),
  ],
  [
    sticky(String.raw`(${number})\s?${currency}` + edge),
    ([, value = ''], speech) => money(Math.round(plainNumber(value)), speech),
  ],
  [sticky(String.raw`(${number})\s?%`), ([, value = ''], speech) => quantity(value, '%', speech)],
  [
    sticky(String.raw`(${number})\s?(${unitNames})` + edge),
    ([, value = '', unit = ''], speech) => quantity(value, unit, speech),
  ],
  [
    sticky(String.raw`(\d+)\s?[x×](?=\s?\d)`),
    ([, value = ''], speech) => numberInWords(Number(value), speech.region) + ' nhân ',
  ],
  // Codes that begin with 0 are read digit by digit; "0,5" is a number.
  [sticky(String.raw`0\d+(?![,.]\d)` + edge), ([all = '']) => digitsInWords(all)],
  [
    sticky(`(${number})`),
    ([, value = ''], speech) => decimalInWords(commaText(value), speech.region ?? 'bac'),
  ],
];

const perUnit = new RegExp(String.raw`\s?/\s?([\p{L}²³]+)`, 'iuy');
const rangeMark = new RegExp(String.raw`(k|nghìn|triệu|tr|${unitNames})?\s?[–-]\s?(?=\d)`, 'iuy');

/**
 * The left end of a range keeps its own unit only where it was written (14h–16h); "80–100k" says it
 * once.
 */
function rangeStart(
  text: string,
  at: number,
  speech: Speech,
): { words: string; end: number } | null {
  const left = new RegExp(`(${number})`, 'iuy');
  left.lastIndex = at;
  const found = left.exec(text);
  if (!found) return null;
  rangeMark.lastIndex = left.lastIndex;
  const mark = rangeMark.exec(text);
  if (!mark || mark[1]) return null;
  return {
    words: decimalInWords(commaText(found[1] ?? ''), speech.region ?? 'bac') + ' đến ',
    end: rangeMark.lastIndex,
  };
}

const isWordSign = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

function sayAt(text: string, at: number, speech: Speech): { words: string; end: number } | null {
  for (const [pattern, say] of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const words = found ? say(found, speech) : null;
    if (words === null || !found) continue;
    let end = pattern.lastIndex;
    perUnit.lastIndex = end;
    const per = /\d/.test(found[0]) ? perUnit.exec(text) : null;
    if (per) end = perUnit.lastIndex;
    return { words: words + (per ? ' một ' + spokenUnit(per[1] ?? '', speech) : ''), end };
  }
  return null;
}

/**
 * A text with every number, price, weight, date and time written out as it is said, for reading
 * aloud and the teleprompter. Words around them stay. The cases of the project's own list of spoken
 * forms are its tests.
 * @example spoken('Gói 500g giá 65.000 đ') // 'Gói năm trăm gam giá sáu mươi lăm nghìn đồng'
 */
export function spoken(text: string, speech: Speech = {}): string {
  const source = text.normalize('NFC').replaceAll('\u00a0', ' ');
  let result = '';
  let at = 0;
  while (at < source.length) {
    const sign = source[at] ?? '';
    const begins = /[\d+]/.test(sign) || (/[ntm]/i.test(sign) && !isWordSign(source[at - 1]));
    const negative =
      /[-–−]/.test(sign) &&
      /\d/.test(source[at + 1] ?? '') &&
      (at === 0 || /\s/.test(source[at - 1] ?? ''));
    if (negative) {
      result += 'âm ';
      at += 1;
      continue;
    }
    const clockRange = /^\d{1,2}h/.test(source.slice(at, at + 3));
    const said = !begins
      ? null
      : ((/\d/.test(sign) && !clockRange ? rangeStart(source, at, speech) : null) ??
        sayAt(source, at, speech));
    if (!said) {
      result += sign;
      at += 1;
      continue;
    }
    // "3kg" glued to a word would run together in words.
    result += (isWordSign(result.at(-1)) ? ' ' : '') + said.words;
    at = said.end;
    const dash = /^\s?[–-]\s?(?=\d)/.exec(source.slice(at));
    if (dash) {
      result += ' đến ';
      at += dash[0].length;
    }
  }
  return result.replace(/ {2,}/g, ' ').trim();
}
