import { consentQuestion, consentTexts } from '@lensan/adoption';
import { addressTerms, addressWords } from '@lensan/household';
import { smallBeginnings, styleRules } from '@lensan/vietnamese/house-style.ts';
import { describe, expect, test } from 'vitest';
import { commandDeeds } from '../../web/src/features/households/own-words.ts';
import { fill } from '../../web/src/text/fill.ts';
import { sourceFiles, textOf } from './source-files.ts';
import { appTexts, serverTexts, wordsInCode, type FoundText } from './vietnamese-texts.ts';

const people = addressTerms.map((term) => `${addressWords[term]} Thắm`);
const places = ['thôn Đông', 'xã Hồng Vân', 'Bản Lác'];
/** Every way a text can be filled: each form of address, each kind of place, small words. */
const fillings = [...people, ...places, 'hàng', 'hôm nay'];
const blanksOf = (text: string) =>
  [...text.matchAll(/\{([a-zA-Z]+)/g)].map((found) => found[1] ?? '');
const filled = (text: string, value: string) =>
  fill(text, Object.fromEntries(blanksOf(text).map((blank) => [blank, value])), 'vi');

/** A label or a tag may begin small; whatever ends like a sentence begins like one. */
const beginsSmall = (text: string) =>
  /[.?…]["”’)]*$/.test(text) && /^[“"‘(–-]*\p{Ll}/u.test(text) && !/^https?:/.test(text);
const misbegun = (text: string) => (beginsSmall(text) ? [text] : smallBeginnings(text));
const placesOf = (found: readonly FoundText[]) =>
  found.map(({ place, text }) => `${place} → ${text}`);

describe('a sentence begins with a capital', () => {
  test('in every text of the app, whoever is spoken of', async () => {
    const texts = await appTexts();
    expect(texts.length).toBeGreaterThan(1500);
    const wrong = texts.flatMap(({ place, text }) =>
      [...new Set(fillings.map((value) => filled(text, value)))]
        .flatMap(misbegun)
        .map((said) => `${place} → ${said}`),
    );
    expect(wrong).toEqual([]);
  });
  test('a text that begins with a person begins with a capital, sentence or not', async () => {
    const wrong = (await appTexts())
      .filter(({ text }) => /^\{(?:who|name|by)\}/.test(text))
      .flatMap(({ place, text }) => people.map((who) => `${place} → ${filled(text, who)}`))
      .filter((said) => / → \p{Ll}/u.test(said));
    expect(wrong).toEqual([]);
  });
  test('in the five questions of consent, read aloud as they stand', () => {
    const questions = Object.values(consentTexts).flatMap((text) =>
      people.map((who) => consentQuestion(text, who)),
    );
    expect(questions.length).toBe(5 * people.length);
    expect(questions.filter((question) => misbegun(question).length > 0)).toEqual([]);
  });
  test('on every page and file the server makes, whoever sells', async () => {
    const texts = (await Promise.all(people.map(serverTexts))).flat();
    expect(texts.length).toBeGreaterThan(300);
    expect(placesOf(texts.filter(({ text }) => misbegun(text).length > 0))).toEqual([]);
  });
});

describe('one thing has one word', () => {
  test('where two values of a household differ, they are called as on its own pages', async () => {
    const texts = new Map((await appTexts()).map(({ place, text }) => [place, text]));
    const of = (file: string, key: string) =>
      texts.get(`web/src/text/vi/${file}.ts: ${key}`)?.toLowerCase();
    const pairs = [...texts.keys()]
      .flatMap((place) => place.split('vi/sync.ts: ')[1] ?? [])
      .map((key) => [key, key.replace(/^value\./, '')] as const)
      .filter(([key, known]) => /^(?:field|value)\./.test(key) && of('households', known));
    expect(pairs.length).toBeGreaterThan(15);
    expect(pairs.filter(([key, known]) => of('sync', key) !== of('households', known))).toEqual([]);
  });
});

describe('the proof-reader’s rules', () => {
  test.each(styleRules.map((rule) => [rule.rule, rule] as const))('%s', async (_, rule) => {
    const { wrong, but, notIn, example } = rule;
    if (!wrong) return expect(example[0]).not.toBe(example[1]);
    const isWrong = (text: string) => {
      const plain = text.replace(/\{[^}]*\}/g, '○');
      return wrong.test(but ? plain.replace(but, '') : plain);
    };
    expect(example.map(isWrong)).toEqual([true, false]);
    const texts = [...(await appTexts()), ...(await serverTexts('…')), ...wordsInCode()];
    expect(placesOf(texts.filter(({ file, text }) => !notIn?.test(file) && isWrong(text)))).toEqual(
      [],
    );
  });
});

/** Written under no household, so no household can read of them. */
const elsewhere =
  /^(?:account|import|invitation|me|session|sign_in|team|village|report)\b|^payee\.notices_seen$/;
/** Say nothing in the log, each with its reason where it is written. */
const silent = ['card.sign_in', 'photo.arrive', 'photo.upload'];

describe('what the household reads of who did what', () => {
  test('every write beside the operations of phones has its words, or lies outside of households', () => {
    const names = sourceFiles('server/src/features', /\.ts$/)
      .filter((file) => !/\.test\.|\/testing/.test(file))
      .flatMap((file) => [
        ...textOf(file).matchAll(
          /\bname: '([a-z_]+\.[a-z_]+)'|\bopenCommand\(\s*\w+,\s*'([a-z_.]+)'/g,
        ),
      ])
      .map((found) => found[1] ?? found[2] ?? '');
    expect(names).toContain('card.issue');
    expect(names.length).toBeGreaterThan(20);
    expect(
      names.filter(
        (name) =>
          !elsewhere.test(name) && !silent.includes(name) && !Object.hasOwn(commandDeeds, name),
      ),
    ).toEqual([]);
  });
});
