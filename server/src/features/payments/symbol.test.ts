import { buildVietQr, institutions } from '@lensan/vietqr';
import { describe, expect, test } from 'vitest';
import { drawSymbol, makeSymbol, rasterise } from './symbol.ts';
import { readFirst, readSecond } from './read-symbol.ts';
import { greyOf, readBoth, readDamaged, type ReadRow } from './testing/read-damaged.ts';
import { randomStands } from './testing/random-stands.ts';

const receiving = institutions.filter(({ receives }) => receives);
const modules = (input: Parameters<typeof buildVietQr>[0]) => drawSymbol(buildVietQr(input)).size;
const memo = 'OCOP A7K2X CHUOI SAY DEO1';

describe('the size of the symbol at level Q', () => {
  test('is at most 37 modules for an account of up to 13 digits at any bank', () => {
    const banks = receiving.filter(({ kind }) => kind !== 'wallet');
    for (const { bin } of banks)
      for (const account of ['0000000000123', '9876543210987', '60123456'])
        expect(modules({ bin, account }), bin).toBeLessThanOrEqual(37);
  });

  test('is at most 41 modules for the longest accounts, and 45 for a wallet with the reference MoMo asks for', () => {
    for (const { bin } of receiving)
      for (const account of ['PSP2412345678901AB', '1234567890123456789'])
        expect(modules({ bin, account }), bin).toBeLessThanOrEqual(41);
    expect(
      modules({ bin: '971025', account: 'PSP241234567890123', reference: 'MOMOW2W12345678' }),
    ).toBeLessThanOrEqual(45);
  });

  test('is at most 45 modules with a price and a memo of 25 capitals', () => {
    expect(memo.length).toBe(25);
    for (const { bin } of receiving)
      for (const account of ['0000000000123', '9876543210987'])
        expect(modules({ bin, account, amountVnd: 499_999_999, memo }), bin).toBeLessThanOrEqual(
          45,
        );
  });
});

describe('a symbol is read back before it leaves', () => {
  test('by two decoders of different families, each by itself', async () => {
    const payload = buildVietQr({
      bin: '970405',
      account: '0000000000123',
      amountVnd: 65_000,
      memo,
    });
    const picture = rasterise(await makeSymbol(payload), 3);
    expect([readFirst(picture), await readSecond(picture)]).toEqual([payload, payload]);
  });

  test('and is refused when the letters that come back are others', async () => {
    // Half a surrogate pair cannot be written down: what is read back is another text.
    await expect(makeSymbol('00020101021138\ud83c')).rejects.toThrow('did not read back');
  });

  test('a picture without a code reads as nothing, by both', async () => {
    const blank = { width: 120, height: 120, data: new Uint8Array(120 * 120 * 4).fill(255) };
    expect([readFirst(blank), await readSecond(blank)]).toEqual([null, null]);
  });
});

describe('reading stands', () => {
  test('1,000 random stands read right by both decoders at two pixels a module', async () => {
    const failed: string[] = [];
    for (const { payload, bin } of randomStands(1000, 1000)) {
      const { first, second } = await readBoth(greyOf(payload, 2).picture, payload);
      if (first !== 'right' || second !== 'right') failed.push(`${bin} ${first} ${second}`);
    }
    expect(failed).toEqual([]);
  }, 120_000);

  const total = (rows: readonly ReadRow[], part: 'count' | 'union' | 'misread') =>
    rows.reduce((sum, row) => sum + row[part], 0);

  test('under every damage alone at least 94 of 100 are read by one of the two, and none as another code', async () => {
    const rows = await readDamaged(randomStands(7, 6), 4, 1);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set([
        'JPEG',
        'blur',
        'noise',
        'contrast',
        'shadow',
        'badge',
        'tear',
        'perspective',
        'rotation',
      ]),
    );
    expect(total(rows, 'misread')).toBe(0);
    expect(total(rows, 'union') / total(rows, 'count')).toBeGreaterThanOrEqual(0.94);
  }, 120_000);

  test('with JPEG at quality 5, a badge of a quarter of the side or a torn strip, 99 of 100 are read', async () => {
    const rows = await readDamaged(
      randomStands(8, 66),
      4,
      2,
      ({ kind, strength }) => strength === 'quality 5' || kind === 'badge' || kind === 'tear',
    );
    expect(rows.length).toBe(4);
    for (const row of rows)
      expect(row.union / row.count, `${row.kind}, ${row.strength}`).toBeGreaterThanOrEqual(0.99);
    expect(total(rows, 'misread')).toBe(0);
  }, 120_000);
});
