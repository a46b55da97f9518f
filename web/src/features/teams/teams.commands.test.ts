import type { Invitation, Me, TeamMember, Village } from '@lensan/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setSession } from '../../session.ts';
import { answering, closePhone, openPhone } from '../households/testing/phone.ts';
import { importTable, lookAtTable, rowCounts, rowsToLook, wrongRows } from './import.data.ts';
import {
  inviteOfficial,
  inviteOne,
  openOfficials,
  resetOne,
  revokeOpen,
} from './invitations.data.ts';
import {
  addTo,
  endIn,
  foundTeam,
  givenRole,
  mayChange,
  mayFound,
  membersOf,
  myGrants,
  myTeams,
  ownCommuneCode,
  rolesToGive,
  roleInTeam,
  teamOf,
  worksAtDesk,
} from './teams.data.ts';
import { coverageCounts, mendVillage, villageEntry, villagesOf } from './villages.data.ts';

const ok = () => ({ ok: true });
const code = 'AbCdEfGhIjKlMnOpQrStUv';
const invitation: Invitation = {
  id: 'i1',
  name: 'Lan',
  phone: '0900000001',
  role: 'mentor',
  path: '01.10210.vco.',
  teamId: 't1',
  isReset: false,
  createdAt: 0,
  expiresAt: 1,
  state: 'open',
};
const fresh = { invitation, code };
const team = {
  id: 't1',
  path: '01.10210.vco.',
  level: 'village',
  name: 'Tổ thôn Cơ Giáo',
  unitName: 'Thôn Cơ Giáo',
  memberCount: 1,
  leaderName: null,
} as const;
const member = (change: Partial<TeamMember> = {}): TeamMember => ({
  id: 'm1',
  accountId: 'lan',
  name: 'Lan',
  phone: '0900000001',
  role: 'member',
  joinedAt: 0,
  leftAt: null,
  ...change,
});
const village = (id: string, coverage: Village['coverage']): Village => ({
  id,
  path: `01.10210.${id}.`,
  communeCode: '10210',
  name: id,
  kind: 'thon',
  coverage,
  official: null,
});
const signedInAs = (role: Me['grants'][number]['role'], path: string) =>
  setSession({
    status: 'signed-in',
    accountId: 'tuan',
    deviceId: 'd1',
    name: 'Tuấn',
    kind: 'person',
    me: {
      grants: [{ role, path, personal: true, name: 'x' }],
      commune: { code: '10210', name: 'Hồng Vân', provinceName: 'Hà Nội' },
    } as Me,
  });
afterEach(() => {
  setSession({ status: 'signed-out' });
  closePhone();
});

describe('who may do what in a team', () => {
  beforeEach(() => signedInAs('team_leader', '01.10210.vco.'));
  it('a leader changes members, not themselves, no leader, and nobody who left', () => {
    const path = '01.10210.vco.';
    expect([
      mayChange(member(), path, 'tuan'),
      mayChange(member({ accountId: 'tuan' }), path, 'tuan'),
      mayChange(member({ role: 'leader' }), path, 'tuan'),
      mayChange(member({ leftAt: 1 }), path, 'tuan'),
      mayChange(member({ accountId: null }), path, 'tuan'),
    ]).toEqual([true, false, false, false, true]);
  });
  it('the only role one may give is not asked for', () => {
    expect(rolesToGive('01.10210.vco.')).toEqual(['member']);
    expect(rolesToGive('')).toEqual([]);
    expect([
      givenRole(undefined, ['member']),
      givenRole(undefined, ['leader', 'member']),
      givenRole('leader', ['leader', 'member']),
    ]).toEqual(['member', undefined, 'leader']);
  });
  it('only whoever makes leaders in a commune founds teams there', () => {
    expect(mayFound()).toBe(false);
    signedInAs('commune_official', '01.10210.');
    expect([mayFound(), rolesToGive('01.10210.vco.')]).toEqual([true, ['leader', 'member']]);
    setSession({ status: 'signed-out' });
    expect([mayFound(), myGrants(), ownCommuneCode()]).toEqual([false, [], null]);
  });
  it('knows the commune one works in, and the role of a member', () => {
    expect(ownCommuneCode()).toBe('10210');
    expect([roleInTeam('leader'), roleInTeam('member')]).toEqual(['team_leader', 'mentor']);
    expect(myGrants()).toEqual([{ role: 'team_leader', path: '01.10210.vco.', personal: true }]);
  });
  it('an official works at the desk, a leader in pages of a phone', () => {
    expect(worksAtDesk()).toBe(false);
    signedInAs('commune_official', '01.10210.');
    expect(worksAtDesk()).toBe(true);
  });
  it('those who left stand apart', () => {
    const left = member({ id: 'm2', leftAt: 5 });
    expect(membersOf([member(), left])).toEqual({ present: [member()], left: [left] });
  });
});

