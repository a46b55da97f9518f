import { makeOrderCode, orderAlphabet, orderCodeCount } from '../order-code.ts';

/**
 * One line of a bank statement as a bank might print it, and what a reader who knows the truth
 * would say about it.
 */
export interface GeneratedLine {
  readonly shape: string;
  readonly content: string;
  readonly amountVnd: number;
  /** Code of the order this line pays, or null when it pays none of the open orders. */
  readonly order: string | null;
  readonly difference: 'exact' | 'short' | 'over' | null;
}
export interface OpenOrder {
  readonly code: string;
  readonly amountVnd: number;
}

/** Small seeded generator (mulberry32): the same seed gives the same lines on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const below = (random: Random, count: number) => Math.floor(random() * count);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;
const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => below(random, 10)).join('');
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const token = (random: Random, count: number) =>
  Array.from({ length: count }, () => pick(random, [...letters])).join('');
const mixedCase = (random: Random, text: string) =>
  [...text].map((sign) => (random() < 0.5 ? sign.toLowerCase() : sign)).join('');

const names = ['NGUYEN VAN AN', 'TRAN THI BINH', 'LE VAN CUONG', 'NONG THI DUNG', 'HOANG VAN EM'];
const extras = ['', ' mua chuoi say', ' 2 HOP MAT ONG', ' cam on bac', ' giao chieu nay'];

/**
 * How banks and wallets print the memo of a transfer (shapes of public statements), given the memo
 * as the buyer sent it.
 */
const shapes: Readonly<Record<string, (memo: string, random: Random) => string>> = {
  plain: (memo) => memo,
  vietcombank: (memo, random) =>
    `MBVCB.${digits(random, 10)}.${digits(random, 6)}.${memo}.CT tu ${digits(random, 10)} ${pick(random, names)} toi ${digits(random, 13)} ${pick(random, names)} tai AGRIBANK`,
  'momo dashes': (memo, random) =>
    `${digits(random, 12)}-${memo}-CHUYEN TIEN-OQCH${digits(random, 8)}-MOMO${digits(random, 11)}MOMO`,
  'momo blanks': (memo, random) =>
    `${digits(random, 12)} ${memo} CHUYEN TIEN OQCH${digits(random, 8)} MOMO${digits(random, 11)}MOMO`,
  'gd and time': (memo, random) => `${memo} GD ${token(random, 16)} 091225-17:45:33`,
  'nhan tu trace': (memo, random) =>
    `NHAN TU ${digits(random, 10)} TRACE ${digits(random, 6)} ND ${digits(random, 12)} ${memo} CHUYEN TIEN TU TK KHAC`,
  'customer mbct': (memo, random) =>
    `CUSTOMER MBCT ${memo} ${token(random, 8)}/${digits(random, 6)}`,
  'ft reference': (memo, random) => `${memo} FT${digits(random, 14)}`,
  'ft reference glued': (memo, random) => `${memo}FT${digits(random, 14)}`,
  'blank inside': (memo, random) => {
    const place = 2 + below(random, 8);
    return `${memo.slice(0, place)} ${memo.slice(place)}`;
  },
  'blanks everywhere': (memo, random) =>
    [...memo].map((sign) => (random() < 0.3 ? `${sign} ` : sign)).join(''),
  'lower case': (memo) => memo.toLowerCase(),
  'mixed case': (memo, random) => mixedCase(random, memo),
  'punctuation removed': (memo) => memo.replaceAll(' ', ''),
  'punctuation added': (memo, random) =>
    memo.replaceAll(' ', pick(random, ['-', '.', '_', '/', ': ', '#'])),
  'tail cut after the code': (memo, random) => `IBFT ${digits(random, 6)} ${memo.slice(0, 10)}`,
  'name before': (memo, random) => `${pick(random, names)} chuyen tien ${memo}`,
  'zero for the letter O': (memo) =>
    memo.replace('OCOP', pick(seeded(memo.length), ['0C0P', '0COP', 'OC0P'])),
  'printed twice': (memo, random) => `${memo} ${digits(random, 6)} ${memo}`,
  'line broken': (memo, random) =>
    `${digits(random, 20)}.${memo.slice(0, 7)}\n${memo.slice(7)} ${token(random, 6)}`,
  'glued to numbers': (memo, random) => `${digits(random, 12)}${memo} ${digits(random, 5)}`,
};
export const shapeNames = Object.keys(shapes);

