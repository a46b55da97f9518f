import { isOfficial, type Role } from '@lensan/access';
import { passwordLength, refuse } from '@lensan/contract';
import { isCommonPassword } from './common-passwords.ts';

/** 12345678, 87654321, aaaaaaaa, abcdefgh. */
function isRun(text: string): boolean {
  const steps = new Set(
    Array.from(text)
      .slice(1)
      .map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index)),
  );
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? NaN);
}

/** Length in characters as a person counts them. */
export const minPassword = (held: readonly Role[]): number =>
  held.some(isOfficial) ? passwordLength.official : passwordLength.staff;

/**
 * Refuses a password that is too short for the roles, or one of those tried first. No rules about
 * kinds of letters: length is what helps.
 */
export function requireGoodPassword(password: string, held: readonly Role[], phone: string): void {
  if (Array.from(password.normalize('NFC')).length < minPassword(held))
    throw refuse('password.too_short');
  const plain = password.toLowerCase().replace(/\s/g, '');
  if (
    isCommonPassword(password) ||
    isRun(plain) ||
    /^1234567890?/.test(plain) ||
    plain.includes(phone) ||
    plain.replace(/^(\+?84)/, '0') === phone
  )
    throw refuse('password.too_common');
}

/** 000000, 123456, 135791: from each figure to the next the same step, round from 9 to 0. */
const hasEqualSteps = (pin: string): boolean =>
  new Set([...pin].slice(1).map((figure, at) => (Number(figure) - Number(pin[at]) + 10) % 10))
    .size === 1;

/** The lines of a key pad, both ways: 159753 is two of them. */
const padLines = new Set(
  ['123', '456', '789', '147', '258', '369', '159', '357'].flatMap((line) => [
    line,
    [...line].reverse().join(''),
  ]),
);

/** Six figures that are a day: 010190, 901231. */
function isDay(pin: string): boolean {
  const [a = 0, b = 0, c = 0] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)].map(Number);
  const isDate = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return isDate(a, b) || isDate(c, b);
}

/**
 * PINs that are tried first by whoever finds a card: figures in equal steps, repeated or mirrored
 * halves, pairs and threes, only two different figures, two lines of the key pad, days.
 */
export function requireGoodPin(pin: string): void {
  const isSimple =
    hasEqualSteps(pin) ||
    /^(\d{3})\1$|^(\d{2})\2\2$|^(\d)\3(\d)\4(\d)\5$|^(\d)\6\6(\d)\7\7$/.test(pin) ||
    pin === [...pin].reverse().join('') ||
    new Set(pin).size <= 2 ||
    (padLines.has(pin.slice(0, 3)) && padLines.has(pin.slice(3))) ||
    isDay(pin);
  if (isSimple) throw refuse('pin.too_simple');
}
