import { emptyGoods } from '@lensan/listing';
import { describe, expect, it } from 'vitest';
import {
  actor,
  dayMs,
  fakeClock,
  hoa,
  lan,
  minh,
  nga,
  places,
  tuan,
} from '../../../../tests/support/index.ts';
import { listingOperations } from '../listings/listings.usecases.ts';
import { insertMember, insertTeam } from '../teams/teams.repository.ts';
import { bodies, openVillage, type Village } from '../visits/testing/village.ts';
import { readClaims } from '../adoption/review.ts';
import { loadAroundClaims } from './claims-around.ts';
import { readDoubts } from '../adoption/doubts.ts';
import { readLatePhones, type PhoneSeen } from './reports.phones.ts';
import { exportRows, readCommune, readRows } from './reports.usecases.ts';

const path = places.commune;
const shop = { kind: 'public_url', value: 'https://example.vn/gian-hang' };

/** A household of a village that agreed to help and statistics. */
async function agreed(
  village: Village,
  id: string,
  name: string,
  by = lan,
  villageId: string = places.villageId,
): Promise<void> {
  await village.done(by, 'household.register', {
    ...bodies.register,
    id,
    villageId,
    headName: name,
    assignmentId: `a${id}`,
  });
  for (const purpose of ['K1', 'K2'])
    await village.done(by, 'consent.record', {
      ...bodies.consent(purpose, 'given', `${id}${purpose.toLowerCase()}`),
      householdId: id,
    });
}
const claim = (id: string, householdId: string, code = 'C1', evidence: object[] = [shop]) => ({
  ...bodies.claim(id, code, evidence),
  householdId,
});

describe('steady selling', () => {
  const listing = (householdId: string, changes: object = {}) => ({
    id: `l${householdId}`,
    householdId,
    facts: { ...emptyGoods('dried'), name: 'Chuối sấy', ...changes },
    title: '',
    description: '',
    step: 2,
  });
  const firstOrder = async (village: Village, id: string, name: string) => {
    await agreed(village, id, name);
    await village.done(lan, 'listing.save', listing(id));
    const order = [{ kind: 'order_number', value: `…${id}` }];
    await village.done(lan, 'milestone.claim', claim(`m${id}`, id, 'C5', order));
  };
  const steady = async (village: Village) => {
    const { rows } = await readRows(village, hoa, { path, rows: 'C8' });
    return rows.map((row) => row.name);
  };

  it('is reached by a changed listing a month after the first order, not by a visit', async () => {
    const village = await openVillage([], listingOperations);
    await firstOrder(village, 'h1', 'Trần Thị Mận');
    await firstOrder(village, 'h2', 'Lê Văn Sửu');
    village.clock.advance(35 * dayMs);
    await village.done(lan, 'visit.record', {
      ...bodies.visit('v2', { visitedOn: '2026-12-29' }),
      householdId: 'h2',
    });
    expect(await steady(village)).toEqual([]);
    await village.done(lan, 'listing.save', listing('h1', { priceDong: 65_000 }));
    expect(await steady(village)).toEqual(['Trần Thị Mận']);
  });

  it('is reached by a livestream, and no longer once the livestream is rejected', async () => {
    const village = await openVillage([], listingOperations);
    await firstOrder(village, 'h1', 'Trần Thị Mận');
    village.clock.advance(35 * dayMs);
    const live = { ...claim('live1', 'h1', 'C4', []), occurredOn: '2026-12-29' };
    await village.done(lan, 'milestone.claim', live);
    expect(await steady(village)).toEqual(['Trần Thị Mận']);
    const rejected = { milestoneId: 'live1', reason: 'link_dead', note: '' };
    await village.done(tuan, 'milestone.reject', rejected);
    expect(await steady(village)).toEqual([]);
  });
});

describe('the page of a province', () => {
  it('counts by commune, from the same households', async () => {
    const village = await openVillage();
    await agreed(village, 'h1', 'Trần Thị Mận');
    await agreed(village, 'h2', 'Lê Văn Sửu', minh, places.otherVillageId);
    const report = await readCommune(village, nga, { path: places.province });
    expect(
      report.communes.map(({ id, villages, listed, agreed: count }) => [
        id,
        villages,
        listed,
        count,
      ]),
    ).toEqual([
      ['10183', 1, 0, 0],
      ['10210', 2, 2, 2],
    ]);
    expect(report.mentors).toEqual([]);
  });
  it('shows rows without names unless the right to see persons was given', async () => {
    const village = await openVillage();
    await agreed(village, 'h1', 'Trần Thị Mận');
    await village.done(lan, 'milestone.claim', claim('m1', 'h1'));
    expect((await readRows(village, nga, { path: places.province })).rows[0]).toMatchObject({
      name: null,
      village: 'Cơ Trại',
    });
    expect(await exportRows(village, nga, { path: places.province })).not.toContain('Mận');
    expect(
      (await readClaims(village, nga, { path: places.province }, loadAroundClaims)).claims[0],
    ).toMatchObject({
      name: '',
      phone: null,
    });
    const named = actor('nga', [
      { role: 'province_official', path: places.province, personal: true },
    ]);
    expect((await readRows(village, named, { path: places.province })).rows[0]?.name).toBe(
      'Trần Thị Mận',
    );
  });
});

