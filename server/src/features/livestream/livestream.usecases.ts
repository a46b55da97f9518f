import { refuse, type ScriptRemoveBody, type ScriptSaveBody } from '@lensan/contract';
import {
  unchanged,
  type OperationHandler,
  type OperationHandlers,
} from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { syncedEntity } from '../../operations/synced-entity.ts';
import { requireHousehold } from '../households/households.usecases.ts';
import { findListing } from '../listings/listings.repository.ts';
import { findScript, insertScript, updateScript } from './livestream.repository.ts';
import { scripts } from './livestream.table.ts';

/**
 * Saves what was decided about a script. The last save received stands: a script costs nobody money
 * and can be made again.
 */
export const saveScript: OperationHandler<ScriptSaveBody> = async (
  context,
  { id, householdId, listingId, ...choices },
) => {
  const household = await requireHousehold(context, 'script.save', householdId);
  const listing = requireAllowed(
    context.actor,
    'script.save',
    await findListing(context.tx, listingId),
  );
  if (listing.householdId !== household.id) throw refuse('not_found');
  const known = await findScript(context.tx, id);
  if (known && (known.householdId !== household.id || known.listingId !== listingId))
    throw refuse('record.id_taken');
  const { path, villageId } = household;
  const version = await context.nextVersion('script', id, path);
  if (known) {
    await updateScript(context.tx, known, {
      choices,
      version,
      updatedAt: context.at,
      deletedAt: null,
    });
  } else {
    await insertScript(context.tx, {
      id,
      path,
      householdId,
      villageId,
      version,
      createdAt: context.now,
      createdBy: context.actor.accountId,
      listingId,
      choices,
      updatedAt: context.at,
    });
  }
  await context.recordActivity({ subjectId: id, path, detail: { channel: choices.channel } });
  return { status: 'ok', version };
};

/** Takes a script away; the listing and its facts stay. */
export const removeScript: OperationHandler<ScriptRemoveBody> = async (
  context,
  { id, householdId },
) => {
  await requireHousehold(context, 'script.remove', householdId);
  const script = requireAllowed(context.actor, 'script.remove', await findScript(context.tx, id));
  if (script.householdId !== householdId) throw refuse('not_found');
  if (script.deletedAt !== null) return unchanged(context, script);
  const version = await context.nextVersion('script', id, script.path);
  await updateScript(context.tx, script, { deletedAt: context.now, version });
  await context.recordActivity({ subjectId: id, path: script.path });
  return { status: 'ok', version };
};

export const livestreamOperations = {
  'script.save': saveScript,
  'script.remove': removeScript,
} satisfies Partial<OperationHandlers>;

export const livestreamEntities = [
  syncedEntity({
    entity: 'script',
    table: scripts,
    toRecord: ({ id, householdId, version, listingId, choices, updatedAt, createdBy }) => ({
      id,
      householdId,
      version,
      listingId,
      ...choices,
      updatedAt,
      createdBy,
    }),
  }),
];
