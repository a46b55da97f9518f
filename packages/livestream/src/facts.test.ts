import { liveChannelIds } from '@lensan/channels';
import {
  emptyGoods,
  emptyHomestay,
  type GoodsFacts,
  type HomestayFacts,
  type ListingFacts,
} from '@lensan/listing';
import { describe, expect, test } from 'vitest';
import { composeScript, defaultChoices, type Script } from './compose.ts';
import { scriptFacts } from './listing-facts.ts';
import { saidNumbers } from './number-check.ts';

const ocop = { stars: 3, decision: '412/QĐ-UBND', validUntil: '2028-06-30' } as const;
const banana: GoodsFacts = {
  ...emptyGoods('dried', { place: 'thôn Đông', commune: 'xã Yên Mô', province: 'Ninh Bình' }),
  name: 'Chuối tây sấy dẻo',
  pack: 'bag',
  net: { value: 250, unit: 'g' },
  priceDong: 65_000,
  bundle: { count: 3, priceDong: 180_000 },
  parcelGrams: 320,
  ingredients: 'Chuối tây',
  additives: { answer: 'none', other: null },
  making: 'Cắt dọc, sấy đến khi dẻo.',
  taste: 'Ruột vàng, dẻo',
  use: 'Ăn liền',
  shelfLife: { value: 6, unit: 'month' },
  storage: 'dry_cool',
  season: { fromMonth: 8, toMonth: 11 },
  stockCount: 40,
  delivery: { minDays: 2, maxDays: 3 },
  madeBy: 'family',
  maker: 'Nhà có 120 gốc chuối tây',
  ocop,
  papers: [
    { kind: 'self_declaration', number: '07/2026', issuer: 'nhà bác Bình', validUntil: null },
  ],
};
const homestay: HomestayFacts = {
  ...emptyHomestay({ place: 'thôn Lô Lô Chải', commune: 'xã Lũng Cú', province: 'Tuyên Quang' }),
  name: 'Homestay nhà đá Lô Lô Chải',
  house: 'Nhà trình tường, mái âm dương',
  activities: 'ăn tối bên bếp lửa',
  rooms: [
    { name: 'Phòng riêng', sharing: 'private', guests: 2, beds: 'giường đôi', priceDong: 450_000 },
    { name: 'Sàn chung', sharing: 'shared', guests: 8, beds: null, priceDong: 150_000 },
  ],
  breakfast: true,
  dinnerPriceDong: 130_000,
  road: 'Đường bê tông vào tận sân',
  checkIn: '14:00',
  checkOut: '11:30',
  amenities: ['hot_water', 'parking'],
  maker: 'Bốn đời ở đây',
  ocop,
  papers: [],
};
const wordsOf = (script: Script) =>
  script.blocks
    .map(
      (block) =>
        `${block.cue?.text ?? ''} ${block.sentences.map((sentence) => sentence.text).join(' ')}`,
    )
    .join('\n');
const say = (facts: ListingFacts, region: 'bac' | 'nam' = 'bac') =>
  wordsOf(composeScript(scriptFacts(facts, region), { ...defaultChoices('facebook'), region }));

