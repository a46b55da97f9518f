import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles, textOf } from './source-files.ts';

const code = ['packages', 'server', 'web', 'tests', 'scripts']
  .flatMap((folder) => sourceFiles(folder, /\.(ts|tsx|mjs|css|html|sql)$/))
  .filter((file) => !file.startsWith('tests/rules/'));

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
    const names = [
      'access',
      'adoption',
      'channels',
      'contract',
      'household',
      'listing',
      'livestream',
      'photo',
      'sync',
      'vietnamese',
      'vietqr',
    ];
    expect(names.filter((name) => !existsSync(join(root, 'packages', name, 'README.md')))).toEqual(
      [],
    );
  });
});
