import type { Action } from '@lensan/access';
import { editedOn } from '@lensan/adoption';
import type { OperationKind } from '@lensan/contract';
import type { OperationContext, OperationOutcome } from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import * as stored from './listings.repository.ts';
import type { ListingRow } from './listings.repository.ts';

/** A listing the actor may do this with; whoever may not is told there is none. */
export const requireListing = async (
  context: OperationContext,
  action: Action,
  id: string,
): Promise<ListingRow> =>
  requireAllowed(context.actor, action, await stored.findListing(context.tx, id));

/** What a change of a listing is written down with. */
interface Change {
  /** The operation, for what it says as a sign of life; left out when nobody of the shop did it. */
  readonly operation?: OperationKind;
  readonly detail?: Record<string, string | number | boolean>;
  /** Fields that change, where they are finer than the columns. */
  readonly fields?: readonly string[];
}

/** Stores changed columns under a new version and writes down who did it. */
export async function change(
  context: OperationContext,
  row: ListingRow,
  values: Partial<ListingRow>,
  { operation, detail = {}, fields = Object.keys(values) }: Change = {},
): Promise<OperationOutcome> {
  const version = await context.nextVersion('listing', row.id, row.path, fields);
  const days = operation ? editedOn(row.editedOn, operation, context.at) : row.editedOn;
  const edited = days === row.editedOn ? {} : { editedOn: days };
  await stored.updateListing(context.tx, row, { ...values, ...edited, version });
  await context.recordActivity({ subjectId: row.id, path: row.path, detail });
  return { status: 'ok', version };
}
