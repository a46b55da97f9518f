import { addTexts } from './catalogue.ts';
import { setShown, type Language } from './index.ts';

/** Shows the app in a language; English is fetched the first time. */
export async function showLanguage(next: Language): Promise<void> {
  if (next === 'en') {
    const files = import.meta.glob<{ default: Readonly<Record<string, string>> }>('./en/*.ts');
    await Promise.all(
      Object.entries(files).map(async ([path, load]) => {
        addTexts('en', path.slice('./en/'.length, -'.ts'.length), (await load()).default);
      }),
    );
  }
  document.documentElement.lang = next;
  setShown(next);
}
