/**
 * Which text files exist: one line per feature, the file name is the first word of its keys. Types
 * only; the sentences themselves travel with the code that names them
 * (web/build/texts-follow-code.ts).
 */
export interface Catalogue {
  common: typeof import('./vi/common.ts').default;
  accounts: typeof import('./vi/accounts.ts').default;
  teams: typeof import('./vi/teams.ts').default;
  listings: typeof import('./vi/listings.ts').default;
  livestream: typeof import('./vi/livestream.ts').default;
  photos: typeof import('./vi/photos.ts').default;
  payments: typeof import('./vi/payments.ts').default;
  orders: typeof import('./vi/orders.ts').default;
  reports: typeof import('./vi/reports.ts').default;
  home: typeof import('./vi/home.ts').default;
  own: typeof import('./vi/own.ts').default;
  households: typeof import('./vi/households.ts').default;
  visits: typeof import('./vi/visits.ts').default;
  learning: typeof import('./vi/learning.ts').default;
  selling: typeof import('./vi/selling.ts').default;
  sync: typeof import('./vi/sync.ts').default;
  kit: typeof import('./vi/kit.ts').default;
  parts: typeof import('./vi/parts.ts').default;
  undo: typeof import('./vi/undo.ts').default;
}

export type Feature = keyof Catalogue;
export type TextKey = { [F in Feature]: `${F}.${keyof Catalogue[F] & string}` }[Feature];
export type Language = 'vi' | 'en';

type Messages = Readonly<Record<string, string>>;
const shelf: Record<Language, Map<string, Messages>> = { vi: new Map(), en: new Map() };

/** Puts the sentences of one feature on the shelf. Called by the build, and by tests. */
export function addTexts(language: Language, feature: string, messages: Messages): void {
  shelf[language].set(feature, messages);
}

/** The sentence of a key in a language, or undefined when its file has not been loaded. */
export function findText(language: Language, key: string): string | undefined {
  const dot = key.indexOf('.');
  return shelf[language].get(key.slice(0, dot))?.[key.slice(dot + 1)];
}
