import { describe, expect, it } from 'vitest';
import {
  actor,
  binh,
  dayMs,
  dung,
  hoa,
  lan,
  places,
  tuan,
} from '../../../../tests/support/index.ts';
import { bodies, openVillage, type Village } from '../visits/testing/village.ts';
import { readClaims } from '../adoption/review.ts';
import { loadAroundClaims } from './claims-around.ts';
import { exportRows, readCommune, readRows } from './reports.usecases.ts';

const path = places.commune;
const link = { kind: 'public_url', value: 'https://example.vn/chuoi-say' };

/**
 * Bình agreed to everything, has a sales account, a listing and a tested QR, and Tuấn took over
 * from Lan afterwards.
 */
async function online(): Promise<Village> {
  const village = await openVillage();
  await village.done(lan, 'household.register', bodies.register);
  for (const purpose of ['K1', 'K2', 'K3', 'K4'])
    await village.done(
      lan,
      'consent.record',
      bodies.consent(purpose, 'given', 'c' + purpose.toLowerCase()),
    );
  for (const code of ['C1', 'C2', 'P2']) {
    // P2 is recorded by the product or confirmed by the household; a bare statement claims it.
    await village.done(
      lan,
      'milestone.claim',
      bodies.claim(
        'm' + code.toLowerCase(),
        code,
        code === 'P2' ? [{ kind: 'statement', value: '' }] : [link],
      ),
    );
  }
  await village.done(tuan, 'milestone.confirm', { milestoneId: 'mc2', how: 'second_member' });
  village.clock.advance(3 * dayMs);
  await village.done(hoa, 'assignment.set', {
    id: 'a2',
    householdId: places.householdId,
    mentorId: 'tuan',
    role: 'lead',
    fromOn: '2026-11-28',
    toOn: null,
  });
  return village;
}
const figures = (report: Awaited<ReturnType<typeof readCommune>>, code: string) => {
  const step = report.steps.find((entry) => entry.code === code);
  return [step?.claimed, step?.verified, step?.of];
};

