/*
 * The long proof: npm run sync:prove [-- --phones 1000 --operations 300 --slice 8 --from 1 --slices 63] prints a line for each slice. What was
 * stopped goes on with `--from`; `--summary FILE…` adds up the lines of earlier runs. One seed of the gate again: --seed 7
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addOutcome, addSums, describeOutcome, noSums, planOf, type Sums } from './plans.ts';
import { simulate } from './simulate.ts';

interface Slice extends Sums {
  readonly seed: number;
  readonly phones: number;
  readonly operations: number;
  readonly seconds: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    phones: { type: 'string', default: '1000' },
    operations: { type: 'string' },
    slice: { type: 'string', default: '8' },
    from: { type: 'string', default: '1' },
    slices: { type: 'string' },
    seed: { type: 'string' },
    summary: { type: 'boolean', default: false },
  },
});
const phones = Number(values.slice);

/** Plays one slice and says so. */
async function play(seed: number, operations: number): Promise<Slice> {
  const started = performance.now();
  const outcome = await simulate(planOf(seed, phones, operations));
  const slice: Slice = {
    seed,
    phones,
    operations,
    ...addOutcome(noSums(), outcome),
    seconds: Math.round((performance.now() - started) / 1000),
  };
  process.stdout.write(`${JSON.stringify(slice)}\n`);
  if (outcome.violations.length > 0)
    process.stdout.write(`${describeOutcome(outcome, operations)}\n`);
  return slice;
}

/** Slices of earlier runs, each seed once. */
function readSlices(files: readonly string[]): Slice[] {
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{"seed"')),
  );
  return [
    ...new Map(
      lines.map((line) => JSON.parse(line) as Slice).map((slice) => [slice.seed, slice]),
    ).values(),
  ];
}

function tell(slices: readonly Slice[]): void {
  const { seeds, ...sums } = slices.reduce<Sums>(addSums, noSums());
  const [held, seconds] = [
    slices.reduce((sum, slice) => sum + slice.phones, 0),
    slices.reduce((sum, slice) => sum + slice.seconds, 0),
  ];
  process.stdout.write(
    `${seeds} slices, ${held} phones, ${(seconds / 60).toFixed(1)} min of one process: ${JSON.stringify(sums)}\n`,
  );
  process.exitCode = sums.violations > 0 ? 1 : 0;
}

if (values.summary) tell(readSlices(positionals));
else if (values.seed !== undefined)
  await play(Number(values.seed), Number(values.operations ?? 60)).then((slice) => tell([slice]));
else {
  const from = Number(values.from);
  const last = Math.ceil(Number(values.phones) / phones);
  const until =
    values.slices === undefined ? last : Math.min(last, from + Number(values.slices) - 1);
  const slices: Slice[] = [];
  for (let seed = from; seed <= until; seed++)
    slices.push(await play(seed, Number(values.operations ?? 300)));
  tell(slices);
}
