import * as contract from '@lensan/contract';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../../../../tests/support/index.ts';
import { inScope, makeScope } from '../../database/scope.ts';
import { updateAny } from '../../database/update.ts';
import { activity } from '../../operations/activity.table.ts';
import { findCredential } from './accounts.repository.ts';
import { grants, invitations } from './accounts.table.ts';
import { addGrant } from './create-account.ts';
import { createFirstInvitation } from './invitations/create.usecases.ts';
import { openHouse, passwordOf, phoneOf, type Browser, type House } from './testing/house.ts';

const mentor = {
  name: 'Hoàng Thị Mai',
  phone: '0900 000 021',
  role: 'mentor',
  path: '01.10210.vcotrai.',
  teamId: null,
} as const;
const invite = (by: Browser, body: object = {}) =>
  by.call(contract.createInvitation, { body: { ...mentor, ...body } });
const accept = (house: House, code: string, body: object = {}) =>
  house.visit().call(contract.acceptInvitation, {
    body: { code, phone: mentor.phone, password: 'hoa gao mua he', ...body },
  });

describe('an invitation', () => {
  it('makes an account with its role and place, once', async () => {
    const house = await openHouse();
    const { body } = await invite(await house.signedIn('tuan'));
    const phone = house.visit();
    expect(
      (await phone.call(contract.viewInvitation, { body: { code: body.code } })).body,
    ).toMatchObject({
      name: 'Hoàng Thị Mai',
      role: 'mentor',
      unitName: 'Cơ Trại',
      isReset: false,
      hasAccount: false,
      minPassword: 8,
    });
    const accepted = await phone.call(contract.acceptInvitation, {
      body: { code: body.code, phone: '0900000021', password: 'hoa gao mua he' },
    });
    expect(accepted.body).toMatchObject({ name: 'Hoàng Thị Mai', kind: 'person' });
    expect((await phone.call(contract.readCard, { params: { householdId: 'hbinh' } })).status).toBe(
      200,
    );
    expect((await phone.call(contract.readCard, { params: { householdId: 'htham' } })).code).toBe(
      'not_found',
    );
    expect((await accept(house, body.code)).code).toBe('invitation.not_valid');
  });

  it('accepted twice at the same moment makes one account', async () => {
    const house = await openHouse();
    const { body } = await invite(await house.signedIn('tuan'));
    const answers = await Promise.all([accept(house, body.code), accept(house, body.code)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 404]);
  });

  it('does not work after two weeks, after being taken back, or with another code; all three answer alike', async () => {
    const house = await openHouse();
    const tuan = await house.signedIn('tuan');
    const [late, revoked] = [await invite(tuan), await invite(tuan)];
    await tuan.call(contract.revokeInvitation, { params: { id: revoked.body.invitation.id } });
    house.clock.advance(14 * dayMs);
    for (const code of [late.body.code, revoked.body.code, 'x'.repeat(43)]) {
      expect((await accept(house, code)).code).toBe('invitation.not_valid');
      expect((await house.visit().call(contract.viewInvitation, { body: { code } })).code).toBe(
        'invitation.not_valid',
      );
    }
    expect(
      (await tuan.call(contract.listInvitations)).body.invitations
        .map((row) => row.state)
        .toSorted(),
    ).toEqual(['expired', 'revoked']);
  });

  it('works only for the number the inviter wrote', async () => {
    const house = await openHouse();
    const { body } = await invite(await house.signedIn('tuan'));
    expect((await accept(house, body.code, { phone: '0900000077' })).code).toBe(
      'invitation.other_phone',
    );
    expect((await accept(house, body.code)).status).toBe(200);
  });

  it('asks 12 characters of an official and 8 of a mentor, and stays open after a bad one', async () => {
    const house = await openHouse();
    const official = await invite(await house.signedIn('nga'), {
      role: 'commune_official',
      path: '01.10210.',
    });
    expect((await accept(house, official.body.code, { password: 'mười một ch' })).code).toBe(
      'password.too_short',
    );
    expect((await accept(house, official.body.code, { password: 'mười hai chữ' })).status).toBe(
      200,
    );
    const member = await invite(await house.signedIn('tuan'), { phone: '0900000022' });
    expect(
      (await accept(house, member.body.code, { phone: '0900000022', password: 'bay chu' })).code,
    ).toBe('password.too_short');
    expect(
      (await accept(house, member.body.code, { phone: '0900000022', password: 'tam chu.' })).status,
    ).toBe(200);
  });

  it.each([
    [
      'a village leader invites into the next village',
      'tuan',
      { path: '01.10210.vxamthi.' },
      'not_found',
    ],
    [
      'a village leader invites a leader beside himself',
      'tuan',
      { role: 'team_leader' },
      'forbidden',
    ],
    [
      'a commune official invites a second one',
      'hoa',
      { role: 'commune_official', path: '01.10210.' },
      'forbidden',
    ],
    ['a commune official invites into another commune', 'hoa', { path: '01.10183.' }, 'not_found'],
    [
      'somebody invites into a village that does not exist',
      'hoa',
      { path: '01.10210.vkhong.' },
      'not_found',
    ],
    [
      'an official puts a commune official on a village',
      'nga',
      { role: 'commune_official' },
      'invitation.role_does_not_fit',
    ],
    ['a mentor invites at all', 'lan', {}, 'forbidden'],
    [
      'somebody invites to be a household',
      'hoa',
      { role: 'household', path: '01.10210.vcotrai.hbinh.' },
      'request.invalid',
    ],
  ])('is refused when %s', async (_name, by, body, code) => {
    const house = await openHouse();
    expect((await invite(await house.signedIn(by), body)).code).toBe(code);
    expect(await house.database.read.select().from(invitations)).toEqual([]);
  });

  it('gives a person who has an account another role, proved with the own password', async () => {
    const house = await openHouse();
    const { body } = await invite(await house.signedIn('hoa'), {
      phone: phoneOf('minh'),
      role: 'mentor',
      path: '01.10210.vcotrai.',
    });
    expect(
      (await house.visit().call(contract.viewInvitation, { body: { code: body.code } })).body
        .hasAccount,
    ).toBe(true);
    expect(
      (await accept(house, body.code, { phone: phoneOf('minh'), password: 'hoa gao mua he' })).code,
    ).toBe('sign_in.wrong');
    const phone = house.visit();
    const accepted = await phone.call(contract.acceptInvitation, {
      body: { code: body.code, phone: phoneOf('minh'), password: passwordOf('minh') },
    });
    expect(accepted.body.accountId).toBe('minh');
    for (const householdId of ['hbinh', 'htham'])
      expect((await phone.call(contract.readCard, { params: { householdId } })).status).toBe(200);
  });

  it('stands in the database without its secret, and lists show only the own area', async () => {
    const house = await openHouse();
    const { body } = await invite(await house.signedIn('tuan'));
    expect(JSON.stringify(await house.database.read.select().from(invitations))).not.toContain(
      body.code,
    );
    expect(
      (await (await house.signedIn('hoa')).call(contract.listInvitations)).body.invitations,
    ).toHaveLength(1);
    const dung = await house.signedIn('dung');
    expect((await dung.call(contract.listInvitations)).body.invitations).toEqual([]);
    expect(
      (await dung.call(contract.revokeInvitation, { params: { id: body.invitation.id } })).code,
    ).toBe('not_found');
  });
});

