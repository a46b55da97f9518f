import { findClaims, type Claim } from './claims/claims.ts';
import { describeListing } from './compose.ts';
import type { ListingFacts } from './facts.ts';
import type { ListingText } from './listing-text.ts';
import { factsBehind, sentenceText } from './sentence.ts';
import { plainText } from './text-rules.ts';
import { suggestTitles } from './titles.ts';

/** A safe sentence in place of one that must not be published, and the facts it is made of. */
export interface SafeSentence {
  readonly text: string;
  readonly facts: readonly string[];
}

/** The sentence a finding stands in: `[start, end)` in the NFC text. */
export function sentenceAround(
  text: string,
  claim: Pick<Claim, 'start' | 'end'>,
): readonly [start: number, end: number] {
  const source = text.normalize('NFC');
  const before = [...source.slice(0, claim.start).matchAll(/[.!?…\n]\s*/g)].at(-1);
  const after = /[.!?…]+|\n/.exec(source.slice(claim.end));
  return [
    before ? before.index + before[0].length : 0,
    after ? claim.end + after.index + (after[0] === '\n' ? 0 : after[0].length) : source.length,
  ];
}

const preferred = ['making', 'taste', 'house', 'activities', 'additives', 'maker', 'origin'];

/**
 * What could be said instead, from the facts alone: sentences the text does not hold yet, at most
 * two. null when nothing was told.
 */
export function suggestSafe(
  listing: ListingText,
  field: 'title' | 'description',
  today: string,
): SafeSentence | null {
  if (field === 'title') {
    const title = suggestTitles(listing.facts, today).find(
      ({ text }) => findClaims(text).length === 0,
    );
    return title
      ? {
          text: title.text,
          facts: [
            ...new Set(title.parts.flatMap((part) => (part.fact === undefined ? [] : [part.fact]))),
          ],
        }
      : null;
  }
  const text = (listing.description ?? '').normalize('NFC');
  const usable = describeListing(listing.facts, today)
    .filter(
      (sentence) =>
        preferred.includes(sentence.id) &&
        findClaims(sentenceText(sentence)).length === 0 &&
        !text.includes(plainText(sentenceText(sentence))),
    )
    .toSorted((a, b) => preferred.indexOf(a.id) - preferred.indexOf(b.id))
    .slice(0, 2);
  return usable.length === 0
    ? null
    : {
        text: plainText(usable.map(sentenceText).join(' ')),
        facts: [...new Set(usable.flatMap(factsBehind))],
      };
}

/** Words of an answer without the clause that holds the phrase. */
const withoutClause = (text: string, phrase: string): string | null =>
  text
    .normalize('NFC')
    .split(/(?<=[,;.])/)
    .filter((clause) => !clause.toLowerCase().includes(phrase.toLowerCase()))
    .join('')
    .replace(/^[\s,;.]+|[\s,;]+$/g, '') || null;

function cleanFacts(facts: ListingFacts, phrase: string): ListingFacts {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' &&
    !['kind', 'group', 'name'].includes(name) &&
    value.normalize('NFC').toLowerCase().includes(phrase.toLowerCase())
      ? withoutClause(value, phrase)
      : value,
  ]);
  return Object.fromEntries(entries);
}

/**
 * The listing with the sentence of a finding replaced, or dropped when `safe` is null. In a
 * composed text the answer it came from loses that clause, because the text would be made from it
 * again.
 */
export function applySafe(
  listing: ListingText,
  field: 'title' | 'description',
  claim: Claim,
  safe: SafeSentence | null,
): ListingText {
  if (field === 'title') return { ...listing, title: safe?.text ?? null };
  if (listing.description === null || listing.description === '')
    return { ...listing, facts: cleanFacts(listing.facts, claim.phrase) };
  const source = plainText(listing.description);
  const at = findClaims(source).find((found) => found.phrase === claim.phrase) ?? claim;
  const [start, end] = sentenceAround(source, at);
  return {
    ...listing,
    description:
      plainText(
        [source.slice(0, start).trimEnd(), safe?.text ?? '', source.slice(end).trimStart()]
          .filter((part) => part !== '')
          .join(' '),
      ) || null,
  };
}
