import { claimOf, type Claim } from './claim.ts';
import { isDenied } from './denial.ts';
import { phraseGroups, type PhraseGroup } from './phrases.data.ts';
import { makePhrase, standsAt, type Phrase, type Token } from './tokens.ts';

interface Entry {
  readonly id: string;
  readonly group: PhraseGroup;
  readonly phrase: Phrase;
  readonly harmless: readonly Phrase[];
}

let entries: ReadonlyMap<string, readonly Entry[]> | null = null;
/** Phrases by their first word without marks, made once. */
function phraseIndex(): ReadonlyMap<string, readonly Entry[]> {
  if (entries) return entries;
  const index = new Map<string, Entry[]>();
  for (const group of phraseGroups) {
    for (const line of group.lines.trim().split('\n')) {
      const [id, rest] = [line.slice(0, 4), line.slice(5)];
      const [forms = '', context = ''] = rest.split(' ! ');
      const harmless = context === '' ? [] : context.split(' ~ ').map(makePhrase);
      for (const form of forms.split(' ~ ')) {
        const phrase = makePhrase(form);
        const first = phrase.folded[0];
        if (first !== undefined)
          index.set(first, [...(index.get(first) ?? []), { id, group, phrase, harmless }]);
      }
    }
  }
  return (entries = index);
}

const covers = (
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  from: number,
  to: number,
  unmarked: boolean,
): boolean =>
  phrases.some((phrase) => {
    for (let at = Math.max(0, from - phrase.keys.length); at < to + 3; at++) {
      if (standsAt(phrase, tokens, at, unmarked) && at < to + 3 && at + phrase.keys.length > from)
        return true;
    }
    return false;
  });

/** Phrases that stand in the text word for word. */
export function phraseClaims(text: string, tokens: readonly Token[], unmarked: boolean): Claim[] {
  const found: Claim[] = [];
  tokens.forEach((token, at) => {
    for (const { id, group, phrase, harmless } of phraseIndex().get(token.folded) ?? []) {
      if (!standsAt(phrase, tokens, at, unmarked)) continue;
      const to = at + phrase.keys.length;
      if (covers(tokens, harmless, at, to, unmarked)) continue;
      if (
        (group.category === 'medical' ||
          group.category === 'superlative' ||
          group.category === 'restricted') &&
        isDenied(tokens, at, unmarked, text)
      )
        continue;
      found.push(
        claimOf(text, tokens, at, to, {
          id,
          category: group.category,
          severity: group.severity,
          laws: group.laws,
          advice: group.advice,
        }),
      );
    }
  });
  return found;
}
