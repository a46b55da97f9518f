import type { Outcome, Plan } from './simulate.ts';

/**
 * What a seed is played with. Of every four seeds one or two restore the server, half change
 * places, two of three join households.
 */
export const planOf = (seed: number, phones = 8, operations = 60): Plan => ({
  seed,
  phones,
  operations,
  faultRate: 0.3,
  restores: seed % 4 === 1 ? 2 : seed % 4 === 2 ? 1 : 0,
  scopeChanges: seed % 2 === 0,
  merges: seed % 3 !== 0,
});

const summed = [
  'promised',
  'requests',
  'kills',
  'repeated',
  'gaps',
  'askedAhead',
  'takenAhead',
  'restores',
  'scopeChanges',
  'merges',
  'conflicts',
  'guarded',
  'parked',
  'refused',
] as const;
export type Sums = Record<(typeof summed)[number], number> & {
  seeds: number;
  withRestore: number;
  withScopeChange: number;
  withMerge: number;
  violations: number;
};
export const noSums = (): Sums => ({
  ...(Object.fromEntries(summed.map((name) => [name, 0])) as Record<
    (typeof summed)[number],
    number
  >),
  seeds: 0,
  withRestore: 0,
  withScopeChange: 0,
  withMerge: 0,
  violations: 0,
});

export function addOutcome(sums: Sums, outcome: Outcome): Sums {
  for (const name of summed) sums[name] += outcome[name];
  sums.seeds++;
  sums.withRestore += Number(outcome.restores > 0);
  sums.withScopeChange += Number(outcome.scopeChanges > 0);
  sums.withMerge += Number(outcome.merges > 0);
  sums.violations += outcome.violations.length;
  return sums;
}

/** Both played. */
export const addSums = (one: Sums, other: Sums): Sums =>
  Object.fromEntries(
    Object.keys(one).map((name) => [name, one[name as keyof Sums] + other[name as keyof Sums]]),
  ) as unknown as Sums;

export const describeOutcome = ({ seed, violations }: Outcome, operations = 60): string =>
  `seed ${seed} (npx tsx tests/sync/prove.ts --seed ${seed}${operations === 60 ? '' : ` --operations ${operations}`}):\n${violations
    .slice(0, 12)
    .map(({ rule, detail }) => `  ${rule}: ${detail}`)
    .join('\n')}`;