describe('the page of an official', () => {
  it('counts claimed and verified apart, with the denominator and the moment of the figures', async () => {
    const village = await online();
    const report = await readCommune(village, hoa, { path });
    expect(figures(report, 'C1')).toEqual([1, 0, 1]);
    expect(figures(report, 'C2')).toEqual([1, 1, 1]);
    expect(report).toMatchObject({
      asOf: village.clock(),
      listed: 1,
      eligible: 1,
      online: { count: 1, of: 1 },
      selling: { count: 0, of: 1 },
      unit: { path },
      official: null,
    });
  });
  it('says which household went online with which mentor: the one assigned on that day, not the one of today', async () => {
    const village = await online();
    const { rows, total } = await readRows(village, hoa, { path, rows: 'online' });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      name: 'Nguyễn Văn Bình',
      village: 'Cơ Trại',
      onlineOn: '2026-11-25',
      onlineWith: 'Lan',
      mentor: 'Tuấn',
    });
  });
  it('every figure opens to exactly the rows it counts', async () => {
    const village = await online();
    await village.done(lan, 'household.register', {
      ...bodies.register,
      id: 'htwo',
      headName: 'Trần Thị Mận',
      assignmentId: null,
    });
    const report = await readCommune(village, hoa, { path });
    for (const step of report.steps) {
      expect((await readRows(village, hoa, { path, rows: step.code })).total).toBe(step.claimed);
      expect(
        (await readRows(village, hoa, { path, rows: step.code, proof: 'verified' })).total,
      ).toBe(step.verified);
    }
    const total = async (
      rows: 'all' | 'eligible' | 'unmet' | 'online' | 'selling',
      at: string = path,
    ) => (await readRows(village, hoa, { path: at, rows })).total;
    const met = report.steps[0]?.claimed ?? 0;
    expect([
      await total('all'),
      await total('eligible'),
      await total('unmet'),
      await total('online'),
      await total('selling'),
    ]).toEqual([
      report.listed,
      report.eligible,
      report.eligible - met,
      report.online.count,
      report.selling.count,
    ]);
    for (const row of report.villages)
      expect([await total('all', row.path), await total('online', row.path)]).toEqual([
        row.listed,
        row.online,
      ]);
  });
  it('a household visited twice in one day counts once', async () => {
    const village = await openVillage();
    await village.done(lan, 'household.register', bodies.register);
    await village.done(lan, 'visit.record', bodies.visit('v1'));
    await village.done(lan, 'visit.record', bodies.visit('v2'));
    expect(figures(await readCommune(village, hoa, { path }), 'H0')).toEqual([1, 0, 1]);
  });
  it('a household that takes its agreement to statistics back leaves the figures at once; the knock on the door still counts, without a name', async () => {
    const village = await online();
    await village.done(lan, 'household.edit', { id: places.householdId, isPriority: true });
    expect((await readRows(village, hoa, { path })).rows[0]?.isPriority).toBe(true);
    await village.done(binh, 'consent.record', bodies.consent('K2', 'withdrawn', 'ck2b', 'ck2'));
    const report = await readCommune(village, hoa, { path });
    expect([figures(report, 'H0'), figures(report, 'C2')]).toEqual([
      [1, 1, 1],
      [0, 0, 1],
    ]);
    expect(report.withoutConsent).toBe(1);
    expect((await readRows(village, hoa, { path })).rows[0]).toMatchObject({
      name: null,
      isPriority: false,
      sells: '',
      onlineOn: null,
    });
    expect((await readClaims(village, hoa, { path }, loadAroundClaims)).total).toBe(0);
  });
  it('figures of an earlier day do not know what came later', async () => {
    const village = await online();
    expect((await readCommune(village, hoa, { path, until: '2026-11-24' })).online.count).toBe(0);
  });
  it('another commune is not found, and a mentor may not read reports', async () => {
    const village = await online();
    await expect(readCommune(village, dung, { path })).rejects.toMatchObject({ code: 'not_found' });
    await expect(readCommune(village, lan, { path: places.village })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the file for a spreadsheet', () => {
  it('holds the rows on screen and leaves a line in the activity log', async () => {
    const village = await online();
    const file = await exportRows(village, hoa, { path, rows: 'online' });
    expect(file.split('\r\n')).toHaveLength(3);
    expect(file).toContain('1,Nguyễn Văn Bình,Cơ Trại,Chuối tây sấy dẻo');
    const { rows } = await village.database.client.execute(
      "SELECT account_id, detail FROM activity WHERE action = 'report.export'",
    );
    expect(rows.map((row) => [row['account_id'], row['detail']])).toEqual([['hoa', '{"rows":1}']]);
  });
  it('a name that would be a formula is written as text', async () => {
    const village = await openVillage();
    await village.done(lan, 'household.register', {
      ...bodies.register,
      headName: '=HYPERLINK("http://x")',
    });
    await village.done(lan, 'consent.record', bodies.consent('K2', 'given', 'ck2'));
    expect(await exportRows(village, hoa, { path })).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
  it('a team leader reads figures and takes no file', async () => {
    const village = await online();
    await expect(exportRows(village, tuan, { path: places.village })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('claims to review', () => {
  it('come oldest first with their points and who supplied what', async () => {
    const village = await online();
    const { claims, total } = await readClaims(village, hoa, { path }, loadAroundClaims);
    expect(total).toBe(2);
    expect((await readCommune(village, hoa, { path })).toReview).toBe(total);
    expect(claims[0]).toMatchObject({
      code: 'C1',
      claimedBy: 'Lan',
      points: 3,
      pointsNeeded: 3,
      evidence: [{ kind: 'public_url', by: 'Lan', isByClaimant: true }],
    });
  });
  it('what a household says is not so comes first, and counts as claimed only', async () => {
    const village = await online();
    const before = figures(await readCommune(village, hoa, { path }), 'C2');
    await village.done(binh, 'milestone.deny', {
      milestoneId: 'mc2',
      isDenied: true,
      reason: 'not_ours',
    });
    const { claims } = await readClaims(village, hoa, { path }, loadAroundClaims);
    expect(claims.map(({ code }) => code)).toEqual(['C2', 'C1', 'P2']);
    expect(claims[0]?.evidence.at(-1)).toMatchObject({
      kind: 'household_denial',
      value: 'not_ours',
    });
    expect([before, figures(await readCommune(village, hoa, { path }), 'C2')]).toEqual([
      [1, 1, 1],
      [1, 0, 1],
    ]);
  });
  it('a village official sees only the own part', async () => {
    const village = await online();
    const other = actor('x', [{ role: 'team_leader', path: places.otherVillage }]);
    expect(
      (await readClaims(village, other, { path: places.otherVillage }, loadAroundClaims)).total,
    ).toBe(0);
    await expect(readClaims(village, other, { path }, loadAroundClaims)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