/** A memo that looks like an order's and is not: nothing may be matched to it. */
function memoOfNothing(
  random: Random,
  open: readonly OpenOrder[],
  openCodes: ReadonlySet<string>,
  shape: string,
): string {
  const code = pick(random, open).code;
  // A line cut after its first code names one order only, so two orders are not tried there.
  switch (below(random, shape === 'tail cut after the code' ? 6 : 7)) {
    case 0: {
      // one sign typed wrong
      const place = below(random, 5);
      let sign = pick(random, [...orderAlphabet]);
      while (sign === code[place]) sign = pick(random, [...orderAlphabet]);
      return `OCOP ${code.slice(0, place)}${sign}${code.slice(place + 1)}`;
    }
    case 1: {
      // two neighbours swapped
      const place = below(random, 4);
      const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2);
      return swapped === code ? 'CHUYEN TIEN' : `OCOP ${swapped}`;
    }
    case 2: {
      // a code of another stall: right in itself, not open here
      let other = makeOrderCode(below(random, orderCodeCount));
      while (openCodes.has(other)) other = makeOrderCode(below(random, orderCodeCount));
      return `OCOP ${other}`;
    }
    case 3:
      return `OCOP ${code.slice(0, 3)}`; // cut inside the code
    case 4:
      return pick(random, [
        'mua hang OCOP 4 sao Cao Bang',
        'OCOP',
        'ocop 3 sao',
        'hoi cho OCOP 2026',
        'TIEN OCOP THANG 12',
      ]);
    case 5:
      return pick(random, [
        'tra tien com',
        'CHUYEN TIEN',
        'luong thang 11',
        'tien dien',
        'mung tuoi be',
      ]);
    default: {
      // two orders named in one line: a person has to decide
      let second = pick(random, open).code;
      while (second === code) second = pick(random, open).code;
      return `OCOP ${code} OCOP ${second}`;
    }
  }
}

/** Open orders of one stall. Some amounts are thousands, so that "200 for 200.000" occurs. */
export function generateOrders(seed: number, count: number): OpenOrder[] {
  const random = seeded(seed);
  const codes = new Set<string>();
  while (codes.size < count) codes.add(makeOrderCode(below(random, orderCodeCount)));
  return [...codes].map((code) => ({ code, amountVnd: 5_000 * (1 + below(random, 200)) }));
}

/**
 * Statement lines over the open orders: every shape in turn, about 15 % of them paying none of the
 * orders.
 */
export function generateLines(
  seed: number,
  count: number,
  open: readonly OpenOrder[],
): GeneratedLine[] {
  const random = seeded(seed);
  const openCodes = new Set(open.map((order) => order.code));
  return Array.from({ length: count }, (_, index): GeneratedLine => {
    const shape = shapeNames[index % shapeNames.length] as string;
    const mangle = shapes[shape] as (memo: string, random: Random) => string;
    const order = pick(random, open);
    if (random() < 0.15) {
      const content = mangle(memoOfNothing(random, open, openCodes, shape), random);
      return { shape, content, amountVnd: order.amountVnd, order: null, difference: null };
    }
    const roll = random();
    const amountVnd =
      roll < 0.75
        ? order.amountVnd
        : roll < 0.85
          ? Math.max(1, Math.round(order.amountVnd / 1000))
          : roll < 0.93
            ? order.amountVnd - 5_000 + (order.amountVnd === 5_000 ? 1 : 0)
            : order.amountVnd + 10_000;
    // A buyer may write something behind the code only where the bank keeps the memo's own words
    // apart.
    const extra = [
      'tail cut after the code',
      'punctuation removed',
      'ft reference glued',
      'blank inside',
      'blanks everywhere',
      'line broken',
    ].includes(shape)
      ? ''
      : pick(random, extras);
    return {
      shape,
      content: mangle(`${pick(random, ['LSAN', 'OCOP'])} ${order.code}${extra}`, random),
      amountVnd,
      order: order.code,
      difference:
        amountVnd === order.amountVnd ? 'exact' : amountVnd < order.amountVnd ? 'short' : 'over',
    };
  });
}
