import { allows } from '@lensan/access';
import { refuse, type ConflictSettleBody, type HouseholdMergeBody } from '@lensan/contract';
import { and, eq, isNull } from 'drizzle-orm';
import { unscoped } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { conflicts } from '../../operations/conflicts.table.ts';
import { keepConflict } from '../../operations/merge-fields.ts';
import {
  unchanged,
  type OperationContext,
  type OperationHandler,
  type OperationHandlers,
} from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { syncedEntity, type SyncedEntity } from '../../operations/synced-entity.ts';
import { householdNow } from './sync.repository.ts';
import { householdAliases } from './sync.table.ts';

/** A person has looked at both values. Settling twice changes nothing. */
const settleConflict: OperationHandler<ConflictSettleBody> = async (
  context,
  { conflictId, chosen },
) => {
  const [found] = await context.tx
    .select()
    .from(conflicts)
    .where(and(eq(conflicts.id, conflictId), unscoped('checked-after-load')));
  const conflict = requireAllowed(context.actor, 'conflict.settle', found);
  if (conflict.deletedAt !== null) throw refuse('not_found');
  if (conflict.state === 'settled') return unchanged(context, conflict);
  const version = await context.nextVersion('conflict', conflict.id, conflict.path);
  await updateOne(
    context.tx,
    conflicts,
    { state: 'settled', version },
    and(eq(conflicts.id, conflict.id), eq(conflicts.path, conflict.path)),
  );
  await context.recordActivity({
    subjectId: conflict.recordId,
    path: conflict.path,
    detail: { field: conflict.field, chosen },
  });
  return { status: 'ok', version };
};

export const syncEntities = [
  syncedEntity({
    entity: 'conflict',
    table: conflicts,
    toRecord: (row, actor) => {
      const isHidden = row.field === 'phone' && !allows(actor.grants, 'personal.read', row);
      return {
        id: row.id,
        householdId: row.householdId,
        version: row.version,
        entity: row.entity,
        recordId: row.recordId,
        field: row.field,
        kept: {
          accountId: row.keptBy,
          name: row.keptName,
          at: row.keptAt,
          value: isHidden ? null : row.keptValue,
        },
        lost: {
          accountId: row.lostBy,
          name: row.lostName,
          at: row.lostAt,
          value: isHidden ? null : row.lostValue,
        },
        isGuarded: row.isGuarded,
        state: row.state,
      };
    },
  }),
];

/**
 * Without consent K1 the team keeps no phone number, also not one that lost against another. Handed
 * to households by `app.ts`.
 */
export async function forgetLostPhones(
  context: OperationContext,
  household: { readonly id: string; readonly path: string },
  purpose: string,
): Promise<void> {
  if (purpose !== 'K1') return;
  const rows = await context.tx
    .select({ id: conflicts.id })
    .from(conflicts)
    .where(
      and(
        eq(conflicts.householdId, household.id),
        eq(conflicts.path, household.path),
        eq(conflicts.field, 'phone'),
      ),
    );
  for (const { id } of rows) {
    const version = await context.nextVersion('conflict', id, household.path);
    await updateOne(
      context.tx,
      conflicts,
      { keptValue: null, lostValue: null, state: 'settled', version },
      and(eq(conflicts.id, id), eq(conflicts.path, household.path)),
    );
  }
}

type Card = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly path: string;
  readonly villageId: string;
};

/**
 * Fields in which the two cards differ: the card that stays keeps its values, those of the other
 * become conflicts.
 */
async function keepOtherCard(
  context: OperationContext,
  fields: readonly string[],
  from: Card,
  into: Card,
): Promise<string[]> {
  const isEmpty = (value: unknown) => value === null || value === '';
  const differing = fields.filter((field) => from[field] !== into[field]);
  for (const field of differing.filter((name) => !isEmpty(from[name]))) {
    const side = (card: Card) => ({
      value: card[field],
      by: null,
      name: typeof card['headName'] === 'string' ? card['headName'] : '',
      at: context.at,
    });
    await keepConflict(context, {
      entity: 'household',
      recordId: into.id,
      path: into.path,
      field,
      isGuarded: false,
      kept: side(into),
      lost: side(from),
    });
  }
  return differing;
}

/** A household that may be merged by whoever asks, by the name it goes by now. */
async function findCard(
  context: OperationContext,
  card: SyncedEntity,
  householdId: string,
): Promise<Card> {
  // Somebody else may have merged it meanwhile: what was said of it holds for the household that
  // took it over.
  const id = await householdNow(context.tx, householdId);
  const [row] = await context.tx
    .select()
    .from(card.table)
    .where(
      and(eq(card.table.id, id), isNull(card.table.deletedAt), unscoped('checked-after-load')),
    );
  return requireAllowed(context.actor, 'household.merge', row as Card | undefined);
}

/** Moves the rows of one table from one household to another. Answers how many. */
async function moveRows(
  context: OperationContext,
  source: SyncedEntity,
  from: Card,
  into: Card,
): Promise<number> {
  await source.onMerge?.(context, from, into);
  const { table } = source;
  const rows = await context.tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.householdId, from.id), eq(table.path, from.path)));
  for (const { id } of rows as { id: string }[]) {
    const version = await context.nextVersion(source.entity, id, into.path);
    const home = { path: into.path, householdId: into.id, villageId: into.villageId };
    const own = and(eq(table.id, id), eq(table.path, from.path));
    await updateOne(context.tx, table, { ...home, version }, own);
  }
  return rows.length;
}

/**
 * Takes the merged card away and leaves a signpost for work still on its way. Answers the version.
 */
async function closeCard(
  context: OperationContext,
  { table }: SyncedEntity,
  from: Card,
  into: Card,
  differing: readonly string[],
): Promise<number> {
  const { tx, now } = context;
  const of = ({ id, path }: Card) => and(eq(table.id, id), eq(table.path, path));
  const version = await context.nextVersion('household', from.id, from.path);
  await updateOne(tx, table, { deletedAt: now, version }, of(from));
  await tx.insert(householdAliases).values({ oldId: from.id, newId: into.id, createdAt: now });
  // Phones showing the other household learn at once that something came to it; an edit of the
  // merged card that is still on its way counts as concurrent.
  const next = await context.nextVersion('household', into.id, into.path, differing);
  await updateOne(tx, table, { version: next }, of(into));
  return version;
}

/**
 * Moves everything of one household to another and leaves a signpost for work still on its way.
 * Needs the list of tables, so it is made by `app.ts`.
 */
const mergeHouseholds =
  (entities: readonly SyncedEntity[]): OperationHandler<HouseholdMergeBody> =>
  async (context, { fromId, intoId }) => {
    const card = entities.find(({ entity }) => entity === 'household');
    if (!card || fromId === intoId)
      throw refuse('request.invalid', { problems: [{ code: 'field.invalid', field: 'intoId' }] });
    const from = await findCard(context, card, fromId);
    const into = await findCard(context, card, intoId);
    if (from.id === into.id) {
      context.silent('somebody else has merged them already');
      return { status: 'ok' };
    }
    const differing = await keepOtherCard(context, card.mergedFields ?? [], from, into);
    let moved = 0;
    for (const source of entities)
      if (source !== card) moved += await moveRows(context, source, from, into);
    const version = await closeCard(context, card, from, into, differing);
    await context.recordActivity({ subjectId: into.id, path: into.path, detail: { moved } });
    return { status: 'ok', version };
  };

export const makeSyncOperations = (entities: readonly SyncedEntity[]) =>
  ({
    'conflict.settle': settleConflict,
    'household.merge': mergeHouseholds(entities),
  }) satisfies Partial<OperationHandlers>;
