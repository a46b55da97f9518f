import { describe, expect, it } from 'vitest';
import { losingCommits, mutants } from './mutants.ts';
import { describeOutcome, planOf } from './plans.ts';
import { simulate } from './simulate.ts';

/** Seeds of the gate: some with restores, moves and merges, some without (a restore makes phones fetch anew, which heals what a fault has broken). */
const seeds = [4, 10, 5, 3, 2, 8, 14, 7, 1, 16];

describe('a protocol with one deliberate fault', () => {
  it.each(Object.entries(mutants))('%s: the simulation notices', { timeout: 900_000 }, async (_name, mutant) => {
    const noticed: string[] = [];
    for (const seed of seeds) {
      const violations = await simulate({ ...planOf(seed), ...mutant }).then((outcome) => outcome.violations.map(({ rule }) => rule), (error: unknown) => {
        // Going in circles is noticed too; anything else would be a mistake in the fault itself.
        if (error instanceof Error && error.message.startsWith('no end')) return [error.message];
        throw error;
      });
      noticed.push(...violations);
      if (noticed.length > 0) break;
    }
    expect(noticed).not.toEqual([]);
  });
});

describe('a server that loses what it has just confirmed', () => {
  it('is no fault of the protocol: phones notice and bring it back', { timeout: 900_000 }, async () => {
    for (const seed of [1, 2]) {
      const outcome = await simulate({ ...planOf(seed), ...losingCommits });
      expect(outcome.violations, describeOutcome(outcome)).toEqual([]);
    }
  });
});
