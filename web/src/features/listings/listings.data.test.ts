import { emptyGoods } from '@lensan/listing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addTexts } from '../../text/catalogue.ts';
import common from '../../text/vi/common.ts';
import { dossierOf, withListing } from '../households/testing.ts';
import { closePhone, openPhone, written } from '../households/testing/phone.ts';
import {
  begunOnly,
  changedFields,
  hideListing,
  listingsOf,
  markPosted,
  mayPublish,
  nameOf,
  opening,
  originOf,
  photosOf,
  publishListing,
  saveListing,
  sellerOf,
  setInStock,
  setPrices,
  spokenName,
} from './listings.data.ts';
import { withPhotos } from '../photos/testing/photo.ts';
import { withConsents } from './testing/consents.ts';

beforeAll(() => addTexts('vi', 'common', common));

const openShop = (change: Parameters<typeof dossierOf>[0] = {}) =>
  dossierOf({
    phone: '0900000009',
    publication: { shopName: '', showPhone: true, showZalo: true, showAddress: 'commune' },
    ...change,
  });
const published = { publicCode: 'ma', state: 'published' } as const;

describe('what a post may tell of who sells', () => {
  it('the phone number only while the household agrees to be shown', () => {
    const phoneOf = (...answers: Parameters<typeof withConsents>[1][]) =>
      sellerOf(withConsents(openShop(), ...answers), published).phone;
    expect([
      phoneOf(),
      phoneOf(['K3', 'given']),
      phoneOf(['K3', 'refused']),
      phoneOf(['K3', 'given'], ['K3', 'withdrawn']),
      phoneOf(['K1', 'given'], ['K2', 'given'], ['K4', 'given'], ['K5', 'given']),
    ]).toEqual([null, '0900000009', null, null, null]);
  });
  it('neither number nor Zalo where the household keeps its number to itself', () => {
    const publication = {
      shopName: 'Vườn Bình',
      showPhone: false,
      showZalo: true,
      showAddress: 'commune',
    } as const;
    const told = sellerOf(withConsents(openShop({ publication }), ['K3', 'given']), published);
    expect(told).toMatchObject({ name: 'Vườn Bình', phone: null, hasZalo: false });
  });
  it('the address of its page only while that page is there', () => {
    const given = withConsents(openShop(), ['K3', 'given']);
    const pageOf = (listing: Parameters<typeof sellerOf>[1], dossier = given) =>
      sellerOf(dossier, listing).pageUrl;
    expect(pageOf(published)).toBe(`${location.origin}/p/ma`);
    expect([
      pageOf({ ...published, state: 'hidden' }),
      pageOf({ ...published, publicCode: null }),
      pageOf(undefined),
      pageOf(published, openShop()),
    ]).toEqual([null, null, null, null]);
  });
  it('goods may be shown to everyone with consent K3 alone', () => {
    expect([
      mayPublish(openShop()),
      mayPublish(withConsents(openShop(), ['K3', 'given'])),
      mayPublish(withConsents(openShop(), ['K3', 'given'], ['K3', 'withdrawn'])),
      mayPublish(withConsents(openShop(), ['K4', 'given'])),
    ]).toEqual([false, true, false, false]);
  });
});

