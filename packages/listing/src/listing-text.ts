import { describeListing } from './compose.ts';
import type { ListingFacts } from './facts.ts';
import { sentenceText } from './sentence.ts';
import { plainText } from './text-rules.ts';
import { suggestTitles } from './titles.ts';

/** A listing as it is known: facts, and the household's own wording where it chose one. */
export interface ListingText {
  readonly facts: ListingFacts;
  readonly title: string | null;
  readonly description: string | null;
}

/** The title in force: the household's, else the first suggestion. */
export const titleOf = (listing: ListingText, today: string): string =>
  plainText(listing.title ?? '') || (suggestTitles(listing.facts, today)[0]?.text ?? '');
/** The introduction in force: the household's wording, else composed. */
export const introductionOf = (listing: ListingText, today: string): string =>
  plainText(listing.description ?? '') ||
  plainText(describeListing(listing.facts, today).map(sentenceText).join(' '));
