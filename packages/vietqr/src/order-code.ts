/**
 * Short order codes that survive a bank's memo line: `LSAN` (Lên Sàn) and five letters or digits,
 * the last of them a check character. The alphabet leaves out 0, O, 1, I and L, which people mix up. It has 31
 * signs, a prime, so the weighted sum below notices every single wrong sign and every swap of two
 * neighbours.
 */
export const orderAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const orderPrefix = 'LSAN';
/**
 * What may stand before a code: codes given out until 12/2026 began with OCOP, also for goods that
 * are none, and buyers who copy by hand write it with zeros.
 */
export const orderPrefixes = /(?:LSAN|[O0]C[O0]P)/g;
/** Number of different codes: 31⁴. */
export const orderCodeCount = 923_521;
/**
 * Weights of the four free places and of the check place (−1): all different, none zero modulo 31.
 */
const weights = [2, 3, 5, 7];

function checkCharacter(free: string): string {
  let sum = 0;
  for (let place = 0; place < 4; place++)
    sum += orderAlphabet.indexOf(free[place] ?? '') * (weights[place] ?? 0);
  return orderAlphabet[sum % 31] ?? '';
}

/**
 * The code of an order from a number the caller drew (0 to 923,520); the same number always gives
 * the same code.
 * @example makeOrderCode(0) // '22222'
 */
export function makeOrderCode(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= orderCodeCount)
    throw new RangeError('order number out of range');
  let free = '';
  for (let place = 0, rest = number; place < 4; place++, rest = Math.floor(rest / 31))
    free = (orderAlphabet[rest % 31] ?? '') + free;
  return free + checkCharacter(free);
}

/** True for five signs of the alphabet (upper case) whose last one checks the others. */
export function isOrderCode(code: string): boolean {
  if (code.length !== 5) return false;
  for (const sign of code) if (!orderAlphabet.includes(sign)) return false;
  return checkCharacter(code) === code[4];
}

/**
 * What goes into the memo of the payment code: prefix and code first, because banks cut the tail.
 * @example orderMemo('22222') // 'LSAN 22222'
 */
export const orderMemo = (code: string): string => `${orderPrefix} ${code}`;
