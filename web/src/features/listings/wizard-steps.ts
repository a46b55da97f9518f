import {
  questionOfField,
  questionsFor,
  type ListingFacts,
  type ListingProblem,
} from '@lensan/listing';

/** Steps of the wizard, in order; the number is the index plus one. */
export const stepNames = ['photos', 'what', 'price', 'ask', 'words', 'check', 'post'] as const;
export type StepName = (typeof stepNames)[number];
/** Number of a step, from 1. */
export const numberOf = (name: StepName): number => stepNames.indexOf(name) + 1;
/** Name of a step's number; what is no step is the first. */
export const nameOfStep = (step: number): StepName => stepNames[step - 1] ?? 'photos';
/** The nearest step there is. */
export const stepWithin = (step: number): number => Math.min(stepNames.length, Math.max(1, step));
/** Steps that are begun with everything before them stored: price, words and post. */
export const isStoredAt = (step: number): boolean =>
  (['price', 'words', 'post'] as const).some((name) => numberOf(name) === step);

/** Where the wizard stands; `question` is the index inside the step "Hỏi thêm". */
export interface Place {
  readonly step: number;
  readonly question: number;
}
/** Inside "Hỏi thêm" one question comes after the other. */
export const isAsking = (step: number): boolean => step === numberOf('ask');
const countOf = (facts: ListingFacts | null): number =>
  facts === null ? 0 : questionsFor(facts).length;

/** One on: the next question inside "Hỏi thêm", else the next step. */
export const placeAfter = ({ step, question }: Place, facts: ListingFacts | null): Place =>
  isAsking(step) && question < countOf(facts) - 1
    ? { step, question: question + 1 }
    : { step: step + 1, question };
/** One back, the same way. */
export const placeBefore = ({ step, question }: Place): Place =>
  isAsking(step) && question > 0 ? { step, question: question - 1 } : { step: step - 1, question };

/** Where a problem is mended: its step, and inside "Hỏi thêm" its question (null: none of them). */
export function placeToMend(
  problem: Pick<ListingProblem, 'field' | 'step'>,
  facts: ListingFacts,
): { readonly step: number; readonly question: number | null } {
  const question = questionOfField(problem.field);
  const index = question === null ? -1 : questionsFor(facts).indexOf(question);
  return {
    step: numberOf(problem.field === 'origin' ? 'what' : problem.step),
    question: problem.step === 'ask' && index >= 0 ? index : null,
  };
}

/** What keeps the wizard from going on: a field beyond its limit, or goods without a name. */
export function blockOf(
  step: number,
  facts: ListingFacts | null,
  problems: readonly unknown[],
): 'tooLong' | 'what' | undefined {
  if (problems.length > 0) return 'tooLong';
  const isNamed = facts !== null && facts.name.trim() !== '';
  return step === numberOf('what') && !isNamed ? 'what' : undefined;
}