describe('the goods of a household', () => {
  const two = withListing(withListing(dossierOf(), { name: 'Chuối', createdAt: 1 }), {
    id: 'l2',
    name: 'Mật ong',
    createdAt: 2,
    facts: {
      ...emptyGoods('honey', { place: 'Yên Hòa', commune: null, province: null }),
      name: 'Mật ong',
    },
  });
  it('stand newest first, and a new one begins with the place of the newest', () => {
    expect(listingsOf(two).map(({ id }) => id)).toEqual(['l2', 'l1']);
    expect(originOf(two).place).toBe('Yên Hòa');
    expect(originOf(dossierOf())).toEqual({ place: null, commune: null, province: null });
  });
  it('goods of which only photos were taken are not lost sight of', () => {
    const pictured = withPhotos(two, [
      { id: 'p1', listingId: 'l1' },
      { id: 'p2', listingId: 'l3' },
      { id: 'p3', listingId: 'l3' },
      { id: 'p4', listingId: null },
    ]);
    expect(begunOnly(pictured)).toEqual(['l3']);
    expect([photosOf(pictured, 'l3').length, photosOf(pictured, 'l2').length]).toEqual([2, 0]);
  });
  it('goods nobody named yet are called so', () => {
    expect(nameOf({ facts: emptyGoods('dried'), title: null, description: null })).toBe(
      'Tin chưa có tên',
    );
    expect(nameOf({ facts: emptyGoods('dried'), title: 'Chuối sấy', description: null })).toBe(
      'Chuối sấy',
    );
  });
  it('a sentence opens with the name as people call it', () => {
    expect(opening(`${spokenName(two)} đọc to`)).toBe('Bác Bình đọc to');
    expect(opening('ông Tư')).toBe('Ông Tư');
  });
});

describe('which fields somebody changed', () => {
  const before = { title: null, description: null, step: 2, facts: emptyGoods('dried') };
  it('are named, a fact with the word facts before it', () => {
    expect(changedFields(before, before)).toEqual([]);
    expect(
      changedFields(before, {
        ...before,
        title: 'Chuối',
        step: 3,
        facts: { ...before.facts, priceDong: 65_000, papers: [] },
      }),
    ).toEqual(['title', 'step', 'facts.priceDong']);
    expect(changedFields(before, { ...before, description: 'Nhà trồng' })).toEqual(['description']);
  });
});

describe('work on a listing', () => {
  beforeEach(() => openPhone());
  afterEach(closePhone);
  const now = {
    title: 'Chuối sấy',
    description: null,
    step: 3,
    facts: { ...emptyGoods('dried'), name: 'Chuối sấy' },
  };
  it('a new one is stored whole', async () => {
    expect(await saveListing('h1', 'l1', now, null, null)).toBe(true);
    expect(await written()).toEqual([
      {
        kind: 'listing.save',
        householdId: 'h1',
        base: undefined,
        body: { id: 'l1', householdId: 'h1', ...now },
      },
    ]);
  });
  it('a changed one says what was changed, and which version was seen', async () => {
    await saveListing('h1', 'l1', { ...now, title: 'Chuối dẻo' }, now, 7);
    expect(await written()).toMatchObject([{ base: 7, body: { changed: ['title'] } }]);
  });
  it('nothing is written of one nobody changed', async () => {
    expect(await saveListing('h1', 'l1', now, now, 7)).toBe(true);
    expect(await written()).toEqual([]);
  });
  it('one with a field beyond its limit stays on the phone', async () => {
    const long = { ...now, title: 'x'.repeat(1000) };
    expect(await saveListing('h1', 'l1', long, null, null)).toBe(false);
    expect(await written()).toEqual([]);
  });
  it('showing, hiding, stock, prices and posts are each written once, for the version that was seen', async () => {
    const seen = { id: 'l1', householdId: 'h1', version: 4 };
    await publishListing(seen, [65_000]);
    await hideListing(seen);
    await setInStock(seen, false);
    await setPrices(seen, [70_000]);
    await markPosted(seen, 'zalo', '  ');
    await markPosted({ ...seen, version: 0 }, 'facebook', ' https://fb.com/1 ');
    const body = { id: 'l1' };
    expect(await written()).toEqual(
      [
        { kind: 'listing.publish', body: { ...body, confirmedPricesDong: [65_000] }, base: 4 },
        { kind: 'listing.hide', body, base: 4 },
        { kind: 'listing.set_stock', body: { ...body, inStock: false }, base: 4 },
        { kind: 'listing.set_price', body: { ...body, pricesDong: [70_000] }, base: 4 },
        { kind: 'listing.mark_posted', body: { ...body, channel: 'zalo', url: null }, base: 4 },
        {
          kind: 'listing.mark_posted',
          body: { ...body, channel: 'facebook', url: 'https://fb.com/1' },
          base: undefined,
        },
      ].map((one) => ({ householdId: 'h1', ...one })),
    );
  });
});
