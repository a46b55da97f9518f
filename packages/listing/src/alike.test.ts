import { expect, test } from 'vitest';
import { isAlike } from './alike.ts';
import { emptyGoods, emptyHomestay, type GoodsGroup } from './facts.ts';

const goods = (name: string, group: GoodsGroup = 'dried') => ({ ...emptyGoods(group), name });

test('one thing under two names is asked about', () => {
  const pairs = [
    ['Chuối tây sấy dẻo', 'chuoi tay say deo'],
    ['Chuối tây sấy dẻo – túi 250 g', 'Chuối tây sấy dẻo'],
    ['Chuối tây sấy dẻo', 'Chuối sấy'],
    ['Hoà Lộc xoài sấy', 'xoài sấy Hòa Lộc'],
    ['Mứt', 'mứt'],
  ] as const;
  expect(pairs.map(([a, b]) => isAlike(goods(a), goods(b)))).toEqual(pairs.map(() => true));
});
test('two things are not, nor what has no name yet', () => {
  const pairs = [
    ['Mật ong rừng', 'Mật ong hoa nhãn'],
    ['Chuối', 'Chuối tây sấy dẻo'],
    ['', 'Chuối tây sấy dẻo'],
    ['', ''],
    ['250 g', '500 g'],
  ] as const;
  expect(pairs.map(([a, b]) => isAlike(goods(a), goods(b)))).toEqual(pairs.map(() => false));
});
test('the same name of another kind is another thing', () => {
  const stay = { ...emptyHomestay(), name: 'Nhà đá' };
  expect([
    isAlike(goods('Nhà đá'), stay),
    isAlike(goods('Chuối sấy'), goods('Chuối sấy', 'fresh')),
    isAlike(stay, stay),
  ]).toEqual([false, false, true]);
});
