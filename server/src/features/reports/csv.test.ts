import { describe, expect, it } from 'vitest';
import { makeCsv } from './csv.ts';

describe('files for a spreadsheet', () => {
  it('begin with the mark by which Excel reads Vietnamese letters', () => {
    expect(makeCsv(['Hộ'], []).charCodeAt(0)).toBe(0xfeff);
  });
  it('no cell is carried out as a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t'])
      expect(makeCsv([], [[start + 'cmd']])).toContain("'" + start + 'cmd');
  });
  it('names with commas, quotes and line breaks stay in one cell', () => {
    expect(makeCsv([], [['Bình, "bác"\nxóm 3', 4, null]])).toBe(
      '\uFEFF\r\n"Bình, ""bác""\nxóm 3",4,\r\n',
    );
  });
});
