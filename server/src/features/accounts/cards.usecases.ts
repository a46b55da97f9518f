import { dayMs } from '@lensan/vietnamese';
import {
  refuse,
  type AddressTerm,
  type CardView,
  type Infer,
  type openCard as contractOpenCard,
} from '@lensan/contract';
import type { Db, Tx } from '../../database/client.ts';
import type { Scope } from '../../database/scope.ts';
import { command, openCommand } from '../../operations/command.ts';
import type { Actor } from '../../platform/actor.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import * as stored from './accounts.repository.ts';
import type { Account, CardRow } from './accounts.repository.ts';
import { addAccount, addGrant } from './create-account.ts';
import { requireGoodPin } from './passwords.ts';
import { requirePin } from './pin-tries.ts';
import { digest, hashSecret } from './secrets.ts';
import type { NewSession, Visitor } from './sessions.ts';
import { openSession, type SignInServices } from './sign-in.usecases.ts';

/** What the sign-in layer must know of a household. Handed in by `app.ts`. */
export interface HouseholdFacts {
  readonly id: string;
  readonly path: string;
  readonly headName: string;
  readonly addressAs: AddressTerm;
}
export interface HouseholdHooks {
  /** A household inside a scope, or null. */
  readonly findHousehold: (db: Db, id: string, scope: Scope) => Promise<HouseholdFacts | null>;
  /** The same for the household's own card, whose secret is the proof. */
  readonly findHouseholdOfCard: (db: Db, id: string) => Promise<HouseholdFacts | null>;
  /** Account of the lead mentor today, or null. */
  readonly mentorOf: (db: Db, householdId: string) => Promise<string | null>;
}

/** State of a household's card for its mentor. */
export async function readCard(
  services: SignInServices,
  hooks: HouseholdHooks,
  actor: Actor,
  householdId: string,
): Promise<CardView> {
  const { read } = services.database;
  requireAllowed(actor, 'card.read', await hooks.findHousehold(read, householdId, actor.scope));
  return viewCard(read, householdId);
}

async function viewCard(db: Db, householdId: string): Promise<CardView> {
  const account = await stored.findAccountOfHousehold(db, householdId);
  const card = account && (await stored.findActiveCard(db, account.id));
  return {
    hasCard: !!card,
    issuedAt: card?.issuedAt ?? null,
    lastUsedAt: card?.lastUsedAt ?? null,
    moneyFrom: card?.moneyFrom ?? null,
    hasPin: !!account && (await stored.findCredential(db, account.id)) !== null,
  };
}

/**
 * Makes a card; the one before stops working at once and its sessions end. The first card of a
 * household works for everything at once; one that replaces a lost card, or goes with a forgotten
 * PIN, waits a day before money acts.
 */
export async function issueCard(
  services: SignInServices,
  hooks: HouseholdHooks,
  actor: Actor,
  input: { householdId: string; forgetPin: boolean },
) {
  // 132 bits: few enough letters for a small code that old phones read.
  const code = services.ids.secret().slice(0, 22);
  const asked = {
    name: 'card.issue',
    on: (tx: Tx) => hooks.findHousehold(tx, input.householdId, actor.scope),
  } as const;
  return command(services, actor, asked, async (context, household) => {
    const { tx, now } = context;
    const account = await accountOf(tx, services, actor, household, now);
    const isFirst = (await stored.listCards(tx, household.id)).length === 0;
    await endCards(tx, actor, account, now);
    if (input.forgetPin) await stored.removeCredential(tx, account.id);
    const id = services.ids.id();
    await stored.insertCard(tx, {
      id,
      accountId: account.id,
      householdId: household.id,
      codeHash: digest(code),
      issuedAt: now,
      issuedBy: actor.accountId,
      moneyFrom: isFirst ? now : now + dayMs,
    });
    await context.recordActivity({
      subjectId: id,
      path: household.path,
      detail: { isFirst, forgetPin: input.forgetPin },
    });
    return { card: await viewCard(tx, household.id), code };
  });
}

/** A lost card stops working at once, and everything signed in with it is signed out. */
export async function revokeCard(
  services: SignInServices,
  hooks: HouseholdHooks,
  actor: Actor,
  householdId: string,
): Promise<void> {
  const asked = {
    name: 'card.revoke',
    on: (tx: Tx) => hooks.findHousehold(tx, householdId, actor.scope),
  } as const;
  await command(services, actor, asked, async (context, { id, path }) => {
    const account = await stored.findAccountOfHousehold(context.tx, id);
    if (!account) return context.silent('a household without an account has no card');
    await endCards(context.tx, actor, account, context.now);
    return context.recordActivity({ subjectId: id, path });
  });
}

async function endCards(tx: Tx, actor: Actor, account: Account, now: number): Promise<void> {
  await stored.revokeCards(tx, account.id, actor.accountId, now);
  await stored.endSessions(tx, account.id, now);
}

