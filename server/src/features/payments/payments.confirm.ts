import { refuse, type PayeeRecord } from '@lensan/contract';
import type { Tx } from '../../database/client.ts';
import type { Actor } from '../../platform/actor.ts';
import { command, openCommand } from '../../operations/command.ts';
import { actorFor } from '../accounts/sessions.ts';
import { findAccount } from '../accounts/accounts.repository.ts';
import { proveHousehold, requireMoneyActs } from '../accounts/cards.usecases.ts';
import { requirePin } from '../accounts/pin-tries.ts';
import type { Visitor } from '../accounts/sessions.ts';
import type { SignInServices } from '../accounts/sign-in.usecases.ts';
import { findPayee } from './payments.repository.ts';
import { confirmPayee } from './payments.usecases.ts';

/** The household on its own phone: its session is there, its PIN is asked again for this act. */
export async function confirmOnOwnPhone(
  services: SignInServices,
  actor: Actor,
  input: { id: string; pin: string },
  visitor: Visitor,
): Promise<PayeeRecord> {
  if (actor.householdId === null) throw refuse('forbidden');
  await requirePin(services, { id: actor.accountId }, input.pin, visitor);
  const confirmsNow = {
    name: 'payee.confirm',
    on: (tx: Tx) => findPayee(tx, input.id),
  } as const;
  return command(services, actor, confirmsNow, async (context) => {
    await requireMoneyActs(context.tx, actor, context.now);
    return confirmPayee(context, input.id);
  });
}

/** The household on a phone handed over: card and PIN prove it, whoever is signed in there. */
export async function confirmWithCard(
  services: SignInServices,
  input: { id: string; code: string; pin: string },
  visitor: Visitor,
): Promise<PayeeRecord> {
  const proven = await proveHousehold(services, input, visitor);
  return openCommand(
    services,
    'payee.confirm',
    (context) => confirmPayee(context, input.id),
    async (tx) => {
      const account = await findAccount(tx, proven.accountId);
      const actor =
        account &&
        (await actorFor(tx, account, { sessionId: '', deviceId: 'card' }, services.clock()));
      if (!actor) throw refuse('card.not_valid');
      return actor;
    },
  );
}