describe('facts of a listing as a host says them', () => {
  test('the goods script says price, weight, bundle and its saving in words', () => {
    const text = say(banana);
    for (const words of [
      'sáu mươi lăm nghìn đồng',
      'hai trăm năm mươi gam',
      'một trăm tám mươi nghìn đồng',
      'mười lăm nghìn đồng',
      'sáu tháng',
      'hai đến ba ngày',
      'OCOP ba sao',
    ])
      expect(text).toContain(words);
    expect(say(banana, 'nam')).toContain('sáu mươi lăm ngàn đồng');
  });

  test('the homestay script says each room with its guests and its own price', () => {
    const text = say(homestay);
    expect(text).toContain('bốn trăm năm mươi nghìn đồng cả phòng mỗi đêm');
    expect(text).toContain('một trăm năm mươi nghìn đồng mỗi người mỗi đêm');
    expect(text).toMatch(/tám người/);
  });

  const changes: [string, ListingFacts, ListingFacts][] = [
    ...Object.entries({
      group: 'cooked',
      name: 'Chuối ngự sấy',
      pack: 'jar',
      net: { value: 500, unit: 'g' },
      priceDong: 60_000,
      bundle: { count: 3, priceDong: 170_000 },
      parcelGrams: 300,
      ingredients: 'Chuối ngự',
      additives: { answer: 'sugar', other: null },
      making: 'Phơi nắng',
      taste: 'Giòn',
      use: 'Nấu chè',
      origin: { place: null, commune: 'xã Thanh Sơn', province: 'Ninh Bình' },
      shelfLife: { value: 1, unit: 'year' },
      storage: 'fridge',
      season: { fromMonth: 1, toMonth: 2 },
      stockCount: 12,
      delivery: { minDays: 1, maxDays: 2 },
      madeBy: 'cooperative',
      maker: 'Nhà có 80 gốc',
      ocop: { ...ocop, stars: 4 },
      papers: [],
    } satisfies Partial<Record<keyof GoodsFacts, unknown>>).map(
      ([key, value]): [string, ListingFacts, ListingFacts] => [
        `goods.${key}`,
        banana,
        { ...banana, [key]: value },
      ],
    ),
    ['goods.ocop.validUntil', banana, { ...banana, ocop: { ...ocop, validUntil: '2029-01-01' } }],
    ['goods.ocop.decision', banana, { ...banana, ocop: { ...ocop, decision: '9/QĐ' } }],
    ...Object.entries({
      name: 'Homestay Lũng',
      house: 'Nhà sàn gỗ',
      activities: 'đi hái chè',
      rooms: [homestay.rooms[0]],
      breakfast: false,
      dinnerPriceDong: 100_000,
      road: 'Đi bộ vào',
      checkIn: '13:00',
      checkOut: '10:00',
      amenities: ['wifi'],
      maker: 'Mới làm',
      origin: { place: null, commune: 'xã Lũng Cú', province: null },
      ocop: null,
      papers: [{ kind: 'lodging', number: '12', issuer: 'xã', validUntil: '2027-01-01' }],
    } satisfies Partial<Record<keyof HomestayFacts, unknown>>).map(
      ([key, value]): [string, ListingFacts, ListingFacts] => [
        `homestay.${key}`,
        homestay,
        { ...homestay, [key]: value },
      ],
    ),
    ...(['name', 'guests', 'beds', 'priceDong', 'sharing'] as const).map(
      (key): [string, ListingFacts, ListingFacts] => [
        `homestay.room.${key}`,
        homestay,
        {
          ...homestay,
          rooms: homestay.rooms.map((room, at) =>
            at === 1
              ? {
                  ...room,
                  ...({
                    name: 'Sàn lớn',
                    guests: 9,
                    beds: 'đệm bông',
                    priceDong: 160_000,
                    sharing: 'private',
                  } as const),
                  ...Object.fromEntries(Object.entries(room).filter(([other]) => other !== key)),
                }
              : room,
          ),
        },
      ],
    ),
  ];
  test.each(changes)('changing %s changes the script', (_, before, after) => {
    expect(say(after)).not.toBe(say(before));
  });

  test.each([
    ['goods', banana],
    ['homestay', homestay],
  ] as const)('no number is said in a %s script outside a fact', (_, facts) => {
    for (let seed = 0; seed < 60; seed++) {
      for (const channel of liveChannelIds) {
        const script = composeScript(scriptFacts(facts), { ...defaultChoices(channel), seed });
        const loose = script.blocks.flatMap((block) =>
          block.sentences.flatMap((sentence) =>
            sentence.segments
              .filter((segment) => segment.factId === undefined)
              .flatMap((segment) => saidNumbers(segment.text)),
          ),
        );
        expect(loose).toEqual([]);
      }
    }
  });

  test('a listing with nothing but a name and a price still gives a script to read', () => {
    const script = composeScript(
      scriptFacts({ ...emptyGoods('other'), name: 'Nón lá', priceDong: 50_000 }),
      defaultChoices('zalo'),
    );
    expect(script.blocks.map((block) => block.id)).toEqual([
      'opening',
      'price',
      'order',
      'closing',
    ]);
  });
});
