import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, vietnamDay, vietnamDayStart } from './dates.ts';
import { dayMs, hourMs, minuteMs } from './durations.ts';

describe('days and lengths of time', () => {
  it('a day is 24 hours of 60 minutes', () => {
    expect(dayMs).toBe(24 * hourMs);
    expect(hourMs).toBe(60 * minuteMs);
    expect(minuteMs).toBe(60 * 1000);
  });
  it('a day begins at midnight in Vietnam, and the millisecond before belongs to the day before', () => {
    const start = vietnamDayStart('2026-11-22');
    expect(start).toBe(Date.UTC(2026, 10, 21, 17));
    expect(vietnamDay(start)).toBe('2026-11-22');
    expect(vietnamDay(start - 1)).toBe('2026-11-21');
    expect(vietnamDay(start + dayMs - 1)).toBe('2026-11-22');
  });
  it('days are counted over the ends of months and years, forwards and backwards', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });
});
