import type { AddressTerm, Dossier, HouseholdDevice, HouseholdKind } from '@lensan/contract';
import { fold, searchMatch } from '@lensan/vietnamese';
import { newId, record } from '../../local/index.ts';

/** What has been answered so far; an undefined answer was not given yet. */
export interface NewHousehold {
  readonly step: number;
  readonly villageId?: string | undefined;
  readonly headName: string;
  readonly addressAs?: AddressTerm | undefined;
  readonly kind?: HouseholdKind | undefined;
  readonly sells: string;
  readonly addressLine: string;
  readonly device?: HouseholdDevice | undefined;
  readonly isPriority?: boolean | undefined;
}
export const newHouseholdKey = 'household-new';
export const noAnswers: NewHousehold = { step: 0, headName: '', sells: '', addressLine: '' };

/** One question a page. The village is asked only of a mentor who works in several. */
export const questionsFor = (villages: number) =>
  [
    ...(villages === 1 ? [] : (['village'] as const)),
    'name',
    'term',
    'kind',
    'sells',
    'line',
    'device',
    'priority',
  ] as const;
export type QuestionName = ReturnType<typeof questionsFor>[number];

/** Whether a question has its answer. What it sells and the lane may stay open. */
export function isAnswered(question: QuestionName, draft: NewHousehold): boolean {
  switch (question) {
    case 'village':
      return draft.villageId !== undefined;
    case 'name':
      return draft.headName.trim() !== '';
    case 'term':
      return draft.addressAs !== undefined;
    case 'kind':
      return draft.kind !== undefined;
    case 'device':
      return draft.device !== undefined;
    case 'priority':
      return draft.isPriority !== undefined;
    default:
      return true;
  }
}

/**
 * Households of the village whose head has this name: perhaps the same one, registered by a
 * colleague.
 */
export const sameName = (
  list: readonly Dossier[],
  villageId: string | undefined,
  headName: string,
): Dossier[] => {
  const name = fold(headName.trim()).replace(/\s+/g, ' ');
  return name === ''
    ? []
    : list.filter(
        ({ household }) =>
          household.villageId === villageId &&
          fold(household.headName.trim()).replace(/\s+/g, ' ') === name,
      );
};

/**
 * What other households here sell, most often first, as far as it fits what is typed: most goods of
 * a village are the same few.
 */
export function goodsLike(typed: string, list: readonly Dossier[]): string[] {
  const counts = new Map<string, number>();
  for (const { household } of list)
    if (household.sells !== '' && household.sells !== typed && searchMatch(typed, household.sells))
      counts.set(household.sells, (counts.get(household.sells) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([sells]) => sells);
}

/**
 * Registers the household and makes whoever does it its mentor. Answers its id, or null while an
 * answer is missing.
 */
export async function register(draft: NewHousehold, villageId: string): Promise<string | null> {
  const { headName, addressAs, kind, sells, addressLine, device, isPriority } = draft;
  if (!addressAs || !kind || !device || isPriority === undefined || headName.trim() === '')
    return null;
  const id = newId();
  await record(
    'household.register',
    {
      id,
      villageId,
      kind,
      headName,
      addressAs,
      addressLine,
      sells,
      device,
      isPriority,
      assignmentId: newId(),
    },
    { householdId: id, endsDraft: newHouseholdKey },
  );
  return id;
}
