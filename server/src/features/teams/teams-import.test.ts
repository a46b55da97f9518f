import { describe, expect, it } from 'vitest';
import { planImport, readCells, readVillage } from './teams-import.ts';

const nothing = { villages: [], teams: [], members: [] };
const verdicts = (text: string, known = nothing as Parameters<typeof planImport>[1]) =>
  planImport(text, known).rows.map((row) => row.problem ?? row.will);

describe('a pasted list of villages, teams and members', () => {
  it('is read as copied from a spreadsheet, with or without a line of headings, in any order of columns', () => {
    const plain = planImport(
      'Cơ Trại\ttốt\tTổ Cơ Trại\tTrần Thị Lan\t0900 000 001\ttổ trưởng\nCơ Trại\t\tTổ Cơ Trại\tPhạm Văn Minh\t+84 900 000 002\t',
      nothing,
    );
    const headed = planImport(
      'Họ và tên;SĐT;Thôn;Vai trò;Tổ\nTrần Thị Lan;0900000001;Cơ Trại;Tổ trưởng;Tổ Cơ Trại\nPhạm Văn Minh;0900000002;Cơ Trại;;Tổ Cơ Trại',
      nothing,
    );
    for (const plan of [plain, headed]) {
      expect(plan.villages).toEqual([{ name: 'Cơ Trại', kind: 'thon', coverage: 'good' }]);
      expect(plan.teams).toEqual([{ villageName: 'Cơ Trại', name: 'Tổ Cơ Trại' }]);
      expect(plan.members).toEqual([
        {
          villageName: 'Cơ Trại',
          teamName: 'Tổ Cơ Trại',
          name: 'Trần Thị Lan',
          phone: '0900000001',
          role: 'leader',
        },
        {
          villageName: 'Cơ Trại',
          teamName: 'Tổ Cơ Trại',
          name: 'Phạm Văn Minh',
          phone: '0900000002',
          role: 'member',
        },
      ]);
    }
  });

  it('says of each row what is wrong, and leaves that row out whole', () => {
    const text = [
      ',,Tổ A,Trần Thị Lan,0900000001,',
      'Cơ Trại,mờ,,,,',
      'Cơ Trại,,,,0900000001,',
      'Cơ Trại,,,Trần Thị Lan,09 sai,',
      'Cơ Trại,,,Trần Thị Lan,0900000001,chủ tịch',
      'Cơ Trại,,,Trần Thị Lan,0900000001,',
      'Xâm Thị,,,Trần Thị Lan,0900000001,',
      `Xâm Thị,,,${'A'.repeat(81)},0900000002,`,
      'Xâm Thị,yếu,,,,',
    ].join('\n');
    expect(verdicts(text)).toEqual([
      'no_village',
      'bad_coverage',
      'no_person',
      'bad_phone',
      'bad_role',
      'add',
      'phone_twice',
      'too_long',
      'add',
    ]);
    expect(planImport(text, nothing).members).toHaveLength(1);
  });

  it('adds nothing the second time, also when the marks are typed differently', () => {
    const text = 'Cơ Trại,,Tổ Cơ Trại,Trần Thị Lan,0900000001,';
    const known = {
      villages: [{ name: 'Co trai' }],
      teams: [{ villageName: 'Cơ Trại', name: 'TỔ CƠ TRẠI' }],
      members: [{ villageName: 'Cơ Trại', teamName: 'Tổ Cơ Trại', phone: '0900000001' }],
    };
    expect(verdicts(text, known)).toEqual(['known']);
    expect(verdicts('Xâm Thị,,Tổ Xâm Thị,Trần Thị Lan,0900000001,', known)).toEqual([
      'phone_elsewhere',
    ]);
  });

  it('knows the kind of a village by the word before its name, and that both spellings are one village', () => {
    expect(['Bản Tả Van', 'Thôn 1', 'Tổ dân phố số 3', 'Cơ Trại'].map(readVillage)).toEqual([
      { kind: 'ban', name: 'Tả Van' },
      { kind: 'thon', name: 'Thôn 1' },
      { kind: 'to_dan_pho', name: 'số 3' },
      { kind: 'thon', name: 'Cơ Trại' },
    ]);
    expect(planImport('Thôn Cơ Trại,,,,,\nCơ Trại,,,,,', nothing).villages).toHaveLength(1);
  });

  it('keeps commas, line breaks and quotes inside a quoted cell', () => {
    expect(readCells('"Thôn 1, xóm Đồi";"Tổ ""Lửa"""\r\nThôn 2;x')).toEqual([
      ['Thôn 1, xóm Đồi', 'Tổ "Lửa"'],
      ['Thôn 2', 'x'],
    ]);
  });

  it('survives anything pasted', () => {
    for (const text of ['', '\n\n', '"', '\t\t\t', '"""";;;', 'a'.repeat(10_000), '=1+1,,@x'])
      expect(() => planImport(text, nothing)).not.toThrow();
  });
});
