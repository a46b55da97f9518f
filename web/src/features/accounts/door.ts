import type { Session } from '../../session.ts';
import type { Person } from './people.ts';

/** Who may come in where nobody is signed in. */
export interface Door {
  /** People who sign in with a number, the last one first. */
  readonly people: readonly Person[];
  /** Whose session ended by itself: their pages wait behind this one. */
  readonly ended: Person | null;
  /** A household comes back with its card, not with a password. */
  readonly household: Person | null;
  /** The one who is asked at once; null = a number that is typed, undefined = who of them. */
  readonly first: Person | null | undefined;
}

/** The door of this phone, from who is known on it. */
export function doorOf(known: readonly Person[], now: Session): Door {
  const people = known.filter((person) => person.kind === 'person' && person.phone !== null);
  const keeps = now.status === 'signed-out' ? now.keeps : undefined;
  const ended = known.find((person) => person.accountId === keeps) ?? null;
  const household = ended?.kind === 'household' ? ended : null;
  return {
    people,
    ended,
    household,
    first:
      people.find((one) => one.accountId === ended?.accountId) ??
      (people.length > 0 || household ? undefined : null),
  };
}

/**
 * Where whoever signed in is led: nowhere when they come back to a page that waits behind the door,
 * to the choice of a PIN the first time, else home. Somebody else than the one whose page waits is
 * led away from it.
 */
export function wayIn(facts: {
  /** In place of another page; at its own address nothing waits behind it. */
  readonly isDoor: boolean;
  readonly endedId: string | undefined;
  readonly accountId: string;
  readonly hasPin: boolean;
}): '/ma-pin' | '/' | null {
  const { isDoor, endedId, accountId, hasPin } = facts;
  const isBack = isDoor && accountId === endedId;
  if (isBack || (isDoor && endedId === undefined && hasPin)) return null;
  return hasPin ? '/' : '/ma-pin';
}
