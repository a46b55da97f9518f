import * as z from 'zod/mini';
import { dong, id, instant, none, recordBase, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { operation } from './operation.ts';
import { pin, secretCode } from './accounts.ts';

/** Six digits that name a bank, wallet or mobile-money operator in payment codes. */
export const bankBin = z.string().check(z.regex(/^\d{6}$/));
/**
 * How the household made sure the account is its own: it read the name off its banking app, or
 * money of a test transfer came.
 */
export const payeeTest = z.enum(['name_read', 'transfer']);
export type PayeeTest = z.output<typeof payeeTest>;
export const freezeReason = z.enum(['not_ours', 'strange_change', 'lost_phone', 'other']);
export type FreezeReason = z.output<typeof freezeReason>;

/**
 * One account of a household. Bank and number never change; another account is another record. What
 * it is good for now follows from the moments by `payeeState` and `currentPayee` of
 * `@lensan/vietqr/payee`.
 */
export const payeeRecord = z.object({
  ...recordBase,
  bin: bankBin,
  /**
   * In full on the household's own phone and, while its task is open, on the phone of whoever
   * entered it; null elsewhere.
   */
  account: z.nullable(z.string()),
  /** Last four characters, for telling accounts apart. */
  accountEnd: z.string(),
  /** The owner as the bank shows it: capitals, without marks. */
  ownerName: z.string(),
  proposedAt: instant,
  proposedBy: id,
  proposedByName: z.string(),
  testedAt: z.nullable(instant),
  testHow: z.nullable(payeeTest),
  confirmedAt: z.nullable(instant),
  effectiveAt: z.nullable(instant),
  frozenAt: z.nullable(instant),
  frozenByName: z.nullable(z.string()),
  freezeReason: z.nullable(freezeReason),
  refusedAt: z.nullable(instant),
  voidedAt: z.nullable(instant),
  /** Came with another card of the household, which has not confirmed it yet. */
  mergedAt: z.nullable(instant),
});
export type PayeeRecord = z.output<typeof payeeRecord>;

/**
 * The account comes as typed: what is wrong with it is answered in words, and nothing typed is
 * lost. Never one of which a phone kept the last four characters alone: brought back to a restored
 * server, it must not wait there for ever but be asked for again.
 */
export const payeeProposeBody = z.object({
  id,
  householdId: id,
  bin: bankBin,
  account: z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^[^•]*$/)),
  ownerName: text(60),
});
export type PayeeProposeBody = z.output<typeof payeeProposeBody>;
/** `isRight` false: another name came up, the account is refused. */
export const payeeTestBody = z.object({
  id,
  householdId: id,
  how: payeeTest,
  isRight: z.boolean(),
});
export type PayeeTestBody = z.output<typeof payeeTestBody>;
export const payeeFreezeBody = z.object({ id, householdId: id, reason: freezeReason });
export type PayeeFreezeBody = z.output<typeof payeeFreezeBody>;

export const paymentOperations = {
  'payee.propose': operation(
    'payee.propose',
    payeeProposeBody,
    'Enter the account of a household, or another one than it has',
  ),
  'payee.test': operation(
    'payee.test',
    payeeTestBody,
    'Say that the household compared the name of its account, and whether it was right',
  ),
  'payee.freeze': operation(
    'payee.freeze',
    payeeFreezeBody,
    'Stop an account: a change under way, or the one in use',
  ),
};

const byId = z.object({ id });
export const payeeConfirm = endpoint({
  method: 'POST',
  path: '/api/payees/:id/confirm',
  summary: 'The household confirms an account with its own PIN, signed in on its own phone',
  params: byId,
  body: z.object({ pin }),
  response: z.object({ payee: payeeRecord }),
});
/**
 * For a phone that was handed over: nobody is signed in as the household there, its card and PIN
 * prove it for this one act.
 */
