import type { Me, SignedIn } from '@lensan/contract';
import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setConnection } from '../../local/state.ts';
import { session, setSession } from '../../session.ts';
import { changeLook, look } from '../../ui/look.ts';
import {
  answering,
  closePhone,
  emptyFlash,
  type Answers,
  type Asked,
} from '../households/testing/phone.ts';
import { currentPerson, findPerson, keepPerson, knownPeople } from './people.ts';
import {
  changeHands,
  choosePerson,
  handOver,
  hasLocalPin,
  keepLook,
  leave,
  lock,
  refreshMe,
  setLocalPin,
  startSession,
  unlock,
  welcome,
} from './session.data.ts';

const lan: SignedIn = { accountId: 'lan', deviceId: 'd1', name: 'Lan', kind: 'person' };
const minh: SignedIn = { accountId: 'minh', deviceId: 'd1', name: 'Minh', kind: 'person' };
const meOf = (who: SignedIn, settings: Partial<Me['settings']> = {}): Me => ({
  account: {
    id: who.accountId,
    name: who.name,
    kind: who.kind,
    phone: '0900000001',
    householdId: null,
  },
  device: { id: 'd1' },
  grants: [],
  commune: null,
  villages: [],
  teams: [],
  members: [],
  mentor: null,
  moneyFrom: null,
  settings: { textSize: 'normal', theme: 'light', language: 'vi', ...settings },
  now: 1,
});
const known = (who: SignedIn, me: Me | null = meOf(who)) =>
  keepPerson({ ...who, phone: '0900000001', me, pin: null });
const ok = () => ({ ok: true });
let asked: readonly Asked[];
const server = (answers: Answers) => (asked = answering(answers));
const told = () => asked.map(({ what }) => what);
/** Time for what goes on behind the screen: a fetched module and an answer. */
const settled = (ready: () => boolean) => vi.waitUntil(ready, { timeout: 5_000 });

beforeEach(() => {
  localStorage.clear();
  emptyFlash();
  setSession({ status: 'starting' });
  server({ 'GET /api/me': () => meOf(lan), 'POST /api/session/use': ok });
});
afterEach(() => {
  changeHands();
  closePhone();
  vi.useRealTimers();
});

describe('opening the app', () => {
  it('nobody known is asked to sign in', async () => {
    await startSession();
    expect(session()).toEqual({ status: 'signed-out' });
  });
  it('whoever used the phone last is in at once, also without signal', async () => {
    server({});
    known(lan);
    await startSession();
    expect(session()).toMatchObject({ status: 'signed-in', accountId: 'lan', kind: 'person' });
  });
  it('with a PIN the phone is locked, and shows the name alone', async () => {
    known(lan);
    setSession({ ...lan, status: 'signed-in', me: undefined });
    await setLocalPin('258025');
    await startSession();
    expect(session()).toEqual({ status: 'locked', accountId: 'lan', name: 'Lan' });
  });
});

describe('coming in', () => {
  it('the person is kept with number and settings, led on, and shown', async () => {
    server({ 'GET /api/me': () => meOf(lan, { textSize: 'large' }) });
    const go = vi.fn<() => Promise<void>>(async () => undefined);
    await welcome(lan, '0900000009', go);
    expect(session()).toMatchObject({ status: 'signed-in', accountId: 'lan' });
    expect([go.mock.calls.length, look().size, currentPerson()?.phone]).toEqual([
      1,
      'large',
      '0900000001',
    ]);
    await changeLook({ size: 'normal' });
  });
  it('a number the server does not tell is the one that was typed', async () => {
    const me = meOf(lan);
    server({ 'GET /api/me': () => ({ ...me, account: { ...me.account, phone: null } }) });
    await welcome(lan, '0900000009', null);
    expect(findPerson('lan')?.phone).toBe('0900000009');
  });
  it('a page that cannot be fetched leaves nobody half signed in', async () => {
    const broken = new TypeError('no line');
    await expect(welcome(lan, null, () => Promise.reject(broken))).rejects.toBe(broken);
    expect(session()).toEqual({ status: 'signed-out' });
  });
  it('a browser that refuses to store says so at the door', async () => {
    Dexie.dependencies = {
      indexedDB: {
        open: () => {
          throw new DOMException('no', 'InvalidStateError');
        },
      } as never,
      IDBKeyRange,
    };
    await welcome(lan, null, null);
    expect(session()).toEqual({ status: 'signed-out', cannotStore: true });
    expect(currentPerson()).toBeNull();
  });
  it('whoever comes back to a page that waits finds it as it was', async () => {
    await welcome(lan, null, null);
    await startSession();
    setConnection((line) => ({ ...line, state: 'sign_in' }));
    await settled(() => session().status === 'signed-out');
    expect(session()).toEqual({ status: 'signed-out', keeps: 'lan' });
    await welcome(lan, null, null);
    expect(session()).toMatchObject({ status: 'signed-in', accountId: 'lan' });
  });
});

