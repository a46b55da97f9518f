import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColumns, toColumns } from './columns.ts';

const value = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }));
const record = fc.dictionary(fc.constantFrom('id', 'version', 'note', 'at', 'tasks', 'isPriority'), value);
const overTheLine = (columns: unknown) => JSON.parse(JSON.stringify(columns)) as Parameters<typeof fromColumns>[0];

describe('records as columns', () => {
  it('come back as they went, whatever they hold and whichever fields some lack', () => {
    fc.assert(fc.property(fc.array(record, { maxLength: 30 }), (records) => {
      const plain = JSON.parse(JSON.stringify(records)) as object[];
      expect(fromColumns(overTheLine(toColumns(plain)))).toEqual(plain);
    }), { numRuns: 500 });
  });
  it('keep whole numbers of any size exactly, also where a difference would not be exact', () => {
    const numbers = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    fc.assert(fc.property(fc.array(numbers, { minLength: 1, maxLength: 20 }), (list) => {
      expect(fromColumns(overTheLine(toColumns(list.map((n) => ({ n }))))).map(({ n }) => n)).toEqual(list);
    }));
  });
  it('say an equal value once and rising numbers as small differences', () => {
    const { fields } = toColumns([{ village: 'v1', at: 1000 }, { village: 'v1', at: 1003 }, { village: 'v1', at: 1004 }]);
    expect(fields).toEqual({ village: { same: 'v1' }, at: { step: [1000, 3, 1] } });
  });
  it('that were cut on the way are refused, never half read', () => {
    fc.assert(fc.property(fc.array(fc.record({ id: fc.string(), n: fc.integer() }), { minLength: 2, maxLength: 20 }), (records) => {
      const columns = overTheLine(toColumns(records));
      const cut = Object.values(columns.fields).find((column) => column.list ?? column.step);
      if (!cut) return;
      (cut.list ?? cut.step)?.pop();
      expect(() => fromColumns(columns)).toThrow(RangeError);
    }));
  });
});
