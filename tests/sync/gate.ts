import { expect, it } from 'vitest';
import { addOutcome, describeOutcome, noSums, planOf, type Sums } from './plans.ts';
import { simulate } from './simulate.ts';

/** Seeds of the gate, played by two test files so that two processors share them. */
export const gateSeeds = Array.from({ length: 40 }, (_, place) => place + 1);

/** One test a seed, and one that says what was played: a gate that plays nothing proves nothing. */
export function playSeeds(seeds: readonly number[], least: Partial<Sums>): void {
  const sums = noSums();
  for (const seed of seeds) {
    it(`seed ${seed}: nothing stored on a phone is lost, doubled or misplaced on a bad line`, { timeout: 600_000 }, async () => {
      const outcome = await simulate(planOf(seed));
      addOutcome(sums, outcome);
      expect(outcome.violations, describeOutcome(outcome)).toEqual([]);
    });
  }
  it('the seeds held enough kills, repeats, restores, moves, merges and conflicts to prove something', () => {
    process.stdout.write(`simulation of ${seeds.length} seeds: ${JSON.stringify(sums)}\n`);
    for (const [name, count] of Object.entries(least)) expect(sums[name as keyof Sums], name).toBeGreaterThanOrEqual(count);
  });
}

/** What each half of the gate must have played. */
export const leastOfHalf: Partial<Sums> = {
  promised: 20 * 8 * 60 * 0.9, kills: 100, repeated: 100, gaps: 10, restores: 5, withRestore: 5, scopeChanges: 10, withScopeChange: 5, merges: 20, withMerge: 5, conflicts: 100, guarded: 5, parked: 5, refused: 20,
};
