import vietnamese from './vi/errors.ts';
import { findText } from './catalogue.ts';
import { language } from './index.ts';

/**
 * The sentence for an error code of the API, in the language on screen: what happened, what is
 * safe, what to do. An unknown code gets the sentence of `internal`.
 */
export function errorSentence(code: string): string {
  const english = language() === 'en' ? findText('en', `errors.${code}`) : undefined;
  const sentences: Readonly<Record<string, string>> = vietnamese;
  return english ?? sentences[code] ?? vietnamese.internal;
}
