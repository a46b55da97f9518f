import { expect, it } from 'vitest';
import { addOutcome, describeOutcome, noSums, planOf, type Sums } from './plans.ts';
import { simulate } from './simulate.ts';

/**
 * Seeds of the gate, in four files: whichever processor is free takes the next one. Each quarter
 * has the same share of every kind of seed.
 */
export const gateSeeds = Array.from({ length: 40 }, (_, place) => place + 1);
const quarterOf = (quarter: number): number[] => gateSeeds.slice(quarter * 10, quarter * 10 + 10);

export const playQuarter = (quarter: number): void => playSeeds(quarterOf(quarter), leastOfQuarter);

/** One test a seed, and one that says what was played: a gate that plays nothing proves nothing. */
function playSeeds(seeds: readonly number[], least: Partial<Sums>): void {
  const sums = noSums();
  for (const seed of seeds) {
    it(
      `seed ${seed}: nothing stored on a phone is lost, doubled or misplaced on a bad line`,
      { timeout: 600_000 },
      async () => {
        const outcome = await simulate(planOf(seed));
        addOutcome(sums, outcome);
        expect(outcome.violations, describeOutcome(outcome)).toEqual([]);
      },
    );
  }
  it('the seeds held enough kills, repeats, restores, moves, merges and conflicts to prove something', () => {
    process.stdout.write(`simulation of ${seeds.length} seeds: ${JSON.stringify(sums)}\n`);
    for (const [name, count] of Object.entries(least))
      expect(sums[name as keyof Sums], name).toBeGreaterThanOrEqual(count);
  });
}

/** What each quarter of the gate must have played. */
const leastOfQuarter: Partial<Sums> = {
  promised: 10 * 8 * 60 * 0.9,
  kills: 50,
  repeated: 50,
  gaps: 5,
  takenAhead: 50,
  restores: 3,
  withRestore: 3,
  scopeChanges: 5,
  withScopeChange: 3,
  merges: 10,
  withMerge: 3,
  conflicts: 50,
  guarded: 3,
  parked: 3,
  refused: 10,
};
