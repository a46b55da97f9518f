import { addDays, type Day } from '@lensan/vietnamese';

/**
 * A sign of life after the first order: order, payment, listing new or edited, live. Visits never
 * count.
 */
export interface Activity {
  readonly kind: 'order' | 'payment' | 'listing_new' | 'listing_edit' | 'live';
  readonly on: Day;
  readonly source?: 'system' | 'own' | 'mentor';
}

/**
 * Step 7, "Bán đều 30 ngày": the day of the first activity in days 30 to 59 after the first order,
 * or null. Derived, never entered.
 */
export function sellingSince(
  firstOrderOn: Day | null,
  activities: readonly Activity[],
  t: Day,
): Day | null {
  if (!firstOrderOn) return null;
  const from = addDays(firstOrderOn, 30);
  const until = addDays(firstOrderOn, 60);
  let first: Day | null = null;
  for (const { on } of activities)
    if (on >= from && on < until && on <= t && (first === null || on < first)) first = on;
  return first;
}
