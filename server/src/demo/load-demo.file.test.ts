import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveChannelIds } from '@lensan/channels';
import { scriptFacts, composeScript, defaultChoices, saidNumbers } from '@lensan/livestream';
import { unscoped } from '../database/scope.ts';
import { operationRunner } from '../app.ts';
import { consents, households } from '../features/households/households.table.ts';
import { milestones } from '../features/adoption/milestones.table.ts';
import { listings } from '../features/listings/listings.table.ts';
import { photoJobs } from '../features/photos/photos.jobs.ts';
import { makePhotoWorker } from '../features/photos/photo-worker.ts';
import { photos } from '../features/photos/photos.table.ts';
import { teamMembers } from '../features/teams/teams.table.ts';
import { villages } from '../features/places/places.table.ts';
import { testServices, type TestServices } from '../../../tests/support/index.ts';
import { orderPayment } from '@lensan/vietqr/orders';
import { signInWithCard } from '../features/accounts/cards.usecases.ts';
import { orders } from '../features/orders/orders.table.ts';
import { demoHousehold } from './demo-card.ts';
import { loadDemo, type DemoCounts } from './load-demo.ts';

describe('the demo commune', () => {
  const worker = makePhotoWorker();
  let services: TestServices;
  let counts: DemoCounts;
  beforeAll(async () => {
    services = await testServices();
    counts = await loadDemo(services, {
      runnerFor: operationRunner,
      jobsFor: (story) => photoJobs(story, worker),
      picturesDir: new URL('pictures', import.meta.url).pathname,
      households: 144,
      seed: 10_210,
    });
  });
  afterAll(() => worker.close());

  test('obeys every rule of the product: no operation of its story is refused or waits', () => {
    expect(counts.refused).toEqual({});
  });

  test('has 36 villages with good, weak and no signal, 36 teams and about 200 members', async () => {
    const { read } = services.database;
    const kinds = await read
      .select({ coverage: villages.coverage, count: count() })
      .from(villages)
      .where(unscoped('job'))
      .groupBy(villages.coverage);
    expect(kinds.map(({ coverage }) => coverage).toSorted()).toEqual(['good', 'none', 'weak']);
    const [members] = await read
      .select({ count: count() })
      .from(teamMembers)
      .where(unscoped('job'));
    expect(members?.count).toBeGreaterThan(190);
    expect(members?.count).toBeLessThan(210);
    expect(counts).toMatchObject({ villages: 36, households: 144 });
  });

  test('shows every state: refusals, withdrawals, drafts, hidden and published listings, claimed, verified and derived milestones', async () => {
    const { read } = services.database;
    const states = new Set(
      (await read.select({ state: listings.state }).from(listings).where(unscoped('job'))).map(
        ({ state }) => state,
      ),
    );
    expect([...states].toSorted()).toEqual(expect.arrayContaining(['draft', 'published']));
    const decisions = new Set(
      (
        await read.select({ decision: consents.decision }).from(consents).where(unscoped('job'))
      ).map(({ decision }) => decision),
    );
    expect([...decisions]).toEqual(expect.arrayContaining(['given', 'refused']));
    const found = await read
      .select({ code: milestones.code, status: milestones.status })
      .from(milestones)
      .where(unscoped('job'));
    expect([...new Set(found.map(({ code }) => code))]).toEqual(
      expect.arrayContaining(['H0', 'H1', 'H2', 'C1', 'C2', 'C5', 'P2']),
    );
    expect([...new Set(found.map(({ status }) => status))]).toEqual(
      expect.arrayContaining(['claimed', 'verified']),
    );
  });

  test('has orders waiting, paid, paid too little and called off, and the household of the tour opens its pages with card and PIN', async () => {
    const { read } = services.database;
    const binh = (await read.select().from(orders).where(unscoped('job'))).filter(
      ({ householdId }) => householdId === demoHousehold.id,
    );
    const states = binh.map(({ totalDong, receivedDong, cancelledAt }) =>
      orderPayment({
        totalVnd: totalDong,
        receivedVnd: receivedDong,
        isCancelled: cancelledAt !== null,
      }),
    );
    expect(states).toEqual(expect.arrayContaining(['awaiting', 'paid', 'short']));
    const session = await signInWithCard(
      services,
      { code: demoHousehold.card, pin: demoHousehold.pin },
      { phoneSecret: services.ids.secret(), label: 'test', addressKey: 'test' },
    );
    expect(session).toMatchObject({ kind: 'household', name: demoHousehold.headName });
  });

  test('carries no phone number that could reach somebody', async () => {
    const phones = await services.database.read
      .select({ phone: households.phone })
      .from(households)
      .where(unscoped('job'));
    expect(phones.filter(({ phone }) => phone !== null && !/^09000\d{5}$/.test(phone))).toEqual([]);
    expect(phones.some(({ phone }) => phone !== null)).toBe(true);
  });

  test('has finished pictures for its goods', async () => {
    const rows = await services.database.read.select().from(photos).where(unscoped('job'));
    expect(rows.length).toBeGreaterThan(10);
    expect(
      rows.filter((photo) => photo.processing !== 'ready' || photo.versions.length < 5),
    ).toEqual([]);
  });

  test('no number stands in a script of any demo listing that is not a fact', async () => {
    const rows = await services.database.read.select().from(listings).where(unscoped('job'));
    for (const { facts } of rows.filter((row) => row.facts.name !== '')) {
      for (const channel of liveChannelIds) {
        const script = composeScript(scriptFacts(facts), defaultChoices(channel));
        expect(script.blocks.length).toBeGreaterThan(2);
        expect(
          script.blocks.flatMap((block) =>
            block.sentences.flatMap((sentence) =>
              sentence.segments
                .filter((segment) => segment.factId === undefined)
                .flatMap((segment) => saidNumbers(segment.text)),
            ),
          ),
        ).toEqual([]);
      }
    }
  });
});
