import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDate,
  formatInstant,
  vietnamDay,
  vietnamDayStart,
  weekday,
} from './dates.ts';
import { capitalize, fold, payeeName } from './fold.ts';
import {
  formatCount,
  formatDong,
  formatNumber,
  formatPercent,
  formatPhone,
  formatQuantity,
  numbersIn,
  parseDong,
} from './format.ts';
import { foundAt, rank, searchIn, searchMatch } from './search.ts';

describe('searching without marks', () => {
  it('đ, ð, ɗ and ƀ are found by d and b, in either Unicode form', () => {
    expect(fold('Đường Đậu ðỏ ɗak ƀuôn')).toBe('duong dau do dak buon');
    expect(fold('Đường'.normalize('NFD'))).toBe('duong');
  });
  it('both styles of tone marks are the same word', () =>
    expect(fold('Hoà Bình')).toBe(fold('Hòa Bình')));
  it.each([
    ['hong van', 'Xã Hồng Vân'],
    ['d', 'Đặng Văn Bình'],
    ['ca chach', 'Cá chạch kho'],
    ['Hồng', 'xã hồng vân'],
    ['van hong', 'Hồng Vân'],
    ['', 'gì cũng được'],
  ])('"%s" finds "%s"', (query, text) => expect(searchMatch(query, text)).toBe(true));
  it('another word is not found', () => expect(searchMatch('cam', 'Chuối sấy')).toBe(false));
  it('right marks come before left-out marks, whole names before parts', () => {
    expect(
      searchIn('hoa', ['Thái Hòa', 'Hòa', 'Hoa', 'Hòa Bình', 'Khoai'], (name) => name),
    ).toEqual(['Hoa', 'Hòa', 'Hòa Bình', 'Thái Hòa', 'Khoai']);
    expect(rank('Bình', 'Bình')).toBeGreaterThan(rank('Bình', 'Bính'));
  });
  it('the found part can be printed bold', () => {
    const [from, to] = foundAt('hong', 'Xã Hồng Vân'.normalize('NFD')) ?? [0, 0];
    expect('Xã Hồng Vân'.slice(from, to)).toBe('Hồng');
    expect(foundAt('xyz', 'Hồng')).toBeNull();
  });
});

describe('names and figures in print', () => {
  it('a payee is printed as banks do', () =>
    expect([payeeName('Nguyễn Thị  Bình'), payeeName('HTX Đồng-Xanh & ƀạn')]).toEqual([
      'NGUYEN THI BINH',
      'HTX DONG XANH BAN',
    ]));
  it('only the first letter is raised', () =>
    expect([capitalize('đường phèn OCOP'), capitalize('')]).toEqual(['Đường phèn OCOP', '']));
  it('a number and its unit do not break', () => {
    expect([
      formatDong(65_000),
      formatDong(0),
      formatDong(1_250_000),
      formatPercent(0.263),
      formatQuantity(1.5, 'kg'),
      formatCount(3000, 'hộ'),
    ]).toEqual([
      '65.000\u00a0đ',
      '0\u00a0đ',
      '1.250.000\u00a0đ',
      '26,3\u00a0%',
      '1,5\u00a0kg',
      '3.000\u00a0hộ',
    ]);
  });
  it('decimals end where they carry nothing', () =>
    expect([
      formatNumber(1234567.5),
      formatNumber(-0.0001),
      formatNumber(-12.5),
      formatNumber(999),
    ]).toEqual(['1.234.567,5', '0', '-12,5', '999']));
  it('phones come in the groups people read', () =>
    expect([
      formatPhone('0900000123'),
      formatPhone('+84 900 000 123'),
      formatPhone('02438000000'),
      formatPhone('113'),
    ]).toEqual([
      '0900\u00a0000\u00a0123',
      '0900\u00a0000\u00a0123',
      '0243\u00a08000\u00a0000',
      '113',
    ]));
  it('a price is read the way people type it', () => {
    expect(
      ['65.000', '65 000 đ', '65k', '65 nghìn', '1tr2', '1,2 triệu', '2tr25', '120', '65.000đ'].map(
        parseDong,
      ),
    ).toEqual([65_000, 65_000, 65_000, 65_000, 1_200_000, 1_200_000, 2_250_000, 120, 65_000]);
    expect(
      ['', 'không rõ', '6.5', '12.34', '1e9', '-5', '99999999999999999999'].map(parseDong),
    ).toEqual([null, null, null, null, null, null, null]);
  });
  it('numbers are found in their plain form', () =>
    expect(numbersIn('Gói 500 g, 65.000 đ, 1,5 kg, 1.250.000,5')).toEqual([
      '500',
      '65000',
      '1.5',
      '1250000.5',
    ]));
});

describe('days in Vietnam', () => {
  it('the day begins at 17:00 UTC', () => {
    expect([
      vietnamDay(Date.UTC(2026, 10, 21, 16, 59)),
      vietnamDay(Date.UTC(2026, 10, 21, 17)),
    ]).toEqual(['2026-11-21', '2026-11-22']);
    expect(vietnamDayStart('2026-11-22')).toBe(Date.UTC(2026, 10, 21, 17));
  });
  it('an instant is told by hour, then day', () => {
    const now = Date.UTC(2026, 10, 22, 3);
    expect([
      formatInstant(Date.UTC(2026, 10, 22, 1, 15), now),
      formatInstant(Date.UTC(2026, 10, 21, 1, 15), now),
      formatInstant(Date.UTC(2026, 10, 1, 1, 15), now),
    ]).toEqual(['08:15 hôm nay', '08:15 hôm qua', '08:15 01/11/2026']);
  });
  it('days are counted over month ends', () =>
    expect([
      addDays('2026-02-28', 1),
      addDays('2026-01-01', -1),
      daysBetween('2026-02-28', '2026-03-01'),
      formatDate('2026-11-22'),
      weekday('2026-11-22'),
    ]).toEqual(['2026-03-01', '2025-12-31', 1, '22/11/2026', 'Chủ Nhật']));
});
