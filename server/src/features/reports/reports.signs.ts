import { signsOfLife, type Activity, type LifeRecords } from '@lensan/adoption';
import { and, eq, isNull, notInArray } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { groupBy } from '../../platform/group-by.ts';
import { milestones } from '../adoption/milestones.table.ts';
import { listings } from '../listings/listings.table.ts';
import { orders } from '../orders/orders.table.ts';

/** Records of a scope that can show signs of life: those that phones hold too. */
async function loadRecords(db: Db, scope: Scope) {
  const of = (table: typeof listings | typeof orders | typeof milestones) =>
    and(inScope(table.path, scope), isNull(table.deletedAt));
  const [goods, sold, lives] = await Promise.all([
    db
      .select({
        householdId: listings.householdId,
        createdAt: listings.createdAt,
        publishedAt: listings.publishedAt,
        editedOn: listings.editedOn,
      })
      .from(listings)
      .where(of(listings)),
    db
      .select({
        householdId: orders.householdId,
        createdAt: orders.createdAt,
        paidAt: orders.paidAt,
        deliveredAt: orders.deliveredAt,
      })
      .from(orders)
      .where(of(orders)),
    db
      .select({
        householdId: milestones.householdId,
        code: milestones.code,
        status: milestones.status,
        occurredOn: milestones.occurredOn,
      })
      .from(milestones)
      .where(
        and(
          of(milestones),
          eq(milestones.code, 'C4'),
          notInArray(milestones.status, ['void', 'rejected']),
        ),
      ),
  ]);
  return { goods, sold, lives };
}

/**
 * Signs of life of the households of a scope, by household: orders, payments, listings, livestreams.
 * Asked of the same records and by the same rule as on a phone.
 */
export async function loadSignsOfLife(
  db: Db,
  scope: Scope,
): Promise<(householdId: string) => readonly Activity[]> {
  const { goods, sold, lives } = await loadRecords(db, scope);
  const byHousehold = {
    listings: groupBy(goods, (row) => row.householdId),
    orders: groupBy(sold, (row) => row.householdId),
    milestones: groupBy(lives, (row) => row.householdId),
  };
  return (householdId) => {
    const records: LifeRecords = {
      listings: byHousehold.listings.get(householdId) ?? [],
      orders: byHousehold.orders.get(householdId) ?? [],
      milestones: byHousehold.milestones.get(householdId) ?? [],
    };
    return signsOfLife(records);
  };
}
