import type { ListingFacts } from './facts.ts';
import { goodsSentences } from './goods-sentences.ts';
import { homestaySentences } from './homestay-sentences.ts';
import type { Sentence } from './sentence.ts';

/**
 * The introduction, sentence by sentence, made of facts only. `today` (`YYYY-MM-DD`) decides
 * whether an OCOP paper may still be named.
 * @example describeListing(facts, '2026-11-22').map(sentenceText).join(' ')
 */
export const describeListing = (facts: ListingFacts, today: string): Sentence[] =>
  (facts.kind === 'goods' ? goodsSentences(facts, today) : homestaySentences(facts, today)).filter(
    (entry) => entry !== null,
  );
