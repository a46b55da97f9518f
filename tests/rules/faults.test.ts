import { describe, expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

const files = sourceFiles('web/src', /\.tsx?$/).filter((file) => !/\.test\.tsx?$/.test(file));
/** A failure that becomes nothing: `.catch(() => null)`, `catch {`, `then(ok, () => undefined)`. */
const swallow =
  /\.catch\(\s*\(\)(?:: [\w<>| ]+)? =>|\bcatch \{|^\s*\(\) => (?:undefined|null|false),?$/;
/** Lines before and after it in which the reason may stand: a call broken over a few lines. */
const near = { before: 6, after: 2 };

const swallowed = files.flatMap((file) => {
  const lines = textOf(file).split('\n');
  return lines.flatMap((line, at) =>
    swallow.test(line)
      ? [{ at: `${file}:${at + 1}`, near: lines.slice(at - near.before, at + near.after) }]
      : [],
  );
});

describe('no fault of the phone is forgotten', () => {
  test('whoever catches a failure without looking at it says in a comment why nothing is lost', () => {
    expect(swallowed.length).toBeGreaterThan(15);
    expect(
      swallowed
        .filter(
          ({ near: lines }) => !lines.some((line) => /^\s*(?:\/\/|\*|\/\*\*)|\/\/ /.test(line)),
        )
        .map(({ at }) => at),
    ).toEqual([]);
  });
  test('what nobody catches is reported, in the page and in the worker that sends', () => {
    for (const start of ['web/src/main.tsx', 'web/src/service-worker.ts'])
      expect(textOf(start), start).toMatch(/\bwatchFaults\(/);
  });
  test('rounds of sending, photos and projections report what they go on without', () => {
    for (const file of ['loop', 'view', 'open'])
      expect(textOf(`web/src/local/${file}.ts`), file).toMatch(/\breportFault\(error, /);
  });
});
