import * as contract from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import { pathInScope } from '../../database/scope.ts';
import { accountRoutes } from '../accounts/accounts.routes.ts';
import { createApp } from '../../http/app.ts';
import { readActor } from '../accounts/accounts.routes.ts';
import {
  browser,
  hooks as accountHooks,
  openHouse,
  phoneOf,
  units,
  type Browser,
} from '../accounts/testing/house.ts';
import { teamRoutes } from './teams.routes.ts';
import { teamHooks, type PlaceHooks } from './teams.hooks.ts';

const commune = '01.10210.';

async function openTown() {
  const names: Record<string, string> = { ...units };
  const villages = Object.entries(units)
    .filter(([path]) => path.split('.').length === 4)
    .map(([path, name]) => ({
      id: path.split('.')[2] ?? '',
      path,
      name,
      coverage: 'good' as 'good' | 'weak' | 'none',
    }));
  const places: PlaceHooks = {
    unitName: async (_db, path) => names[path] ?? null,
    listVillages: async (_db, scope) =>
      villages.filter((village) => pathInScope(village.path, scope)),
    addVillage: async (_tx, { name, coverage, communePath, id }) => {
      const path = `${communePath}${id}.`;
      names[path] = name;
      villages.push({ id, path, name, coverage });
      return { path };
    },
  };
  const services = await openHouse();
  const app = createApp(services, { readActor: readActor(services), checkAnswers: true });
  const hooks = { ...accountHooks, ...places, ...teamHooks };
  accountRoutes(app, services, hooks);
  teamRoutes(app, services, hooks);
  return {
    ...services,
    app,
    villages,
    visit: () => browser(app),
    async signedIn(id: string) {
      const phone = browser(app);
      await phone.call(contract.signIn, {
        body: { phone: phoneOf(id), password: `mat khau cua ${id}` },
      });
      return phone;
    },
  };
}

/** A team of Xâm Thị, made by the official. */
const newTeam = async (hoa: Browser) =>
  (
    await hoa.call(contract.createTeam, {
      body: { name: 'Tổ Xâm Thị', path: '01.10210.vxamthi.' },
    })
  ).body.team;
/** The same with one member written into it, and the invitation to hand over. */
async function teamWithMember(hoa: Browser) {
  const team = await newTeam(hoa);
  const { body: added } = await hoa.call(contract.addMember, {
    params: { id: team.id },
    body: { name: 'Lý Thị Hạnh', phone: '0900000042', role: 'member' },
  });
  return { team, added };
}

