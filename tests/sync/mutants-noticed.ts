import { expect, it } from 'vitest';
import { losingCommits, mutants } from './mutants.ts';
import { describeOutcome, planOf } from './plans.ts';
import { simulate } from './simulate.ts';

/**
 * Seeds of the gate: some with restores, moves and merges, some without (a restore makes phones
 * fetch anew, which heals what a fault has broken).
 */
const seeds = [5, 10, 9, 4, 3, 2, 8, 14, 7, 16];

/**
 * A quarter of the deliberate faults, and of the seeds a server plays that loses what it has just
 * confirmed.
 */
export function playMutants(quarter: number): void {
  const own = Object.entries(mutants).filter((_, place) => place % 4 === quarter);
  it.each(own)(
    '%s: the simulation notices',
    { timeout: 900_000 },
    async (_name, { begin, ...mutant }) => {
      const noticed: string[] = [];
      for (const seed of new Set([begin ?? (seeds[0] as number), ...seeds])) {
        const violations = await simulate({ ...planOf(seed), ...mutant }).then(
          (outcome) => outcome.violations.map(({ rule }) => rule),
          (error: unknown) => {
            // Going in circles is noticed too; anything else would be a mistake in the fault
            // itself.
            if (error instanceof Error && error.message.startsWith('no end'))
              return [error.message];
            throw error;
          },
        );
        noticed.push(...violations);
        if (noticed.length > 0) break;
      }
      expect(noticed).not.toEqual([]);
    },
  );

  const lossy = [1, 2].filter((seed) => seed % 4 === quarter);
  it.each(lossy)(
    'a server that loses what it has just confirmed is no fault of the protocol: phones notice and bring it back (seed %i)',
    { timeout: 900_000 },
    async (seed) => {
      const outcome = await simulate({ ...planOf(seed), ...losingCommits });
      expect(outcome.violations, describeOutcome(outcome)).toEqual([]);
    },
  );
}
