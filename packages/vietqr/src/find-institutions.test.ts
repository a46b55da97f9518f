import { describe, expect, it } from 'vitest';
import { findInstitutions, institutions } from './index.ts';
import { bankQueries } from './testing/bank-queries.ts';
import { noNames, sharedNames } from './testing/bank-questions.ts';

describe('finding a bank by what people call it', () => {
  it('puts the bank that is meant first in at least 98 of 100 queries', () => {
    const missed = bankQueries.filter(
      ([query, bin]) =>
        findInstitutions(query)[0]?.bin !== bin || findInstitutions(query)[0]?.ambiguous,
    );
    expect(bankQueries.length).toBeGreaterThanOrEqual(200);
    expect(
      missed.length / bankQueries.length,
      missed.map(([query]) => query).join(' · '),
    ).toBeLessThanOrEqual(0.02);
  });

  it('asks when two institutions answer to the same words', () => {
    for (const [query, bins] of sharedNames) {
      const choice = findInstitutions(query).filter(({ ambiguous }) => ambiguous);
      expect(choice.map(({ bin }) => bin).sort(), query).toEqual([...bins].sort());
    }
  });

  it('answers nothing rather than something for words that name no bank of the list', () => {
    for (const query of noNames) expect(findInstitutions(query), query).toEqual([]);
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
