import type { Me, SignedIn } from '@lensan/contract';

/** Somebody who signed in on this phone before and may be the one holding it now. */
export interface Person {
  readonly accountId: string;
  readonly deviceId: string;
  readonly name: string;
  readonly kind: SignedIn['kind'];
  /** For signing in again without typing it. Null for a household. */
  readonly phone: string | null;
  /** What the server last said of them: enough to begin working without signal. */
  readonly me: Me | null;
  readonly pin: LocalPin | null;
}

/**
 * A local PIN as it lies on the phone. It keeps a passer-by out, not somebody who copies the
 * storage.
 */
export interface LocalPin {
  readonly salt: string;
  readonly hash: string;
  readonly rounds: number;
  readonly wrong: number;
}

interface Kept {
  readonly current: string | null;
  readonly people: readonly Person[];
}
const key = 'lensan.people';
const nobody: Kept = { current: null, people: [] };

function read(): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof found === 'object' &&
      found !== null &&
      'people' in found &&
      Array.isArray(found.people)
      ? (found as Kept)
      : nobody;
  } catch {
    // Storage refused or damaged: nobody is known, and signing in still works.
    return nobody;
  }
}
const write = (kept: Kept): void => localStorage.setItem(key, JSON.stringify(kept));

/** Everybody known on this phone, the last one first. */
export const knownPeople = (): readonly Person[] => read().people;
export const findPerson = (accountId: string): Person | null =>
  read().people.find((person) => person.accountId === accountId) ?? null;
/** Who used the phone last and has not signed out; null when nobody did. */
export const currentPerson = (): Person | null => {
  const { current, people } = read();
  return people.find((person) => person.accountId === current) ?? null;
};

/** Keeps a person and makes them the current one. */
export function keepPerson(person: Person): void {
  write({
    current: person.accountId,
    people: [person, ...read().people.filter((other) => other.accountId !== person.accountId)],
  });
}
/** Changes what is kept of a person without making them current. */
export function changePerson(accountId: string, change: Partial<Person>): void {
  const { current, people } = read();
  write({
    current,
    people: people.map((person) =>
      person.accountId === accountId ? { ...person, ...change } : person,
    ),
  });
}
/** Nobody is current any more; `forget` also takes the name from the list. */
export function leavePerson(accountId: string, forget: boolean): void {
  const { current, people } = read();
  write({
    current: current === accountId ? null : current,
    people: forget ? people.filter((person) => person.accountId !== accountId) : people,
  });
}
