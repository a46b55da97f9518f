import { fold, lower } from './fold.ts';

const tidy = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * How well a text answers a query; 0 means not at all. Order of the web guide, 3.3: 5 the same with
 * marks · 4 begins with the query, marks right · 3 the same or begins, marks left out · 2 every
 * word of the query begins a word of the text · 1 found inside. A query typed with marks still
 * finds the text without them, only later in the list. An empty query answers 1 for everything.
 * @example rank('hong van', 'Xã Hồng Vân') // 2
 */
export function rank(query: string, text: string): number {
  const asked = tidy(lower(query));
  if (asked === '') return 1;
  const written = tidy(lower(text));
  if (written === asked) return 5;
  if (written.startsWith(asked)) return 4;
  const foldedQuery = fold(asked);
  const foldedText = fold(written);
  if (foldedText.startsWith(foldedQuery)) return 3;
  const words = foldedText.split(' ');
  if (foldedQuery.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return foldedText.includes(foldedQuery) ? 1 : 0;
}

/** True when the text answers the query, with or without diacritics. */
export const searchMatch = (query: string, text: string): boolean => rank(query, text) > 0;

/**
 * The entries that answer the query, best first; entries that answer equally well keep their order.
 * @example searchIn('binh', households, (household) => household.name)
 */
export function searchIn<T>(
  query: string,
  entries: readonly T[],
  textOf: (entry: T) => string,
): T[] {
  return entries
    .map((entry, place) => ({ entry, place, score: rank(query, textOf(entry)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ entry }) => entry);
}

/**
 * Where a query stands in the text, for printing the found part bold: `[start, end)` in UTF-16
 * units of the NFC text, or null.
 * @example foundAt('hong', 'Xã Hồng Vân') // [3, 7]
 */
export function foundAt(query: string, text: string): readonly [number, number] | null {
  const needle = fold(query.trim());
  if (needle === '') return null;
  const source = text.normalize('NFC');
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of source) {
    const piece = fold(letter);
    for (let i = 0; i < piece.length; i++) starts.push(at);
    folded += piece;
    at += letter.length;
  }
  const found = folded.indexOf(needle);
  if (found < 0) return null;
  return [starts[found] ?? 0, starts[found + needle.length] ?? source.length];
}
