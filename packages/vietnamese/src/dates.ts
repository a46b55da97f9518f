/**
 * Vietnam keeps UTC+7 all year (no summer time since 1975), so days are arithmetic and need no time
 * zone data on the phone.
 */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The calendar day in Vietnam of an instant, `YYYY-MM-DD`.
 * @example vietnamDay(Date.UTC(2026, 10, 21, 17)) // '2026-11-22'
 */
export function vietnamDay(instantMs: number): string {
  const shifted = new Date(instantMs + OFFSET_MS);
  return (
    shifted.getUTCFullYear() +
    '-' +
    two(shifted.getUTCMonth() + 1) +
    '-' +
    two(shifted.getUTCDate())
  );
}

/** Midnight in Vietnam at the start of a day, ms UTC. */
export const vietnamDayStart = (day: string): number => Date.parse(day + 'T00:00:00Z') - OFFSET_MS;

/**
 * The day some days later (or earlier when negative). @example addDays('2026-02-28', 1) //
 * '2026-03-01'
 */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day + 'T00:00:00Z') + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / DAY_MS);

/** Clock time in Vietnam, `08:15`. */
export function vietnamTime(instantMs: number): string {
  const shifted = new Date(instantMs + OFFSET_MS);
  return two(shifted.getUTCHours()) + ':' + two(shifted.getUTCMinutes());
}

/** `2026-11-22` → `22/11/2026`. Other text comes back unchanged. */
export const formatDate = (day: string): string =>
  day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/**
 * An instant as people say it: `08:15 hôm nay`, `08:15 hôm qua`, `08:15 22/11/2026`. `now` comes in
 * so that nothing here reads a clock.
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
/** `2026-11-22` → `Chủ Nhật`. */
export const weekday = (day: string): string =>
  weekdays[new Date(Date.parse(day + 'T00:00:00Z')).getUTCDay()] ?? '';
