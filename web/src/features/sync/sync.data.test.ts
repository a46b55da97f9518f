import { describe, expect, it } from 'vitest';
import type { Connection, Pending } from '../../local/index.ts';
import { groupPhotos, standingOf } from './standing.ts';
import { fieldWord, fixPath, titleOf, valueWord } from './sync-words.ts';

const nothing: Pending = { out: [], waiting: [], refused: [], photos: [] };
const line = (change: Partial<Connection> = {}): Connection => ({
  state: 'reached',
  isBusy: false,
  sentAt: 1,
  fetchedAt: 1,
  ...change,
});
const facts = { isOnline: true, isHeldBack: false, toLookAt: 0 };
const operation = {
  n: 1,
  id: 'o1',
  kind: 'visit.record',
  at: 1,
  householdId: 'h1',
  body: {},
  v: 1,
};
const photo = (change: Partial<Pending['photos'][number]> = {}) => ({
  sha: 's',
  photoId: 'p1',
  householdId: 'h1',
  state: 'waiting' as const,
  offset: 0,
  url: null,
  onlyWifi: true,
  at: 1,
  size: 1000,
  ...change,
});

describe('what the phone says of its work', () => {
  it('"everything is sent" stands only after the server answered and nothing is left', () => {
    expect(standingOf(nothing, line(), facts)).toBe('done');
    expect(standingOf(nothing, line({ sentAt: null }), facts)).toBe('nothing');
    for (const [work, connection] of [
      [{ ...nothing, out: [operation] }, line()],
      [{ ...nothing, photos: [photo()] }, line()],
      [nothing, line({ state: 'unknown' })],
      [nothing, line({ state: 'unreached' })],
      [nothing, line({ state: 'sign_in' })],
      [nothing, line({ isBusy: true })],
      [{ ...nothing, refused: [{ ...operation, code: 'x', problems: [], refusedAt: 1 }] }, line()],
    ] as const)
      expect(standingOf(work, connection, facts)).not.toBe('done');
    expect(standingOf(nothing, line(), { ...facts, toLookAt: 1 })).toBe('look');
  });
  it('no signal is said only when the phone itself says so; else the server was not reached', () => {
    expect(standingOf(nothing, line({ state: 'unreached' }), { ...facts, isOnline: false })).toBe(
      'noSignal',
    );
    expect(standingOf(nothing, line({ state: 'unreached' }), facts)).toBe('unreached');
  });
  it('photos that wait for Wi-Fi are named as the only thing left', () => {
    expect(
      standingOf({ ...nothing, photos: [photo()] }, line(), { ...facts, isHeldBack: true }),
    ).toBe('wifi');
    expect(
      standingOf({ ...nothing, photos: [photo(), photo({ onlyWifi: false })] }, line(), {
        ...facts,
        isHeldBack: true,
      }),
    ).toBe('left');
  });
});

describe('one thing in the list', () => {
  it('photos of a household stand together with how far they are', () => {
    expect(
      groupPhotos(
        [photo(), photo({ state: 'part', offset: 400 }), photo({ householdId: 'h2', size: 5 })],
        true,
      ),
    ).toEqual([
      { householdId: 'h1', count: 2, bytes: 2000, sentBytes: 400, isBegun: true, isHeld: true },
      { householdId: 'h2', count: 1, bytes: 5, sentBytes: 0, isBegun: false, isHeld: true },
    ]);
  });
  it('work of a later version of the app still has words', () => {
    expect(titleOf({ kind: 'dance.perform', householdId: 'h9' })).toBe('Việc của một hộ');
    expect(titleOf({ kind: 'visit.record', householdId: 'h9' })).toBe('Buổi thăm một hộ');
  });
  it('a thing of a household this phone no longer holds cannot be opened to mend', () => {
    expect(fixPath({ ...operation, code: 'x', problems: [], refusedAt: 1 })).toBeNull();
  });
});

describe('two values', () => {
  it.each([
    ['headName', 'Lê Thị Tư', 'Lê Thị Tư'],
    ['addressAs', 'ong', 'ông'],
    ['isPriority', true, 'Có'],
    ['phone', null, 'để trống'],
    ['device', 'feature', 'điện thoại phím bấm'],
    ['rotateDeg', 90, '90 độ'],
    ['publication', { shopName: 'Chuối bác Bình' }, 'Chuối bác Bình'],
    ['publication', { shopName: '' }, 'như trên máy đã ghi'],
    ['mới', 'chữ', 'chữ'],
  ])('%s %j reads as "%s"', (field, value, words) => expect(valueWord(field, value)).toBe(words));
  it('have the name of what was written', () => {
    expect([
      fieldWord({ entity: 'household', field: 'sells' }),
      fieldWord({ entity: 'payee', field: 'account' }),
      fieldWord({ entity: 'household', field: 'later' }),
    ]).toEqual(['Hàng bán', 'Số tài khoản', 'Một mục']);
  });
});
