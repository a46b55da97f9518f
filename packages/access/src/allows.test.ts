import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actions,
  allows,
  allowsSomewhere,
  grantsInForce,
  mayGive,
  pathDepth,
  roleFitsPath,
  roles,
  sees,
  type Action,
  type Grant,
} from './index.ts';

const lan: Grant = { role: 'mentor', path: '01.10273.dong.' };
const leader: Grant = { role: 'team_leader', path: '01.10273.' };
const villageLeader: Grant = { role: 'team_leader', path: '01.10273.dong.' };
const hoa: Grant = { role: 'commune_official', path: '01.10273.' };
const province: Grant = { role: 'province_official', path: '01.' };
const binh: Grant = { role: 'household', path: '01.10273.dong.h1.' };

describe('who may do what', () => {
  it.each([
    [
      'a mentor records a visit in the own village',
      [lan],
      'visit.record',
      '01.10273.dong.h1.',
      true,
    ],
    [
      'a mentor records nothing in the next village',
      [lan],
      'visit.record',
      '01.10273.tay.h2.',
      false,
    ],
    [
      'a mentor records nothing in a village whose name begins alike',
      [lan],
      'visit.record',
      '01.10273.dong2.h2.',
      false,
    ],
    ['a mentor does nothing to the whole commune', [lan], 'team.read', '01.10273.', false],
    ['an official does not record visits', [hoa], 'visit.record', '01.10273.dong.h1.', false],
    ['an official invites in the own commune', [hoa], 'invitation.create', '01.10273.', true],
    [
      'an official invites nobody in another commune',
      [hoa],
      'invitation.create',
      '01.10276.',
      false,
    ],
    ['a province official reads a commune report', [province], 'report.read', '01.10273.', true],
    [
      'a household marks its own goods as sold out',
      [binh],
      'listing.set_stock',
      '01.10273.dong.h1.',
      true,
    ],
    [
      'a household touches no other household',
      [binh],
      'listing.set_stock',
      '01.10273.dong.h10.',
      false,
    ],
    [
      'a mentor never confirms a payment account for a household',
      [lan],
      'payee.confirm',
      '01.10273.dong.h1.',
      false,
    ],
    ['nobody without grants', [], 'me.read', '01.10273.', false],
    [
      'a grant on nothing gives nothing',
      [{ role: 'province_official', path: '' }],
      'report.read',
      '01.10273.',
      false,
    ],
    ['a path without its dot is refused', [hoa], 'team.read', '01.10273', false],
  ] as [string, Grant[], Action, string, boolean][])(
    '%s',
    (_name, grants, action, path, expected) => {
      expect(allows(grants, action, { path })).toBe(expected);
    },
  );

  it('denies an action that is not in the table, also names every object has', () => {
    for (const name of ['visit.erase', 'constructor', 'toString', '__proto__']) {
      expect(allows([province], name as Action, { path: '01.10273.' })).toBe(false);
      expect(allowsSomewhere([province], name as Action)).toBe(false);
    }
  });

  it('two grants never add up: the role of one and the place of the other', () => {
    const grants: Grant[] = [lan, { role: 'team_leader', path: '01.10276.x.' }];
    expect(allows(grants, 'team.change', { path: '01.10273.dong.' })).toBe(false);
  });

  it('shows phone and bank data to an official only when the grant says so', () => {
    const target = { path: '01.10273.dong.h1.' };
    expect(allows([hoa], 'personal.read', target)).toBe(false);
    expect(allows([{ ...hoa, personal: true }], 'personal.read', target)).toBe(true);
    expect(allows([lan], 'personal.read', target)).toBe(true);
    expect(allows([binh], 'personal.read', target)).toBe(true);
  });

  it('tells a place that is seen from one that is not', () => {
    expect(sees([lan], { path: '01.10273.dong.h1.' })).toBe(true);
    expect(sees([lan], { path: '01.10273.tay.h1.' })).toBe(false);
  });

  it('never allows anything outside the grant, whatever the action', () => {
    const segment = fc.stringMatching(/^[0-9a-z]{1,4}$/);
    const path = fc
      .array(segment, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('.') + '.');
    const names = Object.keys(actions) as Action[];
    const property = fc.property(
      fc.constantFrom(...roles),
      path,
      path,
      fc.constantFrom(...names),
      (role, own, target, action) => {
        const grants = [{ role, path: own, personal: true }];
        const isInsideWithRole =
          target.startsWith(own) && (actions[action].roles as readonly string[]).includes(role);
        return allows(grants, action, { path: target }) === isInsideWithRole;
      },
    );
    expect(fc.check(property, { numRuns: 1000 }).failed).toBe(false);
  });
});

describe('who may make whom', () => {
  it.each([
    ['a commune official makes a mentor of the commune', hoa, lan, true],
    ['a commune official makes a team leader', hoa, leader, true],
    ['a commune official makes no second commune official', hoa, hoa, false],
    ['a province official makes a commune official', province, hoa, true],
    [
      'a province official makes nobody in another province',
      province,
      { ...hoa, path: '22.07108.' },
      false,
    ],
    ['a village leader makes a mentor of the village', villageLeader, lan, true],
    [
      'a village leader makes no mentor of the next village',
      villageLeader,
      { ...lan, path: '01.10273.tay.' },
      false,
    ],
    ['a commune leader makes a village leader', leader, villageLeader, true],
    ['a village leader makes no leader of the own village', villageLeader, villageLeader, false],
    ['a mentor hands a card to a household', lan, binh, true],
    ['a mentor makes no mentor', lan, lan, false],
    ['a household makes nobody', binh, binh, false],
    [
      'a mentor on a household is no role',
      hoa,
      { role: 'mentor', path: '01.10273.dong.h1.' },
      false,
    ],
  ] as [string, Grant, Grant, boolean][])('%s', (_name, giver, given, expected) => {
    expect(mayGive([giver], given)).toBe(expected);
  });

  it('hands on the sight of personal data only when the giver has it', () => {
    expect(mayGive([province], { ...hoa, personal: true })).toBe(false);
    expect(mayGive([{ ...province, personal: true }], { ...hoa, personal: true })).toBe(true);
  });
});

describe('grants and paths', () => {
  it('counts a grant from its first moment until just before its last', () => {
    const dated = { ...lan, validFrom: 100, validUntil: 200 };
    expect([99, 100, 199, 200].map((now) => grantsInForce([dated], now).length)).toEqual([
      0, 1, 1, 0,
    ]);
    expect(grantsInForce([{ ...dated, validUntil: null }], 1e15)).toHaveLength(1);
  });

  it('knows the level of a path and which roles stand there', () => {
    expect(
      [
        '01.',
        '01.10273.',
        '01.10273.dong.',
        '01.10273.dong.h1.',
        '',
        '01',
        '01..',
        'a.b.c.d.e.',
      ].map(pathDepth),
    ).toEqual([1, 2, 3, 4, 0, 0, 0, 0]);
    expect(roleFitsPath('commune_official', '01.10273.')).toBe(true);
    expect(roleFitsPath('commune_official', '01.')).toBe(false);
  });
});
