/** Crockford's letters in lower case: no i, l, o, u, so that ids can be read out. */
export const idLetters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Text of random bytes, one letter a byte. @example lettersOf(new Uint8Array([0, 31])) // '0z' */
export const lettersOf = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => idLetters[byte & 31]).join('');

/**
 * How many letters a phone's number has. Fixed, so that number, session and counter never read as
 * another split.
 */
export const deviceLetters = 5;
/**
 * Letters of the random part drawn at each start of the app: a store rolled back by a power cut
 * would otherwise count the same ids again.
 */
export const sessionLetters = 4;

/** Letters of an id before its counter. */
export const headLetters = deviceLetters + sessionLetters;

export const base32 = (value: number): string =>
  (value < 32 ? '' : base32(Math.floor(value / 32))) + idLetters[value % 32];
const valueOf = new Map([...idLetters].map((letter, value) => [letter, value]));
/** The number again; NaN for other letters. @example base32Value('10') // 32 */
export const base32Value = (text: string): number =>
  [...text].reduce((value, letter) => value * 32 + (valueOf.get(letter) ?? Number.NaN), 0);

/**
 * Makes ids `<device><session><counter>`: unique without asking anyone, short, and alike so that a
 * village compresses well.
 * @example const newId = makeIdGenerator('k3f0a', 'x7qp'); newId() // 'k3f0ax7qp0'
 */
export function makeIdGenerator(device: string, session: string): () => string {
  let counter = 0;
  return () => device + session + base32(counter++);
}
