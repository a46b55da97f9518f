import type { LocalPin } from './people.ts';

export const localPinLength = 6;
/** Wrong tries before the password is asked instead. */
export const localPinTries = 5;
/** About a third of a second on a cheap phone. */
const rounds = 200_000;

const toText = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function stretch(pin: string, salt: Uint8Array<ArrayBuffer>, times: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  return toText(
    new Uint8Array(
      await crypto.subtle.deriveBits(
        { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: times },
        key,
        256,
      ),
    ),
  );
}

/** What is kept of a new PIN. */
export async function makeLocalPin(pin: string): Promise<LocalPin> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: toText(salt), hash: await stretch(pin, salt, rounds), rounds, wrong: 0 };
}

/** True when it is this PIN. Counting wrong tries is the caller's. */
export const isLocalPin = async (kept: LocalPin, pin: string): Promise<boolean> =>
  (await stretch(pin, toBytes(kept.salt), kept.rounds)) === kept.hash;

/** 000000, 123456, 121212 and the like: what a passer-by tries. */
export function isSimplePin(pin: string): boolean {
  const steps = new Set(
    Array.from(pin)
      .slice(1)
      .map((digit, index) => Number(digit) - Number(pin[index])),
  );
  return (
    (steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? NaN)) ||
    /^(\d{3})\1$/.test(pin) ||
    /^(\d{2})\1\1$/.test(pin)
  );
}
