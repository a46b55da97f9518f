import type { Action } from '@lensan/access';
import { editedOn } from '@lensan/adoption';
import type { OperationKind } from '@lensan/contract';
import { publishBlocks, type ListingProblem } from '@lensan/listing';
import { vietnamDay } from '@lensan/vietnamese';
import type { OperationContext, OperationOutcome } from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { listListingPhotos } from '../photos/photos.repository.ts';
import * as stored from './listings.repository.ts';
import type { ListingRow } from './listings.repository.ts';
import { photoFacts } from './photo-facts.ts';

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

/** Columns buyers read; what is in them is what the law asks about. */
const told = ['title', 'description', 'facts'] as const;

/**
 * What keeps a changed listing from staying public: problems it had not when it was published. A
 * certificate that ran out meanwhile is not the editor's doing.
 */
async function newBlocks(
  context: OperationContext,
  row: ListingRow,
  values: Partial<ListingRow>,
): Promise<ListingProblem[]> {
  const isPublic = row.state === 'published' && (values.state ?? row.state) === 'published';
  if (!isPublic || !told.some((column) => column in values)) return [];
  const { householdId, path, id: listingId } = row;
  const rows = await listListingPhotos(context.tx, { householdId, path, listingId });
  const photos = rows.map(photoFacts);
  const today = vietnamDay(context.at);
  const after = publishBlocks({ ...row, ...values }, photos, today);
  if (after.length === 0) return after;
  const keyOf = ({ code, field, claim }: ListingProblem) => `${code} ${field} ${claim?.phrase}`;
  const before = new Set(publishBlocks(row, photos, today).map(keyOf));
  return after.filter((problem) => !before.has(keyOf(problem)));
}

/**
 * Stores changed columns under a new version and writes down who did it. Every change of a listing
 * passes here: one that is public and would show what may not be published (a cure, no price) is
 * kept as it was written and taken off the pages, and the answer says why.
 */
export async function change(
  context: OperationContext,
  row: ListingRow,
  values: Partial<ListingRow>,
  { operation, detail = {}, fields = Object.keys(values) }: Change = {},
): Promise<OperationOutcome> {
  const blocks = await newBlocks(context, row, values);
  const hidden = blocks.length > 0 ? ({ state: 'hidden' } as const) : {};
  const touched = blocks.length > 0 ? [...fields, 'state'] : fields;
  const version = await context.nextVersion('listing', row.id, row.path, touched);
  const days = operation ? editedOn(row.editedOn, operation, context.at) : row.editedOn;
  const edited = days === row.editedOn ? {} : { editedOn: days };
  await stored.updateListing(context.tx, row, { ...values, ...hidden, ...edited, version });
  await context.recordActivity({ subjectId: row.id, path: row.path, detail });
  const problems = blocks.map(({ code, field }) => ({ code, field }));
  return { status: 'ok', version, ...(problems.length > 0 ? { problems } : {}) };
}
