/** Calendar day in Vietnam, `YYYY-MM-DD`. Compares as text. */
export type Day = string;

const DAY_MS = 86_400_000;
const at = (day: Day): number => Date.parse(day + 'T00:00:00Z');

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day =>
  new Date(at(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / DAY_MS);
