import { newDossier, type Dossier, type OperationKind } from '@lensan/contract';
import { emptyGoods } from '@lensan/listing';
import { describe, expect, it } from 'vitest';
import type { BodyOf, Projection } from '../../local/types.ts';
import { household, withListing } from '../households/testing.ts';
import { listingProjections } from './listings.projection.ts';

const at = Date.UTC(2026, 10, 25, 2);
function after<K extends OperationKind>(
  dossier: Dossier | null,
  kind: K,
  body: BodyOf<K>,
  when = at,
): Dossier | null {
  const project = listingProjections[kind] as unknown as Projection<K>;
  const by = { id: 'lan', name: 'Lan' };
  return project(dossier, { id: 'op', kind, at: when, householdId: 'h1', body, by });
}
const empty = newDossier(household());
const facts = { ...emptyGoods('dried'), name: 'Chuối sấy', priceDong: 65_000 };
const text = { householdId: 'h1', title: '', description: '', facts, step: 3 };
const known = () => withListing(empty, { name: 'x', facts, version: 5, title: 'Chuối' });
const listing = (dossier: Dossier | null, id = 'l1') => dossier?.listings[id];

describe('what one’s own work on goods shows before the server has spoken', () => {
  it('goods made on this phone are a draft of version 0, in stock and shown nowhere', () => {
    expect(listing(after(empty, 'listing.save', { id: 'l1', ...text }))).toEqual({
      id: 'l1',
      ...text,
      title: null,
      description: null,
      version: 0,
      state: 'draft',
      inStock: true,
      confirmedPricesDong: null,
      publicCode: null,
      storefrontCode: null,
      posts: [],
      publishedAt: null,
      createdAt: at,
    });
  });
  it('changed goods keep what was not changed, and what was changed is not told apart', () => {
    const shown = after(known(), 'listing.save', {
      id: 'l1',
      ...text,
      title: 'Chuối dẻo',
      changed: ['title'],
    });
    expect(listing(shown)).toEqual({
      ...listing(known()),
      ...text,
      title: 'Chuối dẻo',
      description: null,
      editedOn: ['2026-11-25'],
    });
  });
  it('shown goods carry the confirmed prices and the day they were first shown', () => {
    const shown = after(known(), 'listing.publish', { id: 'l1', confirmedPricesDong: [65_000] });
    expect(listing(shown)).toMatchObject({
      state: 'published',
      confirmedPricesDong: [65_000],
      publishedAt: at,
      step: 7,
    });
    const again = after(shown, 'listing.publish', { id: 'l1', confirmedPricesDong: [1] }, at + 1);
    expect(listing(again)?.publishedAt).toBe(at);
  });
  it('hiding and stock change nothing else', () => {
    expect(listing(after(known(), 'listing.hide', { id: 'l1' }))).toEqual({
      ...listing(known()),
      state: 'hidden',
    });
    expect(listing(after(known(), 'listing.set_stock', { id: 'l1', inStock: false }))).toEqual({
      ...listing(known()),
      inStock: false,
      editedOn: ['2026-11-25'],
    });
  });
  it('the household’s own price is at once the confirmed one', () => {
    expect(
      listing(after(known(), 'listing.set_price', { id: 'l1', pricesDong: [70_000] })),
    ).toMatchObject({ facts: { priceDong: 70_000 }, confirmedPricesDong: [70_000] });
  });
  it('a channel has one post, the newest, and stands first', () => {
    const post = (
      channel: 'zalo' | 'facebook',
      url: string | null,
      dossier: Dossier | null,
      when = at,
    ) => after(dossier, 'listing.mark_posted', { id: 'l1', channel, url }, when);
    const twice = post(
      'zalo',
      'https://b.vn',
      post('facebook', null, post('zalo', null, known())),
      at + 9,
    );
    expect(listing(twice)?.posts).toEqual([
      { channel: 'zalo', url: 'https://b.vn', at: at + 9 },
      { channel: 'facebook', url: null, at },
    ]);
  });
  it('removed goods are gone, and others stay', () => {
    const two = withListing(known(), { id: 'l2', name: 'Mật ong' });
    const shown = after(two, 'listing.remove', { id: 'l1' });
    expect(Object.keys(shown?.listings ?? {})).toEqual(['l2']);
  });
  it('a mark that was set by mistake is gone, and marks of other channels stay', () => {
    const mark = (dossier: Dossier | null, channel: 'zalo' | 'facebook', isPosted?: boolean) =>
      after(dossier, 'listing.mark_posted', {
        id: 'l1',
        channel,
        url: null,
        ...(isPosted === undefined ? {} : { isPosted }),
      });
    const both = mark(mark(known(), 'facebook'), 'zalo');
    expect(listing(mark(both, 'zalo', false))?.posts).toEqual([
      { channel: 'facebook', url: null, at },
    ]);
  });
  it('nothing is shown of goods this phone does not hold', () => {
    const bodies = [
      after(empty, 'listing.hide', { id: 'l9' }),
      after(empty, 'listing.set_stock', { id: 'l9', inStock: true }),
    ];
    expect(bodies).toEqual([empty, empty]);
    expect([
      after(null, 'listing.save', { id: 'l1', ...text }),
      after(null, 'listing.hide', { id: 'l1' }),
      after(null, 'listing.remove', { id: 'l1' }),
    ]).toEqual([null, null, null]);
  });
});
