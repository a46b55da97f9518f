import { daysBetween, type Day } from '@lensan/vietnamese';

/**
 * A claim entered later than this after its day is worth a question: a mentor in weak coverage
 * still passes a place with signal once a week. Source: the desk's screen of a claim; the report
 * calls a phone late after the same seven days (guide on adoption, section 6).
 */
const timelyDays = 7;
/**
 * Days between a claim's day and the day it was entered when they are worth a question, else null.
 * @example daysEnteredLate('2026-11-06', '2026-11-20') // 14
 */
export function daysEnteredLate(occurredOn: Day, recordedOn: Day): number | null {
  const days = daysBetween(occurredOn, recordedOn);
  return days > timelyDays ? days : null;
}

/**
 * A claim that waits this long is said to wait: the mentor who made it should hear within three
 * days. Source: the desk's list of claims.
 */
const longWaitDays = 3;
/** @example isLongWait(2) // false */
export const isLongWait = (daysWaited: number): boolean => daysWaited >= longWaitDays;
