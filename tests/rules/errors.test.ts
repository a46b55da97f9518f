import { errorCodes } from '@lensan/contract';
import { describe, expect, test } from 'vitest';
import english from '../../web/src/text/en/errors.ts';
import vietnamese from '../../web/src/text/vi/errors.ts';
import { sourceFiles, textOf } from './source-files.ts';

const codes = Object.keys(errorCodes);

describe('error codes', () => {
  test('each has a sentence in both languages', () => {
    for (const code of codes) {
      expect((vietnamese as Record<string, string>)[code] ?? '', code).toMatch(/\S/);
      expect((english as Record<string, string>)[code] ?? '', code).toMatch(/\S/);
    }
  });
  test('each is given out somewhere', () => {
    const code = [
      ...sourceFiles('server/src', /\.ts$/),
      ...sourceFiles('packages', /\.ts$/),
      ...sourceFiles('web/src', /\.tsx?$/),
    ]
      .filter(
        (file) =>
          !file.endsWith('.test.ts') && !/contract\/src\/errors\.ts$|text\/(vi|en)\//.test(file),
      )
      .map(textOf)
      .join('\n');
    // Codes that are put together: `milestone.${…}`, `photo.${…}`.
    const madeUp = [...code.matchAll(/[`']([a-z_]+\.[a-z_]*)\$\{/g)].map((found) => found[1] ?? '');
    expect(
      codes.filter(
        (name) => !code.includes(`'${name}'`) && !madeUp.some((start) => name.startsWith(start)),
      ),
    ).toEqual([]);
  });
  test('sentences say what to do and blame nobody', () => {
    for (const sentence of Object.values(vietnamese))
      expect(sentence).not.toMatch(/lỗi hệ thống|!|không hợp lệ/i);
  });
});
