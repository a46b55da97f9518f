import { describe, expect, it } from 'vitest';
import list from './fixtures/spoken-numbers.json' with { type: 'json' };
import type { Region } from './number-words.ts';
import { spokenUnit } from './spoken-units.ts';
import { spoken } from './spoken.ts';

interface Case {
  id: string;
  kind: string;
  in: string;
  region: string;
  style: string;
  out: string;
  also?: string[];
  reject?: string[];
}
const cases: readonly Case[] = list.cases;
const same = (text: string) =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replaceAll('tỉ', 'tỷ').trim();

describe('what is read aloud', () => {
  it.each(cases.map((entry) => [entry.in, entry.style, entry.region, entry] as const))(
    '"%s" (%s, %s) is said as people say it',
    (_text, _style, _region, entry) => {
      const said = same(
        spoken(entry.in, {
          region: entry.region as Region,
          style: entry.style === 'tunhien' ? 'tunhien' : 'chuan',
          slash: entry.kind === 'fraction' ? 'fraction' : 'date',
        }),
      );
      expect([entry.out, ...(entry.also ?? [])].map(same)).toContain(said);
      expect((entry.reject ?? []).map(same)).not.toContain(said);
    },
  );

  it('the words around a number stay as they were written', () => {
    expect(spoken('Chuối tây sấy dẻo, gói 500 g, 65.000 đ một gói.')).toBe(
      'Chuối tây sấy dẻo, gói năm trăm gam, sáu mươi lăm nghìn đồng một gói.',
    );
    expect(spoken('Gọi 0900 000 123 từ 8h đến 20h30.')).toBe(
      'Gọi không chín không không không không không một hai ba từ tám giờ đến hai mươi giờ ba mươi phút.',
    );
    expect(spoken('OCOP 4 sao, hạn 15/12/2026')).toBe(
      'OCOP bốn sao, hạn ngày mười lăm tháng mười hai năm hai nghìn không trăm hai mươi sáu',
    );
  });

  it('no digit is left in anything that is said', () => {
    for (const text of [
      '99.999.999đ',
      '3/13',
      '0,5 l',
      '2–3 ngày',
      '1tr25',
      '24m2',
      '45.000đ/kg',
      '32/5/2026',
      '25h',
      'A1',
      '1.2.3',
      '007',
      '12.34567',
    ])
      expect(spoken(text)).not.toMatch(/\d/);
  });

  it('a kilogram is cân in the north and ký in the south only in market speech', () => {
    expect([
      spokenUnit('kg'),
      spokenUnit('kg', { style: 'tunhien' }),
      spokenUnit('kg', { style: 'tunhien', region: 'nam' }),
      spokenUnit('hộp'),
    ]).toEqual(['ki-lô-gam', 'cân', 'ký', 'hộp']);
  });
});
