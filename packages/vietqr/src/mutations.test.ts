import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crc16, hex4 } from './crc.ts';
import { buildVietQr, parseVietQr } from './index.ts';

const vectors = JSON.parse(
  readFileSync(new URL('./testing/vectors.json', import.meta.url), 'utf8'),
) as { payload: string; expect: string; fields: { account?: string; bin?: string } }[];
const payable = vectors.filter(
  ({ expect: verdict, fields, payload }) =>
    verdict !== 'reject' && fields.account && payload === payload.trim(),
);
const account = (payload: string) => {
  const result = parseVietQr(payload);
  return result.ok ? `${result.code.bin}/${result.code.account}` : null;
};
const seal = (body: string) => body + hex4(crc16(body));

const original = fc.constantFrom(...payable.map(({ payload }) => payload));
const place = fc.nat({ max: 400 });
const sign = fc.oneof(
  fc.constantFrom(...'0123456789ABCabc .,+-'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

/**
 * 120,000 damaged payloads and 20,000 texts of any letters; how long each takes is measured by
 * `bench/damaged.bench.ts`.
 */
describe('damaged payloads', () => {
  it('with one sign changed, or two neighbours swapped, never read as another account', () => {
    fc.assert(
      fc.property(original, place, sign, fc.boolean(), (payload, at, other, swap) => {
        const index = at % payload.length;
        const broken = swap
          ? payload.slice(0, index) +
            (payload[index + 1] ?? '') +
            (payload[index] ?? '') +
            payload.slice(index + 2)
          : payload.slice(0, index) + other + payload.slice(index + 1);
        const read = account(broken);
        // A CRC of 16 bits notices every change of up to two neighbouring bytes.
        expect(read === null || read === account(payload)).toBe(true);
      }),
      { numRuns: 45_000, seed: 1 },
    );
  }, 120_000);

  it('with signs cut, doubled or put in, never read as another account', () => {
    fc.assert(
      fc.property(
        original,
        place,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('cut', 'double', 'insert', 'tail'),
        sign,
        (payload, at, size, how, other) => {
          const index = at % payload.length;
          const broken =
            how === 'cut'
              ? payload.slice(0, index) + payload.slice(index + size)
              : how === 'double'
                ? payload.slice(0, index + size) + payload.slice(index)
                : how === 'tail'
                  ? payload + other.repeat((size % 8) + 1)
                  : payload.slice(0, index) + other + payload.slice(index);
          const read = account(broken);
          expect(read === null || read === account(payload)).toBe(true);
        },
      ),
      { numRuns: 45_000, seed: 2 },
    );
  }, 120_000);

  it('with a checksum made to fit: whatever is read stands in the text exactly once, so nobody can read another payee out of it', () => {
    fc.assert(
      fc.property(
        original,
        original,
        place,
        place,
        fc.constantFrom('splice', 'second payee', 'second account', 'digit'),
        (first, second, from, to, how) => {
          const body = first.slice(0, -4),
            other = second.slice(0, -4);
          const payee = /38(\d\d)/.exec(other.slice(12));
          const template = payee
            ? other.slice(12 + payee.index, 12 + payee.index + 4 + Number(payee[1]))
            : '';
          const broken =
            how === 'splice'
              ? body.slice(0, from % body.length) + other.slice(to % other.length)
              : how === 'second payee'
                ? `${body.slice(0, 12)}${template}${body.slice(12)}`
                : how === 'second account'
                  ? body.replace(
                      /0010A00000072701(\d\d)0006(\d{6})01/,
                      (_, length: string, bin: string) =>
                        `0010A00000072701${length}0006${bin}01041234`,
                    )
                  : body.slice(0, from % body.length) +
                    String(to % 10) +
                    body.slice((from % body.length) + 1);
          const result = parseVietQr(seal(broken));
          if (!result.ok || result.code.account === undefined) return;
          const named = `01${String(result.code.account.length).padStart(2, '0')}${result.code.account}`;
          expect(broken).toContain(`0006${result.code.bin}`);
          expect(broken).toContain(named);
          if (how === 'second payee' && template !== '') expect.fail('two payees were read as one');
        },
      ),
      { numRuns: 30_000, seed: 3 },
    );
  }, 120_000);

  it('of any letters at all end in an answer, never in an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc
            .array(
              fc.constantFrom('00', '02', '01', '38', '62', '99', '6304', 'ê', '🍌', '\ud83c'),
              { maxLength: 90 },
            )
            .map((parts) => `000201${parts.join('')}`),
        ),
        (text) => {
          expect(typeof parseVietQr(text).ok).toBe('boolean');
        },
      ),
      { numRuns: 20_000, seed: 4 },
    );
  }, 120_000);
});

describe('built payloads', () => {
  it('read back as what was put in', () => {
    const accounts = fc.string({
      unit: fc.constantFrom(...'0123456789ABCxyz'),
      minLength: 1,
      maxLength: 19,
    });
    fc.assert(
      fc.property(
        accounts,
        fc.option(fc.integer({ min: 1, max: 9_999_999_999_999 }), { nil: undefined }),
        fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), { nil: undefined }),
        (number, amountVnd, memo) => {
          const result = parseVietQr(
            buildVietQr({ bin: '970405', account: number, amountVnd, memo }),
          );
          expect(result.ok && result.warnings).toEqual([]);
          expect(result.ok && [result.code.account, result.code.amountVnd]).toEqual([
            number,
            amountVnd,
          ]);
        },
      ),
      { numRuns: 5_000, seed: 5 },
    );
  });
});
