import { pathDepth } from '@lensan/access';
import type { CommuneReport } from '@lensan/contract';
import { formatDate, vietnamDay, vietnamTime } from '@lensan/vietnamese';
import { t } from '../../text/index.ts';
import { codeName, nameOf, percent, type UnitRow } from './reports.data.ts';

/** A cell of a printed table: words, or a number that is set with its dots. */
export type Cell = string | number;
export interface TableContent {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[];
}

export const isOfProvince = (report: CommuneReport): boolean => pathDepth(report.unit.path) === 1;
/** "Xã Hồng Vân" → "Hồng Vân": the place before the date. */
export const placeBeforeDate = (unit: string): string =>
  unit.replace(/^(Xã|Phường|Đặc khu|Tỉnh|Thành phố) /, '');
/** The month a report is of: `2026-11-21` → `11`, `2026`. */
export const monthOf = (until: string): { readonly month: string; readonly year: string } => {
  const [year = '', month = ''] = until.split('-');
  return { month: String(Number(month)), year };
};
const unitsOf = (report: CommuneReport): readonly UnitRow[] =>
  isOfProvince(report) ? report.communes : report.villages;

/** Sum of a column; its parts are whole households, so it equals the figure on screen. */
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** What was counted, when, and among how many. */
export const introOf = (report: CommuneReport): string =>
  t(isOfProvince(report) ? 'reports.paper.introProvince' : 'reports.paper.intro', {
    hour: vietnamTime(report.asOf).slice(0, 2),
    minute: vietnamTime(report.asOf).slice(3),
    day: formatDate(vietnamDay(report.asOf)),
    until: formatDate(report.until),
    units: unitsOf(report).length,
    listed: report.listed,
    eligible: report.eligible,
  });

/** The results in one paragraph: listings, online, selling, selling steadily. */
export function resultsOf(report: CommuneReport): string {
  const step = (code: string) =>
    report.steps.find((one) => one.code === code) ?? { claimed: 0, verified: 0 };
  const share = (count: number) => percent(count, report.eligible);
  const listed = step('C2');
  return t('reports.paper.results', {
    listing: listed.claimed,
    listingShare: share(listed.claimed),
    verified: listed.verified,
    verifiedShare: percent(listed.verified, listed.claimed),
    online: report.online.count,
    onlineShare: share(report.online.count),
    selling: report.selling.count,
    sellingShare: share(report.selling.count),
    steady: step('C8').claimed,
  });
}

/** Table 1: how many households reached each step of the terrace. */
export const stepsTable = (report: CommuneReport): TableContent => ({
  caption: t('reports.paper.table1'),
  heads: [
    t('reports.paper.n'),
    t('reports.paper.step'),
    t('reports.paper.claimed'),
    t('reports.paper.share'),
    t('reports.paper.verified'),
    t('reports.paper.verifiedOfClaimed'),
    t('reports.paper.inMonth'),
  ],
  rows: report.steps.map((one) => [
    codeName(one.code),
    one.claimed,
    percent(one.claimed, one.of),
    one.verified,
    percent(one.verified, one.claimed),
    one.sinceMonthStart,
  ]),
});

/** Table 2: the villages of a commune, or the communes of a province, with their total. */
export function unitsTable(report: CommuneReport): TableContent {
  const units = unitsOf(report);
  const isProvince = isOfProvince(report);
  return {
    caption: t(isProvince ? 'reports.paper.table2Province' : 'reports.paper.table2'),
    heads: [
      t('reports.paper.n'),
      t(isProvince ? 'reports.unit.commune' : 'reports.unit.village'),
      t('reports.paper.households'),
      t('reports.unit.eligible'),
      t('reports.unit.met'),
      t('reports.unit.agreed'),
      t('reports.unit.listing'),
      t('reports.unit.online'),
      t('reports.paper.orders'),
      t('reports.paper.verifiedShort'),
    ],
    rows: units.map((row) => [
      nameOf(row),
      row.official ?? '–',
      row.eligible,
      row.met,
      row.agreed,
      row.listing,
      row.online,
      row.selling,
      percent(row.verified, row.claimed, 0),
    ]),
    total: [
      t('reports.paper.total'),
      report.official ?? '–',
      sum(units, (row) => row.eligible),
      sum(units, (row) => row.met),
      sum(units, (row) => row.agreed),
      sum(units, (row) => row.listing),
      sum(units, (row) => row.online),
      sum(units, (row) => row.selling),
      percent(report.verifiedShare.count, report.verifiedShare.of, 0),
    ],
  };
}

/** Table 3, an annex: mentors with households or claims. */
export const mentorsTable = (report: CommuneReport): TableContent => ({
  caption: t('reports.paper.table3'),
  heads: [
    t('reports.paper.n'),
    t('reports.mentor.name'),
    t('reports.unit.village'),
    t('reports.mentor.households'),
    t('reports.mentor.claimed'),
    t('reports.paper.verifiedShort'),
  ],
  rows: report.mentors
    .filter((mentor) => mentor.households > 0 || mentor.claimed > 0)
    .map((mentor) => [
      mentor.name,
      mentor.villages.join(', '),
      mentor.households,
      mentor.claimed,
      percent(mentor.verified, mentor.claimed, 0),
    ]),
});
