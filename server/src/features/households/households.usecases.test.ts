import { allows } from '@lensan/access';
import { describe, expect, it } from 'vitest';
import { binh, dayMs, hoa, lan, minh, places, tuan } from '../../../../tests/support/index.ts';
import { eq } from 'drizzle-orm';
import { grants } from '../accounts/accounts.table.ts';
import { bodies, openVillage, type Village } from '../visits/testing/village.ts';
import {
  consentInForce,
  findHousehold,
  listAssignments,
  mentorOfHousehold,
} from './households.repository.ts';
import { householdEntities } from './households.entities.ts';
import { listStanding } from '../adoption/milestones.repository.ts';

const { householdId } = places;
const household = async (village: Village) => {
  const row = await findHousehold(village.database.read, householdId);
  if (!row) throw new Error('no household');
  return row;
};
const registered = async (...reactions: Parameters<typeof openVillage>) => {
  const village = await openVillage(...reactions);
  await village.done(lan, 'household.register', bodies.register);
  return village;
};
const agreed = async () => {
  const village = await registered();
  await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
  return village;
};

describe('registering a household', () => {
  it('stores it under its village and makes the one who registered it its mentor', async () => {
    const village = await registered();
    expect(await household(village)).toMatchObject({
      path: places.household,
      headName: 'Nguyễn Văn Bình',
      phone: null,
      status: 'open',
    });
    expect(await mentorOfHousehold(village.database.read, householdId, '2026-11-25')).toBe('lan');
  });
  it('a village of another commune is refused with its own code and nothing is stored', async () => {
    const village = await openVillage();
    expect(
      await village.run(lan, 'household.register', { ...bodies.register, villageId: 'vdongcan' }),
    ).toMatchObject({
      status: 'rejected',
      code: 'household.village_elsewhere',
      problems: [{ field: 'villageId' }],
    });
    expect(await findHousehold(village.database.read, householdId)).toBeNull();
  });
  it('a household of the same name in the village is kept and pointed out, never refused', async () => {
    const village = await registered();
    const second = await village.done(lan, 'household.register', {
      ...bodies.register,
      id: 'hbinh2',
      headName: 'NGUYEN VAN BINH',
      assignmentId: null,
    });
    expect(second.problems).toEqual([{ code: 'household.maybe_same', field: householdId }]);
    expect(await findHousehold(village.database.read, 'hbinh2')).not.toBeNull();
  });
  it('an id that is taken is refused so that the phone chooses another', async () => {
    const village = await registered();
    expect(await village.run(lan, 'household.register', bodies.register)).toMatchObject({
      status: 'rejected',
      code: 'record.id_taken',
    });
  });
  it('sending the same operation twice stores one household', async () => {
    const village = await openVillage();
    await village.run(lan, 'household.register', bodies.register, { id: 'opx' });
    expect(
      await village.run(lan, 'household.register', bodies.register, { id: 'opx' }),
    ).toMatchObject({ status: 'ok', repeated: true });
  });
});

describe('editing a household', () => {
  it('a phone number is kept only after the household agreed to support visits', async () => {
    const village = await registered();
    expect(
      await village.run(lan, 'household.edit', { id: householdId, phone: '0900 000 123' }),
    ).toMatchObject({ status: 'rejected', code: 'consent.missing' });
    await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
    await village.done(lan, 'household.edit', { id: householdId, phone: '0900 000 123' });
    expect((await household(village)).phone).toBe('0900000123');
  });
  it('two phones that change different fields both win', async () => {
    const village = await registered();
    const { version } = await household(village);
    await village.done(
      lan,
      'household.edit',
      { id: householdId, sells: 'Chuối tiêu' },
      { base: version, phone: 'p01' },
    );
    await village.done(
      tuan,
      'household.edit',
      { id: householdId, addressLine: 'Xóm 4' },
      { base: version, phone: 'p02' },
    );
    expect(await household(village)).toMatchObject({ sells: 'Chuối tiêu', addressLine: 'Xóm 4' });
  });
  it('a mentor of another village waits at the door: the household does not exist for her', async () => {
    const village = await registered();
    expect(
      await village.run(minh, 'household.edit', { id: householdId, sells: 'x' }),
    ).toMatchObject({ status: 'parked' });
    expect((await household(village)).sells).toBe('Chuối tây sấy dẻo');
  });
  it('the phone number travels only to those who may see personal data', async () => {
    const village = await agreed();
    await village.done(lan, 'household.edit', { id: householdId, phone: '0900000123' });
    const row = await household(village);
    const read = householdEntities[0]?.toRecord as (
      row: unknown,
      actor: unknown,
    ) => { phone: string | null; hasPhone: boolean };
    const withoutPersonal = {
      ...hoa,
      grants: [{ role: 'commune_official' as const, path: places.commune }],
    };
    expect(allows(withoutPersonal.grants, 'personal.read', row)).toBe(false);
    expect(read(row, withoutPersonal)).toMatchObject({ phone: null, hasPhone: true });
    expect(read(row, lan).phone).toBe('0900000123');
  });
});

