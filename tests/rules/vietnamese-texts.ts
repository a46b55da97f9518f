import { sourceFiles, textOf } from './source-files.ts';
import { join } from 'node:path';
import { root } from './source-files.ts';

/** A text people read, with its blanks still open, and where it stands. */
export interface FoundText {
  readonly place: string;
  readonly file: string;
  readonly text: string;
}

const tables = sourceFiles('web/src/text/vi', /\.ts$/);
const pageWords = sourceFiles('server/src/text/vi', /\.ts$/);

/** The sentences of the app, one for each key. */
export async function appTexts(): Promise<FoundText[]> {
  const files = await Promise.all(
    tables.map(async (file) => {
      const loaded: { default: Readonly<Record<string, string>> } = await import(join(root, file));
      const texts = Object.entries(loaded.default);
      // Forms of address are words, to be put into sentences.
      return texts
        .filter(([key]) => !key.startsWith('address.'))
        .map(([key, text]) => ({
          place: `${file}: ${key}`,
          file,
          text,
        }));
    }),
  );
  return files.flat();
}

/** The words of pages and files the server makes, each spoken of `who`. */
export async function serverTexts(who: string): Promise<FoundText[]> {
  const files = await Promise.all(
    pageWords.map(async (file) => {
      const loaded: Readonly<Record<string, Readonly<Record<string, unknown>>>> = await import(
        join(root, file)
      );
      return Object.values(loaded)
        .flatMap((words) => Object.entries(words))
        .map(([key, value]) => ({
          place: `${file}: ${key}`,
          file,
          text: typeof value === 'function' ? String(value(who, 'xã Hồng Vân', 3)) : String(value),
        }));
    }),
  );
  return files.flat();
}

/** Words to find things by, and names that are written as their owners write them. */
const notSentences = [
  /\.test\.|\/testing|\/fixtures\/|\/bench\/|\/kit\/|server\/src\/(?:demo|commands)\//,
  /\/text\/(?:vi|en)\//,
  /listing\/src\/claims\/(?:patterns|phrases)\.data|claims\/(?:denial|contacts|tokens|proof)/,
  /vietqr\/src\/(?:institutions\.data|find-institutions|memo|match-order|statement)/,
  /vietnamese\/src\//,
  /livestream\/src\/number-check|listing\/src\/title-rules/,
];
const literal =
  /\/\*[^]*?\*\/|\/\/[^\n]*|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
/** What the code puts in, one level deep. */
const blank = /\$\{[^{}]*\}?/g;
const vietnamese = /[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỵỷỹ]/i;

/** Vietnamese words that stand in the code itself: templates, catalogues, names of things. */
export const wordsInCode = (): FoundText[] =>
  ['packages', 'server/src', 'web/src']
    .flatMap((folder) => sourceFiles(folder, /\.tsx?$/))
    .filter((file) => !notSentences.some((pattern) => pattern.test(file)))
    .flatMap((file) =>
      [...textOf(file).matchAll(literal)]
        .map((found) => (found[1] ?? found[2] ?? found[3] ?? '').replace(blank, '○').trim())
        .filter((text) => vietnamese.test(text))
        .map((text) => ({ place: `${file}: ${text.slice(0, 60)}`, file, text })),
    );
