import { vietnamDay } from '@lensan/vietnamese/dates.ts';
import type { MilestoneCode } from './codes.ts';
import type { Day } from '@lensan/vietnamese';
import type { Activity } from './selling.ts';

/** What an operation says beyond its kind, as far as signs of life ask. */
export interface SignDetail {
  /** `listing.save`: nobody had saved this listing before. */
  readonly isNew?: boolean;
  /** `order.change`: the goods were handed over. */
  readonly isDelivered?: boolean | undefined;
  /** `milestone.claim`: which one. */
  readonly code?: MilestoneCode;
}

/** Operations that always leave the same sign. */
const signs: Readonly<Record<string, Activity['kind']>> = {
  'order.record': 'order',
  'order.paid': 'payment',
  'listing.publish': 'listing_edit',
  'listing.set_price': 'listing_edit',
  'listing.set_stock': 'listing_edit',
};

/**
 * Sign of life an operation leaves, or null. Signs are an order written down or handed over, money
 * for it, goods put out or edited, and a livestream (adoption guide: "order, payment, listing
 * new/edited, live; visits never count"). Photos, papers and posting the same text once more are
 * none: they show that a mentor came.
 * @example signOf('listing.set_price') // 'listing_edit'
 */
export function signOf(operation: string, detail: SignDetail = {}): Activity['kind'] | null {
  if (operation === 'listing.save') return detail.isNew ? 'listing_new' : 'listing_edit';
  if (operation === 'order.change') return detail.isDelivered ? 'order' : null;
  if (operation === 'milestone.claim') return detail.code === 'C4' ? 'live' : null;
  return signs[operation] ?? null;
}

/**
 * Days of a listing's edits with the day of one more operation, oldest first, each day once; the
 * same list when the operation is no edit.
 * @example editedOn(['2026-08-01'], 'listing.set_price', Date.UTC(2026, 7, 20)) // [ '2026-08-01', '2026-08-20' ]
 */
export function editedOn(
  days: readonly Day[],
  operation: string,
  at: number,
  detail: SignDetail = {},
): readonly Day[] {
  const day = vietnamDay(at);
  return signOf(operation, detail) !== 'listing_edit' || days.includes(day)
    ? days
    : [...days, day].sort();
}
