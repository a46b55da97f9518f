import { capitalize } from '@lensan/vietnamese';
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

/** "ngon" of "ngon nhất vùng": what may stay of a phrase that says "the most". */
const keptOf = ({ category, phrase }: Claim): string | null => {
  if (category !== 'superlative') return null;
  const kept = /^(.*?)\s*(?:bậc nhất|hạng nhất|đệ nhất|nhất|số một|số 1)(?!\p{L})/iu.exec(
    phrase,
  )?.[1];
  return kept === undefined || kept === '' || /duy$/i.test(kept) ? null : kept;
};

/** The words said so that they may stand: "ngon nhất vùng" → "ngon", else without the clause. */
function plainer(text: string, claim: Claim): string | null {
  const source = text.normalize('NFC');
  const at = source.toLowerCase().indexOf(claim.phrase.toLowerCase());
  const kept = keptOf(claim);
  if (kept === null || at < 0) return withoutClause(source, claim.phrase);
  return source.slice(0, at) + kept + source.slice(at + claim.phrase.length);
}

/** Answers that hold the phrase, each as `mend` leaves it. */
const mendedFacts = (
  facts: ListingFacts,
  phrase: string,
  mend: (value: string) => string | null,
): [name: string, value: string | null][] =>
  Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'string' &&
    !['kind', 'group', 'name'].includes(name) &&
    value.normalize('NFC').toLowerCase().includes(phrase.toLowerCase())
      ? [[name, mend(value)] as [string, string | null]]
      : [],
  );

const isClean = (text: string): boolean => findClaims(text).length === 0;
const asSentence = (text: string): string => capitalize(text.replace(/[.\s]+$/, '')) + '.';

/**
 * What could be said instead of this finding, ready to be taken: the same words without what is too
 * much, else a sentence from the facts. null when nothing can be said.
 * @example suggestFor({ facts, title: null, description: 'Chuối ngon nhất vùng.' }, 'description', claim, today) // { text: 'Chuối ngon.', … }
 */
export function suggestFor(
  listing: ListingText,
  field: 'title' | 'description',
  claim: Claim,
  today: string,
): SafeSentence | null {
  if (field === 'title') return suggestSafe(listing, field, today);
  const own = listing.description ?? '';
  if (own === '') {
    const said = mendedFacts(listing.facts, claim.phrase, (value) => plainer(value, claim));
    const texts = said.flatMap(([, value]) => (value === null ? [] : [asSentence(value)]));
    return texts.length > 0 && texts.every(isClean)
      ? { text: texts.join(' '), facts: said.map(([name]) => name) }
      : null;
  }
  const source = own.normalize('NFC');
  const sentence = plainer(source.slice(...sentenceAround(source, claim)), claim);
  const text = sentence === null ? '' : asSentence(sentence);
  const inPlace = text !== '' && isClean(text) ? { text, facts: [] } : null;
  return keptOf(claim) === null ? (suggestSafe(listing, field, today) ?? inPlace) : inPlace;
}

/**
 * The listing with the sentence of a finding replaced, or dropped when `safe` is null. In a
 * composed text the answer it came from is said plainer or loses that clause, because the text
 * would be made from it again.
 */
export function applySafe(
  listing: ListingText,
  field: 'title' | 'description',
  claim: Claim,
  safe: SafeSentence | null,
): ListingText {
  if (field === 'title') return { ...listing, title: safe?.text ?? null };
  if (listing.description === null || listing.description === '') {
    const mended = mendedFacts(listing.facts, claim.phrase, (value) =>
      safe === null ? withoutClause(value, claim.phrase) : plainer(value, claim),
    );
    return { ...listing, facts: { ...listing.facts, ...Object.fromEntries(mended) } };
  }
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
