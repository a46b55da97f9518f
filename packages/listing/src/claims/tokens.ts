import { fold } from '@lensan/vietnamese';

/** One word of a text. Positions are UTF-16 units of the NFC text. */
export interface Token {
  /** Lower case, tone mark moved to the end of the word so that hoà and hòa are one key. */
  readonly key: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Number of the clause it stands in; a clause ends at . ! ? ; and line ends. */
  readonly clause: number;
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const invisible = /[\u200b-\u200d\u2060\ufeff]/g;

/** hoà, hòa → `hoa` + tone: the two right spellings of one syllable compare equal. */
export function wordKey(word: string): string {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = (parts.match(toneMarks) ?? []).join('');
  return parts.replace(toneMarks, '').normalize('NFC') + tones;
}

// Letters spelled apart to slip past filters (n.h.ấ.t, s-đ-t), numbers with their percent sign,
// words.
const wordPattern =
  /(?<![\p{L}\p{N}])\p{L}(?:[.\-_*·]\p{L}){2,}(?![\p{L}\p{N}])|\d+(?:[.,]\d+)*(?:\s?%)?(?![\p{L}])|[\p{L}\p{N}]+/gu;
const clauseEnd = /[!?;\n…]|\.(?=\s|$)/;

/** Splits NFC text into words. Invisible signs inside words are ignored. */
export function tokenize(nfcText: string): Token[] {
  const visible = nfcText.replace(invisible, '');
  // Positions must point into the text as given, so invisible signs are mapped back.
  const position: number[] = [];
  for (let i = 0; i < nfcText.length; i++)
    if (!/[\u200b-\u200d\u2060\ufeff]/.test(nfcText[i] ?? '')) position.push(i);
  position.push(nfcText.length);
  const tokens: Token[] = [];
  let clause = 0;
  let last = 0;
  for (const match of visible.matchAll(wordPattern)) {
    if (clauseEnd.test(visible.slice(last, match.index))) clause += 1;
    last = match.index + match[0].length;
    const word = /^\d/.test(match[0])
      ? match[0].replace(/\s/g, '')
      : match[0].replace(/[.\-_*·]/g, '');
    tokens.push({
      key: wordKey(word),
      folded: fold(word),
      start: position[match.index] ?? 0,
      end: (position[last - 1] ?? 0) + 1,
      clause,
    });
  }
  return tokens;
}

/**
 * True when a text is typed without diacritics, so that words must be compared folded: at least one
 * word and under 15 % of words carry a mark.
 */
export function isUnmarked(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /\p{L}/u.test(token.key));
  const marked = words.filter((token) => token.key !== token.folded);
  return words.length > 0 && marked.length < words.length * 0.15;
}

/** A phrase ready for comparing. */
export interface Phrase {
  readonly keys: readonly string[];
  readonly folded: readonly string[];
}
export const makePhrase = (text: string): Phrase => {
  const tokens = tokenize(text.normalize('NFC'));
  return { keys: tokens.map((token) => token.key), folded: tokens.map((token) => token.folded) };
};

/** True when the phrase stands at this word; all its words lie in one clause. */
export function standsAt(
  phrase: Phrase,
  tokens: readonly Token[],
  at: number,
  unmarked: boolean,
): boolean {
  const wanted = unmarked ? phrase.folded : phrase.keys;
  const clause = tokens[at]?.clause;
  return (
    wanted.length > 0 &&
    wanted.every((word, offset) => {
      const token = tokens[at + offset];
      return (
        token !== undefined &&
        token.clause === clause &&
        (unmarked ? token.folded : token.key) === word
      );
    })
  );
}
