import type { MoneyService } from '@lensan/contract';
import type { MoneySeen } from '@lensan/vietqr/orders';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { first } from '../../database/first.ts';
import { inScope, makeScope, unscoped } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { moneyLines, moneyLinks, orders } from './orders.table.ts';

export type OrderRow = typeof orders.$inferSelect;
export type MoneyLine = typeof moneyLines.$inferSelect;
export type MoneyLink = typeof moneyLinks.$inferSelect;
type Place = { readonly id: string; readonly path: string };

/** One order, whoever asks: check its path before using it. */
export const findOrder = (db: Db, id: string) =>
  first(
    db
      .select()
      .from(orders)
      .where(and(eq(orders.id, id), isNull(orders.deletedAt), unscoped('checked-after-load'))),
  );
export const findOrderByCode = (db: Db, household: Place, code: string) =>
  first(
    db
      .select()
      .from(orders)
      .where(
        and(
          eq(orders.householdId, household.id),
          eq(orders.code, code),
          inScope(orders.path, makeScope([household.path])),
        ),
      ),
  );
/** Orders of a household, newest first. */
export const listOrders = (db: Db, household: Place) =>
  db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.householdId, household.id),
        inScope(orders.path, makeScope([household.path])),
        isNull(orders.deletedAt),
      ),
    )
    .orderBy(desc(orders.createdAt))
    .limit(2000);
export const insertOrder = (tx: Tx, row: typeof orders.$inferInsert) =>
  tx.insert(orders).values(row);
export const updateOrder = (
  tx: Tx,
  row: Pick<OrderRow, 'id' | 'path'>,
  change: Partial<OrderRow>,
) => updateOne(tx, orders, change, and(eq(orders.id, row.id), eq(orders.path, row.path)));

/** Stores a sighting once. False when it was known. */
export async function insertMoneyLine(
  tx: Tx,
  row: typeof moneyLines.$inferInsert,
): Promise<boolean> {
  return (
    (await tx.insert(moneyLines).values(row).onConflictDoNothing().returning({ id: moneyLines.id }))
      .length > 0
  );
}
export async function listMoneyOfOrder(
  db: Db,
  order: Pick<OrderRow, 'id' | 'path'>,
): Promise<MoneySeen[]> {
  const rows = await db
    .select({ witness: moneyLines.witness, amountVnd: moneyLines.amountDong, at: moneyLines.at })
    .from(moneyLines)
    .where(and(eq(moneyLines.orderId, order.id), eq(moneyLines.path, order.path)))
    .orderBy(moneyLines.at, sql`rowid`);
  return rows;
}
/** How the reference begins of a word that takes the one before it back. */
export const takeBackMark = 'back ';
/** What people said of an order's money, in the order it was said. */
export async function listSaid(
  db: Db,
  order: Pick<OrderRow, 'id' | 'path'>,
): Promise<{ amountVnd: number; isTakeBack: boolean }[]> {
  const rows = await db
    .select({ amountVnd: moneyLines.amountDong, reference: moneyLines.reference })
    .from(moneyLines)
    .where(
      and(
        eq(moneyLines.orderId, order.id),
        eq(moneyLines.path, order.path),
        eq(moneyLines.witness, 'hand'),
      ),
    )
    .orderBy(moneyLines.at, sql`rowid`);
  return rows.map(({ amountVnd, reference }) => ({
    amountVnd,
    isTakeBack: reference.startsWith(takeBackMark),
  }));
}
/** Money the services reported after a moment, newest first, with the order it was for. */
export const listReported = (db: Db, household: Place, after: number, most: number) =>
  db
    .select({ line: moneyLines, order: orders })
    .from(moneyLines)
    .leftJoin(orders, eq(orders.id, moneyLines.orderId))
    .where(
      and(
        eq(moneyLines.path, household.path),
        eq(moneyLines.witness, 'webhook'),
        gt(moneyLines.at, after),
      ),
    )
    .orderBy(desc(moneyLines.at), desc(moneyLines.id))
    .limit(most);

export const findLinkByCode = (db: Db, code: string) =>
  first(
    db
      .select()
      .from(moneyLinks)
      .where(and(eq(moneyLinks.code, code), unscoped('public-code'))),
  );
export const listLinks = (db: Db, household: Place) =>
  db
    .select()
    .from(moneyLinks)
    .where(eq(moneyLinks.path, household.path))
    .orderBy(moneyLinks.service);
export const insertLink = (tx: Tx, row: typeof moneyLinks.$inferInsert) =>
  tx.insert(moneyLinks).values(row);
export const markHeard = (tx: Tx, link: Pick<MoneyLink, 'id' | 'path'>, at: number) =>
  updateOne(
    tx,
    moneyLinks,
    { lastHeardAt: at },
    and(eq(moneyLinks.id, link.id), eq(moneyLinks.path, link.path)),
  );
/** Answers how many there were: one or none. */
export const deleteLink = async (
  tx: Tx,
  household: Place,
  service: MoneyService,
): Promise<number> =>
  (
    await tx
      .delete(moneyLinks)
      .where(and(eq(moneyLinks.path, household.path), eq(moneyLinks.service, service)))
      .returning({ id: moneyLinks.id })
  ).length;

/**
 * Takes the ledger and the connected services of a merged household along; what the other household
 * has too stays behind.
 */
export async function moveMoney(tx: Tx, from: Place, into: Place): Promise<void> {
  for (const table of [moneyLines, moneyLinks]) {
    await tx.run(
      sql`update or ignore ${table} set path = ${into.path}, household_id = ${into.id} where ${table.path} = ${from.path}`,
    );
  }
}
