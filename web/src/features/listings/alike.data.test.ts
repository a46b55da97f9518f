import { withRecord, type Dossier, type PhotoRecord } from '@lensan/contract';
import { emptyGoods } from '@lensan/listing';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dossierOf, withListing } from '../households/testing.ts';
import { closePhone, keptDraft, openPhone, written } from '../households/testing/phone.ts';
import { alikeOf, copyPhotos, joinInto } from './alike.data.ts';
import { createRemoved, dropBegun } from './removed.data.ts';

const facts = { ...emptyGoods('dried'), name: 'Chuối tây sấy dẻo', priceDong: 65_000 };
const photo = (id: string, listingId: string, change: Partial<PhotoRecord> = {}) =>
  ({
    id,
    householdId: 'h1',
    version: 1,
    listingId,
    sha256: id.repeat(32),
    isMain: false,
    bytes: 'done',
    ...change,
  }) as PhotoRecord;
const withPhotos = (dossier: Dossier, list: readonly PhotoRecord[]): Dossier =>
  list.reduce((rest, one) => withRecord(rest, 'photos', one), dossier);
/** l1 is there with two photos; l2 was begun again, with a photo of its own. */
const shop = () =>
  withPhotos(
    withListing(withListing(dossierOf(), { name: facts.name, facts, createdAt: 1 }), {
      id: 'l2',
      name: 'chuoi say',
      facts: { ...facts, name: 'chuoi say' },
      createdAt: 2,
    }),
    [photo('p1', 'l1'), photo('p2', 'l1', { isMain: true }), photo('p3', 'l2', { bytes: 'none' })],
  );

beforeEach(() => openPhone());
afterEach(closePhone);

describe('the same goods made again', () => {
  it('are found under another spelling, and nothing is asked of what has no name', () => {
    expect(alikeOf(shop(), 'l2', { ...facts, name: 'Chuối sấy' })?.id).toBe('l1');
    expect(alikeOf(shop(), 'l2', { ...facts, name: '' })).toBeUndefined();
    expect(alikeOf(shop(), 'l2', null)).toBeUndefined();
    expect(alikeOf(shop(), 'l1', { ...facts, name: 'Mật ong' })).toBeUndefined();
  });
  it('take the pictures of the earlier listing along, the main one first, each once', async () => {
    await copyPhotos(shop(), 'l1', 'l2');
    expect((await written()).map(({ kind, body }) => [kind, body])).toEqual([
      ['photo.copy', { id: expect.any(String), photoId: 'p2', listingId: 'l2' }],
      ['photo.copy', { id: expect.any(String), photoId: 'p1', listingId: 'l2' }],
    ]);
  });
  it('joined with the earlier listing leave their pictures there and can be brought back', async () => {
    await createRoot(async (end) => {
      const removed = createRemoved('h1');
      await vi.waitFor(() => expect(removed.isReady()).toBe(true));
      await joinInto(shop(), 'l2', 'l1', removed);
      expect((await written()).map(({ kind }) => kind)).toEqual(['photo.copy', 'listing.remove']);
      expect(removed.list().map(({ name, unsent }) => [name, unsent])).toEqual([
        ['chuoi say', ['p3'.repeat(32)]],
      ]);
      const [one] = removed.list();
      if (one) await removed.restore(one);
      expect([(await written()).at(-1)?.kind, removed.list()]).toEqual(['listing.restore', []]);
      end();
    });
  });
});

describe('what was deleted on this phone', () => {
  it('is remembered by a closed app, and let go after a day', async () => {
    const listing = shop().listings['l2'];
    if (!listing) throw new Error('no listing');
    await createRoot(async (end) => {
      const removed = createRemoved('h1');
      await vi.waitFor(() => expect(removed.isReady()).toBe(true));
      await removed.remove(shop(), listing);
      end();
    });
    await vi.waitFor(async () =>
      expect(await keptDraft('removed-h1')).toMatchObject({ list: [{ name: 'chuoi say' }] }),
    );
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    await createRoot(async (end) => {
      const removed = createRemoved('h1');
      await vi.waitFor(() => expect(removed.isReady()).toBe(true));
      expect(removed.list()).toEqual([]);
      await vi.waitFor(async () => expect(await keptDraft('removed-h1')).toEqual({ list: [] }));
      end();
    });
    vi.useRealTimers();
  });
  it('photos of a listing that was only begun are taken out one by one', async () => {
    await dropBegun(withPhotos(dossierOf(), [photo('p1', 'l9'), photo('p2', 'l8')]), 'l9');
    expect((await written()).map(({ kind, body }) => [kind, body])).toEqual([
      ['photo.remove', { id: 'p1' }],
    ]);
  });
});