describe('a team', () => {
  it('is founded by an official, led by the person invited into it, who then invites members', async () => {
    const town = await openTown();
    const hoa = await town.signedIn('hoa');
    const team = await newTeam(hoa);
    const { code } = (
      await hoa.call(contract.addMember, {
        params: { id: team.id },
        body: { name: 'Ngô Văn Sơn', phone: '0900000041', role: 'leader' },
      })
    ).body;
    const leader = town.visit();
    expect(
      (
        await leader.call(contract.acceptInvitation, {
          body: { code, phone: '0900000041', password: 'dong lua chin vang' },
        })
      ).status,
    ).toBe(200);
    const added = await leader.call(contract.addMember, {
      params: { id: team.id },
      body: { name: 'Lý Thị Hạnh', phone: '0900000042', role: 'member' },
    });
    const member = town.visit();
    await member.call(contract.acceptInvitation, {
      body: { code: added.body.code, phone: '0900000042', password: 'dong lua chin vang' },
    });
    const { body } = await leader.call(contract.readTeam, { params: { id: team.id } });
    expect(body.team).toMatchObject({
      name: 'Tổ Xâm Thị',
      unitName: 'Xâm Thị',
      level: 'village',
      memberCount: 2,
      leaderName: 'Ngô Văn Sơn',
    });
    expect(body.members.map((row) => [row.name, row.role, row.accountId !== null])).toEqual([
      ['Ngô Văn Sơn', 'leader', true],
      ['Lý Thị Hạnh', 'member', true],
    ]);
    expect(body.invitations).toEqual([]);
    const me = (await member.call(contract.readMe)).body;
    expect(me.grants).toEqual([
      { role: 'mentor', path: '01.10210.vxamthi.', personal: false, name: 'Xâm Thị' },
    ]);
    expect(me.commune).toEqual({ code: '10210', name: 'Hồng Vân', provinceName: 'Hà Nội' });
    expect(me.villages.map((village) => village.name)).toEqual(['Xâm Thị']);
    expect(me.members.map((row) => [row.name, row.phone])).toEqual([
      ['Ngô Văn Sơn', '0900000041'],
      ['Lý Thị Hạnh', '0900000042'],
    ]);
  });

  it('that a person leaves takes the role back at once and keeps the name among former members', async () => {
    const town = await openTown();
    const hoa = await town.signedIn('hoa');
    const { team, added } = await teamWithMember(hoa);
    const member = town.visit();
    await member.call(contract.acceptInvitation, {
      body: { code: added.code, phone: '0900000042', password: 'dong lua chin vang' },
    });
    expect(
      (await hoa.call(contract.endMember, { params: { id: team.id, memberId: added.member.id } }))
        .status,
    ).toBe(200);
    expect((await member.call(contract.readMe)).code).toBe('session.expired');
    expect(
      (await hoa.call(contract.readTeam, { params: { id: team.id } })).body.members,
    ).toMatchObject([{ name: 'Lý Thị Hạnh', leftAt: town.clock() }]);
  });

  it('somebody taken out before the invitation was used cannot use it any more', async () => {
    const town = await openTown();
    const hoa = await town.signedIn('hoa');
    const { team, added } = await teamWithMember(hoa);
    await hoa.call(contract.endMember, { params: { id: team.id, memberId: added.member.id } });
    const code = added.code;
    expect(
      (
        await town.visit().call(contract.acceptInvitation, {
          body: { code, phone: '0900000042', password: 'dong lua chin vang' },
        })
      ).code,
    ).toBe('invitation.not_valid');
  });

  it('a fresh invitation for a member voids the one before', async () => {
    const town = await openTown();
    const hoa = await town.signedIn('hoa');
    const team = await newTeam(hoa);
    const params = { id: team.id };
    const added = (
      await hoa.call(contract.addMember, {
        params,
        body: { name: 'Lý Thị Hạnh', phone: '0900000042', role: 'member' },
      })
    ).body;
    expect(
      (
        await hoa.call(contract.addMember, {
          params,
          body: { name: 'Lý Thị Hạnh', phone: '0900 000 042', role: 'member' },
        })
      ).code,
    ).toBe('team.member_known');
    const again = (
      await hoa.call(contract.inviteMember, { params: { ...params, memberId: added.member.id } })
    ).body;
    expect(
      (await town.visit().call(contract.viewInvitation, { body: { code: added.code } })).code,
    ).toBe('invitation.not_valid');
    expect(
      (await town.visit().call(contract.viewInvitation, { body: { code: again.code } })).status,
    ).toBe(200);
    expect((await hoa.call(contract.readTeam, { params })).body.invitations).toHaveLength(1);
  });

  it('of another area answers like one that does not exist, and appears in no list', async () => {
    const town = await openTown();
    const hoa = await town.signedIn('hoa');
    const team = await newTeam(hoa);
    for (const id of ['tuan', 'dung']) {
      const other = await town.signedIn(id);
      expect((await other.call(contract.readTeam, { params: { id: team.id } })).code).toBe(
        'not_found',
      );
      expect(
        (
          await other.call(contract.addMember, {
            params: { id: team.id },
            body: { name: 'A', phone: '0900000043', role: 'member' },
          })
        ).code,
      ).toBe('not_found');
      expect((await other.call(contract.listTeams)).body.teams).toEqual([]);
      expect(
        (
          await other.call(contract.createTeam, {
            body: { name: 'Tổ B', path: '01.10210.vxamthi.' },
          })
        ).code,
      ).toBe('not_found');
    }
  });

  it('is not changed by a mentor, and a village leader names no second leader', async () => {
    const town = await openTown();
    const { team } = (
      await (
        await town.signedIn('hoa')
      ).call(contract.createTeam, { body: { name: 'Tổ Cơ Trại', path: '01.10210.vcotrai.' } })
    ).body;
    const body = { name: 'A', phone: '0900000043', role: 'leader' };
    expect(
      (
        await (
          await town.signedIn('lan')
        ).call(contract.addMember, { params: { id: team.id }, body })
      ).code,
    ).toBe('forbidden');
    expect(
      (
        await (
          await town.signedIn('tuan')
        ).call(contract.addMember, { params: { id: team.id }, body })
      ).code,
    ).toBe('forbidden');
  });
});

