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
  it('every page file has one default export', () => {
    const pages = files.filter((file) => file.endsWith('.page.tsx'));
    expect(pages.filter((file) => !/export default function \w+/.test(read(file)))).toEqual([]);
  });
});
