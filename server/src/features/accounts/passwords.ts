import { isOfficial, type Role } from '@lensan/access';
import { passwordLength, refuse } from '@lensan/contract';

/** The most common ones of lists that are tried first, here and elsewhere, in small letters. */
const tooCommon = new Set([
  'password',
  'passw0rd',
  'password1',
  'password123',
  'matkhau',
  'matkhau1',
  'matkhau123',
  'matkhau@123',
  'qwertyui',
  'qwertyuiop',
  'qwerty123',
  '1q2w3e4r',
  '1q2w3e4r5t',
  'abcd1234',
  'abc12345',
  'abcdefgh',
  'iloveyou',
  'anhyeuem',
  'emyeuanh',
  'yeuem123',
  'vietnam1',
  'vietnam123',
  'vietnamvodich',
  'toilatoi',
  'khongbiet',
  'khongcopass',
  'asdfghjk',
  'asdfghjkl',
  'zxcvbnm1',
  'admin123',
  'admin@123',
  'administrator',
  'welcome1',
  'hanoi123',
  'saigon123',
  'lensan123',
  'lensan2026',
  'chuyendoiso',
  'congngheso',
  '11223344',
  '12341234',
  '12344321',
  '123123123',
  '123456789a',
  'a123456789',
  'aa123456',
  '147258369',
  '1qaz2wsx',
  '88888888',
  '66668888',
  '68686868',
]);

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
    tooCommon.has(plain) ||
    isRun(plain) ||
    /^1234567890?/.test(plain) ||
    plain.includes(phone) ||
    plain.replace(/^(\+?84)/, '0') === phone
  )
    throw refuse('password.too_common');
}

/**
 * PINs of six equal or running figures, and birth years written twice, are tried first by whoever
 * finds a card.
 */
export function requireGoodPin(pin: string): void {
  if (isRun(pin) || /^(\d{3})\1$/.test(pin) || /^(\d{2})\1\1$/.test(pin))
    throw refuse('pin.too_simple');
}
