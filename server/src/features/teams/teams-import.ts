import {
  phone as phoneShape,
  type Coverage,
  type ImportVerdict,
  type MemberRole,
  type VillageKind,
} from '@lensan/contract';
import { fold } from '@lensan/vietnamese';

/** One pasted row, as read. */
interface Row {
  readonly line: number;
  readonly village: string;
  readonly coverage: string;
  readonly team: string;
  readonly person: string;
  readonly phone: string;
  readonly role: string;
}

/** What stands in the commune already. Names are compared without marks and case. */
export interface Known {
  readonly villages: readonly { readonly name: string }[];
  readonly teams: readonly { readonly villageName: string; readonly name: string }[];
  readonly members: readonly {
    readonly villageName: string;
    readonly teamName: string;
    readonly phone: string;
  }[];
}

/** What an import would store. Villages and teams that more than one row names appear once. */
export interface ImportPlan {
  readonly rows: readonly ImportVerdict[];
  readonly villages: readonly { name: string; kind: VillageKind; coverage: Coverage }[];
  readonly teams: readonly { villageName: string; name: string }[];
  readonly members: readonly {
    villageName: string;
    teamName: string;
    name: string;
    phone: string;
    role: MemberRole;
  }[];
}

const columns = ['village', 'coverage', 'team', 'person', 'phone', 'role'] as const;
type Column = (typeof columns)[number];
/** Words people put above a column, folded. */
const headings: Readonly<Record<string, Column>> = {
  thon: 'village',
  ban: 'village',
  'thon ban': 'village',
  'ten thon': 'village',
  'khoi pho': 'village',
  'to dan pho': 'village',
  song: 'coverage',
  'song di dong': 'coverage',
  'vung song': 'coverage',
  to: 'team',
  'ten to': 'team',
  'to cnscd': 'team',
  'to cong nghe so': 'team',
  'ho ten': 'person',
  'ho va ten': 'person',
  ten: 'person',
  'thanh vien': 'person',
  'dien thoai': 'phone',
  'so dien thoai': 'phone',
  sdt: 'phone',
  'vai tro': 'role',
  'chuc vu': 'role',
};
const coverages: Readonly<Record<string, Coverage>> = {
  '': 'good',
  tot: 'good',
  manh: 'good',
  co: 'good',
  yeu: 'weak',
  'song yeu': 'weak',
  khong: 'none',
  'khong co': 'none',
  lom: 'none',
  'lom song': 'none',
};
const memberRoles: Readonly<Record<string, MemberRole>> = {
  '': 'member',
  'thanh vien': 'member',
  'to vien': 'member',
  'to truong': 'leader',
  truong: 'leader',
  'nhom truong': 'leader',
};

/** What people write before the name of a village. */
const kinds: readonly (readonly [RegExp, VillageKind])[] = [
  [/^thôn\s+/i, 'thon'],
  [/^bản\s+/i, 'ban'],
  [/^khối phố\s+/i, 'khoi_pho'],
  [/^tổ dân phố\s+/i, 'to_dan_pho'],
  [/^tdp\s+/i, 'to_dan_pho'],
  [/^xóm\s+/i, 'xom'],
  [/^ấp\s+/i, 'ap'],
  [/^buôn\s+/i, 'buon'],
  [/^làng\s+/i, 'lang'],
];

/** `Bản Tả Van` is the bản called Tả Van; a number alone stays with its word: `Thôn 1`. */
export function readVillage(written: string): { kind: VillageKind; name: string } {
  for (const [word, kind] of kinds) {
    const name = written.replace(word, '');
    if (name !== written) return { kind, name: /^[\dIVX]+$/.test(name) ? written : name };
  }
  return { kind: 'thon', name: written };
}
/** One key for a village, with or without its kind and marks. */
export const villageKey = (written: string) => fold(readVillage(written).name);

/**
 * Cells of pasted text: tabs when there are any (a spreadsheet), else semicolons, else commas;
 * quotes around a cell as CSV has them.
 */
