// Builds and reads the same codes with this library and with the public ones, in turns, and
// compares the middle of the rounds. Targets: prepared building at least five times, strict reading
// at least as fast as the fastest of the others.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builders, payee, readers, type Payment } from './peers.ts';

const rounds = 41,
  warmRounds = 15,
  millisecondsARound = 25;
const vectors = JSON.parse(
  readFileSync(new URL('../src/testing/vectors.json', import.meta.url), 'utf8'),
) as { payload: string; expect: string; kind: string; fields: { account?: string } }[];

const payments: Payment[] = Array.from({ length: 512 }, (_, index) => ({
  amountVnd: 5_000 + index * 500,
  memo: `OCOP A${index}X DON HANG`,
}));
/** Every payload that all of them read rightly: nobody is timed on what it refuses. */
const payloads = vectors
  .map(({ payload, fields }) => ({ payload, account: fields.account }))
  .filter(
    ({ payload, account }) =>
      account !== undefined &&
      Object.values(readers).every((read) => {
        try {
          return read(payload) === account;
        } catch {
          return false;
        }
      }),
  )
  .map(({ payload }) => payload);

const expected = builders['ours, prepared']?.(payments[0]);
for (const [name, build] of Object.entries(builders))
  if (build(payments[0]) !== expected)
    console.error(
      `note: ${name} builds ${build(payments[0])}, not ${expected} for ${payee.account}`,
    );

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
let kept = 0;

/**
 * Thousands a second of processor time of each, in turns, so that a slow moment of the machine hits
 * all of them.
 */
function compare<Item>(
  makers: Readonly<Record<string, (item: Item) => string | null>>,
  items: readonly Item[],
): Map<string, number> {
  const rates = new Map(Object.keys(makers).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds + warmRounds; round++) {
    for (const [name, make] of Object.entries(makers)) {
      const end = performance.now() + millisecondsARound;
      const before = process.cpuUsage();
      let made = 0;
      do {
        for (const item of items) kept += make(item)?.length ?? 0;
        made += items.length;
      } while (performance.now() < end);
      // The first rounds are for the compiler, which is slow to come on a busy machine.
      const used = process.cpuUsage(before);
      if (round >= warmRounds) rates.get(name)?.push(made / ((used.user + used.system) / 1000));
    }
  }
  return new Map([...rates].map(([name, values]) => [name, middle(values)]));
}

function report(
  title: string,
  rates: ReadonlyMap<string, number>,
  ours: string,
  target: number,
): boolean {
  const own = rates.get(ours) ?? 0;
  const best = Math.max(
    ...[...rates].filter(([name]) => !name.startsWith('ours')).map(([, rate]) => rate),
  );
  console.log(
    `\n${title}\n| | thousand a second of processor time | of the fastest peer |\n|---|---:|---:|`,
  );
  for (const [name, rate] of rates)
    console.log(`| ${name} | ${Math.round(rate)} | ${(rate / best).toFixed(2)} × |`);
  const isMet = own >= target * best;
  console.log(`${isMet ? 'met' : 'MISSED'}: ${ours} at least ${target} × the fastest peer`);
  return isMet;
}

type Rates = Record<string, number>;
if (process.argv.includes('once')) {
  console.log(
    JSON.stringify({
      built: Object.fromEntries(compare(builders, payments)),
      read: Object.fromEntries(compare(readers, payloads)),
      kept,
    }),
  );
} else {
  // The compiler decides anew in each process, now and then badly: the middle of three processes
  // counts.
  const runs = [1, 2, 3].map(
    () =>
      JSON.parse(
        execFileSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'once'], {
          encoding: 'utf8',
        }),
      ) as { built: Rates; read: Rates },
  );
  const of = (kind: 'built' | 'read') =>
    new Map(
      Object.keys(runs[0]?.[kind] ?? {}).map(
        (name) => [name, middle(runs.map((rates) => rates[kind][name] ?? 0))] as const,
      ),
    );
  console.log(
    `Node ${process.version}, three processes, in each the middle of ${rounds} rounds of ${millisecondsARound} ms in turns`,
  );
  const built = report(
    `Building ${payments.length} payments to one account`,
    of('built'),
    'ours, prepared',
    5,
  );
  const read = report(
    `Reading ${payloads.length} payloads that all of them accept`,
    of('read'),
    'ours, strict',
    1,
  );
  process.exitCode = built && read ? 0 : 1;
}
