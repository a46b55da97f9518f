import { describe, expect, it } from 'vitest';
import {
  limitOf,
  listingChannelsFor,
  liveChannelIds,
  liveRules,
  namesInTitles,
  namesOfOthers,
  none,
  pictureSet,
  pictureSetsFor,
  picturesOf,
  recalled,
  type ListingKind,
} from './index.ts';

const source = { title: 'somewhere', checkedOn: '2026-11-22' };

describe('sales channels', () => {
  it('goods are not offered where only rooms are let, nor rooms where only goods are sold', () => {
    const ids = (kind: ListingKind) => listingChannelsFor(kind).map(({ id }) => id);
    expect(ids('goods')[0]).toBe('own-page');
    expect(ids('goods')).toEqual(expect.arrayContaining(['facebook', 'shopee', 'tiktok-shop']));
    expect(ids('goods')).not.toContain('airbnb');
    expect(ids('homestay')).toEqual(expect.arrayContaining(['own-page', 'facebook', 'airbnb']));
    expect(ids('homestay')).not.toContain('shopee');
  });
  it('a limit that nobody knows is no limit', () => {
    expect(limitOf(none('Nothing is published'))).toBeNull();
    expect(limitOf(recalled(0, source))).toBe(0);
  });
  it('a most is never below its least', () => {
    for (const { listing } of [...listingChannelsFor('goods'), ...listingChannelsFor('homestay')]) {
      const pairs = [listing.title, listing.description, listing.photos, listing.price].flatMap(
        (rule) => ('none' in rule ? [] : [[limitOf(rule.min) ?? 0, limitOf(rule.max) ?? Infinity]]),
      );
      expect(pairs.length).toBeGreaterThanOrEqual(3);
      expect(pairs.filter(([min = 0, max = 0]) => min > max)).toEqual([]);
    }
  });
});

describe('pictures of channels', () => {
  it('a household posts by hand only where nobody fetches them from its page', () => {
    const ids = (kind: ListingKind) => pictureSetsFor(kind).map(({ id }) => id);
    expect(ids('goods').slice(0, 3)).toEqual(['shopee', 'tiktok', 'facebook']);
    expect(ids('goods')).not.toContain('google');
    expect(ids('homestay').slice(0, 2)).toEqual(['facebook', 'booking']);
    expect(ids('homestay')).not.toContain('shopee');
  });
  it('one set may serve several channels, and is named by all of them', () => {
    expect(pictureSet('facebook').name).toMatch(/^Facebook, Zalo/);
    expect(pictureSet('booking').name).toMatch(/^Booking\.com, Airbnb/);
    expect([picturesOf('zalo'), picturesOf('airbnb')]).toEqual(['facebook', 'booking']);
  });
  it('pictures of TikTok Shop are found under the id they were always stored under', () => {
    expect(picturesOf('tiktok-shop')).toBe('tiktok');
    expect(pictureSet('tiktok')).toMatchObject({ id: 'tiktok', widthPx: 1200 });
  });
  it('the own page asks for no set: it shows pictures in sizes of its own', () =>
    expect(picturesOf('own-page')).toBeNull());
});

describe('lives on channels', () => {
  it('on Shopee and TikTok nothing is paid on air', () => {
    const closed = liveChannelIds.filter((id) => liveRules(id).forbidsPaying.value);
    expect(closed).toEqual(expect.arrayContaining(['shopee', 'tiktok']));
    expect(closed).not.toContain('facebook');
  });
  it('a live may say its own name and no other', () => {
    expect(namesOfOthers('tiktok')).not.toContain('tóp tóp');
    expect(namesOfOthers('tiktok')).toEqual(expect.arrayContaining(['sốp pi', 'zalo', 'lazada']));
    expect(namesOfOthers('shopee')).toContain('tóp tóp');
  });
  it('a title names no platform, channel of ours or not', () => {
    const names = ['facebook', 'lazada', 'shopee', 'tiktok', 'zalo'];
    expect(namesInTitles()).toEqual(expect.arrayContaining(names));
  });
});
