import type { ListingRecord } from '@lensan/contract';
import { emptyGoods, emptyHomestay } from '@lensan/listing';
import { describe, expect, it } from 'vitest';
import { dossierOf, withListing } from '../households/testing.ts';
import { hasNewPrice, isPublicAs, pricesToShow, urlProblem } from './posting.ts';
import { priceLabels } from './price-labels.ts';
import { arePrices, stockAction, stockTone, stockWord, typedOver } from './stock-words.ts';

const banana = {
  ...emptyGoods('dried'),
  name: 'Chuối sấy',
  pack: 'bag',
  priceDong: 65_000,
} as const;
const room = { name: '', sharing: 'private', guests: 2, beds: null, priceDong: 400_000 } as const;
const house = { ...emptyHomestay(), name: 'Nhà sàn', rooms: [room] };
const listed = (change: Partial<ListingRecord> = {}): ListingRecord => {
  const { listings } = withListing(dossierOf(), { name: 'x', facts: banana, ...change });
  return listings.l1!;
};

describe('goods that everyone sees', () => {
  const published = listed({ state: 'published', confirmedPricesDong: [65_000] });
  it('are shown at the price the household confirmed, not at another', () => {
    expect([
      isPublicAs(published, banana),
      isPublicAs(published, { ...banana, priceDong: 70_000 }),
      isPublicAs({ ...published, state: 'hidden' }, banana),
      isPublicAs({ ...published, confirmedPricesDong: null }, banana),
      isPublicAs(undefined, banana),
    ]).toEqual([true, false, false, false, false]);
  });
  it('have a new price once it differs from the confirmed one', () => {
    expect([
      hasNewPrice(published),
      hasNewPrice({ ...published, confirmedPricesDong: [60_000] }),
      hasNewPrice({ ...published, confirmedPricesDong: null }),
    ]).toEqual([false, true, false]);
  });
  it('are shown again at the last confirmed price, else at the one that was told', () => {
    expect([
      pricesToShow({ facts: banana, confirmedPricesDong: [60_000] }),
      pricesToShow({ facts: banana, confirmedPricesDong: null }),
      pricesToShow({ facts: { ...banana, priceDong: null }, confirmedPricesDong: null }),
    ]).toEqual([[60_000], [65_000], [0]]);
  });
});

describe('the address goods were posted under', () => {
  it('is an address or nothing', () => {
    expect(
      [
        '',
        '  ',
        'https://zalo.me/1',
        ' http://shopee.vn/a ',
        'shopee.vn/a',
        'https://',
        'xem https://a.vn',
      ].map(urlProblem),
    ).toEqual([null, null, null, null, 'badUrl', 'badUrl', 'badUrl']);
    expect(urlProblem('https://a.vn b')).toBe('badUrl');
  });
  it('is kept up to 500 letters', () => {
    const long = (letters: number) => 'https://a.vn/'.padEnd(letters, 'x');
    expect([urlProblem(long(500)), urlProblem(long(501))]).toEqual([null, 'longUrl']);
  });
});

describe('what the household reads of its goods', () => {
  const words = (change: Partial<ListingRecord>) => {
    const listing = listed(change);
    return [stockWord(listing), stockTone(listing), stockAction(listing)];
  };
  it('says whether they are there, and offers the other', () => {
    expect(words({ state: 'published' })).toEqual(['còn hàng', 'ok', 'Báo hết hàng']);
    expect(words({ state: 'published', inStock: false })).toEqual([
      'hết hàng',
      'stop',
      'Báo còn hàng',
    ]);
  });
  it('speaks of rooms where rooms are let', () => {
    expect(words({ state: 'published', facts: house })).toEqual([
      'còn phòng',
      'ok',
      'Báo hết phòng',
    ]);
    expect(words({ state: 'published', facts: house, inStock: false })).toEqual([
      'hết phòng',
      'stop',
      'Báo còn phòng',
    ]);
  });
  it('says hidden before all else', () => {
    expect(words({ state: 'hidden', inStock: false }).slice(0, 2)).toEqual(['đang ẩn', 'plain']);
  });
});

describe('prices the household types', () => {
  it('stand over the known ones, and an emptied field is none', () => {
    expect(typedOver([65_000, 180_000, null], [undefined, 170_000])).toEqual([
      65_000,
      170_000,
      null,
    ]);
    expect(typedOver([65_000], [null])).toEqual([null]);
  });
  it('are prices from 1,000 đồng on: below a zero is missing', () => {
    expect([arePrices([1000]), arePrices([999]), arePrices([65_000, null]), arePrices([])]).toEqual(
      [true, false, false, true],
    );
  });
  it('are each named for what they buy', () => {
    expect(priceLabels(banana)).toEqual(['Giá một túi']);
    expect(priceLabels({ ...banana, bundle: { count: 3, priceDong: 180_000 } })).toEqual([
      'Giá một túi',
      'Giá 3 phần',
    ]);
    expect(
      priceLabels({
        ...house,
        rooms: [room, { ...room, sharing: 'shared' }, { ...room, name: 'Gác mái' }],
        dinnerPriceDong: 120_000,
      }),
    ).toEqual([
      'Phòng riêng – cả phòng một đêm',
      'Sàn chung – một người một đêm',
      'Gác mái – cả phòng một đêm',
      'Bữa tối một người',
    ]);
    expect(priceLabels(house)).toEqual(['Phòng riêng – cả phòng một đêm']);
  });
});
