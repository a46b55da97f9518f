import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles, textOf } from './source-files.ts';

const code = ['packages', 'server', 'web', 'tests', 'scripts']
  .flatMap((folder) => sourceFiles(folder, /\.(ts|tsx|mjs|css|html|sql)$/))
  .filter((file) => !file.startsWith('tests/rules/'));

/** Facts and sentences are as long as they are. In the web a `.data.ts` holds code. */
const isProse = (file: string) =>
  /\/(text|data|fixtures)\//.test(file) || (file.endsWith('.data.ts') && !file.startsWith('web/'));
/** Elements that begin on a line: `<Row` is one, `Promise<Row>` and `<Row>(` of a type are none. */
const elementsOn = (line: string) =>
  [...line.matchAll(/(?<![\w.])<[A-Za-z][\w.]*(?=[\s/>])(?!>\()/g)].length;

describe('the code can be read', () => {
  test('at most two elements begin on a line of a component', () => {
    const lines = code
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        textOf(file)
          .split('\n')
          .map((line, index) => ({ place: `${file}:${index + 1}`, elements: elementsOn(line) })),
      );
    expect(lines.filter(({ elements }) => elements > 0).length).toBeGreaterThan(1000);
    expect(lines.filter(({ elements }) => elements > 2).map(({ place }) => place)).toEqual([]);
  });
  test('at most one line in a hundred is longer than 100 columns, facts and sentences apart', () => {
    const files = code.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !isProse(file));
    const lines = files.flatMap((file) => textOf(file).split('\n').filter(Boolean));
    expect(lines.length).toBeGreaterThan(10_000);
    const long = lines.filter((line) => Array.from(line).length > 100);
    expect(long.length / lines.length).toBeLessThanOrEqual(0.01);
  });
});

describe('the project stands alone', () => {
  test('the product never reads what lies outside of it; only tests and benches look for the shared photographs', () => {
    expect(
      code.filter(
        (file) =>
          textOf(file).includes('../shared') &&
          !/^tests\/|\.test\.ts$|\/bench\/|\/testing\//.test(file),
      ),
    ).toEqual([]);
  });
  test('the lock file carries no download addresses', () => {
    expect(textOf('pnpm-lock.yaml').match(/tarball:|https?:\/\/\S+/g) ?? []).toEqual([]);
  });
  test('no test is skipped, focused, retried or asleep', () => {
    const tests = code.filter((file) => /\.test\.tsx?$/.test(file));
    expect(tests.length).toBeGreaterThan(50);
    expect(
      tests.filter((file) =>
        /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bretry:\s*[1-9]|waitForTimeout\(/.test(
          textOf(file),
        ),
      ),
    ).toEqual([]);
  });
  test('no error is swallowed by an empty catch', () => {
    expect(code.filter((file) => /catch\s*(?:\([^)]*\))?\s*\{\s*\}/.test(textOf(file)))).toEqual(
      [],
    );
  });
  test('every package has a description of itself', () => {
    const names = readdirSync(join(root, 'packages'));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !existsSync(join(root, 'packages', name, 'README.md')))).toEqual(
      [],
    );
  });
});
