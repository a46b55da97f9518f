import { limitOf, ownPageId, type ListingRules } from '@lensan/channels';
import { adaptListing, nobody } from './adapt.ts';
import { findClaims, isProved, type Claim } from './claims/claims.ts';
import { unknownNumbers } from './fact-numbers.ts';
import { textLength } from './limits.ts';
import type { ListingText } from './listing-text.ts';
import type { ProblemDraft } from './problem.ts';
import { countWords } from './text-rules.ts';
import { hasEmoji, hasPrice, hasSymbols, isShouting, promoWord } from './title-rules.ts';

/** Length and manners of a title; 20 points at most. */
export function titleProblems(title: string, { title: rule }: ListingRules): ProblemDraft[] {
  if (title === '')
    return [{ code: 'title.missing', field: 'title', severity: 'must', points: 20 }];
  const min = limitOf(rule.min);
  const strict = rule.isPlain ? ('must' as const) : ('should' as const);
  const drafts: (ProblemDraft | null)[] = [
    min !== null && textLength(title) < min
      ? {
          code: 'title.short',
          field: 'title',
          severity: 'must',
          points: 10,
          have: textLength(title),
          need: min,
        }
      : null,
    isShouting(title)
      ? { code: 'title.shouting', field: 'title', severity: 'should', points: 5 }
      : null,
    hasEmoji(title) ? { code: 'title.emoji', field: 'title', severity: strict, points: 5 } : null,
    hasSymbols(title)
      ? { code: 'title.symbols', field: 'title', severity: strict, points: 3 }
      : null,
    promoWord(title) !== null
      ? { code: 'title.promo', field: 'title', severity: strict, points: 5 }
      : null,
    hasPrice(title) ? { code: 'title.price', field: 'title', severity: 'should', points: 5 } : null,
  ];
  return drafts.filter((draft) => draft !== null);
}

/** Length of the text, and numbers nobody told; 20 points at most. */
export function descriptionProblems(
  listing: ListingText,
  description: string,
  { description: rule }: ListingRules,
): ProblemDraft[] {
  if (description === '')
    return [{ code: 'description.missing', field: 'description', severity: 'must', points: 20 }];
  const [min, minWords] = [limitOf(rule.min), limitOf(rule.minWords)];
  const strange =
    listing.description === null ? [] : unknownNumbers(listing.description, listing.facts);
  const drafts: (ProblemDraft | null)[] = [
    min !== null && textLength(description) < min
      ? {
          code: 'description.short',
          field: 'description',
          severity: 'must',
          points: 10,
          step: 'ask',
          have: textLength(description),
          need: min,
        }
      : null,
    minWords !== null && countWords(description) < minWords
      ? {
          code: 'description.few_words',
          field: 'description',
          severity: 'must',
          points: 8,
          step: 'ask',
          have: countWords(description),
          need: minWords,
        }
      : null,
    strange.length > 0
      ? {
          code: 'description.number',
          field: 'description',
          severity: 'should',
          points: 5,
          have: Number(strange[0]),
        }
      : null,
  ];
  return drafts.filter((draft) => draft !== null);
}

/** Sentences the law or the channel forbids, in title and text. */
export function claimProblems(
  listing: ListingText,
  title: string,
  description: string,
  target: ListingRules,
  today: string,
): ProblemDraft[] {
  const own = adaptListing(listing, ownPageId, nobody, today);
  const text = target.allowsContact ? description : own.description;
  const inTexts = [
    ...findClaims(title).map((claim) => ({ claim, field: 'title' })),
    ...findClaims(text).map((claim) => ({ claim, field: 'description' })),
  ];
  const claimDraft = ({ claim, field }: { claim: Claim; field: string }): ProblemDraft | null => {
    if (claim.severity === 'off_channel')
      return target.allowsContact
        ? null
        : { code: 'claim.contact', field, severity: 'should', points: 3, step: 'words', claim };
    if (claim.severity === 'needs_paper')
      return isProved(claim, listing.facts, today)
        ? null
        : { code: 'claim.needs_paper', field, severity: 'must', points: 8, step: 'words', claim };
    return { code: 'claim.forbidden', field, severity: 'must', points: 10, step: 'words', claim };
  };
  return inTexts.map(claimDraft).filter((draft) => draft !== null);
}
