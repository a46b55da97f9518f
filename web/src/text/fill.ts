import { asPlaced } from '@lensan/vietnamese/sentences.ts';

/** How a language writes numbers and dates. */
export const localeOf = (language: 'vi' | 'en'): string => (language === 'vi' ? 'vi-VN' : 'en-GB');

export type Values = Readonly<Record<string, string | number>>;

/** Names of the blanks in a sentence: `'Có {count} hộ ở {village}'` gives `'count' | 'village'`. */
export type Blanks<Sentence extends string> =
  Sentence extends `${string}{${infer Name}}${infer Rest}`
    ? (Name extends `${infer Short}|${string}` ? Short : Name) | Blanks<Rest>
    : never;

/**
 * Fills the blanks of a sentence. Numbers are grouped as the language writes them; pass years and
 * codes as text. English counts: `{count|household|households}` prints the first word for 1 and the
 * second otherwise. A value that begins a sentence gets a capital, whatever form of address it is:
 * sentences need not think of it.
 * @example fill('Có {count} hộ', { count: 1640 }, 'vi') // 'Có 1.640 hộ'
 */
export function fill(sentence: string, values: Values, language: 'vi' | 'en'): string {
  return sentence.replace(
    /\{([a-zA-Z]+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (blank, name: string, one: string | undefined, many: string | undefined, at: number) => {
      const value = values[name];
      if (value === undefined) return blank;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return typeof value === 'number'
        ? value.toLocaleString(localeOf(language))
        : asPlaced(sentence.slice(0, at), value);
    },
  );
}
