import type { InvitationView, Place } from '@lensan/contract';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CallError } from '../../api/client.ts';
import { addTexts } from '../../text/catalogue.ts';
import accounts from '../../text/vi/accounts.ts';
import common from '../../text/vi/common.ts';
import { answering } from '../households/testing/phone.ts';
import {
  firstOfficial,
  invitedTo,
  isAccepted,
  shortestPassword,
  type Acceptance,
} from './acceptance.ts';
import {
  cardOf,
  changeOwnPin,
  chooseFirstPin,
  lockCard,
  makeCard,
  openCardBy,
  signInBy,
} from './card.data.ts';
import { createAttempt } from './components/attempt.ts';
import { failureSentence } from './components/failure.ts';
import { doorOf, wayIn } from './door.ts';
import { acceptInvite, viewInvite } from './invitation.data.ts';
import { changeOwnPassword, myDevices, signOutOf } from './me.data.ts';
import { currentPerson, keepPerson, knownPeople, leavePerson, type Person } from './people.ts';
import { findPlaces } from './places.data.ts';
import { signInWith } from './sign-in.data.ts';

beforeAll(() => {
  addTexts('vi', 'accounts', accounts);
  addTexts('vi', 'common', common);
});
afterEach(() => void vi.unstubAllGlobals());

const code = 'AbCdEfGhIjKlMnOpQrStUv';
const signedIn = { accountId: 'lan', deviceId: 'd1', name: 'Lan', kind: 'person' } as const;
const ok = () => ({ ok: true });
const person = (accountId: string, change: Partial<Person> = {}): Person => ({
  accountId,
  deviceId: 'd1',
  name: accountId,
  kind: 'person',
  phone: '0900000001',
  me: null,
  pin: null,
  ...change,
});
const out = (keeps?: string) => ({ status: 'signed-out', keeps }) as const;

describe('the door of a phone', () => {
  const lan = person('lan');
  const household = person('hbinh', { kind: 'household', phone: null });
  it('asks a phone that knows nobody for a number', () => {
    expect(doorOf([], out())).toEqual({ people: [], ended: null, household: null, first: null });
  });
  it('asks who it is where people are known; households are not among them', () => {
    const nameless = person('minh', { phone: null });
    const door = doorOf([household, lan, nameless], out());
    expect([door.people, door.first]).toEqual([[lan], undefined]);
  });
  it('asks at once the one whose session ended by itself', () => {
    expect(doorOf([person('minh'), lan], out('lan'))).toMatchObject({ ended: lan, first: lan });
  });
  it('a household whose session ended is told of its card, whoever else is known', () => {
    expect(doorOf([household], out('hbinh'))).toEqual({
      people: [],
      ended: household,
      household,
      first: undefined,
    });
    expect(doorOf([lan], { status: 'starting' }).ended).toBeNull();
  });
  it('leads back to the page that waits, and somebody else away from it', () => {
    const at = { isDoor: true, endedId: 'lan', accountId: 'lan', hasPin: false };
    expect([
      wayIn(at),
      wayIn({ ...at, accountId: 'minh' }),
      wayIn({ ...at, accountId: 'minh', hasPin: true }),
    ]).toEqual([null, '/ma-pin', '/']);
  });
  it('whoever has no PIN yet is asked for one, the others stay on the page they opened', () => {
    const at = { isDoor: true, endedId: undefined, accountId: 'lan', hasPin: true };
    expect([
      wayIn(at),
      wayIn({ ...at, hasPin: false }),
      wayIn({ ...at, isDoor: false }),
      wayIn({ ...at, isDoor: false, endedId: 'lan', hasPin: false }),
    ]).toEqual([null, '/ma-pin', '/', '/ma-pin']);
  });
});

describe('people known on a phone', () => {
  it('another one who is forgotten does not send away whoever is in', () => {
    localStorage.clear();
    keepPerson(person('minh'));
    keepPerson(person('lan'));
    leavePerson('minh', true);
    expect([currentPerson()?.accountId, knownPeople().map(({ accountId }) => accountId)]).toEqual([
      'lan',
      ['lan'],
    ]);
    leavePerson('lan', false);
    expect([currentPerson(), knownPeople().length]).toEqual([null, 1]);
  });
});

