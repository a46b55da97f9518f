import { expect, test } from 'vitest';
import { mayRemove, mayRestore, restorableMs } from './removal.ts';

test('what buyers see is taken down before it is deleted', () => {
  expect((['draft', 'hidden', 'published'] as const).map((state) => mayRemove({ state }))).toEqual([
    true,
    true,
    false,
  ]);
});
test('a deleted listing comes back within a day and not a moment later', () => {
  expect([
    mayRestore(5, 5),
    mayRestore(5, 5 + restorableMs),
    mayRestore(5, 6 + restorableMs),
  ]).toEqual([true, true, false]);
});
