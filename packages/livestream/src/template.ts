import type { SpokenPattern } from '@lensan/channels';

export interface BlockTemplate {
  readonly id: string;
  /** Name on the screen and on paper. */
  readonly name: string;
  /** What the hands do meanwhile, and how long. */
  readonly cue?: { readonly text: string; readonly seconds: number };
  /** Sentences in order; each is a list of ways to say it, the richest in facts first. */
  readonly sentences: readonly (readonly SpokenPattern[])[];
  /** Said once for each room of a homestay, before `sentences`; may use the facts of that room. */
  readonly eachRoom?: readonly (readonly SpokenPattern[])[];
}

/** The blocks with the sentences of a channel in the one about ordering, `order`. */
export const withOrder = (
  blocks: readonly BlockTemplate[],
  order: BlockTemplate['sentences'],
): BlockTemplate[] =>
  blocks.map((block) => (block.id === 'order' ? { ...block, sentences: order } : block));

/**
 * Facts and forms of address of a pattern, in order of appearance. @example placeholders('{name}
 * của [me]') // ['name']
 */
export const factsOf = (pattern: SpokenPattern): string[] =>
  [...pattern.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
