import { afterMerge } from '@lensan/vietqr/payee';
import type { OperationContext } from '../../operations/operation.ts';
import type { MergedHousehold } from '../../operations/synced-entity.ts';
import { accountName } from '../households/households.usecases.ts';
import { tellOfChange } from './payee-notices.ts';
import { listPayees, updatePayee, type PayeeRow } from './payments.repository.ts';

const isSameAccount = (one: PayeeRow, other: PayeeRow): boolean =>
  one.bin === other.bin && one.account === other.account;

/**
 * Two cards of one household become one: no account comes into use by that, whichever card stays,
 * and everybody around the household hears of it. Runs before the rows move.
 */
export async function mergePayees(
  context: OperationContext,
  from: MergedHousehold,
  into: MergedHousehold,
): Promise<void> {
  const { tx, now } = context;
  const [mine, coming] = [await listPayees(tx, into), await listPayees(tx, from)];
  const { waits, stops } = afterMerge(mine, coming, now, isSameAccount);
  const byName = await accountName(context, context.actor.accountId);
  const change = async (row: PayeeRow, moments: Parameters<typeof updatePayee>[2]) => {
    await updatePayee(tx, row, moments);
    await tellOfChange(context, into, { id: row.id, kind: 'frozen', byName });
  };
  for (const row of coming.filter(({ id }) => waits.includes(id)))
    await change(row, {
      mergedAt: now,
      version: await context.nextVersion('payee', row.id, row.path),
    });
  for (const row of mine.filter(({ id }) => stops.includes(id)))
    await change(row, {
      frozenAt: now,
      frozenBy: context.actor.accountId,
      frozenByName: byName,
      freezeReason: 'strange_change',
      version: await context.nextVersion('payee', row.id, row.path),
    });
}
