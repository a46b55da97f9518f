import { randomBytes } from 'node:crypto';

export interface Ids {
  /** Record id made by the server: 's' and 12 letters or digits. */
  id(): string;
  /** Unguessable code of at least 80 bits for public links, base 32 lower case, 17 letters. */
  publicCode(): string;
  /** 256-bit secret, base64url. */
  secret(): string;
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const letters = (count: number) =>
  Array.from(randomBytes(count), (byte) => alphabet[byte & 31]).join('');
/** The only place of the server that draws randomness. */
export const systemIds: Ids = {
  id: () => 's' + letters(12),
  publicCode: () => letters(17),
  secret: () => randomBytes(32).toString('base64url'),
};
