import { vietnamDay } from '@lensan/vietnamese/dates.ts';
import type { Day } from '@lensan/vietnamese';
import type { MilestoneCode } from './codes.ts';
import type { Activity } from './selling.ts';

/** Records of one household that can show signs of life; instants in milliseconds UTC. */
export interface LifeRecords {
  readonly listings: Iterable<{
    readonly createdAt: number;
    readonly publishedAt: number | null;
    /** Days of later edits, kept by `editedOn`. */
    readonly editedOn?: readonly Day[] | undefined;
  }>;
  readonly orders: Iterable<{
    readonly createdAt: number;
    readonly paidAt: number | null;
    readonly deliveredAt: number | null;
  }>;
  readonly milestones: Iterable<{
    readonly code: MilestoneCode;
    readonly status: 'claimed' | 'verified' | 'rejected' | 'void';
    readonly occurredOn: Day;
  }>;
}

/**
 * Signs of life that stand in the records of a household: what `signOf` says of the operations that
 * made them. Phone and server hold the same records, so they see the same signs; what was taken
 * away (a listing removed, a livestream rejected) is no sign any more.
 * @example
 * const order = { createdAt: Date.UTC(2026, 7, 20), paidAt: null, deliveredAt: null };
 * signsOfLife({ listings: [], orders: [order], milestones: [] }) // [{ kind: 'order', on: '2026-08-20' }]
 */
export function signsOfLife(records: LifeRecords): Activity[] {
  const found: Activity[] = [];
  const add = (kind: Activity['kind'], at: number | null): void => {
    if (at !== null) found.push({ kind, on: vietnamDay(at) });
  };
  for (const listing of records.listings) {
    add('listing_new', listing.createdAt);
    add('listing_edit', listing.publishedAt);
    for (const on of listing.editedOn ?? []) found.push({ kind: 'listing_edit', on });
  }
  for (const order of records.orders) {
    add('order', order.createdAt);
    add('order', order.deliveredAt);
    add('payment', order.paidAt);
  }
  for (const { code, status, occurredOn } of records.milestones)
    if (code === 'C4' && status !== 'void' && status !== 'rejected')
      found.push({ kind: 'live', on: occurredOn });
  return found;
}
