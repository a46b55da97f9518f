import { expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

/** Ways to give a field its text that no person has; the fields notice nothing of them. */
const setting = [
  /\.fill\((?!\))/,
  /\.value\s*=[^=]/,
  /\.(setValue|valueAsNumber|valueAsDate)\b/,
  /setAttribute\('value'/,
];

test('whoever tries the product in a browser types; no test sets the value of a field', () => {
  const files = [
    ...sourceFiles('tests/journeys'),
    ...sourceFiles('web/browser', /\.browser\.test\.ts$/),
  ];
  expect(files.length).toBeGreaterThan(15);
  const found = files.flatMap((path) =>
    textOf(path)
      .split('\n')
      .filter((line) => setting.some((way) => way.test(line)))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(found, 'use write, paste or typeByKeys of tests/journeys/support/typing.ts').toEqual([]);
});
