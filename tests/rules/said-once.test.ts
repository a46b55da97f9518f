import { describe, expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

const files = ['packages', 'server/src', 'web/src']
  .flatMap((folder) => sourceFiles(folder, /\.tsx?$/))
  .filter((file) => !/\.test\.tsx?$/.test(file));
const saying = (pattern: RegExp, home: string) =>
  files.filter((file) => file !== home && pattern.test(textOf(file)));

/** Rules of a line or two that were once written in many places, and the one place of each. */
describe('a small rule is written once', () => {
  test('where something lies is read from its path by place-path.ts', () => {
    const home = 'packages/access/src/place-path.ts';
    expect(files).toContain(home);
    expect(saying(/\b(?:path|Path|scope|province)\.split\('\.'\)/, home)).toEqual([]);
  });
  test('a given name is taken out of a name by names.ts', () => {
    const home = 'packages/household/src/names.ts';
    expect(files).toContain(home);
    expect(saying(/\.split\(\/\\s\+\/\)\.at\(-1\)/, home)).toEqual([]);
  });
  test('a shop without a name is named by names.ts', () => {
    expect(saying(/`Nhà \$\{|'Nhà ' \+|'Nhà \{who\}'/, 'packages/household/src/names.ts')).toEqual(
      [],
    );
  });
  test('which version an edit saw is said by base.ts', () => {
    const home = 'packages/household/src/base.ts';
    expect(files).toContain(home);
    expect(saying(/\bversion > 0 \? (?:\{ base|[\w.]*version)/, home)).toEqual([]);
  });
});
