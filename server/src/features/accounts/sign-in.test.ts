import * as contract from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../../../../tests/support/index.ts';
import { endAccount } from './account.usecases.ts';
import { sessions, throttles } from './accounts.table.ts';
import { openHouse, passwordOf, phoneOf, type Browser } from './testing/house.ts';
import { readSession } from './sessions.ts';

const minute = 60_000;
const tryPassword = (at: Browser, id: string, password: string, headers?: Record<string, string>) =>
  at.call(contract.signIn, {
    body: { phone: phoneOf(id) || id, password },
    ...(headers ? { headers } : {}),
  });

describe('signing in', () => {
  it('opens with phone number and password, the number typed the way people type it', async () => {
    const house = await openHouse();
    const phone = house.visit();
    const answer = await phone.call(contract.signIn, {
      body: { phone: '+84 900.000.001', password: passwordOf('lan') },
    });
    expect(answer.body).toMatchObject({ accountId: 'lan', name: 'Trần Thị Lan', kind: 'person' });
    expect(answer.body.deviceId).toMatch(/^[0-9a-z]{4}$/);
    expect((await phone.call(contract.listDevices)).body.devices).toMatchObject([
      { label: 'Chrome, Android', isThis: true },
    ]);
  });

  it('answers an unknown number exactly like a wrong password, and pauses both after five tries', async () => {
    const house = await openHouse();
    const [known, unknown] = [house.visit(), house.visit()];
    const without = (answer: { status: number; body: unknown; code: string | undefined }) => ({
      status: answer.status,
      code: answer.code,
      keys: JSON.stringify(answer.body).replace(/s0\d+/, ''),
    });
    for (let tries = 0; tries < 7; tries++) {
      const a = without(await tryPassword(known, 'lan', 'sai mat khau'));
      const b = without(await tryPassword(unknown, '0900000999', 'sai mat khau'));
      expect(a).toEqual(b);
      expect(a.code).toBe(tries < 5 ? 'sign_in.wrong' : 'request.too_many');
    }
  });

  it('pauses an account for 15 minutes, then 30: also for the right password, and also when the address changes each time', async () => {
    const house = await openHouse({ trustedProxies: ['local'] });
    const guess = async (count: number) => {
      const codes = [];
      for (let tries = 0; tries < count; tries++)
        codes.push(
          (
            await tryPassword(house.visit(), 'lan', `sai ${tries}`, {
              'x-forwarded-for': `203.0.113.${tries}`,
            })
          ).code,
        );
      return codes;
    };
    expect(await guess(6)).toEqual([...Array<string>(5).fill('sign_in.wrong'), 'request.too_many']);
    const paused = await tryPassword(house.visit(), 'lan', passwordOf('lan'));
    expect([paused.code, paused.headers.get('retry-after')]).toEqual(['request.too_many', '900']);
    house.clock.advance(15 * minute);
    expect(await guess(6)).toEqual([...Array<string>(5).fill('sign_in.wrong'), 'request.too_many']);
    house.clock.advance(29 * minute);
    expect((await tryPassword(house.visit(), 'lan', passwordOf('lan'))).code).toBe(
      'request.too_many',
    );
    house.clock.advance(minute);
    expect((await tryPassword(house.visit(), 'lan', passwordOf('lan'))).status).toBe(200);
  });

  it('lets no more than five guesses through when they all arrive at once', async () => {
    const house = await openHouse();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => tryPassword(house.visit(), 'lan', 'sai mat khau')),
    );
    expect(answers.filter((answer) => answer.code === 'sign_in.wrong')).toHaveLength(5);
  });

  it('does not let strangers lock the owner out of a phone that is known', async () => {
    const house = await openHouse();
    const own = await house.signedIn('lan');
    for (let tries = 0; tries < 6; tries++) await tryPassword(house.visit(), 'lan', 'sai mat khau');
    expect((await tryPassword(own, 'lan', passwordOf('lan'))).status).toBe(200);
  });

  it('allows one phone twenty wrong tries a day, whoever it guesses at', async () => {
    const house = await openHouse();
    const phone = await house.signedIn('lan');
    const codes = [];
    for (let tries = 0; tries < 21; tries++)
      codes.push((await tryPassword(phone, `09000009${10 + tries}`, 'sai mat khau')).code);
    expect(codes.lastIndexOf('sign_in.wrong')).toBe(19);
    expect(codes[20]).toBe('request.too_many');
    house.clock.advance(dayMs);
    expect((await tryPassword(phone, '0900000950', 'sai mat khau')).code).toBe('sign_in.wrong');
  });

  it('a right password forgets the wrong ones before it', async () => {
    const house = await openHouse();
    const phone = house.visit();
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 4; tries++) await tryPassword(phone, 'lan', 'sai mat khau');
      expect((await tryPassword(phone, 'lan', passwordOf('lan'))).status).toBe(200);
    }
  });

  it('keeps no phone number among the counted tries', async () => {
    const house = await openHouse();
    await tryPassword(house.visit(), 'lan', 'sai mat khau');
    expect(JSON.stringify(await house.database.read.select().from(throttles))).not.toContain(
      '0900000001',
    );
  });

  it('writes neither password nor number nor token to the log', async () => {
    const house = await openHouse();
    const phone = house.visit();
    await tryPassword(phone, 'lan', 'mat-khau-de-tim-123');
    await tryPassword(phone, 'lan', passwordOf('lan'));
    for (const secret of [
      'mat-khau-de-tim-123',
      '0900000001',
      passwordOf('lan'),
      phone.cookies.get('session') ?? '-',
    ])
      expect(house.logged()).not.toContain(secret);
  });
});

