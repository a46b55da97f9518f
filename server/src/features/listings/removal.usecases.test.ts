import { restorableMs } from '@lensan/listing';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { places } from '../../../../tests/support/index.ts';
import { jobs } from '../../platform/jobs.table.ts';
import { listListingPhotos } from '../photos/photos.repository.ts';
import { findAnyListing, findListing, findPublished } from './listings.repository.ts';
import { binh, lan, makeListings, minh, type Shop } from './testing/shop.ts';

const { householdId, household: path } = places;
const photosOf = async (shop: Shop) =>
  (await listListingPhotos(shop.database.read, { householdId, path, listingId: 'l1' })).map(
    ({ id }) => id,
  );
const restored = (shop: Shop) => {
  const { id, title, description, facts, step } = shop.save({}) as Record<string, unknown>;
  return { id, householdId, title, description, facts, step };
};
/** A draft with one photo. */
const withDraft = async () => {
  const shop = await makeListings();
  await shop.saved();
  await shop.addPhoto();
  return shop;
};

describe('published by mistake', () => {
  it('a mentor takes the page down, and puts it up again under the same address', async () => {
    const shop = await makeListings();
    await shop.published();
    const { publicCode } = await shop.listing();
    await shop.done(lan, 'listing.hide', { id: 'l1' });
    expect(await findPublished(shop.database.read, publicCode ?? '')).toBeNull();
    await shop.done(lan, 'listing.publish', {
      id: 'l1',
      confirmedPricesDong: [65_000, 180_000],
    });
    expect(await findPublished(shop.database.read, publicCode ?? '')).toMatchObject({ id: 'l1' });
  });
  it('what buyers see is not deleted, also not by a phone that holds it for a draft', async () => {
    const shop = await makeListings();
    await shop.published();
    expect(await shop.run(lan, 'listing.remove', { id: 'l1' }, { base: 1 })).toMatchObject({
      status: 'rejected',
      code: 'listing.still_public',
    });
    expect(await shop.listing()).toMatchObject({ state: 'published', deletedAt: null });
    expect(await photosOf(shop)).toHaveLength(1);
  });
  it('a mark on a channel is taken back, and the listing stays as it is', async () => {
    const shop = await makeListings();
    await shop.published();
    const mark = { id: 'l1', channel: 'zalo', url: null };
    await shop.done(lan, 'listing.mark_posted', mark);
    await shop.done(lan, 'listing.mark_posted', { ...mark, channel: 'facebook' });
    await shop.done(lan, 'listing.mark_posted', { ...mark, isPosted: false });
    expect(await shop.listing()).toMatchObject({
      state: 'published',
      posts: [{ channel: 'facebook' }],
    });
  });
});

describe('a deleted listing', () => {
  it('goes with its photos and comes back with them', async () => {
    const shop = await withDraft();
    const photos = await photosOf(shop);
    await shop.done(lan, 'listing.remove', { id: 'l1' });
    expect(await findListing(shop.database.read, 'l1')).toBeNull();
    expect(await photosOf(shop)).toEqual([]);
    await shop.done(lan, 'listing.restore', restored(shop));
    expect(await shop.listing()).toMatchObject({ state: 'draft', facts: shop.banana });
    expect(await photosOf(shop)).toEqual(photos);
  });
  it('deleted by two phones is deleted once', async () => {
    const shop = await withDraft();
    const { version } = await shop.done(lan, 'listing.remove', { id: 'l1' });
    await shop.done(lan, 'listing.remove', { id: 'l1' }, { phone: 'p02' });
    expect(await findAnyListing(shop.database.read, 'l1')).toMatchObject({ version });
  });
  it('comes back hidden when it had been shown: nobody publishes by bringing it back', async () => {
    const shop = await makeListings();
    await shop.published();
    await shop.done(lan, 'listing.hide', { id: 'l1' });
    await shop.done(lan, 'listing.remove', { id: 'l1' });
    await shop.done(lan, 'listing.restore', restored(shop));
    expect(await shop.listing()).toMatchObject({ state: 'hidden' });
  });
  it('is gone for good after a day, and its files are let go only then', async () => {
    const shop = await withDraft();
    await shop.done(lan, 'listing.remove', { id: 'l1' });
    const [forget] = await shop.database.read
      .select()
      .from(jobs)
      .where(eq(jobs.kind, 'photo.forget'));
    expect(forget?.runAt).toBeGreaterThan(shop.clock() + restorableMs);
    shop.clock.advance(restorableMs + 1);
    expect(await shop.run(lan, 'listing.restore', restored(shop))).toMatchObject({
      status: 'rejected',
      code: 'listing.gone',
    });
  });
  it('brought back twice is there once, and nothing changes the second time', async () => {
    const shop = await withDraft();
    await shop.done(lan, 'listing.remove', { id: 'l1' });
    const { version } = await shop.done(lan, 'listing.restore', restored(shop));
    await shop.done(lan, 'listing.restore', restored(shop));
    expect(await shop.listing()).toMatchObject({ version });
  });
  it('is brought back by nobody of another village and not by the household', async () => {
    const shop = await withDraft();
    await shop.done(lan, 'listing.remove', { id: 'l1' });
    for (const actor of [minh, binh])
      expect((await shop.run(actor, 'listing.restore', restored(shop))).status).not.toBe('ok');
    const row = await findAnyListing(shop.database.read, 'l1');
    expect(row?.deletedAt).not.toBeNull();
  });
});
