import { describe, expect, it } from 'vitest';
import { emptyGoods } from '../facts.ts';
import innocents from './fixtures/innocents.json' with { type: 'json' };
import { findClaims, isProved } from './claims.ts';
import { laws } from './laws.data.ts';
import { phraseGroups } from './phrases.data.ts';

const kinds = (text: string) => findClaims(text).map((claim) => claim.category);
const phrases = phraseGroups.flatMap((group) =>
  group.lines
    .trim()
    .split('\n')
    .flatMap((line) =>
      (line.slice(5).split(' ! ')[0] ?? '')
        .split(' ~ ')
        .map((phrase) => [phrase, group.category] as const),
    ),
);

describe('what must not stand in a listing', () => {
  it.each(phrases)('"%s" is found inside a sentence (%s)', (phrase, category) => {
    expect(kinds(`Hàng nhà em ${phrase}, mời bà con.`)).toContain(category);
    expect(kinds(`Hàng nhà em ${phrase}, mời bà con.`.normalize('NFD'))).toContain(category);
  });
  it.each(innocents.map((entry) => [entry.why, entry.text]))(
    'harmless words are left alone: %s',
    (_why, text) => {
      expect(findClaims(text).map((claim) => `${claim.id} ${claim.phrase}`)).toEqual([]);
    },
  );

  it('the place in the text is exact, also with marks in pieces', () => {
    const text = 'Cá chạch kho bổ thận, chữa đau lưng, người già nên ăn.';
    for (const form of [text, text.normalize('NFD')]) {
      expect(findClaims(form).map((claim) => text.slice(claim.start, claim.end))).toEqual([
        'bổ thận',
        'chữa đau lưng',
      ]);
    }
  });
  it.each([
    ['Mật ong này uống vào là khỏi ho ngay', 'medical'],
    ['Mat ong chua benh da day rat hay', 'medical'],
    ['Trà giúp đẩy lùi căn bệnh tiểu đường', 'medical'],
    ['Cao lá uống t.r.ị b.ệ.n.h', 'medical'],
    ['Ngon bậc nhất vùng núi', 'superlative'],
    ['Chuối sấy giòn nhất xã', 'superlative'],
    ['hang ngon nhat tay bac', 'superlative'],
    ['Chưa nhà nào trong vùng sánh bằng', 'superlative'],
    ['Ăn vào giảm 5kg trong 7 ngày', 'medical'],
    ['Đảm bảo với bà con là sạch 100%', 'guarantee'],
    ['Nhiều bác sĩ ở tỉnh khuyên mọi người dùng', 'authority'],
    ['Gọi em số 09o5 123 456 nhé', 'contact'],
    ['không chín không năm một hai ba bốn năm sáu', 'contact'],
    ['Xem thêm tại nhavuon.vn', 'contact'],
    ['Rượu nếp cái hoa vàng nhà ủ 29 độ', 'restricted'],
    ['Không những chữa bệnh mà còn ngon', 'medical'],
    ['Gọi +84 900 000 123', 'contact'],
    ['Bán No.1 huyện', 'superlative'],
    ['Chuối #1', 'superlative'],
  ])('%s', (text, category) => expect(kinds(text)).toContain(category));

  it.each([
    'Ngon nhất là khi ăn nóng với cơm.',
    'Bến xe gần nhất cách nhà 2 km.',
    'Gửi chậm nhất 3 ngày.',
    'Bón phân hữu cơ ủ tại vườn.',
    'Sao trà trên chảo gang.',
    'Chuối tây chín cây, cắt dọc, sấy đến khi dẻo.',
    'Gà thả đồi, ăn ngô và cám gạo.',
    'Hết hàng thì bác báo trước.',
    'Phòng có quạt, nước nóng cả ngày.',
    'Vườn không phun thuốc trước khi hái 20 ngày.',
    'Để ngăn mát dùng trong 30 ngày.',
    'Giảm giá cho khách mua 3 túi.',
  ])('everyday words stay: %s', (text) =>
    expect(findClaims(text).map((claim) => `${claim.id} ${claim.phrase}`)).toEqual([]),
  );

  it('a word that a paper can prove asks for the paper and no more', () => {
    const [claim] = findClaims('Mật ong OCOP 4 sao');
    expect(claim).toMatchObject({ severity: 'needs_paper', paper: 'ocop' });
    const facts = emptyGoods('honey');
    if (!claim) throw new Error('no claim');
    expect(isProved(claim, facts, '2026-11-22')).toBe(false);
    expect(
      isProved(
        claim,
        { ...facts, ocop: { stars: 4, decision: '12/QĐ-UBND', validUntil: '2027-01-01' } },
        '2026-11-22',
      ),
    ).toBe(true);
    expect(
      isProved(
        claim,
        { ...facts, ocop: { stars: 4, decision: '12/QĐ-UBND', validUntil: '2026-11-21' } },
        '2026-11-22',
      ),
    ).toBe(false);
  });
  it('"tốt nhất" and "nhất vùng" in one phrase are one finding', () => {
    expect(findClaims('Chuối tốt nhất vùng.').map(({ phrase }) => phrase)).toEqual([
      'tốt nhất vùng',
    ]);
  });
  it('every finding names a rule that is on record', () => {
    for (const claim of phrases.flatMap(([phrase]) => findClaims(phrase)))
      expect(claim.laws.every((law) => law in laws)).toBe(true);
  });
});
