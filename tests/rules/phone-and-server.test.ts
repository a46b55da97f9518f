import { milestoneCodes, stageOf, terrace } from '@lensan/adoption';
import { newDossier, withRecord, type Dossier } from '@lensan/contract';
import { emptyGoods } from '@lensan/listing';
import { addDays, fold } from '@lensan/vietnamese';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { makeScope } from '../../server/src/database/scope.ts';
import { milestones } from '../../server/src/features/adoption/milestones.table.ts';
import { consents, households } from '../../server/src/features/households/households.table.ts';
import { listings } from '../../server/src/features/listings/listings.table.ts';
import { orders } from '../../server/src/features/orders/orders.table.ts';
import {
  loadHouseholds,
  type ReportHousehold,
} from '../../server/src/features/reports/reports.queries.ts';
import { household, milestone } from '../../web/src/features/households/testing.ts';
import { stateOf } from '../../web/src/features/households/households.data.ts';
import { places, testServices } from '../support/index.ts';

/** Records of two hundred households over half a year, made by chance from one seed. */
const today = '2026-11-25';
const day = fc.integer({ min: 0, max: 180 }).map((back) => addDays(today, -back));
const at = day.map((on) => Date.parse(`${on}T03:00:00Z`));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const lives = fc.record({
  milestones: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...milestoneCodes.filter((code) => code !== 'C8')),
      occurredOn: day,
      status: fc.constantFrom('claimed', 'verified', 'rejected', 'void'),
      decidedAt: at,
    }),
    { maxLength: 12, selector: ({ code }) => code },
  ),
  firstOrder: fc.boolean(),
  listings: fc.array(
    fc.record({ createdAt: at, publishedAt: maybe(at), editedOn: fc.array(day, { maxLength: 4 }) }),
    { maxLength: 3 },
  ),
  orders: fc.array(fc.record({ createdAt: at, paidAt: maybe(at), deliveredAt: maybe(at) }), {
    maxLength: 3,
  }),
});
const rowOf = (id: string, householdId: string, createdAt: number) => ({
  id,
  householdId,
  path: `${places.village}${householdId}.`,
  villageId: places.villageId,
  version: 1,
  createdAt,
  createdBy: 'lan',
});
const born = Date.UTC(2026, 4, 1);
const nameOf = (nth: number) => `h${nth}`;

/** Each life as a phone holds it, and as the rows of the server. */
const told: { dossier: Dossier; reached: ReportHousehold['reached'] }[] = [];

beforeAll(async () => {
  const { database } = await testServices();
  const made = fc.sample(lives, { numRuns: 200, seed: 20_261_130 });
  const dossiers: Dossier[] = [];
  await database.write(async (tx) => {
    for (const [nth, life] of made.entries()) {
      const id = nameOf(nth);
      const card = household({ id, householdId: id, createdAt: born });
      const { hasPhone: _hasPhone, householdId: _householdId, ...fields } = card;
      await tx
        .insert(households)
        .values({ ...fields, ...rowOf(id, id, born), nameFolded: fold(card.headName) });
      await tx.insert(consents).values({
        ...rowOf(`${id}k`, id, born),
        purpose: 'K2',
        decision: 'given',
        textVersion: 'K2/2026-11-1',
        evidence: 'handed_over',
        wasReadAloud: true,
        answeredBy: 'head',
        counts: true,
        answeredAt: born,
      });
      let dossier = newDossier(card);
      const claimed = life.firstOrder
        ? [
            ...life.milestones.filter(({ code }) => code !== 'C5'),
            { code: 'C5', occurredOn: addDays(today, -75), status: 'verified', decidedAt: born },
          ]
        : life.milestones;
      for (const [n, one] of claimed.entries()) {
        const record = milestone({
          ...one,
          id: `${id}m${n}`,
          householdId: id,
          decidedAt: one.status === 'claimed' ? null : one.decidedAt,
        } as never);
        await tx
          .insert(milestones)
          .values({ ...record, ...rowOf(record.id, id, born), evidence: [] });
        dossier = withRecord(dossier, 'milestones', record);
      }
      for (const [n, one] of life.listings.entries()) {
        const record = {
          id: `${id}l${n}`,
          householdId: id,
          version: 1,
          title: null,
          description: null,
          facts: emptyGoods('dried'),
          step: 2,
          state: 'draft' as const,
          inStock: true,
          confirmedPricesDong: null,
          publicCode: null,
          storefrontCode: null,
          posts: [],
          ...one,
        };
        await tx.insert(listings).values({ ...record, ...rowOf(record.id, id, one.createdAt) });
        dossier = withRecord(dossier, 'listings', record as never);
      }
      for (const [n, one] of life.orders.entries()) {
        const record = {
          id: `${id}o${n}`,
          householdId: id,
          version: 1,
          code: `DH${n}`,
          buyerName: '',
          buyerPhone: null,
          items: '1 túi',
          listingId: null,
          totalDong: 65_000,
          receivedDong: 0,
          paidBy: null,
          cancelledAt: null,
          ...one,
        };
        await tx.insert(orders).values({ ...record, ...rowOf(record.id, id, one.createdAt) });
        dossier = withRecord(dossier, 'orders', { ...record, createdBy: 'lan' } as never);
      }
      dossiers.push(dossier);
    }
  });
  const scope = makeScope([places.commune]);
  const counted = new Map(
    (await loadHouseholds(database.read, scope, today)).map((row) => [row.id, row.reached]),
  );
  for (const dossier of dossiers)
    told.push({ dossier, reached: counted.get(dossier.household.id) ?? {} });
});

test('phone and report agree on every milestone of a household and on its day', () => {
  expect(told).toHaveLength(200);
  for (const { dossier, reached } of told)
    expect(stateOf(dossier, today).reached, dossier.household.id).toEqual(reached);
});

test('phone and report agree on which households sell steadily, by each kind of sign', () => {
  const steady = told.filter(({ reached }) => reached.C8);
  expect(steady.length).toBeGreaterThan(20);
  expect(steady.length).toBeLessThan(180);
});

test('the flag on the terrace stands on the step the report counts next', () => {
  for (const { dossier, reached } of told) {
    const now = terrace(stateOf(dossier, today).reached).find(({ state }) => state === 'now');
    expect((now?.number ?? 8) - 1, dossier.household.id).toBe(stageOf(reached, today));
  }
});
