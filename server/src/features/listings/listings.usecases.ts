import {
  refuse,
  type ListingHideBody,
  type ListingPostedBody,
  type ListingPriceBody,
  type ListingPublishBody,
  type ListingSaveBody,
  type ListingStockBody,
} from '@lensan/contract';
import { isSamePrices, pricesOf, publishBlocks, withPrices } from '@lensan/listing';
import { vietnamDay } from '@lensan/vietnamese';
import {
  unchanged,
  type OperationContext,
  type OperationHandler,
  type OperationHandlers,
  type OperationOutcome,
} from '../../operations/operation.ts';
import { hasSaidSince } from '../../operations/said-since.ts';
import { requireContact } from '../households/contact.usecases.ts';
import { consentInForce, type Household } from '../households/households.repository.ts';
import { requireHousehold, type ConsentReaction } from '../households/households.usecases.ts';
import { recordSystemMilestone } from '../adoption/milestones.ts';
import { listListingPhotos } from '../photos/photos.repository.ts';
import * as stored from './listings.repository.ts';
import { change, requireListing } from './listing-change.ts';
import { removeListing, restoreListing } from './removal.usecases.ts';
import { flatten, priceFields, unflatten } from './listing-fields.ts';
import { photoFacts } from './photo-facts.ts';

async function createListing(
  context: OperationContext,
  household: Household,
  body: ListingSaveBody,
): Promise<OperationOutcome> {
  const { path, villageId } = household;
  const version = await context.nextVersion('listing', body.id, path);
  const storefront = await stored.findStorefront(context.tx, household.id);
  await stored.insertListing(context.tx, {
    id: body.id,
    path,
    householdId: household.id,
    villageId,
    version,
    createdAt: context.at,
    createdBy: context.actor.accountId,
    title: body.title || null,
    description: body.description || null,
    facts: body.facts,
    step: body.step,
    state: 'draft',
    inStock: true,
    confirmedPricesDong: null,
    publicCode: null,
    storefrontCode: storefront?.publicCode ?? null,
    posts: [],
    publishedAt: null,
    editedOn: [],
  });
  await context.recordActivity({ subjectId: body.id, path, detail: { kind: body.facts.kind } });
  return { status: 'ok', version };
}

/** Stores a listing, complete or not. Two phones that answered different questions both win. */
export const saveListing: OperationHandler<ListingSaveBody> = async (context, body) => {
  const household = await requireHousehold(context, 'listing.save', body.householdId);
  const known = await stored.findAnyListing(context.tx, body.id);
  if (!known) return createListing(context, household, body);
  if (known.householdId !== household.id) throw refuse('record.id_taken');
  if (known.deletedAt !== null) throw refuse('not_found');
  if (known.facts.kind !== body.facts.kind)
    throw refuse('listing.kind_fixed', {
      problems: [{ code: 'listing.kind_fixed', field: 'facts.kind' }],
    });
  const wanted = flatten({
    ...body,
    title: body.title || null,
    description: body.description || null,
  });
  const changed = body.changed ?? Object.keys(wanted);
  const merged = await context.mergeFields<Record<string, unknown>>({
    entity: 'listing',
    recordId: known.id,
    path: household.path,
    current: flatten(known),
    patch: Object.fromEntries(Object.entries(wanted).filter(([field]) => changed.includes(field))),
    guarded: known.confirmedPricesDong === null ? [] : priceFields,
  });
  const { status, fields } = merged;
  if (fields.length === 0) return unchanged(context, known, status);
  const values = unflatten({ ...flatten(known), ...merged.values });
  const detail = { fields: fields.join(',') };
  return {
    ...(await change(context, known, values, { operation: 'listing.save', detail, fields })),
    status,
  };
};

/**
 * Shows a listing to everyone: only with consent K3, a way to reach the household that it chose
 * itself, prices it read, and nothing in it that the law forbids.
 */
