import type { Activity } from '@lensan/adoption';
import { vietnamDay } from '@lensan/vietnamese';
import { and, inArray } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { activity } from '../../operations/activity.table.ts';

/**
 * Writes that show a household is selling. Visits, photos and papers are none: they show that a
 * mentor came.
 */
const signs: Readonly<Record<string, Activity['kind']>> = {
  'order.record': 'order',
  'order.change': 'order',
  'order.paid': 'payment',
  'listing.publish': 'listing_new',
  'listing.save': 'listing_edit',
  'listing.set_price': 'listing_edit',
  'listing.set_stock': 'listing_edit',
};

/**
 * Signs of life of the households of a scope, by household: orders, payments, listings. Read from
 * the log of writes, which keeps every change of a listing with its day; the listing itself only
 * knows its last.
 */
export async function loadActivities(
  db: Db,
  scope: Scope,
): Promise<ReadonlyMap<string, readonly Activity[]>> {
  const rows = await db
    .select({ path: activity.path, action: activity.action, at: activity.at })
    .from(activity)
    .where(and(inScope(activity.path, scope), inArray(activity.action, Object.keys(signs))));
  const found = new Map<string, Activity[]>();
  for (const { path, action, at } of rows) {
    const householdId = path.split('.')[3];
    const kind = signs[action];
    if (!householdId || !kind) continue;
    const known = found.get(householdId);
    const sign = { kind, on: vietnamDay(at) };
    if (known) known.push(sign);
    else found.set(householdId, [sign]);
  }
  return found;
}
