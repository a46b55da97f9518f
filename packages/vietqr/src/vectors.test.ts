import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildVietQr, parseVietQr, prepareVietQr, VietQrError, type VietQrInput } from './index.ts';

/**
 * 61 real and 34 made payloads with what is right to say about each; every entry names its source.
 */
interface Vector {
  readonly payload: string;
  readonly source: string;
  readonly expect: 'accept' | 'warn' | 'reject';
  readonly kind: string;
  readonly why?: string;
  readonly canonical?: boolean;
  readonly fields: Record<string, unknown> & { poi?: string; other?: Record<string, string> };
  readonly input?: { bin: string; account: string; amount?: number; memo?: string };
}
const vectors = JSON.parse(
  readFileSync(new URL('./testing/vectors.json', import.meta.url), 'utf8'),
) as Vector[];

describe('the shared payloads', () => {
  it('are 95, of every verdict', () => {
    const count = (verdict: string) => vectors.filter((vector) => vector.expect === verdict).length;
    expect([vectors.length, count('accept'), count('warn'), count('reject')]).toEqual([
      95, 66, 12, 17,
    ]);
  });

  it.each(vectors.map((vector, index) => [index, vector] as const))(
    '%i is judged as labelled',
    (_, vector) => {
      const result = parseVietQr(vector.payload);
      if (vector.expect === 'reject') {
        expect(result.ok).toBe(false);
        if (!result.ok)
          for (const problem of result.problems) {
            expect(problem.code).toBeTruthy();
            expect(problem.position).toBeGreaterThanOrEqual(0);
            expect(problem.position).toBeLessThanOrEqual(vector.payload.length);
          }
        return;
      }
      expect(result.ok, JSON.stringify(result)).toBe(true);
      if (!result.ok) return;
      const { kind, other, ...fields } = result.code;
      const { other: expectedOther, ...expected } = vector.fields;
      expect(fields).toEqual(expected);
      expect(other).toEqual(expectedOther ?? {});
      expect(kind).toBe(vector.kind);
      if (vector.expect === 'accept') expect(result.warnings).toEqual([]);
      else expect(result.warnings.length).toBeGreaterThan(0);
    },
  );

  it('are rebuilt byte for byte where they are canonical', () => {
    const canonical = vectors.filter((vector) => vector.canonical);
    expect(canonical.length).toBe(50);
    for (const { payload, fields } of canonical)
      expect(buildVietQr(fields as unknown as VietQrInput)).toBe(payload);
  });

  it('are built from what a person types, marks and signs folded', () => {
    const typed = vectors.filter((vector) => vector.input);
    expect(typed.length).toBe(7);
    for (const { payload, input } of typed) {
      const { bin, account, amount: amountVnd, memo } = input as NonNullable<Vector['input']>;
      expect(buildVietQr({ bin, account, amountVnd, memo })).toBe(payload);
      expect(prepareVietQr({ bin, account })({ amountVnd, memo })).toBe(payload);
    }
  });
});

describe('building', () => {
  const payee = { bin: '970405', account: '0000000000123' };
  const codes = (input: object) => {
    try {
      buildVietQr(input as VietQrInput);
    } catch (error) {
      if (error instanceof VietQrError) return error.problems.map(({ code }) => code);
      throw error;
    }
    return [];
  };
  it.each([
    [{ ...payee, bin: '' }, ['bin.format']],
    [{ ...payee, bin: '97040' }, ['bin.format']],
    [{ ...payee, bin: '9704o5' }, ['bin.format']],
    [{ ...payee, bin: '999999' }, ['institution.unknown']],
    [{ ...payee, bin: '970459' }, ['institution.not_receiving']],
    [{ ...payee, account: '' }, ['account.length']],
    [{ ...payee, account: '0000 0123' }, ['account.character']],
    [{ ...payee, account: '0000,0123' }, ['account.character']],
    [{ ...payee, account: '1'.repeat(20) }, ['account.length']],
    [{ ...payee, account: 'Ä123' }, ['account.character']],
    [{ ...payee, amountVnd: 0 }, ['amount.zero']],
    [{ ...payee, amountVnd: -5 }, ['amount.format']],
    [{ ...payee, amountVnd: 10_000.5 }, ['amount.format']],
    [{ ...payee, amountVnd: Number.NaN }, ['amount.format']],
    [{ ...payee, amountVnd: 1e14 }, ['amount.format']],
    [{ ...payee, service: 'QRPUSH' }, ['service.unknown']],
    [{ ...payee, service: 'QRIBFTTC', account: 'A1' }, ['account.character']],
    [{ ...payee, bill: 'A B' }, ['text.character']],
    [{ ...payee, reference: 'A'.repeat(26) }, ['text.long']],
  ])('refuses what cannot be paid: %j', (input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  it('cuts a long memo instead of breaking the frame', () => {
    const result = parseVietQr(buildVietQr({ ...payee, memo: 'Đặc sản '.repeat(20) }));
    expect(result.ok && result.code.memo).toBe('Dac san Dac san Dac san D');
  });
});

describe('reading', () => {
  it('says where a code is broken', () => {
    const good = buildVietQr({ bin: '970405', account: '0000000000123', amountVnd: 65_000 });
    const at = (payload: string) => {
      const result = parseVietQr(payload);
      return result.ok ? null : result.problems[0];
    };
    expect(at(good.slice(0, -1))).toEqual({
      code: 'frame.cut',
      field: '63',
      position: good.length - 8,
    });
    expect(at(`  ${good.slice(0, -1)}0`)?.position).toBe(good.length - 8 + 2);
    expect(at(good.replace('5303704', '53+3704'))).toMatchObject({
      code: 'frame.length',
      field: '53',
    });
    expect(at('hello')).toEqual({ code: 'not_emv', field: '00', position: 0 });
  });

  it('reads lengths counted in bytes and letters beyond the first plane, with a warning or without harm', async () => {
    const { crc16, hex4 } = await import('./crc.ts');
    const head =
      '00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA53037045405500005802VN';
    const seal = (body: string) => body + '6304' + hex4(crc16(body + '6304'));
    const bytes = parseVietQr(seal(`${head}62250821Cà phê Đắk Lắk`));
    expect(bytes.ok && bytes.code.memo).toBe('Cà phê Đắk Lắk');
    expect(bytes.ok && bytes.warnings.map(({ code }) => code)).toContain('length_in_bytes');
    const emoji = parseVietQr(seal(`${head}62100806Cafe ☕`.replace('☕', '🍌')));
    expect(emoji.ok && emoji.code.memo).toBe('Cafe 🍌');
    const decomposed = parseVietQr(seal(`${head}62180814Cà phê Đắk Lắk`).normalize('NFD'));
    expect(decomposed.ok && decomposed.code.memo).toBe('Cà phê Đắk Lắk');
  });
});

describe('a payee hidden in another template', () => {
  const good =
    '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304';
  const other = '0010A00000072701240006970422011009999999990208QRIBFTTA';
  const seal = async (body: string) => {
    const { crc16, hex4 } = await import('./crc.ts');
    return body + hex4(crc16(body));
  };

  it.each([
    ['at its beginning', other],
    ['behind another object', `0502XX${other}`],
  ])('%s is a second payee', async (_, template) => {
    const payload = await seal(good.replace('38570010', `26${template.length}${template}38570010`));
    const result = parseVietQr(payload);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toContain('payee.two');
  });
});