export const publishListing: OperationHandler<ListingPublishBody> = async (
  context,
  { id, confirmedPricesDong },
) => {
  const row = await requireListing(context, 'listing.publish', id);
  if (await hasSaidSince(context, 'listing', row.id, ['state'])) return unchanged(context, row);
  if (!(await consentInForce(context.tx, row.householdId, 'K3')))
    throw refuse('consent.missing', { problems: [{ code: 'consent.missing', field: 'K3' }] });
  requireContact(await requireHousehold(context, 'listing.publish', row.householdId));
  if (!isSamePrices(row.facts, confirmedPricesDong))
    throw refuse('listing.price_changed', {
      problems: [{ code: 'listing.price_changed', field: 'confirmedPricesDong' }],
    });
  const photos = await listListingPhotos(context.tx, {
    householdId: row.householdId,
    path: row.path,
    listingId: row.id,
  });
  const blocks = publishBlocks(row, photos.map(photoFacts), vietnamDay(context.at));
  if (blocks.length > 0)
    throw refuse('listing.not_ready', {
      problems: blocks.map(({ code, field }) => ({ code, field })),
    });
  const publicCode = row.publicCode ?? context.ids.publicCode();
  const storefront = await stored.findStorefront(context.tx, row.householdId);
  const storefrontCode = storefront?.publicCode ?? context.ids.publicCode();
  if (!storefront)
    await stored.insertStorefront(context.tx, {
      id: row.householdId,
      path: row.path,
      publicCode: storefrontCode,
      createdAt: context.now,
    });
  const outcome = await change(
    context,
    row,
    {
      state: 'published',
      confirmedPricesDong,
      publicCode,
      storefrontCode,
      publishedAt: row.publishedAt ?? context.at,
      step: 7,
    },
    { operation: 'listing.publish' },
  );
  const household = { id: row.householdId, path: row.path, villageId: row.villageId };
  await recordSystemMilestone(context, household, { code: 'C2', value: row.id });
  return outcome;
};

export const hideListing: OperationHandler<ListingHideBody> = async (context, { id }) => {
  const row = await requireListing(context, 'listing.hide', id);
  // Said is said, also where it changes nothing: what the same phone said before may still be
  // waiting.
  return (await hasSaidSince(context, 'listing', row.id, ['state']))
    ? unchanged(context, row)
    : change(context, row, { state: 'hidden' });
};

export const setStock: OperationHandler<ListingStockBody> = async (context, { id, inStock }) => {
  const row = await requireListing(context, 'listing.set_stock', id);
  return (await hasSaidSince(context, 'listing', row.id, ['inStock']))
    ? unchanged(context, row)
    : change(context, row, { inStock }, { operation: 'listing.set_stock', detail: { inStock } });
};

/**
 * New prices said by the household: they are confirmed by being set. Prices that somebody else
 * brings do not replace confirmed ones they had not seen; they wait as a conflict.
 */
export const setPrice: OperationHandler<ListingPriceBody> = async (context, { id, pricesDong }) => {
  const row = await requireListing(context, 'listing.set_price', id);
  if (pricesDong.length !== pricesOf(row.facts).length)
    throw refuse('listing.price_changed', {
      problems: [{ code: 'listing.price_changed', field: 'pricesDong' }],
    });
  if (await hasSaidSince(context, 'listing', row.id, priceFields)) return unchanged(context, row);
  const facts = withPrices(row.facts, pricesDong);
  const [current, wanted] = [flatten(row), flatten({ ...row, facts })];
  const isOwner = context.actor.householdId === row.householdId;
  const { status, fields } = await context.mergeFields<Record<string, unknown>>({
    entity: 'listing',
    recordId: row.id,
    path: row.path,
    current,
    patch: Object.fromEntries(priceFields.map((field) => [field, wanted[field]])),
    guarded: row.confirmedPricesDong === null || isOwner ? [] : priceFields,
  });
  if (status === 'conflict' && fields.length === 0) return unchanged(context, row, status);
  return {
    ...(await change(
      context,
      row,
      { facts, confirmedPricesDong: pricesDong },
      { operation: 'listing.set_price', fields: priceFields },
    )),
    status,
  };
};

export const markPosted: OperationHandler<ListingPostedBody> = async (
  context,
  { id, channel, url, isPosted = true },
) => {
  const row = await requireListing(context, 'listing.mark_posted', id);
  const others = row.posts.filter((post) => post.channel !== channel);
  const posts = isPosted ? [{ channel, url, at: context.at }, ...others] : others;
  return change(context, row, { posts }, { detail: { channel, hasUrl: url !== null, isPosted } });
};

/** Without K3 nothing of the household stays on a public page; publishing again needs a new yes. */
export const hideWithoutConsent: ConsentReaction = async (context, household, purpose) => {
  if (purpose !== 'K3') return;
  for (const row of await stored.listPublished(context.tx, household.id, household.path))
    await change(context, row, { state: 'hidden' });
};

export const listingOperations = {
  'listing.save': saveListing,
  'listing.publish': publishListing,
  'listing.hide': hideListing,
  'listing.set_stock': setStock,
  'listing.set_price': setPrice,
  'listing.mark_posted': markPosted,
  'listing.remove': removeListing,
  'listing.restore': restoreListing,
} satisfies Partial<OperationHandlers>;