describe('an invitation', () => {
  const place = (level: Place['level']): Place => ({ level, path: '01.10210.' }) as Place;
  const typed: Acceptance = {
    phone: '0900',
    password: 'x',
    name: ' Hoa ',
    place: place('commune'),
  };
  const view: InvitationView = {
    name: 'Lan',
    role: 'mentor',
    unitName: 'Thôn Cơ Giáo',
    isReset: false,
    isFirst: false,
    hasAccount: false,
    minPassword: 8,
  };
  it('asks for number and password; of the first official also who and where', () => {
    const first = { isFirst: true };
    expect([
      isAccepted({ ...typed, name: '', place: undefined }, view),
      isAccepted({ ...typed, phone: ' ' }, view),
      isAccepted({ ...typed, password: '' }, view),
      isAccepted(typed, first),
      isAccepted({ ...typed, name: ' ' }, first),
      isAccepted({ ...typed, place: undefined }, first),
    ]).toEqual([true, false, false, true, false, false]);
  });
  it('the first official of a province is one of the province, of a commune one of the commune', () => {
    expect([
      firstOfficial(typed),
      firstOfficial({ ...typed, place: place('province') })?.role,
      firstOfficial({ ...typed, place: undefined }),
    ]).toEqual([
      { name: 'Hoa', path: '01.10210.', role: 'commune_official' },
      'province_official',
      undefined,
    ]);
  });
  it('says whom it greets, that it mends an account, or that a place begins', () => {
    expect(invitedTo(view)).toContain('Lan');
    expect(invitedTo(view)).toContain(common['role.mentor'].toLowerCase());
    expect(invitedTo({ ...view, isReset: true })).toBe(
      accounts['accept.reset'].replace('{name}', 'Lan'),
    );
    expect(invitedTo({ ...view, isFirst: true, isReset: true })).toBe(accounts['accept.first']);
  });
  it('officials choose a longer password', () => {
    expect([
      shortestPassword(['mentor']),
      shortestPassword(['mentor', 'commune_official']),
      shortestPassword([]),
    ]).toEqual([8, 12, 8]);
  });
});

describe('what goes wrong with a call', () => {
  const words = { offline: 'Chưa có sóng', wait: (minutes: number) => `Chờ ${minutes} phút` };
  it('is said in a sentence: no signal, a pause with its minutes, a wrong number, the rest', () => {
    const phone = [{ code: 'field.invalid', field: 'phone' }] as never;
    expect([
      failureSentence(new CallError('offline', 0), words),
      failureSentence(new CallError('request.too_many', 429, [], 90_000), words),
      failureSentence(new CallError('request.too_many', 429), words),
      failureSentence(new CallError('request.invalid', 400, phone), words),
    ]).toEqual(['Chưa có sóng', 'Chờ 2 phút', 'Chờ 1 phút', accounts['accept.phoneWrong']]);
    const elsewhere = new CallError('forbidden', 403, phone);
    expect(failureSentence(elsewhere, words)).not.toBe(accounts['accept.phoneWrong']);
    const other = failureSentence(new CallError('request.invalid', 400), words);
    expect(other).not.toBe(accounts['accept.phoneWrong']);
    expect(failureSentence(new CallError('request.too_many', 429), { offline: 'x' })).not.toBe('x');
  });
  it('a fault of the app itself is not hidden behind a sentence', () => {
    expect(() => failureSentence(new RangeError('bug'), words)).toThrow('bug');
  });
  it('the button works again afterwards, and the sentence goes with the next try', async () => {
    const { attempt, isBusy, problem } = createAttempt(() => words);
    const work = attempt(() => Promise.reject(new CallError('offline', 0)));
    expect(isBusy()).toBe(true);
    await work;
    expect([isBusy(), problem()]).toEqual([false, 'Chưa có sóng']);
    await attempt(async () => {
      expect(problem()).toBeUndefined();
    });
    expect([isBusy(), problem()]).toEqual([false, undefined]);
  });
});

