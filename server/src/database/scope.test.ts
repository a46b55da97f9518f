import { sql } from 'drizzle-orm';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { inScope, makeScope, pathInScope, unscoped } from './scope.ts';

const textOf = (prefixes: string[]) => {
  const { sql: text, params } = new SQLiteAsyncDialect().sqlToQuery(
    inScope(sql`path`, makeScope(prefixes)),
  );
  return { text, params };
};

test('an area is a range of paths: everything under it and nothing beside it', () => {
  expect(textOf(['01.10210.v1.'])).toEqual({
    text: '(path >= ? and path < ?)',
    params: ['01.10210.v1.', '01.10210.v1/'],
  });
  for (const [path, is] of [
    ['01.10210.v1.', true],
    ['01.10210.v1.h1.', true],
    ['01.10210.v10.h1.', false],
    ['01.10210.v2.h1.', false],
    ['01.10210.', false],
  ] as const) {
    expect(pathInScope(path, makeScope(['01.10210.v1.'])), path).toBe(is);
    expect(path >= '01.10210.v1.' && path < '01.10210.v1/', path).toBe(is);
  }
});

test('several areas are seen together', () => {
  expect(textOf(['01.1.', '02.'])).toEqual({
    text: '((path >= ? and path < ?) or (path >= ? and path < ?))',
    params: ['01.1.', '01.1/', '02.', '02/'],
  });
  expect(pathInScope('02.9.v.', makeScope(['01.1.', '02.']))).toBe(true);
});

test('who has no area sees nothing, who has the country sees everything', () => {
  expect(textOf([])).toEqual({ text: '0 = 1', params: [] });
  expect(pathInScope('01.', makeScope([]))).toBe(false);
  expect(textOf([''])).toEqual({ text: 'path >= ?', params: [''] });
  expect(pathInScope('01.', makeScope(['']))).toBe(true);
});

test('a statement without a range says why, and finds what it would find anyway', () => {
  const { sql: text } = new SQLiteAsyncDialect().sqlToQuery(unscoped('public-code'));
  expect(text).toBe('/*unscoped:public-code*/ 1 = 1');
});
