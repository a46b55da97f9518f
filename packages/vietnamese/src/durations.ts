/**
 * Lengths of time in milliseconds, as instants are counted.
 * @example now - 7 * dayMs // the instant a week ago
 */
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;
