import { describe, expect, it } from 'vitest';
import { findClaims } from './claims/claims.ts';
import { goodsGroups } from './facts.ts';
import { goodsChips } from './goods-chips.data.ts';
import { chipsFor, hasChip, withChip } from './goods-chips.ts';
import { goodsNames } from './goods-names.ts';

const every = goodsGroups.flatMap((group) => Object.values(goodsChips[group]).flat());

describe('answers to tap', () => {
  it('claim nothing the law or a channel would ask about, and no figure', () => {
    expect(every.flatMap((chip) => findClaims(chip))).toEqual([]);
    expect(every.filter((chip) => /\d/.test(chip))).toEqual([]);
  });
  it('are there for every kind of goods and every question, each once, short and in NFC', () => {
    for (const group of goodsGroups)
      for (const chips of Object.values(goodsChips[group])) {
        expect(chips.length).toBeGreaterThanOrEqual(3);
        expect(new Set(chips).size).toBe(chips.length);
      }
    expect(every.filter((chip) => chip.length > 28 || chip !== chip.normalize('NFC'))).toEqual([]);
  });
  it('stand together with each other and with what was typed, and are taken out again', () => {
    const typed = withChip(withChip('Chuối tây.', 'chín cây'), 'cắt dọc, sấy dẻo');
    expect(typed).toBe('Chuối tây, chín cây, cắt dọc, sấy dẻo');
    expect(hasChip(typed, 'cắt dọc, sấy dẻo')).toBe(true);
    expect(withChip(typed, 'cắt dọc, sấy dẻo')).toBe('Chuối tây, chín cây');
    expect(withChip('dẻo', 'dẻo')).toBeNull();
    expect(hasChip('sấy dẻo', 'dẻo')).toBe(false);
  });
  it('begin with what the name says it is made of', () => {
    const of = (name: string) => chipsFor({ group: 'dried', name }, 'ingredients')[0];
    expect([of('Chuối tây sấy dẻo'), of('Mứt gừng'), of('Bánh nhà')]).toEqual([
      'chuối tây',
      'gừng',
      goodsChips.dried.ingredients[0],
    ]);
  });
});

describe('names of goods out of the register', () => {
  it('are told apart, begin with a capital, and leave out what has a listing', () => {
    expect(goodsNames('chuối tây sấy dẻo, mật ong và  gà đồi')).toEqual([
      'Chuối tây sấy dẻo',
      'Mật ong',
      'Gà đồi',
    ]);
    expect(goodsNames('chuối sấy, mật ong', ['Mật Ong'])).toEqual(['Chuối sấy']);
    expect(goodsNames('mật ong', ['Mật ong'])).toEqual(['Mật ong']);
    expect(goodsNames(' ')).toEqual([]);
  });
});
