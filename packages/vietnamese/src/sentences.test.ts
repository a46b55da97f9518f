import { describe, expect, it } from 'vitest';
import { asPlaced, said } from './sentences.ts';

describe('a value put into a text', () => {
  it.each([
    ['', 'cô Thắm', 'Cô Thắm'],
    ['Xong rồi. ', 'cô Thắm', 'Cô Thắm'],
    ['2. ', 'ông Ấn', 'Ông Ấn'],
    ['Có phải không? “', 'dì Út', 'Dì Út'],
    ['', 'út Ê Ban', 'Út Ê Ban'],
    ['Dòng một\n', 'thôn Đông', 'Thôn Đông'],
    ['', '12 hộ', '12 hộ'],
  ])('begins with a capital where a sentence begins: after “%s”', (before, value, placed) => {
    expect(asPlaced(before, value)).toBe(placed);
  });
  it.each([
    ['Gọi ', 'cô Thắm'],
    ['Hộ: ', 'cô Thắm'],
    ['Nhà (', 'cô Thắm'],
    ['3.', 'thôn Đông'],
    ['', 'shopee.vn'],
  ])('stays as it is elsewhere, and an address always: after “%s”', (before, value) => {
    expect(asPlaced(before, value)).toBe(value);
  });
  it('a sentence written as a template is said the same way', () => {
    expect(said`${'cô Thắm'} báo. ${'cô Thắm'} giao cho ${'bác Bình'}.`).toBe(
      'Cô Thắm báo. Cô Thắm giao cho bác Bình.',
    );
  });
});
