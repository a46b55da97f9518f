import { grantsInForce } from '@lensan/access';
import { refuse } from '@lensan/contract';
import type { Actor } from '../../platform/actor.ts';
import { command, openCommand } from '../../operations/command.ts';
import type { Services } from '../../services.ts';
import { ownPlace } from './own-place.ts';
import {
  asDated,
  endSessions,
  findAccount,
  findAccountByPhone,
  findCredential,
  findDeviceOfPhone,
  listGrants,
  saveCredential,
  type Account,
} from './accounts.repository.ts';
import { requireGoodPassword, requireGoodPin } from './passwords.ts';
import { digest, hashSecret, isSecret, keyed } from './secrets.ts';
import { startSession, type NewSession, type Visitor } from './sessions.ts';
import {
  accountLimit,
  addressLimit,
  phoneLimit,
  returnTry,
  sweepThrottles,
  takeTry,
  type Limit,
} from './throttle.ts';

export type SignInServices = Pick<Services, 'database' | 'clock' | 'ids' | 'config'>;

/**
 * Limits that guessing at `subject` counts against. A known phone is limited apart from strangers:
 * they cannot lock its owner out.
 */
export function limitsFor(
  services: SignInServices,
  subject: string,
  visitor: Visitor,
  isKnownPhone: boolean,
): Limit[] {
  const key = (value: string) => keyed(services.config.secret, 'throttle', value);
  const phone = key(visitor.phoneSecret);
  return [
    accountLimit(key(subject) + (isKnownPhone ? `:${phone}` : '')),
    phoneLimit(phone),
    addressLimit(key(visitor.addressKey)),
  ];
}

/**
 * One try: counted first, compared outside any transaction, given back when right. Unknown accounts
 * take the same way and time.
 */
export async function proveSecret(
  services: SignInServices,
  limits: readonly Limit[],
  accountId: string | null,
  secret: string,
): Promise<boolean> {
  const { database } = services;
  const now = services.clock();
  await openCommand(services, 'sign_in.try', async (context) => {
    await sweepThrottles(context.tx, now);
    await takeTry(context.tx, limits, now);
    context.silent('a try is counted, not kept');
  });
  const stored = await findCredential(database.read, accountId ?? '');
  const isRight = await isSecret(services.config.secret, secret, stored?.hash);
  if (isRight)
    await openCommand(services, 'sign_in.try', async (context) => {
      await returnTry(context.tx, limits);
      context.silent('a try is counted, not kept');
    });
  return isRight;
}

/**
 * Signs a person in with phone and password. One refusal, `sign_in.wrong`, whether the number is
 * unknown, the password wrong or the grants ended.
 */
export async function signIn(
  services: SignInServices,
  input: { phone: string; password: string },
  visitor: Visitor,
): Promise<NewSession> {
  const account = await findAccountByPhone(services.database.read, input.phone);
  const knownDevice = await findDeviceOfPhone(
    services.database.read,
    account?.id ?? '',
    digest(visitor.phoneSecret),
  );
  const limits = limitsFor(services, `person:${input.phone}`, visitor, knownDevice !== null);
  const isRight = await proveSecret(services, limits, account?.id ?? null, input.password);
  if (!isRight || !account) throw refuse('sign_in.wrong');
  return openSession(services, account, visitor);
}

/**
 * Starts a session for an account that has proved itself; `sign_in.wrong` when no grant is in
 * force.
 */
export async function openSession(
  services: SignInServices,
  account: Account,
  visitor: Visitor,
): Promise<NewSession> {
  return openCommand(services, 'sign_in', async (context) => {
    const { tx, now } = context;
    const held = grantsInForce((await listGrants(tx, account.id)).map(asDated), now);
    if (!held.length) throw refuse('sign_in.wrong');
    context.silent('the session itself says who signed in, when and on which phone');
    return startSession(
      tx,
      services.ids,
      now,
      account,
      held.map((grant) => grant.role),
      visitor,
    );
  });
}

/** Changes a password or PIN; every session of the account ends and this phone gets a fresh one. */
export async function changeSecret(
  services: SignInServices,
  actor: Actor,
  visitor: Visitor,
  kind: Account['kind'],
  input: { old: string; next: string },
): Promise<NewSession> {
  const account = await findAccount(services.database.read, actor.accountId);
  if (account?.kind !== kind) throw refuse('not_found');
  const held = actor.grants.map((grant) => grant.role);
  if (account.kind === 'household') requireGoodPin(input.next);
  else requireGoodPassword(input.next, held, account.phone ?? '');
  if (
    !(await proveSecret(
      services,
      limitsFor(services, `change:${account.id}`, visitor, false),
      account.id,
      input.old,
    ))
  )
    throw refuse('sign_in.wrong');
  const hash = await hashSecret(services.config.secret, input.next);
  const asked = {
    name: account.kind === 'household' ? 'card.pin' : 'account.password',
    needs: 'me.change',
    on: () => ownPlace(actor),
  } as const;
  return command(services, actor, asked, async (context, { path }) => {
    const { tx, now } = context;
    await saveCredential(tx, { accountId: account.id, hash, changedAt: now });
    await endSessions(tx, account.id, now);
    await context.recordActivity({ subjectId: account.id, path });
    return startSession(tx, services.ids, now, account, held, visitor);
  });
}
