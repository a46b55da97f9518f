import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from './fill.ts';

type Messages = Readonly<Record<string, string>>;
const load = (files: Record<string, { default: Messages }>) =>
  new Map(
    Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.ts$/g, ''), file.default]),
  );
const vietnamese = load(import.meta.glob<{ default: Messages }>('./vi/*.ts', { eager: true }));
const english = load(import.meta.glob<{ default: Messages }>('./en/*.ts', { eager: true }));
/** Errors are found by code; common words are for everybody. */
const features = [...vietnamese.keys()].filter(
  (feature) => feature !== 'errors' && feature !== 'common',
);
const blanks = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{([a-zA-Z]+)/g)].map((found) => found[1] ?? ''))].toSorted(
    (a, b) => a.localeCompare(b),
  );

const webSource = join(import.meta.dirname, '..');
const code = readdirSync(webSource, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^text[\\/](vi|en)[\\/]|\.test\./.test(file))
  .map((file) => readFileSync(join(webSource, file), 'utf8'))
  .join('\n');
/** `'visits.kind.'` out of `` t(`visits.kind.${kind}`) ``. */
const madeUp = [...code.matchAll(/`([a-z][a-z0-9-]*\.[^`$]*)\$\{/g)].map((found) => found[1] ?? '');
const isUsed = (key: string) =>
  ["'", '"', '`'].some((quote) => code.includes(quote + key + quote)) ||
  madeUp.some((start) => key.startsWith(start));

describe('the sentences of the app', () => {
  it('every Vietnamese sentence has an English one and the other way round', () => {
    expect([...english.keys()].toSorted()).toEqual([...vietnamese.keys()].toSorted());
    for (const [feature, messages] of vietnamese)
      expect(Object.keys(english.get(feature) ?? {}).toSorted(), feature).toEqual(
        Object.keys(messages).toSorted(),
      );
  });

  it('both languages fill the same blanks', () => {
    const differing = [...vietnamese].flatMap(([feature, messages]) =>
      Object.entries(messages)
        .filter(
          ([key, sentence]) =>
            !blanks(english.get(feature)?.[key] ?? '').every((blank) =>
              blanks(sentence).includes(blank),
            ),
        )
        .map(([key]) => `${feature}.${key}`),
    );
    expect(differing).toEqual([]);
  });

  it.each(features)('every sentence of %s is used', (feature) => {
    const unused = Object.keys(vietnamese.get(feature) ?? {})
      .map((key) => `${feature}.${key}`)
      .filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });
});

describe('filling blanks', () => {
  it('groups numbers as the language writes them and leaves text as it is', () => {
    expect(fill('Có {count} hộ ở {village}', { count: 1640, village: 'Thôn Đông' }, 'vi')).toBe(
      'Có 1.640 hộ ở Thôn Đông',
    );
    expect(fill('{count} homes', { count: 1640 }, 'en')).toBe('1,640 homes');
  });
  it('English says one household and two households', () => {
    expect(
      [1, 2].map((count) => fill('{count} {count|household|households}', { count }, 'en')),
    ).toEqual(['1 household', '2 households']);
  });
  it('a blank nobody filled stays visible', () => {
    expect(fill('Gọi {name}', {}, 'vi')).toBe('Gọi {name}');
  });
});
