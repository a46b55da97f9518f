import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
);
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const where = (pattern: RegExp, among = files) =>
  among.flatMap((file) =>
    [...read(file).matchAll(pattern)].map((found) => `${file}: ${found[0].slice(0, 80)}`),
  );

describe('pages', () => {
  it('no page writes a style into the markup: the content security policy refuses it', () => {
    expect(where(/\bstyle="[^"]*"|\bstyle=\{\{[^}()$.]*\}\}/g)).toEqual([]);
  });
  it('only the small build of zod reaches the phone', () => {
    expect(where(/from 'zod'/g)).toEqual([]);
  });
  it('no page asks another place of the internet for anything', () => {
    expect(where(/\b(?:src|href|fetch\()=?["'(]+https?:\/\/[^"']*/g)).toEqual([]);
  });
  it('what a part is handed to show is made once: each reading of it makes it anew, with its effects', () => {
    const parts = files.filter((file) => file.endsWith('.tsx'));
    const readTwice = parts.flatMap((file) => {
      const text = read(file);
      const handed = new Set(
        [...text.matchAll(/\b(\w+)\??: JSX\.Element/g)].map(([, name]) => name ?? ''),
      );
      return text.split(/\n(?=(?:export )?(?:default )?(?:const|function) )/).flatMap((part) =>
        [...handed]
          .filter((name) => {
            const isAsked = new RegExp(
              `when=\\{[^}]*\\bprops\\.${name}\\b|\\bprops\\.${name} [=!]==`,
            );
            return isAsked.test(part) && part.split(new RegExp(`\\bprops\\.${name}\\b`)).length > 2;
          })
          .map((name) => `${file}: props.${name} in ${part.slice(0, 50).split('\n')[0]}`),
      );
    });
    expect(readTwice).toEqual([]);
  });
  it('every page file has one default export', () => {
    const pages = files.filter((file) => file.endsWith('.page.tsx'));
    expect(pages.filter((file) => !/export default function \w+/.test(read(file)))).toEqual([]);
  });
});
