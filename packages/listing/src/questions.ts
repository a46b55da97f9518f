import { isFood, type ListingFacts } from './facts.ts';

/**
 * What is asked after name and price, one question a screen. Each may be skipped; what is not told
 * is not written.
 */
export const questionIds = [
  'making',
  'additives',
  'life',
  'storage',
  'taste',
  'maker',
  'papers',
  'bundle',
  'send',
  'house',
  'activities',
  'meals',
  'arrive',
  'amenities',
] as const;
export type QuestionId = (typeof questionIds)[number];

/**
 * Questions for a kind of goods, the most useful first: what buyers and channels ask for comes
 * before what only adorns.
 */
export function questionsFor(facts: ListingFacts): readonly QuestionId[] {
  if (facts.kind === 'homestay')
    return ['house', 'activities', 'meals', 'arrive', 'amenities', 'maker', 'papers'];
  return isFood(facts)
    ? ['making', 'additives', 'life', 'storage', 'taste', 'maker', 'papers', 'bundle', 'send']
    : ['making', 'taste', 'maker', 'bundle', 'send'];
}

/**
 * Names of facts (as parts of sentences carry them) that a question fills: "Sẽ viết là …" shows the
 * sentences made of them.
 */
export const factsOfQuestion: Readonly<Record<QuestionId, readonly string[]>> = {
  making: ['ingredients', 'making'],
  additives: ['additives'],
  life: ['shelfLife'],
  storage: ['storage'],
  taste: ['taste'],
  maker: ['madeBy', 'maker'],
  papers: ['ocop'],
  bundle: [],
  send: ['delivery'],
  house: ['house'],
  activities: ['activities'],
  meals: ['breakfast', 'dinner'],
  arrive: ['checkIn', 'road'],
  amenities: ['amenities'],
};

/**
 * The question that fills a missing fact, for jumping from a problem to its answer. `field` as in
 * `ListingProblem`.
 */
export const questionOfField = (field: string): QuestionId | null =>
  (
    {
      ingredients: 'making',
      making: 'making',
      shelfLife: 'life',
      storage: 'storage',
      maker: 'maker',
      papers: 'papers',
      parcel: 'send',
      checkIn: 'arrive',
      amenities: 'amenities',
      description: 'making',
    } as const
  )[field] ?? null;
