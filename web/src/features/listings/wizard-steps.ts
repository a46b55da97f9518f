import {
  questionOfField,
  questionsFor,
  type ListingFacts,
  type ListingProblem,
} from '@lensan/listing';

/**
 * Steps of the wizard, in order; the number is the index plus one. Drafts and records of the wizard
 * before the name had its own step carry numbers one too high from "price" on: they open one step
 * earlier, with every answer in place.
 */
export const stepNames = ['photos', 'what', 'name', 'price', 'ask', 'words', 'post'] as const;
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
  hasMoreToAsk({ step, question }, facts)
    ? { step, question: question + 1 }
    : { step: step + 1, question };
/** Past every question that is left; back from there is the question it was left at. */
export const placeAfterAsking = ({ question }: Place): Place => ({
  step: numberOf('words'),
  question,
});
/** Are questions left after this one, to be skipped all at once? */
export const hasMoreToAsk = ({ step, question }: Place, facts: ListingFacts | null): boolean =>
  isAsking(step) && question < countOf(facts) - 1;

/**
 * A place as the history of the browser keeps it: `price`, or `ask 2` for the third question.
 * @example placeName({ step: 4, question: 2 }, facts) // 'ask 2'
 */
export const placeName = ({ step, question }: Place, facts: ListingFacts | null): string =>
  isAsking(step) ? `ask ${Math.max(0, Math.min(question, countOf(facts) - 1))}` : nameOfStep(step);
/** Every place there is, in order. */
export const placeNames = (facts: ListingFacts | null): readonly string[] =>
  stepNames.flatMap((name, index) =>
    isAsking(index + 1)
      ? Array.from({ length: Math.max(1, countOf(facts)) }, (_, question) => `ask ${question}`)
      : [name],
  );
/** The place of a name; what is none is the first. */
export function placeNamed(name: string): Place {
  const [step, question] = name.split(' ');
  const index = stepNames.findIndex((known) => known === step);
  return { step: Math.max(0, index) + 1, question: Number(question ?? 0) };
}

/** Where a problem is mended: its step, and inside "Hỏi thêm" its question (null: none of them). */
export function placeToMend(
  problem: Pick<ListingProblem, 'field' | 'step'>,
  facts: ListingFacts,
): { readonly step: number; readonly question: number | null } {
  const question = questionOfField(problem.field);
  const index = question === null ? -1 : questionsFor(facts).indexOf(question);
  return {
    step: numberOf(problem.step),
    question: problem.step === 'ask' && index >= 0 ? index : null,
  };
}

/** What keeps the wizard from going on: a field beyond its limit, no kind, or no name. */
export function blockOf(
  step: number,
  facts: ListingFacts | null,
  problems: readonly unknown[],
): 'tooLong' | 'what' | 'name' | undefined {
  if (problems.length > 0) return 'tooLong';
  if (step === numberOf('what') && facts === null) return 'what';
  return step === numberOf('name') && (facts === null || facts.name.trim() === '')
    ? 'name'
    : undefined;
}
