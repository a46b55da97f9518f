import { terrace, terraceSteps } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { fold, rank } from '@lensan/vietnamese';
import { isMine, stateOf } from '../households.data.ts';

/**
 * What part of the list is shown. `begin`: not agreed yet; `going`: agreed, no listing; `up`: has a
 * listing.
 */
export const parts = ['all', 'mine', 'begin', 'going', 'up', 'priority'] as const;
export type Part = (typeof parts)[number];

export function isIn(part: Part, dossier: Dossier, accountId: string): boolean {
  if (part === 'all') return true;
  if (part === 'mine') return isMine(dossier, accountId);
  if (part === 'priority') return dossier.household.isPriority;
  const { reached } = stateOf(dossier);
  return part === 'up'
    ? Boolean(reached.C2)
    : part === 'going'
      ? Boolean(reached.H1) && !reached.C2
      : !reached.H1 && !reached.C2;
}

const foldedTexts = new WeakMap<Dossier, string>();
/** Everything a household is looked for by, folded once: name, what it sells, lane, village. */
function foldedText(dossier: Dossier, village: string): string {
  const kept = foldedTexts.get(dossier);
  if (kept !== undefined) return kept;
  const { headName, sells, addressLine } = dossier.household;
  const text = fold(`${headName} ${sells} ${addressLine} ${village}`);
  foldedTexts.set(dossier, text);
  return text;
}

/**
 * Households that answer a query, names first. Every word of the query must stand somewhere; marks
 * do not matter.
 */
export function find(
  query: string,
  list: readonly Dossier[],
  villageOf: (villageId: string) => string,
): readonly Dossier[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return list;
  const hits = list.filter((dossier) => {
    const text = foldedText(dossier, villageOf(dossier.household.villageId));
    return words.every((word) => text.includes(word));
  });
  // Ranking reads marks and tones too, which costs several times as much: a list too long to be
  // read is only told name from lane.
  const scoreOf =
    hits.length > 200
      ? (name: string) => Number(fold(name).includes(words.join(' ')))
      : (name: string) => rank(query, name);
  const scores = new Map(hits.map((dossier) => [dossier, scoreOf(dossier.household.headName)]));
  return hits.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

const collator = new Intl.Collator('vi');
const keys = new WeakMap<Dossier, string>();
const key = (dossier: Dossier): string => {
  const kept =
    keys.get(dossier) ?? `${givenName(dossier.household.headName)} ${dossier.household.headName}`;
  keys.set(dossier, kept);
  return kept;
};
/** By given name, as lists of people are kept in Vietnam. */
export const byName = (list: readonly Dossier[]): Dossier[] =>
  list.toSorted((a, b) => collator.compare(key(a), key(b)));

/**
 * Step of the terrace the household climbs now, 1 to 7: where the flag stands on its sheet; the
 * last one when all are reached.
 */
export const stepOf = (dossier: Dossier): number =>
  terrace(stateOf(dossier).reached).find(({ state }) => state === 'now')?.number ??
  terraceSteps.length;
