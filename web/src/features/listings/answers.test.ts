import { emptyGoods, emptyHomestay, goodsGroups, packs, type Origin } from '@lensan/listing';
import { describe, expect, it } from 'vitest';
import {
  additivesOf,
  deliveries,
  deliveryKey,
  deliveryOfKey,
  firstBundle,
  gramsOf,
  lifeKey,
  lifeOfDays,
  lifeOfKey,
  lives,
} from './goods-answers.ts';
import { factsAs, isChoosable, kindOf } from './kinds.ts';
import { isOtherSize, packsOf, sizeKey, sizeOfKey, sizesOf, typedSize, unitsOf } from './packs.ts';
import { ocopOf, paperKindOf, withPaper } from './papers.ts';
import { readNumber } from './read-number.ts';

const here: Origin = { place: 'Yên Hòa', commune: 'Yên Mô', province: 'Ninh Bình' };
const banana = { ...emptyGoods('dried', here), name: 'Chuối sấy', taste: 'dẻo' };

describe('what a listing is of', () => {
  it('is nothing before anybody said so, and then goods of a group or a place to stay', () => {
    expect([kindOf(null), kindOf(banana), kindOf(emptyHomestay())]).toEqual([
      undefined,
      'dried',
      'homestay',
    ]);
  });
  it('goods that become other goods keep every answer', () => {
    expect(factsAs('cooked', banana, emptyGoods('dried').origin)).toEqual({
      ...banana,
      group: 'cooked',
    });
  });
  it('goods that become rooms keep their name and place alone', () => {
    expect(factsAs('homestay', banana, emptyGoods('dried').origin)).toEqual({
      ...emptyHomestay(here),
      name: 'Chuối sấy',
    });
    const house = { ...emptyHomestay(here), name: 'Nhà sàn', house: 'nhà gỗ' };
    expect(factsAs('homestay', house, here)).toEqual(house);
    expect(factsAs('tea', house, here)).toEqual({ ...emptyGoods('tea', here), name: 'Nhà sàn' });
  });
  it('the first choice begins with the place of the household’s other goods', () => {
    expect(factsAs('plant', null, here)).toEqual(emptyGoods('plant', here));
  });
  it('a stored listing stays goods or stays rooms', () => {
    const choosable = (isStored: boolean, facts: Parameters<typeof isChoosable>[1]) =>
      (['dried', 'homestay'] as const).filter((kind) => isChoosable(kind, facts, isStored));
    expect([
      choosable(false, banana),
      choosable(true, banana),
      choosable(true, emptyHomestay()),
    ]).toEqual([['dried', 'homestay'], ['dried'], ['homestay']]);
  });
});

describe('how goods are packed', () => {
  it('every group has packs and units, and honey is poured', () => {
    for (const group of goodsGroups) {
      expect(packs).toEqual(expect.arrayContaining([...packsOf(group)]));
      expect(packsOf(group).length).toBeGreaterThan(0);
      expect(unitsOf(group)).toHaveLength(4);
    }
    expect([packsOf('dried'), packsOf('other')]).toEqual([
      ['bag', 'jar', 'box'],
      ['bag', 'jar', 'box'],
    ]);
    expect(packsOf('honey')).toEqual(['bottle', 'jar']);
  });
  it('a size is offered in the unit the goods are measured in', () => {
    expect([
      unitsOf('honey')[0],
      unitsOf('plant')[0],
      unitsOf('craft')[0],
      unitsOf('tea')[0],
    ]).toEqual(['ml', 'cm', 'cm', 'g']);
    expect(sizesOf('dried').map(sizeKey)).toEqual(['250 g', '500 g']);
    expect(sizesOf('craft')).toEqual([]);
    for (const group of goodsGroups)
      for (const size of sizesOf(group)) expect(unitsOf(group)).toContain(size.unit);
  });
  it('a card stands for its size, and another size opens the field', () => {
    expect(sizeOfKey('dried', '500 g')).toEqual({ value: 500, unit: 'g' });
    expect(sizeOfKey('dried', '500 kg')).toBeNull();
    expect([
      isOtherSize('dried', null),
      isOtherSize('dried', { value: 500, unit: 'g' }),
      isOtherSize('dried', { value: 300, unit: 'g' }),
    ]).toEqual([false, false, true]);
  });
  it('a typed size keeps its unit, and nothing is no size', () => {
    expect([
      typedSize('plant', null, 75),
      typedSize('plant', { value: 60, unit: 'm' }, 1.5),
      typedSize('plant', { value: 60, unit: 'm' }, 0),
      typedSize('plant', null, null),
      typedSize('plant', null, -1),
    ]).toEqual([{ value: 75, unit: 'cm' }, { value: 1.5, unit: 'm' }, null, null, null]);
  });
});

