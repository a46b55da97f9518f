import { beforeEach, describe, expect, it } from 'vitest';
import {
  changePerson,
  currentPerson,
  findPerson,
  keepPerson,
  knownPeople,
  leavePerson,
  type Person,
} from './people.ts';

const person = (accountId: string, name: string): Person => ({
  accountId,
  deviceId: 'd1',
  name,
  kind: 'person',
  phone: '0900000001',
  me: null,
  pin: null,
});
beforeEach(() => localStorage.clear());

describe('who is known on this phone', () => {
  it('lists the last one first and opens the app for that one', () => {
    keepPerson(person('lan', 'Trần Thị Lan'));
    keepPerson(person('minh', 'Phạm Văn Minh'));
    keepPerson(person('lan', 'Trần Thị Lan'));
    expect(knownPeople().map((known) => known.accountId)).toEqual(['lan', 'minh']);
    expect(currentPerson()?.accountId).toBe('lan');
  });

  it('somebody who hands the phone on stays in the list and is no longer the one it opens for', () => {
    keepPerson(person('lan', 'Trần Thị Lan'));
    leavePerson('lan', false);
    expect([currentPerson(), knownPeople().length]).toEqual([null, 1]);
  });

  it('somebody who signs out is forgotten, and another person is not', () => {
    keepPerson(person('minh', 'Phạm Văn Minh'));
    keepPerson(person('lan', 'Trần Thị Lan'));
    leavePerson('lan', true);
    expect(knownPeople().map((known) => known.accountId)).toEqual(['minh']);
  });

  it('a change to one person does not make that person the current one', () => {
    keepPerson(person('minh', 'Phạm Văn Minh'));
    keepPerson(person('lan', 'Trần Thị Lan'));
    changePerson('minh', { name: 'Phạm Quang Minh' });
    expect([findPerson('minh')?.name, currentPerson()?.accountId]).toEqual([
      'Phạm Quang Minh',
      'lan',
    ]);
  });

  it.each(['{', 'null', '[]', '{"people":1}'])(
    'a damaged list (%s) means that nobody is known, and signing in still works',
    (damaged) => {
      localStorage.setItem('lensan.people', damaged);
      expect(currentPerson()).toBeNull();
      keepPerson(person('lan', 'Trần Thị Lan'));
      expect(currentPerson()?.name).toBe('Trần Thị Lan');
    },
  );
});
