import { describe, expect, it } from 'vitest';
import { binh, dayMs, hoa, lan, minh, places, tuan } from '../../../../tests/support/index.ts';
import { listStanding, findMilestone } from '../adoption/milestones.repository.ts';
import { listActivity } from '../../operations/activity.ts';
import { forgetVisits } from './visits.withdrawal.ts';
import { bodies, openVillage, type Village } from './testing/village.ts';

const place = { id: places.householdId, path: places.household };
const standing = async (village: Village) =>
  (await listStanding(village.database.read, place)).map((row) => [row.code, row.status]);
const started = async () => {
  const village = await openVillage();
  await village.done(lan, 'household.register', bodies.register);
  return village;
};
const participant = async () => {
  const village = await started();
  await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
  return village;
};
const link = { kind: 'public_url', value: 'https://example.vn/chuoi-say' };

describe('a visit', () => {
  it('on which somebody was met reaches the household, as a claim of the mentor until the household answers', async () => {
    const village = await started();
    await village.done(lan, 'visit.record', bodies.visit('v1', { placeCell: '20.805,105.893' }));
    expect(await standing(village)).toEqual([['H0', 'claimed']]);
    await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
    expect(await standing(village)).toEqual([
      ['H0', 'verified'],
      ['H1', 'verified'],
    ]);
  });
  it('two visits in one day reach the household once', async () => {
    const village = await started();
    await village.done(lan, 'visit.record', bodies.visit('v1'));
    await village.done(lan, 'visit.record', bodies.visit('v2'));
    expect(await standing(village)).toEqual([['H0', 'claimed']]);
  });
  it('the fifth skill brings the skills milestone, over several visits', async () => {
    const village = await participant();
    await village.done(
      lan,
      'visit.record',
      bodies.visit('v1', { skills: ['services', 'shopping', 'payment'] }),
    );
    await village.done(
      lan,
      'visit.record',
      bodies.visit('v2', { skills: ['protection', 'local'] }),
    );
    expect((await standing(village)).map(([code]) => code)).toEqual(['H0', 'H1', 'H2']);
  });
  it('after the household took its yes back, words and places of all visits are gone, and that somebody came stays', async () => {
    const village = await openVillage([forgetVisits]);
    const told = { note: 'vườn sau nhà', placeCell: '20.805,105.893' };
    await village.done(lan, 'household.register', bodies.register);
    await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
    // So that the place of the visit stands in a milestone too.
    await village.done(tuan, 'milestone.void', {
      householdId: places.householdId,
      milestoneId: 'c1-h0',
      reason: 'wrong_date',
    });
    await village.done(lan, 'visit.record', bodies.visit('v1', told));
    await village.done(lan, 'visit.record', bodies.visit('v2', told));
    await village.done(lan, 'visit.remove', { visitId: 'v1', householdId: places.householdId });
    const before = (await standing(village)).length;
    await village.done(binh, 'consent.record', bodies.consent('K1', 'withdrawn', 'c1b', 'c1'));
    const { rows } = await village.database.client.execute(
      `SELECT note || coalesce(place_cell, '') AS told FROM visits /*unscoped:job*/
       UNION ALL SELECT evidence FROM milestones /*unscoped:job*/`,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ told: text }) => /vườn|20\.8/.test(String(text)))).toEqual([]);
    // Only the agreement itself ends.
    expect((await standing(village)).length).toBe(before - 1);
  });
  it('before the household’s yes, and after it was taken back, no note and no place is kept', async () => {
    const village = await started();
    const told = { note: 'vườn sau nhà', placeCell: '20.805,105.893' };
    await village.done(lan, 'visit.record', bodies.visit('v1', told));
    await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
    await village.done(lan, 'visit.record', bodies.visit('v2', told));
    await village.done(binh, 'consent.record', bodies.consent('K1', 'withdrawn', 'c1b', 'c1'));
    await village.done(lan, 'visit.record', bodies.visit('v3', told));
    const { rows } = await village.database.client.execute(
      'SELECT note, place_cell FROM visits ORDER BY id /*unscoped:job*/',
    );
    expect(rows.map((row) => [row['note'], row['place_cell']])).toEqual([
      ['', null],
      ['vườn sau nhà', '20.805,105.893'],
      ['', null],
    ]);
  });
  it('with an unreadable date or too long a note is refused field by field', async () => {
    const village = await started();
    expect(
      await village.run(
        lan,
        'visit.record',
        bodies.visit('v1', { visitedOn: '2026-13-01', note: 'a'.repeat(501) }),
      ),
    ).toMatchObject({
      status: 'rejected',
      code: 'request.invalid',
      problems: [{ field: 'visitedOn' }, { field: 'note', code: 'field.too_long' }],
    });
  });
});

