/**
 * A way to say something. `{name}` stands for a fact: a sentence whose fact is missing is not said.
 * `[me]` and `[you]` are the forms of address. Rule for writers: no digit and no number word
 * outside a `{fact}` (a rules test reads every sentence).
 */
export type SentencePattern = string;

export interface BlockTemplate {
  readonly id: string;
  /** Name on the screen and on paper. */
  readonly name: string;
  /** What the hands do meanwhile, and how long. */
  readonly cue?: { readonly text: string; readonly seconds: number };
  /** Sentences in order; each is a list of ways to say it, the richest in facts first. */
  readonly sentences: readonly (readonly SentencePattern[])[];
  /** Said once for each room of a homestay, before `sentences`; may use the facts of that room. */
  readonly eachRoom?: readonly (readonly SentencePattern[])[];
}

/**
 * Selling channels a live runs on; what may be said about ordering differs (see
 * `channel-rules.ts`).
 */
export type LiveChannel = 'facebook' | 'zalo' | 'shopee' | 'tiktok';

/**
 * Facts and forms of address of a pattern, in order of appearance. @example placeholders('{name}
 * của [me]') // ['name']
 */
export const factsOf = (pattern: SentencePattern): string[] =>
  [...pattern.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
