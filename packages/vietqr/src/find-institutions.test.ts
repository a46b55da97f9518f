import { describe, expect, it } from 'vitest';
import { findInstitutions, institutions } from './index.ts';
import { bankQueries } from './testing/bank-queries.ts';

describe('finding a bank by what people call it', () => {
  const one = bankQueries.filter(
    (query): query is readonly [string, string] => typeof query[1] === 'string',
  );
  const asked = bankQueries.filter(
    (query): query is readonly [string, readonly string[]] =>
      Array.isArray(query[1]) && query[1].length > 0,
  );
  const none = bankQueries.filter(([, expected]) => expected.length === 0);

  it('puts the bank that is meant first in at least 98 of 100 queries', () => {
    const missed = one.filter(
      ([query, bin]) =>
        findInstitutions(query)[0]?.bin !== bin || findInstitutions(query)[0]?.ambiguous,
    );
    expect(one.length).toBeGreaterThanOrEqual(200);
    expect(
      missed.length / one.length,
      missed.map(([query]) => query).join(' · '),
    ).toBeLessThanOrEqual(0.02);
  });

  it('asks when two institutions answer to the same words', () => {
    for (const [query, bins] of asked) {
      const choice = findInstitutions(query).filter(({ ambiguous }) => ambiguous);
      expect(choice.map(({ bin }) => bin).sort(), query).toEqual([...bins].sort());
    }
  });

  it('answers nothing rather than something for words that name no bank of the list', () => {
    for (const [query] of none) expect(findInstitutions(query), query).toEqual([]);
  });

  it('finds every institution by its own short name and never another one alone', () => {
    for (const { bin, shortName, receives } of institutions) {
      const found = findInstitutions(shortName);
      expect(
        found.map((institution) => institution.bin),
        shortName,
      ).toContain(bin);
      if (receives && found[0]?.bin !== bin) expect(found[0]?.ambiguous, shortName).toBe(true);
    }
  });
});