describe('answers about goods', () => {
  it('a card of shelf life or delivery stands for its own answer', () => {
    expect(lives.map((life) => lifeOfKey(lifeKey(life)))).toEqual(lives);
    expect(lifeOfKey('2 month')).toBeNull();
    expect(deliveries.map((key) => deliveryKey(deliveryOfKey(key)))).toEqual(deliveries);
    expect(deliveryOfKey('2-4')).toEqual({ minDays: 2, maxDays: 4 });
    expect(deliveryOfKey('')).toEqual({ minDays: 0, maxDays: 0 });
  });
  it('less than a day of life and less than a gram are no answers', () => {
    expect([1, 0, null].map(lifeOfDays)).toEqual([{ value: 1, unit: 'day' }, null, null]);
    expect([1, 0, null].map(gramsOf)).toEqual([1, null, null]);
  });
  it('which additive it was belongs to "another one" alone', () => {
    const salt = { answer: 'other', other: 'muối' } as const;
    expect([
      additivesOf('none', salt),
      additivesOf('other', salt),
      additivesOf('other', null),
    ]).toEqual([
      { answer: 'none', other: null },
      { answer: 'other', other: 'muối' },
      { answer: 'other', other: null },
    ]);
  });
  it('a bundle begins with three at the price of three', () => {
    expect([firstBundle(65_000), firstBundle(null)]).toEqual([
      { count: 3, priceDong: 195_000 },
      { count: 3, priceDong: 0 },
    ]);
  });
});

describe('papers in hand', () => {
  it('goods are asked for a food paper, rooms for one of lodging', () => {
    expect([paperKindOf(banana), paperKindOf(emptyHomestay())]).toEqual(['food_safety', 'lodging']);
  });
  it('one paper is begun, changed and taken out without touching the others', () => {
    const award = { kind: 'award', number: '7', issuer: 'Hội', validUntil: null } as const;
    const begun = withPaper([award], 'food_safety', {});
    expect(begun).toEqual([
      award,
      { kind: 'food_safety', number: '', issuer: '', validUntil: null },
    ]);
    const numbered = withPaper(begun, 'food_safety', { number: '12/ATTP' });
    expect(withPaper(numbered, 'food_safety', { issuer: 'Sở' })).toEqual([
      award,
      { kind: 'food_safety', number: '12/ATTP', issuer: 'Sở', validUntil: null },
    ]);
    expect(withPaper(numbered, 'food_safety', null)).toEqual([award]);
  });
  it('stars without their decision or day are no fact', () => {
    expect(ocopOf(4, '12/QĐ', '2028-01-31')).toEqual({
      stars: 4,
      decision: '12/QĐ',
      validUntil: '2028-01-31',
    });
    expect([
      ocopOf(undefined, '12/QĐ', '2028-01-31'),
      ocopOf(4, '  ', '2028-01-31'),
      ocopOf(4, '12/QĐ', '31/01/2028'),
      ocopOf(4, '12/QĐ', '2028-01-311'),
      ocopOf(4, '12/QĐ', '12028-01-31'),
      ocopOf(4, '12/QĐ', ''),
    ]).toEqual([null, null, null, null, null, null]);
  });
});

describe('a number as people write it', () => {
  it('has a comma for parts and dots between thousands', () => {
    expect(
      ['1,5', '1.250', '1.250.000', '1.250,5', '12', ' 1 250 ', '0,25', '2.5'].map(readNumber),
    ).toEqual([1.5, 1250, 1_250_000, 1250.5, 12, 1250, 0.25, 2.5]);
  });
  it('is none where it cannot be told', () => {
    expect(
      ['', 'ba', '1,5kg', '-2', '1,2345', '1234567890', '1..5', ',5', 'x12'].map(readNumber),
    ).toEqual(Array.from({ length: 9 }, () => null));
  });
});
