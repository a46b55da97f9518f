import {
  refuse,
  type ErrorCode,
  type PayeeFreezeBody,
  type PayeeProposeBody,
  type PayeeRecord,
  type PayeeTestBody,
} from '@lensan/contract';
import { checkAccount, institutionOf } from '@lensan/vietqr';
import { afterConfirmation, afterTest, hasHistory, payeeState } from '@lensan/vietqr/payee';
import type { Actor } from '../../platform/actor.ts';
import {
  unchanged,
  type OperationContext,
  type OperationHandler,
  type OperationHandlers,
} from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { syncedEntity } from '../../operations/synced-entity.ts';
import { consentInForce, type Household } from '../households/households.repository.ts';
import {
  accountName,
  requireHousehold,
  type ConsentReaction,
} from '../households/households.usecases.ts';
import { recordSystemMilestone } from '../adoption/milestones.ts';
import { tellOfChange } from './payee-notices.ts';
import { mergePayees } from './payees-merge.ts';
import * as stored from './payments.repository.ts';
import { payees } from './payments.table.ts';

const others = (all: readonly stored.PayeeRow[], id: string) => all.filter((row) => row.id !== id);

/**
 * Writes an account down. It is good for nothing but its test until somebody compared the name; see
 * `payee.test`.
 */
export const proposePayee: OperationHandler<PayeeProposeBody> = async (context, body) => {
  const household = await requireHousehold(context, 'payee.propose', body.householdId);
  if (!(await consentInForce(context.tx, household.id, 'K4')))
    throw refuse('consent.missing', { problems: [{ code: 'consent.missing', field: 'account' }] });
  if (await stored.findPayee(context.tx, body.id)) throw refuse('record.id_taken');
  if (!institutionOf(body.bin)?.receives)
    throw refuse('payee.bank_unknown', {
      problems: [{ code: 'payee.bank_unknown', field: 'bin' }],
    });
  const [wrong] = checkAccount(body.account);
  if (wrong) throw refuseAccount(wrong.code);
  const known = await stored.listPayees(context.tx, household);
  const { path, villageId } = household;
  const version = await context.nextVersion('payee', body.id, path);
  const byName = await accountName(context, context.actor.accountId);
  await stored.insertPayee(context.tx, {
    id: body.id,
    householdId: household.id,
    path,
    villageId,
    version,
    createdAt: context.now,
    createdBy: context.actor.accountId,
    bin: body.bin,
    account: body.account,
    accountEnd: body.account.slice(-4),
    ownerName: body.ownerName,
    proposedAt: context.at,
    proposedByName: byName,
  });
  if (hasHistory(known, context.now))
    await tellOfChange(context, household, { id: body.id, kind: 'proposed', byName });
  await context.recordActivity({
    subjectId: body.id,
    path,
    detail: { bin: body.bin, isChange: hasHistory(known, context.now) },
  });
  return { status: 'ok', version };
};

const refuseAccount = (problem: string) => {
  const code: ErrorCode =
    problem === 'account.blank'
      ? 'payee.account_blank'
      : problem === 'account.comma'
        ? 'payee.account_comma'
        : problem === 'account.long'
          ? 'payee.account_long'
          : 'payee.account_character';
  return refuse(code, { problems: [{ code, field: 'account' }] });
};

/**
 * The household compared the name its bank shows. The first account of a household is in use from
 * then; a change goes on to its PIN.
 */
export const testPayee: OperationHandler<PayeeTestBody> = async (context, body) => {
  const { household, payee, all } = await load(context, 'payee.test', body);
  const state = payeeState(payee, context.now);
  if (state === 'void' || state === 'refused') throw refuse('payee.closed');
  if (!body.isRight) {
    // A wrong name on an account in use stops it; on an entry it ends it.
    const change =
      state === 'effective' || state === 'frozen'
        ? await frozen(context)
        : { refusedAt: context.now };
    return store(
      context,
      payee,
      { ...change, ...(state === 'effective' ? { freezeReason: 'not_ours' as const } : {}) },
      { isRight: false },
    );
  }
  const outcome = await store(
    context,
    payee,
    {
      ...afterTest(payee, others(all, payee.id), context.now),
      testedBy: context.actor.accountId,
      testHow: body.how,
    },
    { how: body.how, isRight: true },
  );
  await recordSystemMilestone(context, household, { code: 'P2', value: payee.id });
  return outcome;
};

/**
 * Anybody who serves the household, and the household, can stop an account; only the household
 * starts it again.
 */