describe('teams and invitations are written on the server', () => {
  it('reads, founds and fills a team', async () => {
    const asked = answering({
      'GET /api/teams': () => ({ teams: [team] }),
      'GET /api/teams/t1': () => ({ team, members: [member()], invitations: [] }),
      'POST /api/teams': () => ({ team }),
      'POST /api/teams/t1/members': () => ({ member: member(), ...fresh }),
      'POST /api/teams/t1/members/m1/end': ok,
    });
    expect((await myTeams()).map(({ id }) => id)).toEqual(['t1']);
    expect((await teamOf('t1')).members).toEqual([member()]);
    expect(await foundTeam('Tổ mới', '01.10210.vco.')).toBe('t1');
    const person = { name: 'Lan', phone: '0900', role: 'member' } as const;
    expect((await addTo('t1', person)).code).toBe(code);
    await endIn('t1', 'm1');
    expect(asked.slice(2).map(({ body }) => body)).toEqual([
      { name: 'Tổ mới', path: '01.10210.vco.' },
      person,
      {},
    ]);
  });
  it('invites one, mends an account, takes an invitation back', async () => {
    const asked = answering({
      'POST /api/teams/t1/members/m1/invite': () => fresh,
      'POST /api/accounts/lan/reset': () => fresh,
      'POST /api/invitations/i1/revoke': ok,
    });
    expect([await inviteOne('t1', 'm1'), await resetOne('lan')]).toEqual([fresh, fresh]);
    await revokeOpen('i1');
    expect(asked.length).toBe(3);
  });
  it('an official of a commune is invited without a team; only open ones are listed', async () => {
    const official = { ...invitation, role: 'commune_official' } as const;
    const asked = answering({
      'POST /api/invitations': () => fresh,
      'GET /api/invitations': () => ({
        invitations: [official, invitation, { ...official, id: 'i2', state: 'used' }],
      }),
    });
    const facts = { name: 'Hoa', phone: '0900', path: '01.10210.', personal: true };
    await inviteOfficial(facts);
    expect(asked[0]?.body).toEqual({ ...facts, role: 'commune_official', teamId: null });
    expect(await openOfficials()).toEqual([official]);
  });
});

describe('villages of a commune', () => {
  it('are read, corrected and entered; pressing twice enters one', async () => {
    const commune = {
      level: 'commune',
      code: '10210',
      path: '01.10210.',
      fullName: 'Xã Hồng Vân',
      provinceName: 'Hà Nội',
      formerly: null,
      isPartOfFormer: false,
    };
    const asked = await openPhone({
      'GET /api/communes/10210/villages': () => ({ commune, villages: [village('vco', 'weak')] }),
      'POST /api/villages/vco': () => ({ village: village('vco', 'good') }),
      'POST /api/villages': () => ({ village: village('vmoi', 'good') }),
    });
    expect((await villagesOf('10210')).map(({ id }) => id)).toEqual(['vco']);
    const facts = { name: 'Mới', kind: 'thon', coverage: 'good' } as const;
    await mendVillage('vco', facts);
    const enter = villageEntry('10210');
    await enter(facts);
    await enter(facts);
    const [, mended, first, second] = asked;
    expect(mended?.body).toEqual(facts);
    expect(first?.body).toEqual({ ...facts, communeCode: '10210', id: expect.any(String) });
    expect(second?.body).toEqual(first?.body);
  });
  it('are counted by their signal', () => {
    expect(
      coverageCounts([village('a', 'weak'), village('b', 'weak'), village('c', 'good')]),
    ).toEqual([
      { coverage: 'good', count: 1 },
      { coverage: 'weak', count: 2 },
      { coverage: 'none', count: 0 },
    ]);
  });
});

describe('a pasted table', () => {
  const row = (line: number, will: 'add' | 'known' | 'skip') => ({
    line,
    village: 'Cơ Giáo',
    team: '',
    person: 'Lan',
    phone: '',
    will,
    problem: null,
  });
  const rows = [row(1, 'add'), row(2, 'skip'), row(3, 'known'), row(4, 'add')] as never[];
  const answer = { rows, villages: 1, teams: 0, members: 2 };
  it('shows what is wrong first, or that alone, and counts', () => {
    const lines = (list: readonly { readonly line: number }[]) => list.map(({ line }) => line);
    expect(rowCounts(answer)).toEqual({ adding: 2, skipped: 1 });
    expect([
      lines(wrongRows(rows)),
      lines(rowsToLook(rows, false)),
      lines(rowsToLook(rows, true)),
    ]).toEqual([[2], [2, 1, 3, 4], [2]]);
  });
  it('is looked at before it is written', async () => {
    const asked = answering({
      'POST /api/import/preview': () => answer,
      'POST /api/import': () => answer,
    });
    await lookAtTable('01.10210.', 'a');
    await importTable('01.10210.', 'a');
    expect(asked).toEqual([
      { what: 'POST /api/import/preview', body: { path: '01.10210.', text: 'a' } },
      { what: 'POST /api/import', body: { path: '01.10210.', text: 'a' } },
    ]);
  });
});
