import { mentorNeed } from '@lensan/adoption/needs.ts';
import { catalogue } from '@lensan/adoption/catalogue.ts';
import { terraceSteps } from '@lensan/adoption/terrace.ts';
import type {
  CommuneFigures,
  CommuneReport,
  MentorFigures,
  MilestoneCode,
  VillageFigures,
} from '@lensan/contract';
import { addDays, formatDate, vietnamDay, vietnamTime, weekday, hourMs } from '@lensan/vietnamese';
import { session } from '../../session.ts';
import { language, locale, t } from '../../text/index.ts';
import { stepName } from '../../ui/terrace.tsx';

export type Heat = 0 | 1 | 2 | 3 | 4;
/** Part of the tree an official looks at. */
export interface Unit {
  readonly path: string;
  readonly name: string;
  readonly isProvince: boolean;
  readonly mayReview: boolean;
}

/** The unit of whoever sits at the desk, from the own grant. */
export function ownUnit(): Unit | undefined {
  const now = session();
  const grant =
    now.status === 'signed-in'
      ? now.me?.grants.find(
          (one) => one.role === 'commune_official' || one.role === 'province_official',
        )
      : undefined;
  return (
    grant && {
      path: grant.path,
      name: grant.name,
      isProvince: grant.role === 'province_official',
      mayReview: grant.role === 'commune_official',
    }
  );
}

export type UnitRow = VillageFigures | CommuneFigures;
/** "Thôn Cơ Giáo"; a commune carries its word in its name. */
export const nameOf = (row: UnitRow): string =>
  'kind' in row && row.kind !== 'other' ? `${t(`reports.kind.${row.kind}`)} ${row.name}` : row.name;

/**
 * An address with its query; what is empty is left out. @example to('/so-lieu', { rows: 'C2',
 * until: undefined }) // '/so-lieu?rows=C2'
 */
export function to(page: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return asked.size ? `${page}?${asked.toString()}` : page;
}

/** `1.640` */
export const num = (value: number): string => value.toLocaleString(locale());
/** `26,3 %`; a dash without a denominator. */
export function percent(count: number, of: number, decimals: 0 | 1 = 1): string {
  if (of === 0) return '–';
  const value = ((count / of) * 100).toLocaleString(locale(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return language() === 'vi' ? `${value}\u00a0%` : `${value}%`;
}
/** `+3`, `−11`; a dash when one of the two groups is empty. */
export const signed = (value: number | null): string =>
  value === null ? '–' : value > 0 ? `+${num(value)}` : value < 0 ? `−${num(-value)}` : '0';
/** The step's word on the household's terrace; the catalogue's name for the other milestones. */
export function codeName(code: MilestoneCode): string {
  const number = terraceSteps.findIndex((step) => step.code === code) + 1;
  if (number > 0) return stepName(number);
  return language() === 'vi' ? catalogue[code].nameVi : catalogue[code].nameEn;
}

/**
 * From which share on a cell is one step warmer. Fixed, not by rank: a village must not turn red
 * because its neighbour improves. Taken from the design's sample commune, which is an ordinary one
 * after two years.
 */
const limits = {
  met: [0.5, 0.7, 0.85, 0.95],
  online: [0.05, 0.1, 0.25, 0.35],
  selling: [0.01, 0.08, 0.12, 0.2],
  verified: [0.5, 0.7, 0.8, 0.9],
} as const;
export function heatOf(kind: keyof typeof limits, count: number, of: number): Heat | undefined {
  if (of === 0) return undefined;
  return limits[kind].filter((limit) => count / of >= limit).length as Heat;
}

/** Periods to look at: until now, and the ends of the months before. `until` undefined = now. */
export function periods(
  today: string,
  months = 12,
): { readonly until: string | undefined; readonly month: string; readonly year: string }[] {
  const found: { until: string | undefined; month: string; year: string }[] = [];
  let first = `${today.slice(0, 8)}01`;
  for (let count = 0; count <= months; count++) {
    const [year = '', month = ''] = (count === 0 ? today : addDays(first, -1)).split('-');
    found.push({
      until: count === 0 ? undefined : addDays(first, -1),
      month: String(Number(month)),
      year,
    });
    if (count > 0) first = `${year}-${month}-01`;
  }
  return found;
}

/** `17:05, 21/11/2026`, where more has to stand beside it. */
export const shortMoment = (at: number): string =>
  `${vietnamTime(at)}, ${formatDate(vietnamDay(at))}`;
/** `17:05, thứ Bảy 21/11/2026` */
export function moment(at: number): string {
  const day = vietnamDay(at);
  const name =
    language() === 'vi'
      ? weekday(day).replace(/^Thứ/, 'thứ')
      : new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
          weekday: 'long',
          timeZone: 'UTC',
        });
  return `${vietnamTime(at)}, ${name} ${formatDate(day)}`;
}
/** `20/11`; with its year when that is not this one. */
export const shortDay = (day: string, now: number): string =>
  day.slice(0, 4) === vietnamDay(now).slice(0, 4) ? formatDate(day).slice(0, 5) : formatDate(day);

/** How long ago in whole hours, or in days from two days on. */
export function ago(at: number, now: number): string {
  const hours = Math.max(0, Math.floor((now - at) / hourMs));
  return hours < 48
    ? t('reports.hours', { count: hours })
    : t('reports.days', { count: Math.floor(hours / 24) });
}

/**
 * Villages with the fewest households online first: where to go next. Those without anything to
 * sell come last.
 */
export const furthestFirst = <
  Row extends Pick<CommuneReport['villages'][number], 'eligible' | 'online'>,
>(
  rows: readonly Row[],
): Row[] =>
  rows.toSorted(
    (a, b) =>
      (a.eligible === 0 ? 2 : a.online / a.eligible) -
        (b.eligible === 0 ? 2 : b.online / b.eligible) || b.eligible - a.eligible,
  );

/** Mentors who look after anybody: those who need a hand first, else in the order they came in. */
export const helpFirst = (mentors: readonly MentorFigures[]): MentorFigures[] => {
  const rank = (mentor: MentorFigures) => Number(mentorNeed(mentor, mentors) === undefined);
  return mentors.filter((one) => one.households > 0).toSorted((a, b) => rank(a) - rank(b));
};
