import { emptyGoods, emptyHomestay } from '@lensan/listing';
import { formatDong } from '@lensan/vietnamese';
import { describe, expect, it } from 'vitest';
import { noOverlays } from '../../photos/compose/layout.ts';
import { certificateOf, firstPrice, firstWishes, overlaysFor, priceForOf } from './overlays.ts';
import { mostInCollage, postPlan } from './post-plan.ts';

const ocop = { stars: 4, decision: '12/QĐ', validUntil: '2026-11-25' } as const;
const facts = {
  ...emptyGoods('dried'),
  pack: 'bag',
  net: { value: 250, unit: 'g' },
  priceDong: 65_000,
  ocop,
} as const;
const logo = new Blob(['logo']);
const parts = { facts, shopName: 'Nhà bác Bình', logo, day: '2026-11-25' };
const all = { price: true, stars: true, shop: true, logo: true };
const none = { price: false, stars: false, shop: false, logo: false };

describe('words on a picture', () => {
  it('are what the person wishes for and the household told', () => {
    expect(overlaysFor(true, all, parts)).toEqual({
      price: formatDong(65_000),
      priceFor: 'túi 250\u00a0g',
      stars: 4,
      shop: 'Nhà bác Bình',
      logo,
    });
    expect(overlaysFor(true, none, parts)).toEqual({ ...noOverlays, priceFor: 'túi 250\u00a0g' });
    expect(overlaysFor(true, firstWishes, parts)).toMatchObject({ price: null, shop: null, logo });
  });
  it('are none on a channel that forbids them, whatever is wished for', () => {
    expect(overlaysFor(false, all, parts)).toEqual(noOverlays);
  });
  it('no price that was not told, no sign that was not chosen', () => {
    const bare = { ...parts, facts: { ...facts, priceDong: null }, logo: null };
    expect(overlaysFor(true, all, bare)).toMatchObject({ price: null, logo: null });
    expect(firstPrice(emptyGoods('tea'))).toBeNull();
  });
  it('stars only while the certificate is in force', () => {
    expect([certificateOf(facts, '2026-11-25'), certificateOf(facts, '2026-11-26')]).toEqual([
      ocop,
      null,
    ]);
    expect(certificateOf({ ...emptyHomestay(), ocop }, '2026-11-25')).toBeNull();
    expect(overlaysFor(true, all, { ...parts, day: '2026-11-26' }).stars).toBeNull();
  });
  it('say what the price is for: a pack with its weight, or a night', () => {
    expect([priceForOf({ ...facts, net: null }), priceForOf(emptyHomestay())]).toEqual([
      'túi',
      'một đêm',
    ]);
  });
});

describe('the pictures of a post', () => {
  const photos = ['a', 'b', 'c', 'd', 'e'];
  const words = overlaysFor(true, all, parts);
  const allowed = { overlays: true, collage: false };
  it('go out as they are where a channel forbids words', () => {
    expect(postPlan(photos, words, { overlays: false, collage: true })).toEqual(
      photos.map((photo) => ({ kind: 'as_it_is', photo })),
    );
  });
  it('carry their words on the first one only', () => {
    expect(postPlan(['a', 'b'], words, allowed)).toEqual([
      { kind: 'drawn', photos: ['a'] },
      { kind: 'as_it_is', photo: 'b' },
    ]);
    expect(postPlan(['a'], { ...noOverlays, priceFor: 'túi' }, allowed)).toEqual([
      { kind: 'as_it_is', photo: 'a' },
    ]);
  });
  it('are one picture together, of four at most', () => {
    expect(postPlan(photos, noOverlays, { overlays: true, collage: true })).toEqual([
      { kind: 'drawn', photos: photos.slice(0, mostInCollage) },
    ]);
    expect(mostInCollage).toBe(4);
  });
  it('are none where none was picked', () => {
    expect(postPlan([], words, { overlays: true, collage: true })).toEqual([]);
  });
});
