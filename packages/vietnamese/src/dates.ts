import { dayMs, hourMs } from './durations.ts';

/**
 * Vietnam keeps UTC+7 all year (no summer time since 1975), so days are arithmetic and need no time
 * zone data on the phone.
 */
const offsetMs = 7 * hourMs;

/** Calendar day in Vietnam, `YYYY-MM-DD`. Compares as text. */
export type Day = string;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The calendar day in Vietnam of an instant, `YYYY-MM-DD`.
 * @example vietnamDay(Date.UTC(2026, 10, 21, 17)) // '2026-11-22'
 */
export function vietnamDay(instantMs: number): Day {
  const shifted = new Date(instantMs + offsetMs);
  return (
    shifted.getUTCFullYear() +
    '-' +
    two(shifted.getUTCMonth() + 1) +
    '-' +
    two(shifted.getUTCDate())
  );
}

/**
 * Midnight in Vietnam at the start of a day, ms UTC.
 * @example vietnamDayStart('2026-11-22') === Date.UTC(2026, 10, 21, 17)
 */
export const vietnamDayStart = (day: Day): number => Date.parse(day + 'T00:00:00Z') - offsetMs;

/**
 * The day `count` days later (earlier when negative).
 * @example addDays('2026-02-28', 1) // '2026-03-01'
 */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(day + 'T00:00:00Z') + count * dayMs).toISOString().slice(0, 10);

/**
 * Whole days from one calendar day to another; negative when `to` lies before `from`.
 * @example daysBetween('2026-02-28', '2026-03-01') // 1
 */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / dayMs);

/**
 * Clock time in Vietnam, `08:15`.
 * @example vietnamTime(Date.UTC(2026, 10, 22, 1, 15)) // '08:15'
 */
export function vietnamTime(instantMs: number): string {
  const shifted = new Date(instantMs + offsetMs);
  return two(shifted.getUTCHours()) + ':' + two(shifted.getUTCMinutes());
}

/**
 * A day as it is written. Other text comes back unchanged.
 * @example formatDate('2026-11-22') // '22/11/2026'
 */
export const formatDate = (day: string): string =>
  day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/**
 * An instant as people say it: `08:15 hôm nay`, `08:15 hôm qua`, `08:15 22/11/2026`. `now` comes in
 * so that nothing here reads a clock.
 * @example formatInstant(now - 60_000, now) // '08:14 hôm nay'
 */
export function formatInstant(instantMs: number, nowMs: number): string {
  const day = vietnamDay(instantMs);
  const ago = daysBetween(day, vietnamDay(nowMs));
  return (
    vietnamTime(instantMs) + ' ' + (ago === 0 ? 'hôm nay' : ago === 1 ? 'hôm qua' : formatDate(day))
  );
}

const weekdays = [
  'Chủ Nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
] as const;
/**
 * Day of the week in Vietnamese.
 * @example weekday('2026-11-22') // 'Chủ Nhật'
 */
export const weekday = (day: string): string =>
  weekdays[new Date(Date.parse(day + 'T00:00:00Z')).getUTCDay()] ?? '';
