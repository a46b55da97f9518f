import { numbersIn } from '@lensan/vietnamese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelOf, limitOf, listingChannelsFor } from '@lensan/channels';
import { adaptListing, nobody, type Seller } from './adapt.ts';
import { checkListing, scoreListing } from './check.ts';
import { describeListing } from './compose.ts';
import { factNumbers, unknownNumbers } from './fact-numbers.ts';
import {
  amenities,
  emptyGoods,
  emptyHomestay,
  goodsGroups,
  packs,
  pricesOf,
  storages,
  withPrices,
  type GoodsFacts,
  type HomestayFacts,
  type ListingFacts,
} from './facts.ts';
import { fieldProblems, textLength } from './limits.ts';
import type { PhotoFact } from './photo-fact.ts';
import { sentenceText } from './sentence.ts';
import { banana, homestay } from './testing-samples.ts';
import { suggestTitles } from './titles.ts';

const today = '2026-11-22';
const photo: PhotoFact = { widthPx: 1024, heightPx: 1024, isBlurred: false, isDark: false };
const plain = (facts: ListingFacts) => ({ facts, title: null, description: null });
const seller: Seller = {
  name: 'Nhà bác Bình',
  phone: '0900000123',
  hasZalo: true,
  pageUrl: 'https://example.vn/p/abc',
};
const introduction = (facts: ListingFacts) =>
  describeListing(facts, today).map(sentenceText).join(' ').replaceAll('\u00a0', ' ');

describe('the text of a listing', () => {
  it('says what the household told, and nothing else', () => {
    expect(introduction(banana)).toBe(
      'Chuối tây chín cây, cắt dọc, sấy đến khi dẻo. Không thêm gì khác. Ngọt là ngọt của quả chuối. Túi 250 g, để nơi khô mát được 6 tháng. Làm tại Yên Hòa, xã Yên Mô, Ninh Bình. Nhà tự làm. Nhà có 120 gốc chuối tây. Giao trong 2–4 ngày.',
    );
    expect(introduction(homestay)).toBe(
      'Nhà trình tường, mái âm dương. Ăn tối cùng gia đình bên bếp lửa. Phòng riêng: 2 người, giường đôi – 450.000 đ một đêm. Sàn chung: 8 chỗ, rèm riêng – 150.000 đ một người một đêm. Giá có ăn sáng. Bữa tối 130.000 đ một người. Có nước nóng, wifi, chỗ để xe, màn chống muỗi, nhìn ra núi. Nhận phòng từ 14:00, trả phòng trước 11:00. Ở Thôn Lô Lô Chải, xã Lũng Cú, Tuyên Quang. Đường vào: ô tô đến sân; mưa đi chậm.',
    );
    expect(introduction(emptyGoods('dried'))).toBe('');
  });
  it('titles follow the formula and name the place once', () => {
    expect(suggestTitles(banana, today).map((title) => title.text)).toEqual([
      'Chuối tây sấy dẻo Yên Hòa – túi 250 g',
      'Chuối tây sấy dẻo nhà làm – túi 250 g',
      'Chuối tây sấy dẻo Yên Hòa, ngọt là ngọt của quả chuối – túi 250 g',
    ]);
    expect(suggestTitles({ ...banana, name: 'Chuối Yên Hòa' }, today)[0]?.text).toBe(
      'Chuối Yên Hòa – túi 250 g',
    );
  });
  it('stars stand in it only while the certificate runs', () => {
    const starred = {
      ...banana,
      ocop: { stars: 4 as const, decision: '12/QĐ-UBND', validUntil: '2026-11-22' },
    };
    expect(suggestTitles(starred, today)[0]?.text).toContain('OCOP 4 sao');
    expect(suggestTitles(starred, '2026-11-23')[0]?.text).not.toContain('OCOP');
    expect(introduction(starred)).toContain('quyết định số 12/QĐ-UBND, giấy dùng đến 22/11/2026');
  });
});

