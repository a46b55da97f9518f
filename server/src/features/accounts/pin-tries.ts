import { refuse } from '@lensan/contract';
import * as stored from './accounts.repository.ts';
import type { Account } from './accounts.repository.ts';
import { digest, keyed } from './secrets.ts';
import type { Visitor } from './sessions.ts';
import { limitsFor, proveSecret, type SignInServices } from './sign-in.usecases.ts';
import { strangersLimit, triesLeft, type Limit } from './throttle.ts';

/**
 * Limits of guessing a PIN: each card by itself, and a phone the household signed in on apart from
 * strange ones. So whoever photographed a card locks neither the household's own phone nor its next
 * card.
 */
async function limitsOfPin(
  services: SignInServices,
  accountId: string,
  visitor: Visitor,
): Promise<Limit[]> {
  const { read } = services.database;
  const card = await stored.findActiveCard(read, accountId);
  const known = await stored.findDeviceOfPhone(read, accountId, digest(visitor.phoneSecret));
  const limits = limitsFor(services, `card:${card?.id ?? accountId}`, visitor, known !== null);
  if (known) return limits;
  const key = keyed(services.config.secret, 'throttle', `household:${accountId}`);
  return [...limits, strangersLimit(key)];
}

/**
 * One try of a PIN. Throws `pin.wrong` with the tries that are left; after the last one with the
 * pause that has begun. Whoever holds the card can count to five as well: nothing is told that a
 * guesser does not know.
 */
export async function requirePin(
  services: SignInServices,
  account: Pick<Account, 'id'>,
  pin: string,
  visitor: Visitor,
): Promise<void> {
  const limits = await limitsOfPin(services, account.id, visitor);
  if (await proveSecret(services, limits, account.id, pin)) return;
  const { left, waitMs } = await triesLeft(services.database.read, limits, services.clock());
  throw refuse('pin.wrong', {
    problems: [{ code: 'pin.tries_left', field: 'pin', left }],
    ...(waitMs > 0 ? { retryAfterS: Math.ceil(waitMs / 1000) } : {}),
  });
}