describe('a forgotten password or a lost phone', () => {
  it('is mended in person: the old sessions and password end, a one-time invitation gives a new one', async () => {
    const house = await openHouse();
    const lost = await house.signedIn('lan');
    const { body } = await (
      await house.signedIn('tuan')
    ).call(contract.resetAccount, { params: { id: 'lan' } });
    expect((await lost.call(contract.listDevices)).code).toBe('session.expired');
    expect(
      (
        await lost.call(contract.signIn, {
          body: { phone: phoneOf('lan'), password: passwordOf('lan') },
        })
      ).code,
    ).toBe('sign_in.wrong');
    const accepted = await accept(house, body.code, {
      phone: phoneOf('lan'),
      password: 'con trau di truoc',
    });
    expect(accepted.body.accountId).toBe('lan');
    expect(
      (
        await house
          .visit()
          .call(contract.signIn, { body: { phone: phoneOf('lan'), password: 'con trau di truoc' } })
      ).status,
    ).toBe(200);
    expect((await accept(house, body.code, { phone: phoneOf('lan') })).code).toBe(
      'invitation.not_valid',
    );
  });

  it('opens an account again that was paused by wrong tries', async () => {
    const house = await openHouse();
    const tuan = await house.signedIn('tuan');
    for (let tries = 0; tries < 6; tries++)
      await house
        .visit()
        .call(contract.signIn, { body: { phone: phoneOf('lan'), password: 'sai mat khau' } });
    const { body } = await tuan.call(contract.resetAccount, { params: { id: 'lan' } });
    expect(
      (await accept(house, body.code, { phone: phoneOf('lan'), password: 'con trau di truoc' }))
        .status,
    ).toBe(200);
    expect(
      (
        await house
          .visit()
          .call(contract.signIn, { body: { phone: phoneOf('lan'), password: 'con trau di truoc' } })
      ).status,
    ).toBe(200);
  });

  it('must be used within a day', async () => {
    const house = await openHouse();
    const { body } = await (
      await house.signedIn('tuan')
    ).call(contract.resetAccount, { params: { id: 'lan' } });
    house.clock.advance(dayMs);
    expect((await accept(house, body.code, { phone: phoneOf('lan') })).code).toBe(
      'invitation.not_valid',
    );
  });

  it.each([
    ['a mentor for a fellow mentor', 'lan', 'minh', 'forbidden'],
    ['a leader for the mentor of another village', 'tuan', 'minh', 'not_found'],
    ['a leader for the official above', 'tuan', 'hoa', 'not_found'],
    ['an official for the official of another commune', 'hoa', 'dung', 'not_found'],
    ['an official for the official above', 'hoa', 'nga', 'not_found'],
    ['somebody for oneself', 'hoa', 'hoa', 'forbidden'],
    ['somebody for nobody', 'hoa', 'khong-co', 'not_found'],
  ])('is not mended by %s', async (_name, by, id, code) => {
    const house = await openHouse();
    const browser = await house.signedIn(by);
    expect((await browser.call(contract.resetAccount, { params: { id } })).code).toBe(code);
    expect((await browser.call(contract.endAccount, { params: { id } })).code).toBe(code);
  });
});

