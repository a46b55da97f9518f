import type { Action } from '@lensan/access';
import { refuse, type ListingRemoveBody, type ListingRestoreBody } from '@lensan/contract';
import { mayRemove, mayRestore } from '@lensan/listing';
import {
  unchanged,
  type OperationContext,
  type OperationHandler,
} from '../../operations/operation.ts';
import { hasSaidSince } from '../../operations/said-since.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { bringBackPhotos, takeOutPhotos } from '../photos/photos-of-removed.ts';
import { change } from './listing-change.ts';
import * as stored from './listings.repository.ts';

/** The listing, deleted or not; throws `not_found` for one that is not the actor's. */
const requireAnyListing = async (context: OperationContext, action: Action, id: string) =>
  requireAllowed(context.actor, action, await stored.findAnyListing(context.tx, id));

/** Its photos go with it, and come back with it. What buyers see is taken down first. */
export const removeListing: OperationHandler<ListingRemoveBody> = async (context, { id }) => {
  const row = await requireAnyListing(context, 'listing.remove', id);
  // Two phones may delete the same one.
  if (row.deletedAt !== null) return unchanged(context, row);
  // Brought back meanwhile by the same phone, whose word was under way for longer.
  if (await hasSaidSince(context, 'listing', row.id, ['deletedAt'])) return unchanged(context, row);
  // Somebody may have shown it since this phone last heard of it.
  if (!mayRemove(row)) throw refuse('listing.still_public');
  await takeOutPhotos(context, row);
  return change(context, row, { deletedAt: context.now, state: 'hidden' });
};

/**
 * It comes back as it was when it was removed, and to no public page: showing it is another
 * decision. Refused once its photos may have been let go.
 */
export const restoreListing: OperationHandler<ListingRestoreBody> = async (
  context,
  { id, householdId },
) => {
  const row = await requireAnyListing(context, 'listing.restore', id);
  if (row.householdId !== householdId) throw refuse('not_found');
  if (row.deletedAt === null) return unchanged(context, row);
  if (!mayRestore(row.deletedAt, context.now)) throw refuse('listing.gone');
  await bringBackPhotos(context, row, row.deletedAt);
  const state = row.publishedAt === null ? 'draft' : 'hidden';
  return change(context, row, { deletedAt: null, state });
};
