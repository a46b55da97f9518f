import type { Role } from '@lensan/access';
import { commune, villages } from './world.ts';

/** Somebody with an account. `phones`: how many phones they work with. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly paths: readonly string[];
  readonly phones: number;
  /** Villages chosen by somebody of the whole commune. */
  readonly wanted: readonly string[];
}

const village = (place: number) => villages[place]?.path ?? '';

/**
 * Invented people: mentors of one village and of two, one with two phones, leaders of a village and
 * of the commune, an official.
 */
export function makePeople(phones: number): Person[] {
  const people: Person[] = [];
  const cast: Omit<Person, 'id' | 'name'>[] = [
    { role: 'mentor', paths: [village(0)], phones: 2, wanted: [] },
    { role: 'mentor', paths: [village(0), village(1)], phones: 1, wanted: [] },
    { role: 'team_leader', paths: [village(0)], phones: 1, wanted: [] },
    { role: 'mentor', paths: [village(1), village(2)], phones: 1, wanted: [] },
    { role: 'team_leader', paths: [commune], phones: 1, wanted: [village(1), village(2)] },
    { role: 'mentor', paths: [village(2), village(0)], phones: 1, wanted: [] },
    { role: 'commune_official', paths: [commune], phones: 1, wanted: [village(0)] },
  ];
  for (let count = 0, place = 0; count < phones; place++) {
    const next = cast[place % cast.length];
    if (!next) break;
    const held = Math.min(next.phones, phones - count);
    people.push({ ...next, phones: held, id: `p${place}`, name: `Người ${place}` });
    count += held;
  }
  return people;
}