const words = fc.constantFrom(
  'măng nứa',
  'mật ong',
  'phơi 2 nắng',
  'ủ 30 ngày trong chum',
  'vị chua nhẹ',
  'nhà có 7 đõ ong',
  'Chè Shan',
  'nồi đất',
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const dong = fc.integer({ min: 1, max: 5000 }).map((thousands) => thousands * 1000);
const origin = fc.record({
  place: maybe(fc.constantFrom('Yên Hòa', 'Bản Phố')),
  commune: maybe(fc.constantFrom('xã Yên Mô', 'xã Số 5')),
  province: maybe(fc.constant('Ninh Bình')),
});
const ocop = maybe(
  fc.record({
    stars: fc.constantFrom(3 as const, 4 as const, 5 as const),
    decision: fc.constant('1489/QĐ-UBND'),
    validUntil: fc.constantFrom('2025-01-31', '2028-05-17'),
  }),
);
const goods: fc.Arbitrary<GoodsFacts> = fc.record({
  kind: fc.constant('goods' as const),
  group: fc.constantFrom(...goodsGroups),
  name: words,
  pack: maybe(fc.constantFrom(...packs)),
  net: maybe(
    fc.record({
      value: fc.constantFrom(0.5, 1, 1.5, 250, 500, 1250),
      unit: fc.constantFrom(
        'g' as const,
        'kg' as const,
        'ml' as const,
        'l' as const,
        'cm' as const,
      ),
    }),
  ),
  priceDong: maybe(dong),
  bundle: maybe(fc.record({ count: fc.integer({ min: 2, max: 12 }), priceDong: dong })),
  parcelGrams: maybe(fc.integer({ min: 1, max: 9000 })),
  ingredients: maybe(words),
  additives: maybe(
    fc.record({
      answer: fc.constantFrom('none' as const, 'sugar' as const, 'other' as const),
      other: maybe(words),
    }),
  ),
  making: maybe(words),
  taste: maybe(words),
  use: maybe(words),
  origin,
  shelfLife: maybe(
    fc.record({
      value: fc.integer({ min: 1, max: 400 }),
      unit: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    }),
  ),
  storage: maybe(fc.constantFrom(...storages)),
  season: maybe(
    fc.record({
      fromMonth: fc.integer({ min: 1, max: 12 }),
      toMonth: fc.integer({ min: 1, max: 12 }),
    }),
  ),
  stockCount: maybe(fc.integer({ min: 0, max: 900 })),
  delivery: maybe(
    fc.record({ minDays: fc.integer({ min: 0, max: 3 }), maxDays: fc.integer({ min: 3, max: 9 }) }),
  ),
  madeBy: maybe(fc.constantFrom('family' as const, 'cooperative' as const)),
  maker: maybe(words),
  ocop,
  papers: fc.constant([]),
});
const stay: fc.Arbitrary<HomestayFacts> = fc.record({
  kind: fc.constant('homestay' as const),
  name: words,
  house: maybe(words),
  activities: maybe(words),
  origin,
  breakfast: maybe(fc.boolean()),
  dinnerPriceDong: maybe(dong),
  road: maybe(words),
  rooms: fc.array(
    fc.record({
      name: fc.constantFrom('', 'Phòng núi', 'Nhà sàn 2'),
      sharing: fc.constantFrom('private' as const, 'shared' as const),
      guests: fc.integer({ min: 1, max: 20 }),
      beds: maybe(fc.constant('2 giường đơn')),
      priceDong: maybe(dong),
    }),
    { maxLength: 4 },
  ),
  checkIn: maybe(fc.constantFrom('14:00', '12:30')),
  checkOut: maybe(fc.constant('11:00')),
  amenities: fc.subarray([...amenities]),
  maker: maybe(words),
  ocop,
  papers: fc.constant([]),
});
const anyFacts: fc.Arbitrary<ListingFacts> = fc.oneof(goods, stay);

describe('a listing on every channel', () => {
  it('no number stands in any text that is not a fact', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const known = new Set([...factNumbers(facts), ...numbersIn('0900 000 123')]);
        const texts = listingChannelsFor(facts.kind)
          .map(({ id }) => adaptListing(plain(facts), id, seller, today))
          .flatMap((adapted) => [
            adapted.title,
            adapted.full,
            ...adapted.fields.map((field) => field.value),
          ]);
        expect(
          texts.flatMap((text) =>
            numbersIn(text)
              .filter((number) => !known.has(number))
              .map((number) => `${number} in ${text}`),
          ),
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
  it('nothing goes over a known limit', () => {
    fc.assert(
      fc.property(anyFacts, fc.string({ unit: 'grapheme', maxLength: 400 }), (facts, title) => {
        for (const { id, listing } of listingChannelsFor(facts.kind)) {
          const adapted = adaptListing(
            { facts, title, description: title.repeat(20) },
            id,
            seller,
            today,
          );
          expect(textLength(adapted.title)).toBeLessThanOrEqual(
            limitOf(listing.title.max) ?? Infinity,
          );
          expect(textLength(adapted.description)).toBeLessThanOrEqual(
            limitOf(listing.description.max) ?? Infinity,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
  it('what a household sells is never described with a forbidden claim', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(
          listingChannelsFor(facts.kind)
            .flatMap(({ id }) => checkListing(plain(facts), [photo], id, today))
            .map((problem) => problem.code),
        ).not.toContain('claim.forbidden');
      }),
      { numRuns: 100 },
    );
  });
  it.each([
    ['price', { priceDong: 70_000 }],
    ['net', { net: { value: 300, unit: 'g' as const } }],
    ['bundle', { bundle: { count: 4, priceDong: 180_000 } }],
    ['making', { making: 'thái mỏng' }],
    ['taste', { taste: 'dẻo' }],
    ['additives', { additives: { answer: 'sugar' as const, other: null } }],
    ['ingredients', { ingredients: 'Chuối ngự' }],
    ['shelf life', { shelfLife: { value: 5, unit: 'month' as const } }],
    ['storage', { storage: 'fridge' as const }],
    ['maker', { maker: 'Nhà có 80 gốc chuối' }],
    ['delivery', { delivery: { minDays: 1, maxDays: 2 } }],
    ['pack', { pack: 'jar' as const }],
    ['origin', { origin: { ...banana.origin, commune: 'xã Khác' } }],
    ['made by', { madeBy: 'cooperative' as const }],
  ])('another answer to %s changes the text that is posted', (_name, change) => {
    const before = adaptListing(plain(banana), 'facebook', seller, today).full;
    expect(adaptListing(plain({ ...banana, ...change }), 'facebook', seller, today).full).not.toBe(
      before,
    );
  });
  it('the shop number goes to Facebook and never to a marketplace', () => {
    expect(adaptListing(plain(banana), 'facebook', seller, today).full).toContain('0900 000 123');
    expect(adaptListing(plain(banana), 'shopee', seller, today).full).not.toMatch(/0900|example/);
  });
  it('a telephone in the household’s own words is left out on a marketplace, and told', () => {
    const adapted = adaptListing(
      { facts: banana, title: null, description: 'Chuối nhà phơi. Gọi Zalo 0900 000 123 nhé.' },
      'shopee',
      nobody,
      today,
    );
    expect(adapted.description).not.toContain('0900');
    expect(adapted.changes.map((change) => change.code)).toEqual(['contact_left_out']);
  });
  it('a post on Facebook reads like this', () => {
    expect(adaptListing(plain(banana), 'facebook', seller, today).full).toMatchInlineSnapshot(`
      "Chuối tây sấy dẻo Yên Hòa – túi 250 g

      Giá: 65.000 đ một túi 250 g
      3 túi: 180.000 đ

      Chuối tây chín cây, cắt dọc, sấy đến khi dẻo. Không thêm gì khác. Ngọt là ngọt của quả chuối. Túi 250 g, để nơi khô mát được 6 tháng. Làm tại Yên Hòa, xã Yên Mô, Ninh Bình. Nhà tự làm. Nhà có 120 gốc chuối tây. Giao trong 2–4 ngày.

      Làm ở: Yên Hòa, xã Yên Mô, Ninh Bình
      Thành phần: Chuối tây chín cây
      Khối lượng tịnh: 250 g
      Để được: 6 tháng
      Bảo quản: Nơi khô mát
      Giao: 2–4 ngày

      Đặt hàng: Nhà bác Bình, gọi hoặc Zalo 0900 000 123
      Xem ảnh và giá: https://example.vn/p/abc

      #ChuốiTâySấyDẻo #YênHòa #NinhBình"
    `);
  });
});

describe('the check of a listing', () => {
  const full = {
    ...banana,
    papers: [
      { kind: 'food_safety' as const, number: '12/2026', issuer: 'Sở Y tế', validUntil: null },
    ],
  };
  const photos = [photo, photo, photo, photo, photo];
  it('a complete listing has the full hundred everywhere', () => {
    const scores = listingChannelsFor('goods').map(({ id }) => [
      id,
      scoreListing(plain(full), photos, id, today).points,
    ]);
    expect(scores.length).toBeGreaterThanOrEqual(5);
    expect(scores.filter(([, points]) => points !== 100)).toEqual([]);
  });
  it('every lost point has a problem, and every problem a step that mends it', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 6 }), (facts, count) => {
        for (const { id } of listingChannelsFor(facts.kind)) {
          const score = scoreListing(
            plain(facts),
            Array.from({ length: count }, () => photo),
            id,
            today,
          );
          expect(score.points).toBe(
            Math.max(0, 100 - score.problems.reduce((sum, problem) => sum + problem.points, 0)),
          );
          expect(score.isReady).toBe(
            score.problems.every((problem) => problem.severity !== 'must'),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
  it('what is missing is named: photo, price, paper', () => {
    const codes = checkListing(plain({ ...banana, priceDong: null }), [], 'shopee', today)
      .filter((problem) => problem.severity === 'must')
      .map((problem) => problem.code);
    expect(codes).toEqual(['photos.missing', 'papers.missing', 'price.missing']);
  });
  it.each([
    [
      'a price of 120 đ asks whether thousands were meant',
      { facts: { ...full, priceDong: 120 } },
      'price.low',
    ],
    ['a title in capitals', { title: 'CHUỐI TÂY SẤY DẺO YÊN HÒA' }, 'title.shouting'],
    ['a sign in the title', { title: 'Chuối tây sấy dẻo 🍌 Yên Hòa' }, 'title.emoji'],
    ['a sale in the title', { title: 'Chuối tây sấy dẻo giảm giá sốc' }, 'title.promo'],
    ['a price in the title', { title: 'Chuối tây sấy dẻo 65k một túi' }, 'title.price'],
    [
      'a number that was never told',
      {
        description:
          'Chuối sấy 17 giờ trong lò, cắt dọc, ăn là ghiền. Ai ăn cũng khen, nhà làm từ vườn chuối của mình, gói kỹ càng gửi đi khắp nơi.',
      },
      'description.number',
    ],
    [
      'a cure',
      {
        description:
          'Chuối sấy chữa đau dạ dày rất hay, cả nhà ai cũng dùng, ăn hằng ngày sau bữa cơm, gói kỹ càng gửi đi khắp nơi trong nước.',
      },
      'claim.forbidden',
    ],
  ])('%s is found', (_name, change, code) =>
    expect(
      checkListing({ ...plain(full), ...change }, photos, 'shopee', today).map(
        (problem) => problem.code,
      ),
    ).toContain(code),
  );
  it('a channel without a known limit checks none', () =>
    expect(limitOf(channelOf('zalo').listing.description.max)).toBeNull());
});

describe('facts', () => {
  it('prices are confirmed in a fixed order and can be replaced in it', () => {
    expect(pricesOf(banana)).toEqual([65_000, 180_000]);
    expect(pricesOf(homestay)).toEqual([450_000, 150_000, 130_000]);
    expect(pricesOf(withPrices(homestay, [500_000, 160_000, 140_000]))).toEqual([
      500_000, 160_000, 140_000,
    ]);
    expect(withPrices(banana, pricesOf(banana).map(Number))).toEqual(banana);
  });
  it('numbers nobody told are found in own words', () =>
    expect(unknownNumbers('Túi 250 g, 65.000 đ, để 9 tháng', banana)).toEqual(['9']));
  it('a title of 10,000 characters and a price beyond belief are named with their field', () => {
    expect(
      fieldProblems({ ...banana, priceDong: 9e12 }, 'a'.repeat(10_000), null).map(
        (problem) => `${problem.field} ${problem.code} ${problem.have}`,
      ),
    ).toEqual(['title field.too_long 10000', 'priceDong field.out_of_range 9000000000000']);
    expect(fieldProblems(emptyHomestay(), null, null)).toEqual([]);
  });
});