/**
 * The household's account; its one grant follows the household when a village moves to another
 * commune.
 */
async function accountOf(
  tx: Tx,
  services: SignInServices,
  actor: Actor,
  household: HouseholdFacts,
  now: number,
): Promise<Account> {
  const known = await stored.findAccountOfHousehold(tx, household.id);
  if (known) {
    await stored.moveHouseholdGrant(tx, known.id, household.path);
    return known;
  }
  const account = await addAccount(tx, {
    id: services.ids.id(),
    kind: 'household',
    name: household.headName,
    phone: null,
    householdId: household.id,
    createdBy: actor.accountId,
    now,
  });
  await addGrant(tx, {
    id: services.ids.id(),
    accountId: account.id,
    role: 'household',
    path: household.path,
    givenBy: actor.accountId,
    now,
  });
  return account;
}

/** A card in force by its secret; one refusal for unknown and revoked ones. */
async function requireCard(db: Db, code: string): Promise<{ card: CardRow; account: Account }> {
  const card = await stored.findCardByCode(db, digest(code));
  const account =
    card && card.revokedAt === null ? await stored.findAccount(db, card.accountId) : null;
  if (!card || !account) throw refuse('card.not_valid');
  return { card, account };
}

/** What the person holding the card sees: names and the number to call, all printed on it too. */
export async function openCard(
  services: SignInServices,
  hooks: HouseholdHooks,
  code: string,
): Promise<Infer<typeof contractOpenCard.response>> {
  const { read } = services.database;
  const { card, account } = await requireCard(read, code);
  const household = await hooks.findHouseholdOfCard(read, card.householdId);
  if (!household) throw refuse('card.not_valid');
  return {
    headName: household.headName,
    addressAs: household.addressAs,
    hasPin: (await stored.findCredential(read, account.id)) !== null,
    mentor: await contactOf(read, await hooks.mentorOf(read, household.id)),
  };
}

async function contactOf(read: Db, accountId: string | null) {
  const mentor = accountId === null ? null : await stored.findAccount(read, accountId);
  return mentor && { name: mentor.name, phone: mentor.phone };
}

/**
 * The household types its first PIN. A card whose household has a PIN refuses: that one is changed,
 * or forgotten with a new card.
 */
export async function choosePin(
  services: SignInServices,
  input: { code: string; pin: string },
): Promise<void> {
  const { account } = await requireCard(services.database.read, input.code);
  requireGoodPin(input.pin);
  const hash = await hashSecret(services.config.secret, input.pin);
  await openCommand(services, 'card.pin', async (context) => {
    const { tx, now } = context;
    const { card } = await requireCard(tx, input.code);
    if (await stored.findCredential(tx, account.id)) throw refuse('pin.already_chosen');
    await stored.saveCredential(tx, { accountId: account.id, hash, changedAt: now });
    const household = (await stored.listGrants(tx, account.id)).find(
      (grant) => grant.role === 'household',
    );
    if (!household) throw refuse('card.not_valid');
    await context.recordActivity({
      accountId: account.id,
      subjectId: card.id,
      path: household.unitPath,
    });
  });
}

/**
 * Opens the household's own pages with card and PIN. Five wrong PINs pause the card, also on
 * another phone.
 */
export async function signInWithCard(
  services: SignInServices,
  input: { code: string; pin: string },
  visitor: Visitor,
): Promise<NewSession> {
  const { account, card } = await requireCard(services.database.read, input.code);
  await requirePin(services, account, input.pin, visitor);
  await openCommand(services, 'card.sign_in', async (context) => {
    await requireCard(context.tx, input.code);
    await stored.markCardUsed(context.tx, card.id, context.now);
    context.silent('the session that follows says who signed in');
  });
  return openSession(services, account, visitor);
}

/**
 * The household proves itself on a phone handed over by its mentor, with card and PIN, for one
 * money act; no session is opened. Answers the household. Throws `card.too_new` while a replaced
 * card still waits.
 */
export async function proveHousehold(
  services: SignInServices,
  input: { code: string; pin: string },
  visitor: Visitor,
): Promise<{ householdId: string; accountId: string }> {
  const { account, card } = await requireCard(services.database.read, input.code);
  await requirePin(services, account, input.pin, visitor);
  if (card.moneyFrom > services.clock()) throw refuse('card.too_new');
  return { householdId: card.householdId, accountId: account.id };
}

/**
 * Throws `card.too_new` while the card the household signed in with replaces another and its day of
 * waiting is not over.
 */
export async function requireMoneyActs(tx: Tx, actor: Actor, now: number): Promise<void> {
  const card = await stored.findActiveCard(tx, actor.accountId);
  if (!card) throw refuse('forbidden');
  if (card.moneyFrom > now) throw refuse('card.too_new');
}