export function readCells(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, '').normalize('NFC');
  const separator = clean.includes('\t') ? '\t' : clean.includes(';') ? ';' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < clean.length; at++) {
    const letter = clean[at];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (clean[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (letter === separator) {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  rows.at(-1)?.push(cell);
  return rows.map((row) => row.map((value) => value.replace(/\s+/g, ' ').trim()));
}

/**
 * Rows by column. A first line of headings decides the order; without one it is thôn, sóng, tổ, họ
 * tên, điện thoại, vai trò. Empty lines count but say nothing.
 */
export function readRows(text: string): Row[] {
  const cells = readCells(text);
  const first = cells.find((row) => row.some(Boolean)) ?? [];
  const named = first.map((cell) => headings[fold(cell)]);
  const hasHeadings = named.filter(Boolean).length >= 2;
  const order = hasHeadings ? named : columns;
  return cells.flatMap((row, index) => {
    if (!row.some(Boolean) || (hasHeadings && row === first)) return [];
    const value = (column: Column) => row[order.indexOf(column)] ?? '';
    return [
      {
        line: index + 1,
        village: value('village'),
        coverage: value('coverage'),
        team: value('team'),
        person: value('person'),
        phone: value('phone'),
        role: value('role'),
      },
    ];
  });
}

/** One key for a team of a village, however both are written. */
export const teamKey = (village: string, team: string) => `${villageKey(village)}|${fold(team)}`;

/**
 * Judges every row against what is known and against the rows above it. A row with a problem is
 * left out whole; importing the same text twice adds nothing the second time. A village alone, or a
 * village with a team, is a row too.
 */
export function planImport(text: string, known: Known): ImportPlan {
  const villages = new Set(known.villages.map((village) => villageKey(village.name)));
  const teams = new Set(known.teams.map((team) => teamKey(team.villageName, team.name)));
  const phones = new Map(
    known.members.map((member) => [member.phone, teamKey(member.villageName, member.teamName)]),
  );
  const inText = new Set<string>();
  const plan = {
    rows: [] as ImportVerdict[],
    villages: [] as ImportPlan['villages'][number][],
    teams: [] as ImportPlan['teams'][number][],
    members: [] as ImportPlan['members'][number][],
  };
  for (const row of readRows(text)) {
    const team = row.team || (row.person || row.phone ? `Tổ ${readVillage(row.village).name}` : '');
    const number = phoneShape.safeParse(row.phone);
    const [coverage, role] = [coverages[fold(row.coverage)], memberRoles[fold(row.role)]];
    const phone = number.success ? number.data : row.phone;
    const { line, village, person } = row;
    const verdict = (will: ImportVerdict['will'], problem: ImportVerdict['problem'] = null) =>
      plan.rows.push({ line, village, team, person, phone, will, problem });
    if (!row.village) verdict('skip', 'no_village');
    else if (row.village.length > 80 || team.length > 100 || row.person.length > 80)
      verdict('skip', 'too_long');
    else if (!coverage) verdict('skip', 'bad_coverage');
    else if (!role) verdict('skip', 'bad_role');
    else if (row.phone && !row.person) verdict('skip', 'no_person');
    else if (row.person && !number.success) verdict('skip', 'bad_phone');
    else if (row.person && inText.has(phone)) verdict('skip', 'phone_twice');
    else if (row.person && phones.has(phone) && phones.get(phone) !== teamKey(row.village, team))
      verdict('skip', 'phone_elsewhere');
    else {
      const before = plan.villages.length + plan.teams.length + plan.members.length;
      if (!villages.has(villageKey(row.village)))
        plan.villages.push({ ...readVillage(row.village), coverage });
      if (team && !teams.has(teamKey(row.village, team)))
        plan.teams.push({ villageName: row.village, name: team });
      if (row.person && !phones.has(phone))
        plan.members.push({
          villageName: row.village,
          teamName: team,
          name: row.person,
          phone,
          role,
        });
      villages.add(villageKey(row.village));
      if (team) teams.add(teamKey(row.village, team));
      if (row.person) inText.add(phone);
      verdict(
        plan.villages.length + plan.teams.length + plan.members.length > before ? 'add' : 'known',
      );
    }
  }
  return plan;
}
