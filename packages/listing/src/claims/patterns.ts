import { claimPatterns, type ClaimPattern } from './patterns.data.ts';
import { makePhrase, standsAt, type Phrase, type Token } from './tokens.ts';

interface Ready {
  readonly pattern: ClaimPattern;
  readonly parts: readonly (readonly Phrase[])[];
  readonly unless: readonly Phrase[];
}

// Longer wordings first: "đau lưng" before "đau" would be cut short otherwise.
const wordings = (list: string): Phrase[] =>
  list
    .split('|')
    .map(makePhrase)
    .sort((a, b) => b.keys.length - a.keys.length);

let ready: readonly Ready[] | null = null;
const patterns = (): readonly Ready[] =>
  (ready ??= claimPatterns.map((pattern) => ({
    pattern,
    parts: pattern.parts.map(wordings),
    unless: pattern.unless ? wordings(pattern.unless) : [],
  })));

function endOfMatch(
  parts: Ready['parts'],
  gap: number,
  tokens: readonly Token[],
  from: number,
  unmarked: boolean,
): number | null {
  let at = from;
  for (const [place, options] of parts.entries()) {
    const reach = place === 0 ? 0 : gap;
    let next: number | null = null;
    for (let skip = 0; skip <= reach && next === null; skip++) {
      if (tokens[at + skip]?.clause !== tokens[from]?.clause) break;
      const found = options.find((option) => standsAt(option, tokens, at + skip, unmarked));
      if (found) next = at + skip + found.keys.length;
    }
    if (next === null) return null;
    at = next;
  }
  return at;
}

export interface PatternHit {
  readonly pattern: ClaimPattern;
  readonly from: number;
  readonly to: number;
}

/** Every pattern that stands in the text, as ranges of words `[from, to)`. */
export function findPatterns(tokens: readonly Token[], unmarked: boolean): PatternHit[] {
  const hits: PatternHit[] = [];
  for (const { pattern, parts, unless } of patterns()) {
    for (let from = 0; from < tokens.length; from++) {
      const to = endOfMatch(parts, pattern.gap, tokens, from, unmarked);
      if (to === null) continue;
      // A harmless wording counts when it covers a word of the finding: it starts up to two words
      // before it.
      const harmless = unless.some((phrase) => {
        for (let at = Math.max(0, from - 2); at < to + 1; at++)
          if (standsAt(phrase, tokens, at, unmarked) && at + phrase.keys.length > from) return true;
        return false;
      });
      if (!harmless) hits.push({ pattern, from, to });
    }
  }
  return hits;
}