describe('a session', () => {
  it('lives in a cookie scripts cannot read, tied to the host by its name when served over https', async () => {
    const house = await openHouse({ publicUrl: 'https://lensan.example' });
    const answer = await house
      .visit()
      .call(contract.signIn, { body: { phone: phoneOf('lan'), password: passwordOf('lan') } });
    const line = answer.headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith('__Host-session='));
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(line).toContain(attribute);
    expect(line).not.toContain('Domain');
  });

  it('stands in the database only as a hash: a copy of the table signs nobody in', async () => {
    const house = await openHouse();
    const phone = await house.signedIn('lan');
    const token = phone.cookies.get('session') ?? '';
    expect(token.length).toBeGreaterThanOrEqual(43);
    const rows = await house.database.read.select().from(sessions);
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const row of rows) expect(await readSession(house, row.tokenHash)).toBeNull();
  });

  it('changes its token at every sign-in, and the one before stops working', async () => {
    const house = await openHouse();
    const phone = await house.signedIn('lan');
    const before = phone.cookies.get('session') ?? '';
    await tryPassword(phone, 'lan', passwordOf('lan'));
    expect(phone.cookies.get('session')).not.toBe(before);
    phone.cookies.set('session', before);
    expect((await phone.call(contract.listDevices)).code).toBe('session.expired');
  });

  it('does not take over a token that was planted before signing in', async () => {
    const house = await openHouse();
    const phone = house.visit();
    phone.cookies.set('session', 'A'.repeat(43));
    expect((await phone.call(contract.listDevices)).code).toBe('session.required');
    await tryPassword(phone, 'lan', passwordOf('lan'));
    expect(phone.cookies.get('session')).not.toBe('A'.repeat(43));
  });

  it('of a mentor ends after 30 days without use, and after 90 days whatever happens', async () => {
    const house = await openHouse();
    const [idle, busy] = [await house.signedIn('lan'), await house.signedIn('lan')];
    for (let days = 0; days < 84; days += 28) {
      house.clock.advance(28 * dayMs);
      expect((await busy.call(contract.listDevices)).status).toBe(200);
    }
    expect((await idle.call(contract.listDevices)).code).toBe('session.expired');
    house.clock.advance(6 * dayMs);
    expect((await busy.call(contract.listDevices)).code).toBe('session.expired');
  });

  it('of an official ends after half a day without use, and after a week whatever happens', async () => {
    const house = await openHouse();
    const official = await house.signedIn('hoa');
    house.clock.advance(12 * 60 * minute);
    expect((await official.call(contract.listDevices)).code).toBe('session.expired');
    const again = await house.signedIn('hoa');
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      house.clock.advance(6 * 60 * minute);
      expect((await again.call(contract.listDevices)).status).toBe(200);
    }
    house.clock.advance(6 * 60 * minute);
    expect((await again.call(contract.listDevices)).code).toBe('session.expired');
  });

  it('ends at once when the person signs out, here or on another device', async () => {
    const house = await openHouse();
    const [lost, own] = [await house.signedIn('lan'), await house.signedIn('lan')];
    const lostDevice = (await own.call(contract.listDevices)).body.devices.find(
      (device) => !device.isThis,
    );
    expect(
      (await own.call(contract.signOutDevice, { params: { id: lostDevice?.id ?? '' } })).status,
    ).toBe(200);
    expect((await lost.call(contract.listDevices)).code).toBe('session.expired');
    expect((await own.call(contract.signOut)).status).toBe(200);
    expect(own.cookies.has('session')).toBe(false);
  });

  it("cannot sign somebody else's device out: it answers like one that does not exist", async () => {
    const house = await openHouse();
    const [lan, minh] = [await house.signedIn('lan'), await house.signedIn('minh')];
    const [theirs] = (await minh.call(contract.listDevices)).body.devices;
    expect(
      (await lan.call(contract.signOutDevice, { params: { id: theirs?.id ?? '' } })).code,
    ).toBe('not_found');
    expect((await minh.call(contract.listDevices)).status).toBe(200);
  });

  it('keeps its device number when the same person signs in again on the same phone, and another person gets another', async () => {
    const house = await openHouse();
    const phone = house.visit();
    const first = (await tryPassword(phone, 'lan', passwordOf('lan'))).body.deviceId;
    const second = (await tryPassword(phone, 'minh', passwordOf('minh'))).body.deviceId;
    const third = (await tryPassword(phone, 'lan', passwordOf('lan'))).body.deviceId;
    expect(third).toBe(first);
    expect(second).not.toBe(first);
  });

  it('of two people on one phone stand side by side: each request says whose work it carries', async () => {
    const house = await openHouse();
    const phone = house.visit();
    await tryPassword(phone, 'lan', passwordOf('lan'));
    await tryPassword(phone, 'minh', passwordOf('minh'));
    const card = (as: string, householdId: string) =>
      phone.call(contract.readCard, { params: { householdId }, headers: { 'x-account': as } });
    expect([
      (await card('lan', 'hbinh')).status,
      (await card('lan', 'htham')).status,
      (await card('minh', 'htham')).status,
    ]).toEqual([200, 404, 200]);
    expect((await card('hoa', 'hbinh')).code).toBe('session.required');
    expect((await card('../lan', 'hbinh')).code).toBe('session.required');
    const withoutName = () => phone.call(contract.readCard, { params: { householdId: 'hbinh' } });
    expect((await withoutName()).code).toBe('not_found');
    await phone.call(contract.useSession, { headers: { 'x-account': 'lan' } });
    expect((await withoutName()).status).toBe(200);
    await phone.call(contract.signOut, { headers: { 'x-account': 'lan' } });
    expect((await card('lan', 'hbinh')).code).toBe('session.required');
    expect((await card('minh', 'htham')).status).toBe(200);
  });

  it('ends everywhere when the person is ended, and on every other device when the password changes', async () => {
    const house = await openHouse();
    const [own, other] = [await house.signedIn('lan'), await house.signedIn('lan')];
    const before = own.cookies.get('session');
    const change = (oldPassword: string, newPassword: string) =>
      own.call(contract.changePassword, { body: { oldPassword, newPassword } });
    expect((await change('khong phai', 'ruong bac thang')).code).toBe('sign_in.wrong');
    expect((await change(passwordOf('lan'), 'ngan')).code).toBe('password.too_short');
    expect((await change(passwordOf('lan'), 'matkhau123')).code).toBe('password.too_common');
    expect((await change(passwordOf('lan'), '0900000001')).code).toBe('password.too_common');
    expect((await change(passwordOf('lan'), 'ruong bac thang')).status).toBe(200);
    expect(own.cookies.get('session')).not.toBe(before);
    expect((await own.call(contract.listDevices)).status).toBe(200);
    expect((await other.call(contract.listDevices)).code).toBe('session.expired');

    const tuan = await house.signedIn('tuan');
    const actor = await readSession(house, tuan.cookies.get('session') ?? '');
    if (!actor) throw new Error('no actor');
    await endAccount(house, actor, 'lan');
    expect((await own.call(contract.listDevices)).code).toBe('session.expired');
    expect((await tryPassword(own, 'lan', 'ruong bac thang')).code).toBe('sign_in.wrong');
  });
});