describe('somebody who left', () => {
  it('is signed out, may do nothing, and the old password opens nothing even when a role is given again', async () => {
    const house = await openHouse();
    const [lan, tuan] = [await house.signedIn('lan'), await house.signedIn('tuan')];
    expect((await tuan.call(contract.endAccount, { params: { id: 'lan' } })).status).toBe(200);
    expect((await lan.call(contract.listDevices)).code).toBe('session.expired');
    expect(await findCredential(house.database.read, 'lan')).toBeNull();
    await house.database.write((tx) =>
      addGrant(tx, {
        id: 'again',
        accountId: 'lan',
        role: 'mentor',
        path: mentor.path,
        givenBy: 'hoa',
        now: house.clock(),
      }),
    );
    const body = { phone: phoneOf('lan'), password: passwordOf('lan') };
    expect((await house.visit().call(contract.signIn, { body })).code).toBe('sign_in.wrong');
  });

  it('leaves no invitation behind: neither those given, nor any given by a right that is over', async () => {
    const house = await openHouse();
    const tuan = await house.signedIn('tuan');
    const [toMentor, moved] = [
      (await invite(tuan)).body,
      (await invite(tuan, { phone: '0900000022' })).body,
    ];
    await house.database.write((tx) =>
      updateAny(tx, grants, { validUntil: house.clock() }, eq(grants.accountId, 'tuan'), 'moved'),
    );
    expect((await accept(house, moved.code, { phone: '0900000022' })).code).toBe(
      'invitation.not_valid',
    );
    const hoa = await house.signedIn('hoa');
    await hoa.call(contract.endAccount, { params: { id: 'tuan' } });
    expect(
      (await house.visit().call(contract.viewInvitation, { body: { code: toMentor.code } })).code,
    ).toBe('invitation.not_valid');
    expect((await accept(house, toMentor.code)).code).toBe('invitation.not_valid');
  });

  it('and whom somebody above let go has no open invitation in the lists', async () => {
    const house = await openHouse();
    await invite(await house.signedIn('tuan'));
    const hoa = await house.signedIn('hoa');
    await hoa.call(contract.endAccount, { params: { id: 'tuan' } });
    expect(
      (await hoa.call(contract.listInvitations)).body.invitations.map(({ state }) => state),
    ).toEqual(['revoked']);
  });

  it('was let go by somebody, and that is on record', async () => {
    const house = await openHouse();
    const tuan = await house.signedIn('tuan');
    await tuan.call(contract.endAccount, { params: { id: 'lan' } });
    const [deed] = await house.database.read
      .select()
      .from(activity)
      .where(inScope(activity.path, makeScope(['01.'])));
    expect(deed).toMatchObject({
      action: 'account.revoke',
      accountId: 'tuan',
      subjectId: 'lan',
      path: mentor.path,
      detail: { roles: 1 },
    });
  });
});

describe('the first official', () => {
  it('is invited by the installation, names the place, and no second such invitation is made', async () => {
    const { testServices } = await import('../../../../tests/support/index.ts');
    const { createApp } = await import('../../http/app.ts');
    const { accountRoutes, readActor } = await import('./accounts.routes.ts');
    const { browser, hooks } = await import('./testing/house.ts');
    const services = await testServices();
    const app = createApp(services, { readActor: readActor(services), checkAnswers: true });
    accountRoutes(app, services, hooks);
    const older = (await createFirstInvitation(services)) ?? '';
    const code = (await createFirstInvitation(services)) ?? '';
    const visitor = browser(app);
    expect((await visitor.call(contract.viewInvitation, { body: { code: older } })).code).toBe(
      'invitation.not_valid',
    );
    expect((await visitor.call(contract.viewInvitation, { body: { code } })).body).toMatchObject({
      isFirst: true,
      minPassword: 12,
    });
    const body = {
      code,
      phone: '0900000031',
      password: 'núi cao sông dài',
      first: { name: 'Vũ Thị Hoa', role: 'commune_official', path: '01.10210.' },
    };
    expect(
      (
        await visitor.call(contract.acceptInvitation, {
          body: { ...body, first: { ...body.first, role: 'province_official' } },
        })
      ).code,
    ).toBe('invitation.role_does_not_fit');
    expect(
      (
        await visitor.call(contract.acceptInvitation, {
          body: { ...body, first: { ...body.first, path: '01.99999.' } },
        })
      ).code,
    ).toBe('not_found');
    expect((await visitor.call(contract.acceptInvitation, { body })).status).toBe(200);
    expect((await visitor.call(contract.createInvitation, { body: mentor })).status).toBe(200);
    expect(await createFirstInvitation(services)).toBeNull();
  });
});
