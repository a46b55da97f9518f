import { describe, expect, test } from 'vitest';
import { matchOrder } from './match-order.ts';
import { makeOrderCode } from './order-code.ts';
import { readStatement } from './statement.ts';

const code = makeOrderCode(4711);
const other = makeOrderCode(31);
const only = (pasted: string) => {
  const entries = readStatement(pasted);
  expect(entries).toHaveLength(1);
  return entries[0];
};

describe('a pasted statement', () => {
  test.each([
    ['one line of a list', `26/11/2026 10:02 +460.000 VND OCOP ${code} chuyen tien`],
    [
      'amount with commas and a balance behind',
      `TK 0000xxx123|GD: +460,000VND 26/11/26 10:01|SD: 1,234,000VND|ND: OCOP ${code}`,
    ],
    [
      'balance named in Vietnamese',
      `+ 460.000 đ Nội dung: ocop${code.toLowerCase()} Số dư: 2.460.000 đ`,
    ],
    ['plain digits', `nhan 460000 VND ND MBVCB.123456789.OCOP ${code}.CT tu 0000000000999`],
    ['decimals of a file for spreadsheets', `26/11/2026\t460,000.00\tOCOP ${code}`],
    ['a fee beside it', `+460.000 VND OCOP ${code} phi: 1.100 VND`],
    ['three lines of an app', `26/11/2026 10:02\nOCOP ${code} mua ga doi\n+460.000 đ`],
    ['amount first, words below', `+460.000 đ\nOCOP ${code}`],
  ])('%s: the amount that came is read, the code is found', (_, pasted) => {
    const entry = only(pasted);
    expect(entry?.amountVnd).toBe(460_000);
    expect(
      matchOrder({ content: entry?.content ?? '', amountVnd: entry?.amountVnd ?? 0 }, [
        { code, amountVnd: 460_000 },
      ]),
    ).toMatchObject({ matched: true, difference: 'exact' });
  });
  test('entries one under another stay apart', () => {
    const entries = readStatement(
      `26/11 +460.000 VND OCOP ${code}\n26/11 +65.000 VND OCOP ${other}\n25/11 -50.000 VND mua com`,
    );
    expect(entries.map(({ amountVnd }) => amountVnd)).toEqual([460_000, 65_000, null]);
  });
  test('entries apart by blank lines may have several lines each', () => {
    expect(
      readStatement(`OCOP ${code}\n+460.000 đ\n\nOCOP ${other}\n+65.000 đ\n`).map(
        ({ amountVnd }) => amountVnd,
      ),
    ).toEqual([460_000, 65_000]);
  });
  test('two amounts that may both be meant are left to a person', () => {
    expect(only(`460.000 VND 1.460.000 VND OCOP ${code}`)?.amountVnd).toBeNull();
  });
  test('money that went out is no amount', () =>
    expect(only(`-460.000 VND OCOP ${code}`)?.amountVnd).toBeNull());
  test('account numbers, days and times are no amounts', () =>
    expect(only(`26/11/2026 10:02:33 TK 0000000000123 OCOP ${code}`)?.amountVnd).toBeNull());
  test('the same entry pasted again has the same reference, another has another', () => {
    const [first] = readStatement(`26/11 +460.000 VND OCOP ${code}`);
    const again = readStatement(`rác ở trên\n\n  26/11   +460.000 VND OCOP ${code}  `).at(-1);
    expect(again?.reference).toBe(first?.reference);
    expect(readStatement(`27/11 +460.000 VND OCOP ${code}`)[0]?.reference).not.toBe(
      first?.reference,
    );
  });
  test('nothing pasted is no entry', () => expect(readStatement(' \n \n')).toEqual([]));
});