describe('consents', () => {
  it('nothing is in force until it is asked, and each purpose stands alone', async () => {
    const village = await registered();
    await village.done(lan, 'consent.record', bodies.consent('K3', 'given', 'c3'));
    await village.done(lan, 'consent.record', bodies.consent('K4', 'refused', 'c4'));
    const inForce = await Promise.all(
      (['K1', 'K2', 'K3', 'K4', 'K5'] as const).map((purpose) =>
        consentInForce(village.database.read, householdId, purpose),
      ),
    );
    expect(inForce).toEqual([false, false, true, false, false]);
  });
  it('withdrawing ends it at once and tells the features that show or pay', async () => {
    const told: string[] = [];
    const village = await registered([
      async (_context, row, purpose) => {
        told.push(row.id + ' ' + purpose);
      },
    ]);
    await village.done(lan, 'consent.record', bodies.consent('K3', 'given', 'c3'));
    await village.done(binh, 'consent.record', {
      ...bodies.consent('K3', 'withdrawn', 'c3b', 'c3'),
      evidence: 'own_device',
    });
    expect(await consentInForce(village.database.read, householdId, 'K3')).toBe(false);
    expect(told).toEqual(['hbinh K3']);
  });
  it('a yes from a phone that had not heard of the withdrawal does not lift it, and is kept as a conflict', async () => {
    const village = await registered();
    await village.done(lan, 'consent.record', bodies.consent('K3', 'given', 'c3'));
    await village.done(binh, 'consent.record', bodies.consent('K3', 'withdrawn', 'c3b', 'c3'));
    expect(
      await village.run(lan, 'consent.record', bodies.consent('K3', 'given', 'c3c', 'c3')),
    ).toMatchObject({ status: 'conflict' });
    expect(await consentInForce(village.database.read, householdId, 'K3')).toBe(false);
    await village.done(lan, 'consent.record', bodies.consent('K3', 'given', 'c3d', 'c3b'));
    expect(await consentInForce(village.database.read, householdId, 'K3')).toBe(true);
  });
  it('agreeing to support makes the household a participant; withdrawing forgets the phone number and the participation', async () => {
    const village = await agreed();
    await village.done(lan, 'household.edit', { id: householdId, phone: '0900000123' });
    expect(
      (await listStanding(village.database.read, await household(village))).map((row) => [
        row.code,
        row.status,
      ]),
    ).toEqual([
      ['H0', 'verified'],
      ['H1', 'verified'],
    ]);
    await village.done(binh, 'consent.record', bodies.consent('K1', 'withdrawn', 'c1b', 'c1'));
    expect(await household(village)).toMatchObject({ phone: null, status: 'declined' });
    expect(
      (await listStanding(village.database.read, await household(village))).map((row) => row.code),
    ).toEqual(['H0']);
  });
  it('an official cannot answer for a household', async () => {
    const village = await registered();
    expect(
      await village.run(hoa, 'consent.record', bodies.consent('K2', 'given', 'c2')),
    ).toMatchObject({ status: 'rejected', code: 'forbidden' });
  });
});

describe('assignments', () => {
  const set = (id: string, mentorId: string, fromOn: string) => ({
    id,
    householdId,
    mentorId,
    role: 'lead',
    fromOn,
    toOn: null,
  });
  it('a new lead begins the day after the former one ends', async () => {
    const village = await registered();
    village.clock.advance(10 * dayMs);
    await village.done(hoa, 'assignment.set', set('a2', 'tuan', '2026-12-05'));
    const rows = await listAssignments(village.database.read, householdId, places.household);
    expect(rows.map(({ mentorId, fromOn, toOn }) => [mentorId, fromOn, toOn])).toEqual([
      ['lan', '2026-11-25', '2026-12-04'],
      ['tuan', '2026-12-05', null],
    ]);
  });
  it('a milestone keeps the mentor of its date, and changes it when the assignment is corrected backwards', async () => {
    const village = await agreed();
    await village.done(hoa, 'assignment.set', set('a2', 'tuan', '2026-12-05'));
    const mentors = async () =>
      (await listStanding(village.database.read, await household(village))).map(
        (row) => row.mentorId,
      );
    expect(await mentors()).toEqual(['lan', 'lan']);
    await village.done(hoa, 'assignment.set', set('a3', 'tuan', '2026-11-20'));
    expect(await mentors()).toEqual(['tuan', 'tuan']);
  });
  it('a mentor whose right has ended cannot be assigned any more, also from the very moment', async () => {
    const village = await registered();
    const until = (validUntil: number | null) =>
      village.database.write((tx) =>
        tx.update(grants).set({ validUntil }).where(eq(grants.accountId, 'tuan')),
      );
    await until(village.clock());
    expect(await village.run(hoa, 'assignment.set', set('a2', 'tuan', '2026-12-05'))).toMatchObject(
      { status: 'rejected', code: 'assignment.not_mentor' },
    );
    await until(village.clock() + 1);
    await village.done(hoa, 'assignment.set', set('a2', 'tuan', '2026-12-05'));
  });
  it('only a member of a team that serves the village can be assigned', async () => {
    const village = await registered();
    expect(await village.run(hoa, 'assignment.set', set('a2', 'minh', '2026-12-05'))).toMatchObject(
      { status: 'rejected', code: 'assignment.not_mentor' },
    );
  });
});
