import type { Me, SignedIn } from '@lensan/contract';
import { createEffect, createRoot } from 'solid-js';
import { minuteMs } from '@lensan/vietnamese';
import { call, CallError, speakAs } from '../../api/client.ts';
import { closeLocal, connection, openLocal, sync } from '../../local/index.ts';
import { session, setSession } from '../../session.ts';
import { changeLook, look } from '../../ui/look.ts';
import {
  changePerson,
  currentPerson,
  findPerson,
  keepPerson,
  leavePerson,
  type Person,
} from './people.ts';

/** The arithmetic of the PIN: most phones open without one. */
const pins = () => import('./local-pin.ts');
/**
 * The endpoints this file calls, fetched when one is: opening a phone needs none. Not there = no
 * signal.
 */
const asked = () =>
  import('./asked.ts').catch((): never => {
    throw new CallError('offline', 0);
  });

/** Put away for longer than this, the phone asks for the PIN again. */
const lockAfterMs = 5 * minuteMs;

/**
 * Opens the app for whoever used this phone last: locked when they have a PIN, signed in otherwise.
 * Needs no signal.
 */
export async function startSession(): Promise<void> {
  const person = currentPerson();
  if (!person) setSession({ status: 'signed-out' });
  else if (person.pin)
    setSession({ status: 'locked', accountId: person.accountId, name: person.name });
  else await enter(person);
  watch();
}

/**
 * Opens the person's own store and shows their pages; what the server knows of them is fetched
 * meanwhile.
 */
async function enter(person: Person): Promise<void> {
  speakAs(person.accountId);
  await openLocal({ id: person.accountId, name: person.name });
  show(person);
  void refreshMe();
}

const show = (person: Person) =>
  setSession({
    status: 'signed-in',
    accountId: person.accountId,
    deviceId: person.deviceId,
    name: person.name,
    kind: person.kind,
    me: person.me ?? undefined,
  });

/**
 * Whose store stayed open behind a door that closed by itself (PIN, ended session): their pages and
 * their sending go on where they were.
 */
let openFor: string | null = null;

/**
 * After the server agreed: remembers the person on this phone and opens their store. `phone` is
 * what they typed. `go` leads to the first page, before that page opens: a page that is still being
 * fetched must not be left for another one, or the router shows the first under the address of the
 * second. Null at the door of a page: when that page is still there because the session of this
 * very person had ended, it is shown as it was.
 */
export async function welcome(
  answer: SignedIn,
  phone: string | null,
  go: (() => Promise<void>) | null,
): Promise<void> {
  const known = findPerson(answer.accountId);
  const isBack = go === null && openFor === answer.accountId;
  if (!isBack) shut();
  speakAs(answer.accountId);
  // Waited for once: the first page needs roles and villages.
  const me = await call((await asked()).readMe, {});
  const person: Person = {
    ...answer,
    phone: me.account.phone ?? phone,
    me,
    pin: known?.pin ? { ...known.pin, wrong: 0 } : null,
  };
  keepPerson(person);
  await changeLook({
    size: me.settings.textSize,
    theme: me.settings.theme,
    language: me.settings.language,
  });
  openFor = null;
  if (isBack) {
    show(person);
    void sync();
    return;
  }
  setSession({ status: 'starting' });
  try {
    await go?.();
  } catch (error) {
    shut();
    throw error;
  }
  // A browser that refuses to store anything (private window, full flash): nobody is signed in, and
  // the door is there again and says why.
  await enter(person).catch((error: unknown) => {
    leavePerson(person.accountId, false);
    // A part of the app that could not be fetched is no matter of the store.
    const cannotStore = !(error instanceof TypeError);
    shut({ cannotStore });
    if (!cannotStore) throw error;
  });
}

/**
 * Asks the server who I am now. Without signal the last answer stays; when the session is over, the
 * phone asks to sign in again.
 */
export async function refreshMe(): Promise<void> {
  const now = session();
  if (now.status !== 'signed-in') return;
  try {
    keepMe(now.accountId, await call((await asked()).readMe, {}));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (error.status === 401) expire();
  }
}

function keepMe(accountId: string, me: Me): void {
  changePerson(accountId, { me, name: me.account.name });
  const person = findPerson(accountId);
  const now = session();
  if (person && now.status === 'signed-in' && now.accountId === accountId) show(person);
}

/**
 * The session ended by itself. Page and store stay as they are behind the door; sending waits for
 * the password.
 */
