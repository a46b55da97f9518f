import { householdOf, villageOf } from '@lensan/access';
import { and, desc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm';
import { changes } from './changes.table.ts';
import type { Tx } from '../database/client.ts';
import { insertRow, preparedQuery } from '../database/prepared.ts';
import { unscoped } from '../database/scope.ts';
import { conflicts } from './conflicts.table.ts';
import type { FieldEdit, MergedFields, OperationContext } from './operation.ts';
import type { Journal } from './ledger.ts';
import type { OperationFacts } from './operation-context.ts';
import { operationLog } from './operations.table.ts';

interface OtherChange {
  readonly accountId: string | null;
  readonly at: number | null;
}

const laterByOthers = preparedQuery((db) =>
  db
    .select({ fields: changes.fields, accountId: changes.accountId, at: changes.at })
    .from(changes)
    .where(
      and(
        eq(changes.entity, sql.placeholder('entity')),
        eq(changes.recordId, sql.placeholder('recordId')),
        gt(changes.version, sql.placeholder('base')),
        or(ne(changes.origin, sql.placeholder('origin')), isNull(changes.origin)),
        unscoped('checked-after-load'),
      ),
    )
    .orderBy(desc(changes.version)),
);

/** Fields of a record that others changed after `base`, each with its last writer. */
async function changedByOthers(
  tx: Tx,
  entity: string,
  recordId: string,
  base: number,
  origin: string,
): Promise<Map<string, OtherChange>> {
  const rows = await laterByOthers(tx, { entity, recordId, base, origin });
  const found = new Map<string, OtherChange>();
  for (const row of rows)
    for (const field of row.fields ?? []) if (!found.has(field)) found.set(field, row);
  return found;
}

/**
 * Fields the same phone has changed since by later operations: an operation that waited does not
 * undo what its author did afterwards.
 */
async function changedLater(
  tx: Tx,
  entity: string,
  recordId: string,
  { origin, lateN }: Pick<OperationFacts, 'origin' | 'lateN'>,
): Promise<Set<string>> {
  if (lateN === null || lateN === undefined) return new Set();
  const rows = await tx
    .select({ fields: changes.fields })
    .from(changes)
    .innerJoin(operationLog, eq(operationLog.id, changes.operationId))
    .where(
      and(
        eq(changes.entity, entity),
        eq(changes.recordId, recordId),
        eq(changes.origin, origin),
        eq(operationLog.device, origin),
        gt(operationLog.n, lateN),
        unscoped('checked-after-load'),
      ),
    );
  return new Set(rows.flatMap(({ fields }) => fields ?? []));
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The rule of `OperationContext.mergeFields`; `name` answers what people call an account. */
export async function mergeFields<Row extends object>(
  context: Pick<OperationContext, 'tx' | 'actor' | 'ids' | 'at' | 'now' | 'base' | 'nextVersion'>,
  facts: Pick<OperationFacts, 'origin' | 'lateN'> & { readonly journal: Journal },
  name: (accountId: string | null) => Promise<string>,
  edit: FieldEdit<Row>,
): Promise<MergedFields<Row>> {
  const values: Partial<Row> = {};
  const fields: string[] = [];
  let status: 'ok' | 'conflict' = 'ok';
  // Who does not say what they saw has seen nothing: a record made on this phone and not fetched
  // since may have been edited elsewhere. Later operations of the same phone are looked up by their
  // results too, so then everything must be written.
  await facts.journal.settle(typeof facts.lateN === 'number' ? undefined : edit);
  const others = await changedByOthers(
    context.tx,
    edit.entity,
    edit.recordId,
    context.base ?? 0,
    facts.origin,
  );
  const superseded = await changedLater(context.tx, edit.entity, edit.recordId, facts);
  for (const field of Object.keys(edit.patch) as (keyof Row & string)[]) {
    const mine = (edit.patch as Partial<Row>)[field];
    const current = edit.current[field];
    if (mine === undefined || superseded.has(field) || same(mine, current)) continue;
    const other = others.get(field);
    const isGuarded = edit.guarded?.includes(field) ?? false;
    if (!other || !isGuarded) {
      values[field] = mine;
      fields.push(field);
    }
    if (!other) continue;
    status = 'conflict';
    const [myself, otherName] = [await name(context.actor.accountId), await name(other.accountId)];
    const ours = { value: mine, by: context.actor.accountId, name: myself, at: context.at };
    const theirs = {
      value: current,
      by: other.accountId,
      name: otherName,
      at: other.at ?? context.now,
    };
    const [kept, lost] = isGuarded ? [theirs, ours] : [ours, theirs];
    await keepConflict(context, {
      entity: edit.entity,
      recordId: edit.recordId,
      path: edit.path,
      field,
      isGuarded,
      kept,
      lost,
    });
  }
  return { values, fields, status };
}

/** A value, who wrote it, what they are called and when it was. */
export interface Side {
  readonly value: unknown;
  readonly by: string | null;
  readonly name: string;
  readonly at: number;
}

/** Keeps a value that lost, for a person to look at. */
export async function keepConflict(
  context: Pick<OperationContext, 'tx' | 'actor' | 'ids' | 'now' | 'nextVersion'>,
  {
    id = context.ids.id(),
    entity,
    recordId,
    path,
    field,
    isGuarded,
    kept,
    lost,
  }: {
    /** Made on a phone; absent: a new one. */
    id?: string;
    entity: string;
    recordId: string;
    path: string;
    field: string;
    isGuarded: boolean;
    kept: Side;
    lost: Side;
  },
): Promise<void> {
  await insertRow(context.tx, conflicts, {
    id,
    path,
    householdId: householdOf(path) ?? '',
    villageId: villageOf(path) ?? '',
    version: await context.nextVersion('conflict', id, path),
    createdAt: context.now,
    createdBy: context.actor.accountId,
    entity,
    recordId,
    field,
    isGuarded,
    state: 'open',
    keptValue: kept.value,
    keptBy: kept.by,
    keptName: kept.name,
    keptAt: kept.at,
    lostValue: lost.value,
    lostBy: lost.by,
    lostName: lost.name,
    lostAt: lost.at,
  });
}
