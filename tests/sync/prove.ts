// The long proof: npm run sync:prove [-- --phones 1000 --operations 300 --slice 8 --from 1] · one seed of the gate again: --seed 7
import { parseArgs } from 'node:util';
import { addOutcome, describeOutcome, noSums, planOf } from './plans.ts';
import { simulate } from './simulate.ts';

const { values } = parseArgs({ options: {
  phones: { type: 'string', default: '1000' }, operations: { type: 'string', default: '300' }, slice: { type: 'string', default: '8' },
  from: { type: 'string', default: '1' }, seed: { type: 'string' }, minutes: { type: 'string', default: '600' },
} });
const isOne = values.seed !== undefined;
const slice = Number(values.slice);
const operations = isOne ? (process.argv.includes('--operations') ? Number(values.operations) : 60) : Number(values.operations);
const from = Number(values.seed ?? values.from);
const until = isOne ? from : from + Math.ceil(Number(values.phones) / slice) - 1;
const started = performance.now();
const minutes = () => (performance.now() - started) / 60_000;

let sums = noSums();
let phones = 0;
for (let seed = from; seed <= until && minutes() < Number(values.minutes); seed++) {
  const outcome = await simulate(planOf(seed, slice, operations));
  sums = addOutcome(sums, outcome);
  phones += slice;
  if (isOne) process.stdout.write(`${JSON.stringify({ ...outcome, violations: undefined })}\n`);
  if (outcome.violations.length > 0) process.stdout.write(`${describeOutcome(outcome)}\n`);
  else if (!isOne) process.stdout.write(`seed ${seed}: ${outcome.promised} stored, ${outcome.kills} kills, ${outcome.restores} restores, 0 violations · ${minutes().toFixed(1)} min\n`);
}
process.stdout.write(`${phones} phones × ${operations} operations: ${JSON.stringify(sums)} in ${minutes().toFixed(1)} min\n`);
process.exitCode = sums.violations > 0 ? 1 : 0;