describe('a visit written down wrongly', () => {
  const five = ['services', 'shopping', 'payment', 'protection', 'local'];
  const correct = (id: string, replacesId: string, change: object = {}) => ({
    id,
    replacesId,
    householdId: places.householdId,
    visitedOn: '2026-11-25',
    skills: [],
    note: '',
    ...change,
  });
  const remove = (visitId: string) => ({ visitId, householdId: places.householdId });
  const dated = async (village: Village) =>
    (await listStanding(village.database.read, place))
      .map((row) => [row.code, row.occurredOn, row.status])
      .toSorted();

  it('on the wrong day is counted on the right one, and the old row stays as it was written', async () => {
    const village = await participant();
    // H0 came with the agreement; only a visit of its own moves.
    await village.done(lan, 'visit.record', bodies.visit('v1', { skills: five, note: 'vườn' }));
    await village.done(
      lan,
      'visit.correct',
      correct('v2', 'v1', { visitedOn: '2026-11-20', skills: five, note: 'vườn sau' }),
    );
    expect(await dated(village)).toEqual([
      ['H0', '2026-11-25', 'verified'],
      ['H1', '2026-11-25', 'verified'],
      ['H2', '2026-11-20', 'claimed'],
    ]);
    const { rows } = await village.database.client.execute(
      'SELECT id, visited_on, note, deleted_at IS NULL AS stands FROM visits ORDER BY id /*unscoped:job*/',
    );
    expect(rows.map((row) => [row['id'], row['visited_on'], row['note'], row['stands']])).toEqual([
      ['v1', '2026-11-25', 'vườn', 0],
      ['v2', '2026-11-20', 'vườn sau', 1],
    ]);
    expect(
      (await listActivity(village.database.read, lan.scope, 10)).map(({ action }) => action),
    ).toContain('visit.correct');
  });
  it('moves the day the household was reached, and keeps what others said for it', async () => {
    const village = await started();
    await village.done(lan, 'visit.record', bodies.visit('v1'));
    await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
    await village.done(lan, 'visit.correct', correct('v2', 'v1', { visitedOn: '2026-11-24' }));
    expect((await dated(village))[0]).toEqual(['H0', '2026-11-24', 'verified']);
    await village.done(lan, 'visit.remove', remove('v2'));
    // Whoever agreed was met: the day of the agreement is left.
    expect((await dated(village))[0]).toEqual(['H0', '2026-11-25', 'verified']);
  });
  it('taken back, it brings nothing any more: neither the meeting nor the skills', async () => {
    const village = await started();
    await village.done(lan, 'visit.record', bodies.visit('v1', { skills: five.slice(0, 3) }));
    await village.done(
      lan,
      'visit.record',
      bodies.visit('v2', { visitedOn: '2026-11-26', skills: five.slice(3) }),
    );
    await village.done(lan, 'visit.remove', remove('v1'));
    expect(await dated(village)).toEqual([['H0', '2026-11-26', 'claimed']]);
    await village.done(lan, 'visit.remove', remove('v2'));
    expect(await dated(village)).toEqual([]);
  });
  it('a skill added afterwards completes the five', async () => {
    const village = await started();
    await village.done(lan, 'visit.record', bodies.visit('v1', { skills: five.slice(1) }));
    await village.done(lan, 'visit.correct', correct('v2', 'v1', { skills: five }));
    expect((await standing(village)).map(([code]) => code)).toEqual(['H0', 'H2']);
  });
  it('is mended by whoever recorded it or by the leader, by no colleague, and never to a day to come', async () => {
    const village = await started();
    await village.done(lan, 'visit.record', bodies.visit('v1'));
    const colleague = { ...minh, grants: lan.grants, scope: lan.scope };
    expect(await village.run(colleague, 'visit.remove', remove('v1'))).toMatchObject({
      code: 'forbidden',
    });
    expect(
      await village.run(lan, 'visit.correct', correct('v2', 'v1', { visitedOn: '2026-11-26' })),
    ).toMatchObject({ code: 'visit.date_wrong' });
    await village.done(tuan, 'visit.remove', remove('v1'));
    // Taken back by both, or corrected meanwhile, it is taken back once.
    await village.done(lan, 'visit.remove', remove('v1'));
    await village.done(lan, 'visit.correct', correct('v2', 'v1'));
    expect(await standing(village)).toEqual([]);
  });
});

