import { createSignal } from 'solid-js';
import { findText, type Catalogue, type Language, type TextKey } from './catalogue.ts';
import { fill, localeOf, type Blanks, type Values } from './fill.ts';

export type { Language, TextKey } from './catalogue.ts';

type SentenceOf<Key extends TextKey> = Key extends `${infer F}.${infer Rest}`
  ? F extends keyof Catalogue
    ? Rest extends keyof Catalogue[F]
      ? Catalogue[F][Rest] & string
      : never
    : never
  : never;
type BlankValues<Key extends TextKey> = [Blanks<SentenceOf<Key>>] extends [never]
  ? [values?: Values]
  : [values: { readonly [Name in Blanks<SentenceOf<Key>>]: string | number }];

const [language, setShown] = createSignal<Language>('vi');
/** `setShown` is for `show-language.ts`, which brings the sentences first. */
export { language, setShown };

/** How the language on screen writes numbers. */
export const locale = (): string => localeOf(language());

/**
 * The sentence of a key in the language on screen, with its blanks filled. Blanks are checked by
 * the compiler. A sentence without English falls back to Vietnamese.
 * @example t('households.count', { count: 12 })
 */
export function t<Key extends TextKey>(key: Key, ...[values]: BlankValues<Key>): string {
  const shown = language();
  const own = findText(shown, key);
  const sentence = own ?? findText('vi', key) ?? key;
  return values === undefined ? sentence : fill(sentence, values, own === undefined ? 'vi' : shown);
}
