import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Column, PackedRows } from './columns.ts';
import { digitsOf, numbersOf, numbersOfSteps, stepsOf } from './digits.ts';
import { makeIdGenerator } from './ids.ts';
import { packRows } from './pack-rows.ts';
import { unpackRows } from './unpack-rows.ts';

type Rows = Record<string, Record<string, unknown>[]>;
const overTheLine = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const comesBack = (rows: Rows): boolean =>
  isDeepStrictEqual(unpackRows(overTheLine(packRows(rows))), overTheLine(rows));

const id = fc
  .tuple(fc.constantFrom('k3f0a', 'm2aaa'), fc.constantFrom('x7qp', '0000', 'zzzz'), fc.nat(3000))
  .map(([device, session, count]) => {
    const next = makeIdGenerator(device, session);
    let made = next();
    for (let n = 0; n < count % 40; n++) made = next();
    return made;
  });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const plain = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  day,
  id,
  fc.constantFrom('met', 'absent'),
  fc.constantFrom('2026-02-31', '2026-13-01', ''),
);
const nested = fc.oneof(
  plain,
  fc.array(plain, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('kind', 'at', 'by'), plain),
  fc.array(fc.dictionary(fc.constantFrom('kind', 'at', 'by'), plain, { minKeys: 1 }), {
    maxLength: 3,
  }),
);
const record = fc.dictionary(
  fc.constantFrom('id', 'householdId', 'version', 'note', 'at', 'evidence', 'isPriority', '7'),
  nested,
);
const rows = fc.dictionary(
  fc.constantFrom('visit', 'household', 'listing'),
  fc.array(record, { maxLength: 30 }),
);

describe('rows as columns', () => {
  it('come back as they went, whatever they hold and whichever fields some lack', () => {
    expect(fc.check(fc.property(rows, comesBack), { numRuns: 300 }).counterexample).toBeNull();
  });
  it('come back when every column is of one kind, so that each way of writing is used', () => {
    const kinds = [
      fc.maxSafeInteger(),
      day,
      id,
      fc.constantFrom('met', 'absent', 'later'),
      fc.option(fc.nat()),
      fc.option(day),
      fc
        .array(fc.constantFrom('nhà', 'có', 'mật', 'ong', '', 'ngày 3'), {
          minLength: 1,
          maxLength: 6,
        })
        .map((words) => words.join(' ')),
      fc.array(fc.record({ kind: fc.constantFrom('a', 'b'), at: fc.nat() }), {
        minLength: 0,
        maxLength: 2,
      }),
      fc.record({ place: fc.string(), price: fc.nat() }),
      fc.boolean(),
    ];
    const table = fc
      .tuple(
        ...kinds.map((kind) =>
          fc.array(kind as fc.Arbitrary<unknown>, { minLength: 12, maxLength: 12 }),
        ),
      )
      .map((columns) =>
        Array.from({ length: 12 }, (_, row) => ({
          householdId: `h${row % 5}`,
          id: `i${row}`,
          ...Object.fromEntries(columns.map((values, place) => [`c${place}`, values[row]])),
          by: `p${row % 2}`,
          byName: `Người ${row % 2}`,
        })),
      );
    expect(
      fc.check(
        fc.property(table, (visit) => comesBack({ visit })),
        { numRuns: 300 },
      ).counterexample,
    ).toBeNull();
  });
  it('say what repeats once: equal columns, what follows from another, rising numbers, days, ids and households', () => {
    const next = makeIdGenerator('k3f0a', 'x7qp');
    const visit = Array.from({ length: 8 }, (_, n) => ({
      id: next(),
      householdId: n % 2 ? 'h1' : 'h2',
      recordedAt: 1000 * n,
      visitedOn: `2026-11-0${n + 1}`,
      by: n % 2 ? 'lan' : 'minh',
      name: n % 2 ? 'Lan' : 'Minh',
      at: 1000 * n,
    }));
    const { heads, tables } = packRows({ visit });
    expect(heads).toEqual(['k3f0ax7qp']);
    const kinds = Object.fromEntries(
      Object.entries(tables['visit']?.fields ?? {}).map(([name, column]) => [name, column[0]]),
    );
    expect(kinds).toEqual({
      id: 'cut',
      householdId: 'pick',
      recordedAt: 'step',
      visitedOn: 'day',
      by: 'of',
      name: 'of',
      at: 'as',
    });
    expect(tables['visit']?.fields['recordedAt']).toEqual(['step', 1000, 'ACCCCCCC']);
  });
  it('that were cut or mangled on the way are refused, never half read', () => {
    const visit = Array.from({ length: 12 }, (_, n) => ({
      id: `i${n}`,
      householdId: `h${n}`,
      at: n * n,
      note: `ghi chú ${n}`,
      result: n % 2 ? 'met' : 'absent',
      on: n % 3 ? null : '2026-11-25',
    }));
    for (const name of ['id', 'at', 'note', 'result', 'on']) {
      const packed = overTheLine(packRows({ visit })) as {
        tables: Record<string, { fields: Record<string, unknown> }>;
      };
      const fields = packed.tables['visit']?.fields ?? {};
      const shorter = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.slice(0, -1)
          : typeof value === 'string'
            ? value.slice(1)
            : value;
      const column = fields[name] as Column;
      fields[name] = column.map((part, place) =>
        place === 0 || (column[0] === 'mask' && place === 2) ? part : shorter(part),
      );
      expect(() => unpackRows(packed as unknown as PackedRows), name).toThrow(RangeError);
    }
    expect(() =>
      unpackRows({
        heads: [],
        homes: ['list', []],
        tables: { visit: { count: 2, fields: { a: ['as', 'b'], b: ['as', 'a'] } } },
      }),
    ).toThrow(RangeError);
    expect(() =>
      unpackRows({
        heads: [],
        homes: ['list', []],
        tables: { visit: { count: 1e12, fields: {} } },
      }),
    ).toThrow(RangeError);
  });
});

describe('numbers as digits', () => {
  it('come back for every size of list', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 300_000 })
          .chain((end) => fc.tuple(fc.constant(end), fc.array(fc.nat(end - 1)))),
        ([end, numbers]) => {
          expect(numbersOf(digitsOf(numbers, end), end)).toEqual(numbers);
        },
      ),
    );
  });
  it('of any sign and size come back as steps', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.integer(),
            fc.integer({ min: -20, max: 20 }),
            fc.integer({ min: -(2 ** 51), max: 2 ** 51 }),
          ),
        ),
        (numbers) => {
          expect(numbersOfSteps(stepsOf(numbers)).map((number) => number + 0)).toEqual(
            numbers.map((number) => number + 0),
          );
        },
      ),
    );
  });
});