export const freezePayee: OperationHandler<PayeeFreezeBody> = async (context, body) => {
  const { household, payee } = await load(context, 'payee.freeze', body);
  if (payee.frozenAt !== null) return unchanged(context, payee);
  const stopped = await frozen(context);
  const outcome = await store(
    context,
    payee,
    { ...stopped, freezeReason: body.reason },
    { reason: body.reason },
  );
  await tellOfChange(context, household, {
    id: payee.id,
    kind: 'frozen',
    byName: stopped.frozenByName,
  });
  return outcome;
};

/**
 * Runs after the household proved itself with PIN or card (`payments.confirm.ts`); never reachable
 * by an operation of somebody else.
 */
export async function confirmPayee(context: OperationContext, id: string): Promise<PayeeRecord> {
  const payee = requireAllowed(
    context.actor,
    'payee.confirm',
    await stored.findPayee(context.tx, id),
  );
  const household = await requireHousehold(context, 'payee.confirm', payee.householdId);
  if (!(await consentInForce(context.tx, household.id, 'K4'))) throw refuse('consent.missing');
  const decided = afterConfirmation(
    payee,
    others(await stored.listPayees(context.tx, household), payee.id),
    context.now,
  );
  if (decided === 'not_tested') throw refuse('payee.not_tested');
  if (decided === 'closed') throw refuse('payee.closed');
  await store(
    context,
    payee,
    { ...decided, frozenBy: null, frozenByName: null, freezeReason: null },
    { waits: decided.effectiveAt > context.now },
  );
  await tellOfChange(context, household, {
    id,
    kind: 'confirmed',
    byName: await accountName(context, context.actor.accountId),
  });
  const now = await stored.findPayee(context.tx, id);
  if (!now) throw refuse('not_found');
  return payeeOf(now, context.actor);
}

const frozen = async (context: OperationContext) => ({
  frozenAt: context.now,
  frozenBy: context.actor.accountId,
  frozenByName: await accountName(context, context.actor.accountId),
});

async function load(
  context: OperationContext,
  action: 'payee.test' | 'payee.freeze',
  { id, householdId }: { id: string; householdId: string },
): Promise<{ household: Household; payee: stored.PayeeRow; all: stored.PayeeRow[] }> {
  const household = await requireHousehold(context, action, householdId);
  const all = await stored.listPayees(context.tx, household);
  const payee = all.find((row) => row.id === id);
  if (!payee) throw refuse('not_found');
  return { household, payee, all };
}

async function store(
  context: OperationContext,
  payee: stored.PayeeRow,
  change: stored.PayeeMoments,
  detail: Record<string, string | boolean>,
) {
  const version = await context.nextVersion('payee', payee.id, payee.path);
  await stored.updatePayee(context.tx, payee, { ...change, version });
  await context.recordActivity({ subjectId: payee.id, path: payee.path, detail });
  return { status: 'ok', version } as const;
}

/**
 * Consent K4 withdrawn or refused: every code of the household is void and its numbers are
 * forgotten.
 */
export const voidPayeesOnWithdrawal: ConsentReaction = async (context, household, purpose) => {
  if (purpose !== 'K4') return;
  for (const payee of await stored.listPayees(context.tx, household)) {
    if (payee.voidedAt !== null) continue;
    await stored.voidPayee(
      context.tx,
      payee,
      context.now,
      await context.nextVersion('payee', payee.id, payee.path),
    );
  }
};

/**
 * The number in full goes to the household, and to whoever entered it until the name was compared;
 * to others its last four characters.
 */
export function payeeOf(
  row: stored.PayeeRow,
  actor: Pick<Actor, 'accountId' | 'householdId'>,
): PayeeRecord {
  const isOwner = actor.householdId === row.householdId;
  const isTaskOpen =
    row.createdBy === actor.accountId && row.testedAt === null && row.refusedAt === null;
  const {
    id,
    householdId,
    version,
    bin,
    accountEnd,
    ownerName,
    proposedAt,
    createdBy,
    proposedByName,
    testedAt,
    testHow,
    confirmedAt,
    effectiveAt,
    frozenAt,
    frozenByName,
    freezeReason,
    refusedAt,
    voidedAt,
    mergedAt,
  } = row;
  return {
    id,
    householdId,
    version,
    bin,
    account: isOwner || isTaskOpen ? row.account : null,
    accountEnd,
    ownerName,
    proposedAt,
    proposedBy: createdBy,
    proposedByName,
    testedAt,
    testHow,
    confirmedAt,
    effectiveAt,
    frozenAt,
    frozenByName,
    freezeReason,
    refusedAt,
    voidedAt,
    mergedAt,
  };
}

export const paymentOperations = {
  'payee.propose': proposePayee,
  'payee.test': testPayee,
  'payee.freeze': freezePayee,
} satisfies Partial<OperationHandlers>;
export const paymentEntities = [
  syncedEntity({ entity: 'payee', table: payees, toRecord: payeeOf, onMerge: mergePayees }),
];