function expire(): void {
  const now = session();
  if (now.status !== 'signed-in') return;
  openFor = now.accountId;
  closeSheets();
  setSession({ status: 'signed-out', keeps: now.accountId });
}

/** Closes the store and leaves nobody signed in. Everything in the store waits for its owner. */
function shut(why: { readonly cannotStore?: boolean } = {}): void {
  closeLocal();
  openFor = null;
  speakAs(null);
  setSession({ status: 'signed-out', ...why });
}

/** An open sheet would keep the whole window to itself, the door too. */
const closeSheets = () => {
  for (const sheet of document.querySelectorAll('dialog')) sheet.close();
};

/**
 * Opens a locked phone. Answers how many tries are left, 0 when the password is needed now; null
 * when the PIN was right.
 */
export async function unlock(accountId: string, pin: string): Promise<number | null> {
  const person = findPerson(accountId);
  if (!person?.pin) return 0;
  const { isLocalPin, localPinTries } = await pins();
  if (!(await isLocalPin(person.pin, pin))) {
    const wrong = person.pin.wrong + 1;
    changePerson(accountId, { pin: wrong >= localPinTries ? null : { ...person.pin, wrong } });
    if (wrong >= localPinTries) {
      leavePerson(accountId, false);
      shut();
    }
    return localPinTries - wrong;
  }
  const opened = { ...person, pin: { ...person.pin, wrong: 0 } };
  keepPerson(opened);
  const before = session();
  if (before.status === 'locked' && openFor === accountId) {
    show(opened);
    void refreshMe();
  } else await enter(opened);
  openFor = null;
  // Pictures go by the last person's cookie; without signal there are none to fetch.
  void asked()
    .then(({ useSession }) => call(useSession, { body: {} }))
    .catch(() => undefined);
  return null;
}

/** Hides the pages behind the PIN. */
export function lock(): void {
  const now = session();
  if (now.status !== 'signed-in' || !findPerson(now.accountId)?.pin) return;
  openFor = now.accountId;
  closeSheets();
  setSession({ status: 'locked', accountId: now.accountId, name: now.name });
}

/** Somebody else takes the phone: the store of the one before is closed. */
export function changeHands(): void {
  const now = session();
  if (now.status === 'signed-in' || now.status === 'locked') leavePerson(now.accountId, false);
  shut();
}

/** The phone goes to somebody else: behind the PIN when there is one, else the store is closed. */
export const handOver = (): void => (hasLocalPin() ? lock() : changeHands());
/** Goes to the PIN of another person known on this phone; without a PIN the password is asked. */
export function choosePerson(accountId: string): boolean {
  const person = findPerson(accountId);
  if (!person?.pin) return false;
  shut();
  setSession({ status: 'locked', accountId, name: person.name });
  return true;
}

export async function setLocalPin(pin: string): Promise<void> {
  const now = session();
  if (now.status === 'signed-in')
    changePerson(now.accountId, { pin: await (await pins()).makeLocalPin(pin) });
}
export const hasLocalPin = (): boolean => {
  const now = session();
  return now.status === 'signed-in' && findPerson(now.accountId)?.pin != null;
};

/**
 * Signs out here. The name goes from the list; unsent work stays in the store for when the person
 * signs in again.
 */
export async function leave(): Promise<void> {
  const now = session();
  if (now.status !== 'signed-in') return;
  // Without signal the session ends with its time; the phone forgets the person at once.
  await asked()
    .then(({ signOut }) => call(signOut, { body: {} }))
    .catch(() => undefined);
  leavePerson(now.accountId, true);
  shut();
}

/**
 * Keeps how the person likes to read with the account, so that a new phone knows it. Without signal
 * only this phone knows.
 */
export async function keepLook(): Promise<void> {
  const { size, theme, language } = look();
  // Without signal the look stays on this phone and is told at the next change.
  await asked()
    .then(({ changeSettings }) =>
      call(changeSettings, { body: { textSize: size, theme, language } }),
    )
    .catch(() => undefined);
}

let isWatching = false;
/**
 * Locks a phone that was put away, and asks for the password when the server no longer knows the
 * session.
 */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  let hiddenAt: number | null = null;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now();
    else if (hiddenAt !== null && Date.now() - hiddenAt > lockAfterMs) lock();
  });
  createRoot(() =>
    createEffect(() => {
      if (connection().state === 'sign_in' && session().status === 'signed-in') expire();
    }),
  );
}
