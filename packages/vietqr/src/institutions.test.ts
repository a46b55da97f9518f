import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { institutionRows } from './institutions.data.ts';
import { institutions, type Institution, type InstitutionKind } from './institutions.ts';

/** What public lists say of the 72, collected apart from the rows. */
const pinned = (
  JSON.parse(
    readFileSync(new URL('./testing/fixtures/institutions.json', import.meta.url), 'utf8'),
  ) as { institutions: readonly Institution[] }
).institutions;
const kinds: Record<InstitutionKind, true> = {
  bank: true,
  'foreign-owned': true,
  'foreign-branch': true,
  'digital-bank': true,
  'joint-venture': true,
  'cooperative-bank': true,
  'policy-bank': true,
  wallet: true,
  'mobile-money': true,
  'finance-company': true,
};
const rows = institutionRows.split('\n').map((row) => row.split('|'));

describe('the rows of banks, wallets and mobile money', () => {
  it.each(pinned.map((institution) => [institution.bin, institution.shortName, institution]))(
    'BIN %s is %s, with the names, codes and flags the public lists give',
    (bin, _shortName, institution) => {
      expect(institutions.find((one) => one.bin === bin)).toEqual(institution);
    },
  );

  it('hold the 72 of the comparison of 2026-11-22, 66 of them receiving', () => {
    expect(pinned.length).toBe(72);
    expect(pinned.filter(({ receives }) => receives).length).toBe(66);
  });

  it('ascend by BIN, so that none is there twice and the place of a new one is plain', () => {
    const bins = institutions.map(({ bin }) => bin);
    expect(bins).toEqual([...new Set(bins)].sort());
  });

  it('are each filled as their columns say', () => {
    for (const [bin, code, shortName, name, kind = '', flags, swift = '', ...more] of rows) {
      expect(bin).toMatch(/^\d{6}$/);
      for (const text of [code, shortName, name]) expect(text, bin).toMatch(/^\S(?:.*\S)?$/);
      expect(name?.normalize('NFC'), bin).toBe(name);
      expect(Object.keys(kinds), bin).toContain(kind);
      expect(flags, bin).toMatch(/^[yn-]{3}$/);
      expect(swift, bin).toMatch(/^(?:[A-Z]{4}VN[A-Z0-9]{2})?$/);
      expect(more.length, bin).toBeLessThanOrEqual(4);
    }
  });
});

describe('the BINs a reader knows without the names', () => {
  /** As many as fit a line of 100 columns. */
  const list = (bins: readonly string[]) =>
    bins
      .map((bin, index) => bin + ((index + 1) % 14 === 0 ? '\n' : ' '))
      .join('')
      .trimEnd();

  it('are those of the rows, in a file made from them (with -u)', async () => {
    const [receiving, other] = [true, false].map((receives) =>
      list(
        institutions.filter((one) => (one.receives ?? false) === receives).map(({ bin }) => bin),
      ),
    );
    await expect(`\
/**
 * Made from \`institutions.data.ts\`: change that, then run \`institutions.test.ts\` with -u. A page
 * that only reads codes loads these, and not the names. First the BINs at which VietQR money
 * arrives, then those of which no list says so.
 */
export const receivingBins = \`\\
${receiving}\`;
export const otherBins = \`\\
${other}\`;
`).toMatchFileSnapshot('./bins.data.ts');
  });
});
