import { createHash, createHmac } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/**
 * argon2id, 19 MiB, 2 passes, 1 lane: about 10 ms off the main thread on a small server (OWASP's
 * first choice).
 */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** SHA-256, base64url. For random secrets of 128 bits or more, which need no slow hash. */
export const digest = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

/** Keyed digest: what it is made from cannot be guessed from a copy of the database alone. */
export const keyed = (key: string, purpose: string, value: string): string =>
  createHmac('sha256', key).update(`${purpose}\0${value}`).digest('base64url');

const peppered = (key: string, secret: string) => keyed(key, 'credential', secret.normalize('NFC'));

/** Hash of a password or PIN for storing. `key` stays outside the database. */
export const hashSecret = (key: string, secret: string): Promise<string> =>
  hash(peppered(key, secret), cost);

/**
 * Compares with a stored hash; without one it works as long on an invented one and answers false,
 * so time tells nothing.
 */
export async function isSecret(
  key: string,
  secret: string,
  stored: string | null | undefined,
): Promise<boolean> {
  const isRight = await verify(stored ?? (await inventedHash()), peppered(key, secret));
  return isRight && stored !== null && stored !== undefined;
}

let invented: Promise<string> | undefined;
const inventedHash = () => (invented ??= hash('nobody has this password', cost));

const base32 = '0123456789abcdefghjkmnpqrstvwxyz';
/** Letters for a short id out of a random secret. */
export const shortIdFrom = (secret: string, length: number): string =>
  Array.from(
    createHash('sha256').update(secret).digest().subarray(0, length),
    (byte) => base32[byte & 31],
  ).join('');