describe('importing a commune', () => {
  const text =
    'Thôn\tSóng\tTổ\tHọ tên\tĐiện thoại\tVai trò\nCơ Trại\t\tTổ Cơ Trại\tTrần Văn Nam\t0900000051\tTổ trưởng\nVân La\tyếu\tTổ Vân La\tMai Thị Hoa\t0900000052\t\nVân La\tyếu\tTổ Vân La\tLại Sai Số\t12\t';

  it('shows what it would do and stores nothing, then does exactly that, and nothing the second time', async () => {
    const town = await openTown();
    const hoa = await town.signedIn('hoa');
    const preview = (await hoa.call(contract.previewImport, { body: { path: commune, text } }))
      .body;
    expect([preview.villages, preview.teams, preview.members]).toEqual([1, 2, 2]);
    expect(preview.rows.map((row) => row.problem ?? row.will)).toEqual(['add', 'add', 'bad_phone']);
    expect((await hoa.call(contract.listTeams)).body.teams).toEqual([]);
    expect((await hoa.call(contract.runImport, { body: { path: commune, text } })).body).toEqual(
      preview,
    );
    expect(
      (await hoa.call(contract.listTeams)).body.teams
        .map((team) => [team.name, team.unitName, team.memberCount])
        .toSorted(),
    ).toEqual([
      ['Tổ Cơ Trại', 'Cơ Trại', 1],
      ['Tổ Vân La', 'Vân La', 1],
    ]);
    const again = (await hoa.call(contract.runImport, { body: { path: commune, text } })).body;
    expect([again.villages, again.teams, again.members]).toEqual([0, 0, 0]);
    expect(town.villages.find((village) => village.name === 'Vân La')?.coverage).toBe('weak');
  });

  it('is only for the officials of that commune', async () => {
    const town = await openTown();
    expect(
      (
        await (
          await town.signedIn('tuan')
        ).call(contract.previewImport, { body: { path: commune, text } })
      ).code,
    ).toBe('forbidden');
    expect(
      (
        await (
          await town.signedIn('dung')
        ).call(contract.runImport, { body: { path: commune, text } })
      ).code,
    ).toBe('not_found');
  });
});

describe('who I am', () => {
  it('tells a household its mentor and nothing of teams or villages', async () => {
    const town = await openTown();
    const lan = await town.signedIn('lan');
    const { code } = (
      await lan.call(contract.issueCard, {
        params: { householdId: 'hbinh' },
        body: { forgetPin: false },
      })
    ).body;
    await lan.call(contract.choosePin, { body: { code, pin: '482916' } });
    const own = town.visit();
    await own.call(contract.signInWithCard, { body: { code, pin: '482916' } });
    const me = (await own.call(contract.readMe)).body;
    expect(me).toMatchObject({
      account: { kind: 'household', householdId: 'hbinh', phone: null },
      mentor: { name: 'Trần Thị Lan', phone: '0900000001' },
      villages: [],
      teams: [],
      members: [],
      moneyFrom: town.clock(),
    });
  });

  it('keeps how the person likes to read', async () => {
    const town = await openTown();
    const lan = await town.signedIn('lan');
    await lan.call(contract.changeSettings, {
      body: { textSize: 'large', theme: 'sun', language: 'vi' },
    });
    expect((await lan.call(contract.readMe)).body.settings).toEqual({
      textSize: 'large',
      theme: 'sun',
      language: 'vi',
    });
  });
});
