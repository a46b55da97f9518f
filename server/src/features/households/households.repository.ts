import { mentorOn } from '@lensan/adoption';
import type { ConsentPurpose } from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { first } from '../../database/first.ts';
import { insertRow, preparedQuery } from '../../database/prepared.ts';
import { inScope, unscoped, type Scope } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { assignments, consents, households } from './households.table.ts';

export type Household = typeof households.$inferSelect;
export type AssignmentRow = typeof assignments.$inferSelect;
export type ConsentRow = typeof consents.$inferSelect;

/**
 * One household, whoever asks: check its path (`requireAllowed`) before using it. Erased and
 * deleted ones are not found.
 */
export const findHousehold = (db: Db, id: string) => first(householdById(db, { id }));
const householdById = preparedQuery((db) =>
  db
    .select()
    .from(households)
    .where(
      and(
        eq(households.id, sql.placeholder('id')),
        isNull(households.deletedAt),
        unscoped('checked-after-load'),
      ),
    ),
);
/** Any row of that id, also a deleted one: ids are never used twice. */
export const householdExists = async (db: Db, id: string) =>
  (await anyHouseholdById(db, { id })).length > 0;
const anyHouseholdById = preparedQuery((db) =>
  db
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.id, sql.placeholder('id')), unscoped('checked-after-load'))),
);

/** Others of the village that may be the same household: same name without marks. */
export const findSameName = (
  db: Db,
  { id, villageId, nameFolded }: Pick<Household, 'id' | 'villageId' | 'nameFolded'>,
) => householdsOfName(db, { id, villageId, nameFolded });
const householdsOfName = preparedQuery((db) =>
  db
    .select({ id: households.id })
    .from(households)
    .where(
      and(
        eq(households.villageId, sql.placeholder('villageId')),
        eq(households.nameFolded, sql.placeholder('nameFolded')),
        ne(households.id, sql.placeholder('id')),
        isNull(households.deletedAt),
        unscoped('checked-after-load'),
      ),
    )
    .limit(3),
);

export const insertHousehold = (tx: Tx, row: typeof households.$inferInsert) =>
  insertRow(tx, households, row);
export const updateHousehold = (
  tx: Tx,
  row: Pick<Household, 'id' | 'path'>,
  change: Partial<Household>,
) =>
  updateOne(tx, households, change, and(eq(households.id, row.id), eq(households.path, row.path)));

/** Answers of a household to one purpose that count, newest first. */
const answers = preparedQuery((db) =>
  db
    .select()
    .from(consents)
    .where(
      and(
        eq(consents.householdId, sql.placeholder('householdId')),
        eq(consents.purpose, sql.placeholder('purpose')),
        eq(consents.counts, true),
        unscoped('checked-after-load'),
      ),
    )
    .orderBy(desc(consents.version))
    .limit(1),
);
/** The answer in force to one purpose, or null when it was never asked. */
export const findAnswer = (db: Db, householdId: string, purpose: ConsentPurpose) =>
  first(answers(db, { householdId, purpose }));

/**
 * True when the household agreed to this purpose and has not taken it back. Public pages, payment
 * codes and figures ask this each time: a withdrawal works at once.
 * @example if (!await consentInForce(tx, listing.householdId, 'K3')) throw refuse('consent.missing');
 */
export const consentInForce = async (
  db: Db,
  householdId: string,
  purpose: ConsentPurpose,
): Promise<boolean> => (await findAnswer(db, householdId, purpose))?.decision === 'given';

export const insertConsent = (tx: Tx, row: typeof consents.$inferInsert) =>
  insertRow(tx, consents, row);
export const consentExists = async (db: Db, id: string) =>
  (await consentById(db, { id })).length > 0;
const consentById = preparedQuery((db) =>
  db
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.id, sql.placeholder('id')), unscoped('checked-after-load'))),
);

/** All assignments of a household, also ended ones. */
export const listAssignments = (db: Db, householdId: string, path: string) =>
  assignmentsOf(db, { householdId, path });
const assignmentsOf = preparedQuery((db) =>
  db
    .select()
    .from(assignments)
    .where(
      and(
        eq(assignments.householdId, sql.placeholder('householdId')),
        eq(assignments.path, sql.placeholder('path')),
        isNull(assignments.deletedAt),
      ),
    ),
);
export const findAssignment = (db: Db, id: string) =>
  first(
    db
      .select()
      .from(assignments)
      .where(and(eq(assignments.id, id), unscoped('checked-after-load'))),
  );
export const insertAssignment = (tx: Tx, row: typeof assignments.$inferInsert) =>
  insertRow(tx, assignments, row);
export const updateAssignment = (
  tx: Tx,
  row: Pick<AssignmentRow, 'id' | 'path'>,
  change: Partial<AssignmentRow>,
) =>
  updateOne(
    tx,
    assignments,
    change,
    and(eq(assignments.id, row.id), eq(assignments.path, row.path)),
  );

/** A household inside a scope, or null. */
export const findHouseholdInScope = (db: Db, id: string, scope: Scope) =>
  first(
    db
      .select()
      .from(households)
      .where(
        and(eq(households.id, id), inScope(households.path, scope), isNull(households.deletedAt)),
      ),
  );
/** The lead mentor on a day, or null. */
export async function mentorOfHousehold(
  db: Db,
  householdId: string,
  on: string,
): Promise<string | null> {
  return mentorOn(
    await db
      .select()
      .from(assignments)
      .where(
        and(
          eq(assignments.householdId, householdId),
          isNull(assignments.deletedAt),
          unscoped('checked-after-load'),
        ),
      ),
    on,
  );
}
/** What signing in with a card asks of households; handed to accounts by `app.ts`. */
export const makeHouseholdHooks = (services: { readonly clock: () => number }) => ({
  findHousehold: findHouseholdInScope,
  findHouseholdOfCard: findHousehold,
  mentorOf: (db: Db, householdId: string) =>
    mentorOfHousehold(db, householdId, vietnamDay(services.clock())),
});