export const payeeConfirmWithCard = endpoint({
  method: 'POST',
  path: '/api/payees/:id/confirm-with-card',
  summary: 'The household confirms an account with its card and PIN on a phone handed to it',
  params: byId,
  body: z.object({ code: secretCode, pin }),
  response: z.object({ payee: payeeRecord }),
});

/** Amount and memo of the code asked for. Whole đồng as text, as it stands in an address. */
const wanted = {
  amountDong: z.optional(z.string().check(z.regex(/^[1-9]\d{0,11}$/))),
  memo: z.optional(z.string().check(z.maxLength(60))),
};
export const payeeCode = endpoint({
  method: 'GET',
  path: '/api/payees/:id/code',
  summary:
    'The payment code of an account: refused while the household is frozen or has not agreed',
  params: byId,
  query: z.object(wanted),
  response: z.object({
    payload: z.string(),
    bin: bankBin,
    account: z.string(),
    ownerName: z.string(),
    isTested: z.boolean(),
    shortCode: z.string(),
  }),
});
export const standSizes = ['a6', 'a5', 'sticker', 'sheet8', 'screen'] as const;
export const standSize = z.enum(standSizes);
export type StandSize = z.output<typeof standSize>;
export const payeeStand = endpoint({
  method: 'GET',
  path: '/api/payees/:id/stand/:file',
  summary: 'The stand to print: `a6.pdf`, `a5.png`, `sticker.svg` …',
  params: z.object({
    id,
    file: z.string().check(z.regex(/^(a6|a5|sticker|sheet8|screen)\.(pdf|svg|png)$/)),
  }),
  query: z.object({ ...wanted, listingId: z.optional(id) }),
});

/** What a code on the wall turned out to be. `other` never says whose account it is. */
export const codeVerdict = z.object({
  verdict: z.enum(['same', 'former', 'other', 'not_payable']),
  bin: z.nullable(z.string()),
  accountEnd: z.nullable(z.string()),
  amountDong: z.nullable(dong),
});
export type CodeVerdict = z.output<typeof codeVerdict>;
export const payeeCheck = endpoint({
  method: 'POST',
  path: '/api/payees/check',
  summary: 'Whether a payment code pays the household',
  body: z.object({ householdId: id, payload: z.string().check(z.maxLength(1000)) }),
  response: codeVerdict,
});

/** Somebody is told of a change of account: household, team leader, and the mentor so far. */
export const payeeNotice = z.object({
  id,
  payeeId: id,
  householdId: id,
  headName: z.string(),
  kind: z.enum(['proposed', 'confirmed', 'frozen', 'effective']),
  at: instant,
  seenAt: z.nullable(instant),
  byName: z.string(),
});
export type PayeeNotice = z.output<typeof payeeNotice>;
export const payeeNotices = endpoint({
  method: 'GET',
  path: '/api/payee-notices',
  summary: 'Changes of accounts the person asking was told of, newest first',
  response: z.object({ notices: z.array(payeeNotice) }),
});
export const payeeNoticesSeen = endpoint({
  method: 'POST',
  path: '/api/payee-notices/seen',
  summary: 'The notices were read',
  body: z.object({ ids: z.array(id).check(z.maxLength(100)) }),
  response: z.object({ ok: z.literal(true) }),
});

/**
 * Doubts an official should ask about: one account under two households, three changes by one
 * mentor in a week.
 */
export const payeeDoubt = z.object({
  kind: z.enum(['shared_account', 'many_changes']),
  /** Bank and last digits of a shared account. */
  bin: z.nullable(z.string()),
  accountEnd: z.nullable(z.string()),
  /** Who entered them. */
  accountIds: z.array(id),
  names: z.array(z.string()),
  households: z.array(z.object({ id, headName: z.string() })),
  count: z.int(),
  since: instant,
});
export type PayeeDoubt = z.output<typeof payeeDoubt>;
export const payeeDoubts = endpoint({
  method: 'GET',
  path: '/api/payee-doubts',
  summary: 'Accounts to ask about: shared ones and many changes by one person',
  query: none,
  response: z.object({ doubts: z.array(payeeDoubt) }),
});
