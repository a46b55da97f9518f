import type { ConflictRecord, Dossier } from '@lensan/contract';
import { fold } from '@lensan/vietnamese';
import { household, newId, record } from '../../local/index.ts';
import { markOf } from './double-mark.ts';

/** Households a card may be a double of: same village, those of the most alike name first. */
export function doubleChoices(dossier: Dossier, all: readonly Dossier[]): Dossier[] {
  const wordsOf = ({ household: { headName } }: Dossier) => fold(headName).split(/\s+/);
  const own = new Set(wordsOf(dossier));
  const likeness = (other: Dossier) => wordsOf(other).filter((word) => own.has(word)).length;
  return all
    .filter(
      (other) =>
        other.household.id !== dossier.household.id &&
        other.household.villageId === dossier.household.villageId,
    )
    .map((other) => ({ other, like: likeness(other) }))
    .toSorted((a, b) => b.like - a.like)
    .map(({ other }) => other);
}
/** Households with an open mark. */
export const marked = (all: readonly Dossier[]): Dossier[] =>
  all.filter((dossier) => markOf(dossier) !== undefined);
/** The card a mark names, while this phone holds it. */
export const otherOf = ({ kept }: ConflictRecord): Dossier | undefined =>
  typeof kept.value === 'string' ? household(kept.value) : undefined;

export const markDouble = (dossier: Dossier, intoId: string): Promise<void> => {
  const fromId = dossier.household.id;
  return record('household.mark_double', { id: newId(), fromId, intoId }, { householdId: fromId });
};
/** The leader's answer "two households": the mark goes. */
export const refuseMark = ({ id, householdId }: ConflictRecord): Promise<void> =>
  record('conflict.settle', { conflictId: id, chosen: 'lost' }, { householdId });
/** The leader's answer "one household": the mark is settled, then the mistaken card is merged. */
export async function mergeMarked(mark: ConflictRecord, intoId: string): Promise<void> {
  const { id, householdId } = mark;
  await record('conflict.settle', { conflictId: id, chosen: 'kept' }, { householdId });
  await record('household.merge', { fromId: householdId, intoId }, { householdId });
}