describe('a milestone claimed by hand', () => {
  it('is claimed by the mentor and verified when a second member and the link together are enough', async () => {
    const village = await participant();
    await village.done(lan, 'milestone.claim', bodies.claim('m1', 'C1', [link]));
    expect(await findMilestone(village.database.read, 'm1')).toMatchObject({
      status: 'claimed',
      claimedBy: 'lan',
      mentorId: 'lan',
    });
    await village.done(tuan, 'milestone.confirm', { milestoneId: 'm1', how: 'second_member' });
    expect(await findMilestone(village.database.read, 'm1')).toMatchObject({
      status: 'verified',
      decidedBy: 'tuan',
    });
  });
  it('the household confirms from its own phone', async () => {
    const village = await participant();
    await village.done(
      lan,
      'milestone.claim',
      bodies.claim('m1', 'C5', [{ kind: 'photo', value: 'p1' }]),
    );
    await village.done(binh, 'milestone.confirm', { milestoneId: 'm1', how: 'household' });
    expect((await findMilestone(village.database.read, 'm1'))?.status).toBe('verified');
  });
  it('nobody confirms an own claim, and a mentor cannot speak for the household', async () => {
    const village = await participant();
    await village.done(lan, 'milestone.claim', bodies.claim('m1', 'C1', [link]));
    expect(
      await village.run(lan, 'milestone.confirm', { milestoneId: 'm1', how: 'second_member' }),
    ).toMatchObject({ code: 'milestone.own_claim' });
    expect(
      await village.run(tuan, 'milestone.confirm', { milestoneId: 'm1', how: 'household' }),
    ).toMatchObject({ code: 'forbidden' });
    expect(
      await village.run(
        lan,
        'milestone.claim',
        bodies.claim('m2', 'C1', [{ kind: 'household_confirmation', value: '' }]),
      ),
    ).toMatchObject({ code: 'milestone.evidence_not_yours' });
  });
  it('a spot check of an official verifies it, one by a mentor is not allowed', async () => {
    const village = await participant();
    await village.done(lan, 'milestone.claim', bodies.claim('m1', 'C1'));
    expect(
      await village.run({ ...minh, grants: lan.grants, scope: lan.scope }, 'milestone.confirm', {
        milestoneId: 'm1',
        how: 'spot_check',
      }),
    ).toMatchObject({ code: 'forbidden' });
    await village.done(hoa, 'milestone.confirm', { milestoneId: 'm1', how: 'spot_check' });
    expect((await findMilestone(village.database.read, 'm1'))?.status).toBe('verified');
  });
  it('rejected or taken back, the row stays with its reason and is closed to everything after', async () => {
    const village = await participant();
    await village.done(lan, 'milestone.claim', bodies.claim('m1', 'C1', [link]));
    await village.done(hoa, 'milestone.reject', {
      milestoneId: 'm1',
      reason: 'link_dead',
      note: 'Mở không được',
    });
    expect(await findMilestone(village.database.read, 'm1')).toMatchObject({
      status: 'rejected',
      reason: 'link_dead',
      note: 'Mở không được',
      evidence: [link],
    });
    expect(
      await village.run(tuan, 'milestone.confirm', { milestoneId: 'm1', how: 'second_member' }),
    ).toMatchObject({ code: 'milestone.closed' });
    await village.done(lan, 'milestone.claim', bodies.claim('m2', 'C1', [link]));
    await village.done(lan, 'milestone.void', { milestoneId: 'm2', reason: 'wrong_household' });
    expect((await standing(village)).map(([code]) => code)).toEqual(['H0', 'H1']);
  });
  it('a colleague cannot take it back, the team leader can', async () => {
    const village = await participant();
    await village.done(lan, 'milestone.claim', bodies.claim('m1', 'C1'));
    expect(
      await village.run({ ...minh, grants: lan.grants, scope: lan.scope }, 'milestone.void', {
        milestoneId: 'm1',
        reason: 'other',
      }),
    ).toMatchObject({ code: 'forbidden' });
    expect(
      await village.run(tuan, 'milestone.void', { milestoneId: 'm1', reason: 'other' }),
    ).toMatchObject({ status: 'ok' });
  });
  it('the household says no: it does not count, and more evidence does not help until it is asked', async () => {
    const village = await participant();
    await village.done(lan, 'milestone.claim', bodies.claim('m1', 'C1', [link]));
    const no = { milestoneId: 'm1', isDenied: true, reason: 'not_done' };
    await village.done(binh, 'milestone.deny', no);
    const { version } = await village.done(binh, 'milestone.deny', no);
    await village.done(tuan, 'milestone.confirm', { milestoneId: 'm1', how: 'second_member' });
    const held = await findMilestone(village.database.read, 'm1');
    expect(held).toMatchObject({ status: 'claimed', decidedBy: null });
    expect(held?.evidence.map(({ kind, value, by }) => [kind, value, by])).toEqual([
      ['public_url', link.value, 'lan'],
      ['household_denial', 'not_done', 'binh'],
      ['second_member', '', 'tuan'],
    ]);
    expect(held?.version).toBeGreaterThan(version ?? 0);
    await village.done(binh, 'milestone.deny', { ...no, isDenied: false, reason: null });
    expect(await findMilestone(village.database.read, 'm1')).toMatchObject({ status: 'verified' });
  });
  it('a no also holds up what was checked before, and an official who asked again decides', async () => {
    const village = await participant();
    await village.done(lan, 'milestone.claim', bodies.claim('m1', 'C1', [link]));
    await village.done(tuan, 'milestone.confirm', { milestoneId: 'm1', how: 'second_member' });
    await village.done(binh, 'milestone.deny', {
      milestoneId: 'm1',
      isDenied: true,
      reason: null,
    });
    expect(await findMilestone(village.database.read, 'm1')).toMatchObject({ status: 'claimed' });
    await village.done(hoa, 'milestone.confirm', { milestoneId: 'm1', how: 'spot_check' });
    expect(await findMilestone(village.database.read, 'm1')).toMatchObject({
      status: 'verified',
      decidedBy: 'hoa',
    });
  });
  it('nobody says no for the household, and what the product saw itself is not argued with', async () => {
    const village = await participant();
    await village.done(lan, 'milestone.claim', bodies.claim('m1', 'C1', [link]));
    const no = { milestoneId: 'm1', isDenied: true, reason: null };
    for (const actor of [lan, tuan, hoa])
      expect(await village.run(actor, 'milestone.deny', no)).toMatchObject({ code: 'forbidden' });
    expect(await findMilestone(village.database.read, 'm1')).toMatchObject({ evidence: [{}] });
  });
  it('a farm that takes no guests cannot reach the milestones of homestays, a homestay can', async () => {
    const village = await participant();
    for (const code of ['S1', 'S2'])
      expect(await village.run(lan, 'milestone.claim', bodies.claim('m1', code))).toMatchObject({
        code: 'milestone.not_for_kind',
      });
    await village.done(lan, 'household.edit', { id: places.householdId, kind: 'homestay' });
    await village.done(lan, 'milestone.claim', bodies.claim('m1', 'S1'));
  });
  it('what the product works out by itself, a day to come, and a household that did not agree are refused', async () => {
    const village = await participant();
    expect(await village.run(lan, 'milestone.claim', bodies.claim('m1', 'C8'))).toMatchObject({
      code: 'milestone.not_claimable',
    });
    expect(
      await village.run(lan, 'milestone.claim', bodies.claim('m1', 'C1', [], '2026-11-26')),
    ).toMatchObject({ code: 'milestone.date_wrong' });
    village.clock.advance(dayMs);
    await village.done(binh, 'consent.record', bodies.consent('K1', 'withdrawn', 'c1b', 'c1'));
    expect(await village.run(lan, 'milestone.claim', bodies.claim('m1', 'C1'))).toMatchObject({
      code: 'consent.missing',
    });
  });
});
