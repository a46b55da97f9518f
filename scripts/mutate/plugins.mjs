// What Stryker does not bring along: a sample of its mutants, and which tests it could load.
import { createHash } from 'node:crypto';
import { relative } from 'node:path';

const seed = process.env.MUTATE_SEED ?? '1';
const size = Number(process.env.MUTATE_SIZE ?? 800);
/** A repository has SQL and no decisions: what may differ in it are its conditions. */
const conditions = new Set([
  'ConditionalExpression',
  'EqualityOperator',
  'LogicalOperator',
  'BooleanLiteral',
  'OptionalChaining',
]);
const isWanted = ({ fileName, mutatorName }) =>
  !fileName.endsWith('.repository.ts') || conditions.has(mutatorName);

const rank = ({ fileName, location, mutatorName, replacement }) =>
  createHash('sha256')
    .update(
      JSON.stringify([seed, relative(process.cwd(), fileName), location, mutatorName, replacement]),
    )
    .digest('hex');

/**
 * A checker that lets a sample through: the mutants with the lowest digest of seed, place and
 * change. The rest count as not made. One process checks when two run tests, so what `group` chose
 * `check` still knows.
 */
class Sample {
  chosen = new Set();

  init() {
    return Promise.resolve();
  }

  group(mutants) {
    const ranked = mutants
      .filter(isWanted)
      .map((mutant) => [rank(mutant), mutant.id])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, id] of ranked.slice(0, size)) this.chosen.add(id);
    return Promise.resolve([mutants.map((mutant) => mutant.id)]);
  }

  check(mutants) {
    const answer = (id) =>
      this.chosen.has(id)
        ? { status: 'passed' }
        : { status: 'compileError', reason: 'not in the sample' };
    return Promise.resolve(Object.fromEntries(mutants.map(({ id }) => [id, answer(id)])));
  }
}

/** Test files that took part in the run without mutants; one that cannot be loaded is not there. */
export const loaded = new Set();
class Loaded {
  onDryRunCompleted({ result }) {
    loaded.clear();
    for (const test of result.tests) loaded.add(relative(process.cwd(), test.fileName));
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', injectableClass: Sample },
  { kind: 'Reporter', name: 'loaded', injectableClass: Loaded },
];