describe('what the server knows of me', () => {
  it('is kept when it answers: a new name is on the phone at once', async () => {
    await welcome(lan, null, null);
    server({ 'GET /api/me': () => meOf({ ...lan, name: 'Thị Lan' }) });
    await refreshMe();
    expect([findPerson('lan')?.name, session()]).toMatchObject(['Thị Lan', { name: 'Thị Lan' }]);
  });
  it('without signal the last answer stays', async () => {
    await welcome(lan, null, null);
    server({});
    await refreshMe();
    expect(session()).toMatchObject({ status: 'signed-in', name: 'Lan' });
  });
  it('a session that is over asks for the password, and keeps what was typed for its owner', async () => {
    await welcome(lan, null, null);
    server({ 'GET /api/me': () => ({ refused: 'session.required', status: 401 }) });
    await refreshMe();
    expect(session()).toEqual({ status: 'signed-out', keeps: 'lan' });
  });
  it('another refusal is no reason to leave', async () => {
    await welcome(lan, null, null);
    server({ 'GET /api/me': () => ({ refused: 'unavailable', status: 503 }) });
    await refreshMe();
    expect(session().status).toBe('signed-in');
  });
  it('is not asked while nobody is signed in', async () => {
    setSession({ status: 'signed-out' });
    await refreshMe();
    expect(told()).toEqual([]);
  });
});

describe('the PIN of this phone', () => {
  beforeEach(async () => {
    await welcome(lan, null, null);
    await setLocalPin('258025');
  });
  it('stands between the pages and whoever picks the phone up', async () => {
    expect(hasLocalPin()).toBe(true);
    lock();
    expect(session()).toEqual({ status: 'locked', accountId: 'lan', name: 'Lan' });
    expect(await unlock('lan', '258025')).toBeNull();
    expect(session()).toMatchObject({ status: 'signed-in', accountId: 'lan' });
    await settled(() => told().includes('POST /api/session/use'));
  });
  it('counts down wrong tries and asks for the password after the fifth', async () => {
    lock();
    const left: (number | null)[] = [];
    for (let at = 0; at < 5; at++) left.push(await unlock('lan', '111112'));
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect([session(), findPerson('lan')?.pin, currentPerson()]).toEqual([
      { status: 'signed-out' },
      null,
      null,
    ]);
    expect(await unlock('lan', '258025')).toBe(0);
  });
  it('forgives wrong tries once it was right', async () => {
    lock();
    await unlock('lan', '111112');
    await unlock('lan', '258025');
    expect(findPerson('lan')?.pin?.wrong).toBe(0);
  });
  it('is kept when the person signs in with the password again, wrong tries forgiven', async () => {
    lock();
    await unlock('lan', '111112');
    await welcome(lan, null, async () => undefined);
    expect(findPerson('lan')?.pin).toMatchObject({ wrong: 0 });
  });
  it('is asked again after five minutes in a pocket, not before', async () => {
    await startSession();
    await unlock('lan', '258025');
    const putAway = (minutes: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      vi.setSystemTime(1_000_000 + minutes * 60_000);
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
      document.dispatchEvent(new Event('visibilitychange'));
      vi.restoreAllMocks();
      return session().status;
    };
    expect([putAway(5), putAway(5.1)]).toEqual(['signed-in', 'locked']);
  });
  it('leads another person of this phone to their own PIN, or to the password without one', async () => {
    known(minh);
    expect(choosePerson('minh')).toBe(false);
    expect(session()).toMatchObject({ status: 'signed-in', accountId: 'lan' });
    expect(choosePerson('lan')).toBe(true);
    expect(session()).toEqual({ status: 'locked', accountId: 'lan', name: 'Lan' });
  });
});

describe('giving the phone away', () => {
  it('without a PIN the store is closed and nobody is in; the name stays on the list', async () => {
    await welcome(lan, null, null);
    expect(hasLocalPin()).toBe(false);
    lock();
    expect(session().status).toBe('signed-in');
    handOver();
    expect([session(), currentPerson()]).toEqual([{ status: 'signed-out' }, null]);
    expect(knownPeople().map(({ name }) => name)).toEqual(['Lan']);
  });
  it('with a PIN it is locked', async () => {
    await welcome(lan, null, null);
    await setLocalPin('258025');
    handOver();
    expect(session().status).toBe('locked');
  });
  it('leaving takes the name from the list and tells the server, with or without signal', async () => {
    for (const answers of [{ 'POST /api/sign-out': ok }, {}]) {
      server({ 'GET /api/me': () => meOf(lan) });
      await welcome(lan, null, null);
      server(answers);
      await leave();
      expect([session(), knownPeople()]).toEqual([{ status: 'signed-out' }, []]);
      expect(told()).toContain('POST /api/sign-out');
    }
  });
  it('nobody leaves who is not in', async () => {
    known(minh);
    setSession({ status: 'signed-out' });
    await leave();
    expect([knownPeople().length, told()]).toEqual([1, []]);
  });
  it('how one likes to read is kept with the account, and no fault without signal', async () => {
    server({ 'PUT /api/me/settings': ok });
    await keepLook();
    expect(asked).toEqual([
      {
        what: 'PUT /api/me/settings',
        body: { textSize: 'normal', theme: 'light', language: 'vi' },
      },
    ]);
    server({});
    await keepLook();
  });
});
