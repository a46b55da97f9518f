import { refuse, type PayeeRecord } from '@lensan/contract';
import type { Tx } from '../../database/client.ts';
import type { Actor } from '../../platform/actor.ts';
import { makeContext } from '../../operations/operation-context.ts';
import { actorFor } from '../accounts/sessions.ts';
import { findAccount, findNames } from '../accounts/accounts.repository.ts';
import { proveHousehold, requireMoneyActs } from '../accounts/cards.usecases.ts';
import type { Visitor } from '../accounts/sessions.ts';
import { limitsFor, proveSecret, type SignInServices } from '../accounts/sign-in.usecases.ts';
import { confirmPayee } from './payments.usecases.ts';

/** The household on its own phone: its session is there, its PIN is asked again for this act. */
export async function confirmOnOwnPhone(
  services: SignInServices,
  actor: Actor,
  input: { id: string; pin: string },
  visitor: Visitor,
): Promise<PayeeRecord> {
  if (actor.householdId === null) throw refuse('forbidden');
  if (
    !(await proveSecret(
      services,
      limitsFor(services, `household:${actor.accountId}`, visitor, false),
      actor.accountId,
      input.pin,
    ))
  )
    throw refuse('pin.wrong');
  return services.database.write(async (tx) => {
    await requireMoneyActs(tx, actor, services.clock());
    return confirmPayee(contextOf(services, tx, actor), input.id);
  });
}

/** The household on a phone handed over: card and PIN prove it, whoever is signed in there. */
export async function confirmWithCard(
  services: SignInServices,
  input: { id: string; code: string; pin: string },
  visitor: Visitor,
): Promise<PayeeRecord> {
  const proven = await proveHousehold(services, input, visitor);
  return services.database.write(async (tx) => {
    const account = await findAccount(tx, proven.accountId);
    const actor =
      account &&
      (await actorFor(tx, account, { sessionId: '', deviceId: 'card' }, services.clock()));
    if (!actor) throw refuse('card.not_valid');
    return confirmPayee(contextOf(services, tx, actor), input.id);
  });
}

const contextOf = (services: SignInServices, tx: Tx, actor: Actor) => {
  const now = services.clock();
  return makeContext(services, tx, actor, {
    id: services.ids.id(),
    kind: 'payee.confirm',
    at: now,
    base: null,
    origin: actor.deviceId,
    now,
    touched: new Set(),
    accountName: async (open, id) => (await findNames(open, [id]))[0]?.name ?? null,
  });
};