describe('what is worth a question', () => {
  it('names the other households that were claimed with the same link, beside the claim and in the list', async () => {
    const village = await openVillage();
    await agreed(village, 'h1', 'Trần Thị Mận');
    await agreed(village, 'h2', 'Lê Văn Sửu');
    await agreed(village, 'h3', 'Phạm Văn Thìn');
    await village.done(lan, 'milestone.claim', claim('m1', 'h1'));
    await village.done(lan, 'milestone.claim', claim('m2', 'h2'));
    await village.done(
      lan,
      'milestone.claim',
      claim('m3', 'h3', 'C1', [{ kind: 'public_url', value: 'https://example.vn/thin' }]),
    );
    const { claims } = await readClaims(village, hoa, { path }, loadAroundClaims);
    expect(claims.map((one) => [one.name, one.alsoIn.map((other) => other.name)])).toEqual([
      ['Trần Thị Mận', ['Lê Văn Sửu']],
      ['Lê Văn Sửu', ['Trần Thị Mận']],
      ['Phạm Văn Thìn', []],
    ]);
    const { doubts } = await readDoubts(village, hoa, { path });
    expect(doubts).toMatchObject([
      { kind: 'same_evidence', evidence: 'public_url', names: ['Lan'], count: 2 },
    ]);
    await village.done(tuan, 'milestone.reject', {
      milestoneId: 'm2',
      reason: 'duplicate',
      note: '',
    });
    expect((await readDoubts(village, hoa, { path })).doubts).toEqual([]);
  });
  it('more than eight milestones of one mentor within an hour are a question, eight are a good afternoon', async () => {
    const village = await openVillage();
    await agreed(village, 'h1', 'Trần Thị Mận');
    await agreed(village, 'h2', 'Lê Văn Sửu');
    const codes = ['C1', 'P1', 'G1', 'G2'];
    for (const householdId of ['h1', 'h2'])
      for (const code of codes)
        await village.done(
          lan,
          'milestone.claim',
          claim(`m${householdId}${code.toLowerCase()}`, householdId, code, []),
        );
    expect((await readDoubts(village, hoa, { path })).doubts).toEqual([]);
    await village.done(lan, 'milestone.claim', claim('m9', 'h2', 'D1', []));
    expect((await readDoubts(village, hoa, { path })).doubts).toMatchObject([
      { kind: 'many_at_once', count: 9, names: ['Lan'] },
    ]);
  });
});

describe('phones not heard', () => {
  const now = fakeClock()();
  const phone = (device: string, accountId: string, change: Partial<PhoneSeen>): PhoneSeen => ({
    device,
    accountId,
    queued: 0,
    oldestAt: null,
    seenAt: now,
    isPersisted: true,
    faults: 0,
    ...change,
  });

  it('are those with work older than a day, those silent for a week and those whose app reports faults, with the number of the team leader', async () => {
    const village = await openVillage();
    await village.database.write(async (tx) => {
      await insertTeam(tx, {
        id: 't1',
        path: places.village,
        level: 'village',
        name: 'Tổ Cơ Trại',
        nameFolded: 'to co trai',
        createdAt: 0,
        createdBy: 'hoa',
      });
      await insertMember(tx, {
        id: 'p1',
        path: places.village,
        teamId: 't1',
        accountId: 'tuan',
        name: 'Tuấn',
        phone: '0900000003',
        role: 'leader',
        joinedAt: 0,
        leftAt: null,
      });
    });
    const seen = [
      phone('d1', 'lan', { queued: 4, oldestAt: now - 2 * dayMs, seenAt: now - 1000 }),
      phone('d2', 'lan', { queued: 1, oldestAt: now - 1000 }),
      phone('d3', 'minh', { seenAt: now - 8 * dayMs }),
      phone('d4', 'tuan', { seenAt: now - 9 * dayMs }),
      phone('d5', 'tuan', { faults: 3 }),
      phone('d6', 'tuan', { faults: 1, seenAt: now - 61 * dayMs }),
    ];
    const { devices } = await readLatePhones(village, hoa, async (_db, ids) =>
      seen.filter((one) => ids.includes(one.accountId)),
    );
    expect(devices.map(({ device, faults }) => [device, faults])).toEqual([
      ['d3', 0],
      ['d1', 0],
      ['d5', 3],
    ]);
    expect(
      devices.map(({ device, accountName, villageName, leaderName, leaderPhone }) => [
        device,
        accountName,
        villageName,
        leaderName,
        leaderPhone,
      ]),
    ).toEqual([
      ['d3', 'Minh', 'Xâm Thị', null, null],
      ['d1', 'Lan', 'Cơ Trại', 'Tuấn', '0900000003'],
      ['d5', 'Tuấn', 'Cơ Trại', 'Tuấn', '0900000003'],
    ]);
  });
  it('of another team are not told to a team leader', async () => {
    const village = await openVillage();
    const asked: string[][] = [];
    await readLatePhones(village, tuan, async (_db, ids) => {
      asked.push([...ids]);
      return [];
    });
    expect(asked.flat().toSorted()).toEqual(['lan', 'tuan']);
  });
});