describe('what is asked of the server', () => {
  it('signing in and an invitation, the first official with name and place', async () => {
    const view = { name: 'L', role: 'mentor', unitName: 'x', minPassword: 8 };
    const flags = { isReset: false, isFirst: false, hasAccount: true };
    const asked = answering({
      'POST /api/sign-in': () => signedIn,
      'POST /api/invitations/view': () => ({ ...view, ...flags }),
      'POST /api/invitations/accept': () => signedIn,
    });
    expect(await signInWith('0900', 'secret')).toEqual(signedIn);
    expect(await viewInvite(code)).toMatchObject({ hasAccount: true });
    const typed = { phone: '0900', password: 'x' };
    const first = { name: 'Hoa', path: '01.', role: 'province_official' } as const;
    await acceptInvite(code, typed, undefined);
    await acceptInvite(code, typed, first);
    expect(asked.map(({ body }) => body)).toEqual([
      { phone: '0900', password: 'secret' },
      { code },
      { code, ...typed },
      { code, ...typed, first },
    ]);
  });
  it('a card: whose, its PIN, a new one, a lost one', async () => {
    const card = { hasCard: true, issuedAt: 1, hasPin: false, lastUsedAt: null, moneyFrom: null };
    const mentor = { name: 'Trần Thị Lan', phone: null };
    const whose = { headName: 'Bình', addressAs: 'bac', hasPin: true, mentor };
    const asked = answering({
      'POST /api/card/open': () => whose,
      'POST /api/card/sign-in': () => signedIn,
      'POST /api/card/pin': ok,
      'POST /api/me/pin': ok,
      'GET /api/households/h1/card': () => card,
      'POST /api/households/h1/card': () => ({ card, code }),
      'POST /api/households/h1/card/revoke': ok,
    });
    expect(await openCardBy(code)).toMatchObject({ headName: 'Bình' });
    expect(await signInBy(code, '258025')).toEqual(signedIn);
    await chooseFirstPin(code, '258025');
    await changeOwnPin('258025', '369036');
    expect(await cardOf('h1')).toEqual(card);
    expect((await makeCard('h1', true)).code).toBe(code);
    await lockCard('h1');
    expect(asked).toEqual([
      { what: 'POST /api/card/open', body: { code } },
      { what: 'POST /api/card/sign-in', body: { code, pin: '258025' } },
      { what: 'POST /api/card/pin', body: { code, pin: '258025' } },
      { what: 'POST /api/me/pin', body: { oldPin: '258025', newPin: '369036' } },
      { what: 'GET /api/households/h1/card', body: null },
      { what: 'POST /api/households/h1/card', body: { forgetPin: true } },
      { what: 'POST /api/households/h1/card/revoke', body: {} },
    ]);
  });
  it('my phones and my password; no list without signal', async () => {
    const devices = [{ id: 'd1', label: 'Máy', isThis: true, firstSeenAt: 1, lastSeenAt: 2 }];
    const asked = answering({
      'GET /api/me/devices': () => ({ devices }),
      'POST /api/me/devices/d2/sign-out': ok,
      'POST /api/me/password': ok,
    });
    expect(await myDevices()).toEqual(devices);
    await signOutOf('d2');
    await changeOwnPassword('old', 'new');
    expect(asked.at(-1)?.body).toEqual({ oldPassword: 'old', newPassword: 'new' });
    answering({});
    expect(await myDevices()).toBeNull();
  });
  it('places from two letters on, eight at most, thirty asked for when they are narrowed', async () => {
    const places = Array.from({ length: 12 }, (_, at) => ({
      level: at % 2 ? 'commune' : 'province',
      code: at % 2 ? `1021${at % 10}` : `${10 + at}`,
      path: '01.',
      fullName: `Xã ${at}`,
      provinceName: null,
      formerly: null,
      isPartOfFormer: false,
    }));
    const asked = answering({
      'GET /api/places?q=xa&limit=8': () => ({ places }),
      'GET /api/places?q=xa&limit=30': () => ({ places }),
    });
    expect([await findPlaces(' x '), asked]).toEqual([[], []]);
    expect((await findPlaces('xa')).map(({ fullName }) => fullName)).toEqual(
      places.slice(0, 8).map(({ fullName }) => fullName),
    );
    expect((await findPlaces('xa', ({ level }) => level === 'commune')).length).toBe(6);
  });
});
