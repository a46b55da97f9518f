import type { Invitation, Me, TeamMember } from '@lensan/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setSession } from '../../session.ts';
import { inviteAll } from './invitations.data.ts';
import { findTeams, mayMake, notYetIn, ownCommunePath } from './teams.data.ts';

const member = (id: string, change: Partial<TeamMember> = {}): TeamMember => ({
  id,
  accountId: null,
  name: id,
  phone: '0900000001',
  role: 'member',
  joinedAt: 0,
  leftAt: null,
  ...change,
});
const signedInWith = (grants: Me['grants']) =>
  setSession({
    status: 'signed-in',
    accountId: 'a1',
    deviceId: 'd1',
    name: 'A',
    kind: 'person',
    me: { grants } as Me,
  });
afterEach(() => {
  setSession({ status: 'signed-out' });
  vi.unstubAllGlobals();
});

describe('who still has to be invited', () => {
  it('is whoever has a number, no account, and has not left', () => {
    const members = [
      member('waiting'),
      member('inside', { accountId: 'a2' }),
      member('nophone', { phone: null }),
      member('left', { leftAt: 1 }),
    ];
    expect(notYetIn(members).map((one) => one.id)).toEqual(['waiting']);
  });
});

describe('whom I may make what', () => {
  it('a leader of a village makes members there, no leader, and nobody elsewhere', () => {
    signedInWith([
      { role: 'team_leader', path: '01.10210.vco.', personal: false, name: 'Cơ Trại' },
    ]);
    expect([
      mayMake('member', '01.10210.vco.'),
      mayMake('leader', '01.10210.vco.'),
      mayMake('member', '01.10210.vxam.'),
    ]).toEqual([true, false, false]);
    expect(ownCommunePath()).toBeNull();
  });
  it('a commune official makes leaders in every village of the commune', () => {
    signedInWith([
      { role: 'commune_official', path: '01.10210.', personal: true, name: 'Hồng Vân' },
    ]);
    expect([mayMake('leader', '01.10210.vco.'), mayMake('leader', '01.10183.vdo.')]).toEqual([
      true,
      false,
    ]);
    expect(ownCommunePath()).toBe('01.10210.');
  });
});

describe('finding a team', () => {
  const teams = [
    { name: 'Tổ công nghệ số thôn Đông', unitName: 'Thôn Đông', leaderName: 'Đỗ Anh Tuấn' },
    { name: 'Tổ công nghệ số bản Tả Van', unitName: 'Bản Tả Van', leaderName: null },
  ];
  it.each([
    ['ta van', 1],
    ['DO ANH', 0],
    ['đông', 0],
    ['tuan dong', 0],
  ])('"%s" finds it without marks, by place, name or leader', (query, at) => {
    expect(findTeams(teams, query)).toEqual([teams[at]]);
  });
  it('nothing typed shows all, nonsense shows none', () => {
    expect([findTeams(teams, ' ').length, findTeams(teams, 'xyz').length]).toEqual([2, 0]);
  });
});

describe('inviting a whole team', () => {
  const invitation = (name: string): Invitation => ({
    id: 'i1',
    name,
    phone: '0900000001',
    role: 'mentor',
    path: '01.10210.vco.',
    teamId: 't1',
    isReset: false,
    createdAt: 0,
    expiresAt: 1,
    state: 'open',
  });
  const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

  it('when the line breaks in the middle, the invitations made before are not lost', async () => {
    const answers = [answer({ invitation: invitation('Một'), code: 'AbCdEfGhIjKlMnOpQrStUv' })];
    vi.stubGlobal('fetch', async () => {
      const next = answers.shift();
      if (!next) throw new TypeError('no line');
      return next;
    });
    const told: number[] = [];
    const { made, failure } = await inviteAll(
      't1',
      [member('m1'), member('m2'), member('m3')],
      (done) => told.push(done),
    );
    expect([made.map((one) => one.invitation.name), failure?.code, told]).toEqual([
      ['Một'],
      'offline',
      [1],
    ]);
  });
});
