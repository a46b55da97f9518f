// Reads drawn codes that were damaged, each damage alone, with both decoders. Prints the table of
// docs/vietqr.md. The codes, the places and the noise follow from the seeds below: every run gives
// the same pictures.
import { randomStands } from '../src/features/payments/testing/random-stands.ts';
import {
  greyOf,
  readBoth,
  readDamaged,
  type ReadRow,
} from '../src/features/payments/testing/read-damaged.ts';

const undamaged = { seed: 1000, count: 1000, modulePx: 2 },
  damaged = { seed: 7, noiseSeed: 1, count: 66, modulePx: 4 };
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
let isMet = true;
const target = (name: string, isReached: boolean) => {
  isMet &&= isReached;
  console.log(`${isReached ? 'met' : 'MISSED'}: ${name}`);
};

async function main() {
  let first = 0,
    second = 0;
  for (const { payload } of randomStands(undamaged.seed, undamaged.count)) {
    const read = await readBoth(greyOf(payload, undamaged.modulePx).picture, payload);
    if (read.first === 'right') first++;
    if (read.second === 'right') second++;
  }
  console.log(
    `${undamaged.count} random stands, undamaged, ${undamaged.modulePx} pixels a module: qr/decode ${share(first, undamaged.count)}, zxing ${share(second, undamaged.count)}`,
  );
  target('all undamaged stands by both', first === undamaged.count && second === undamaged.count);

  const start = performance.now();
  const rows = await readDamaged(
    randomStands(damaged.seed, damaged.count),
    damaged.modulePx,
    damaged.noiseSeed,
  );
  const sum = (
    part: 'count' | 'first' | 'second' | 'union' | 'misread',
    of: readonly ReadRow[] = rows,
  ) => of.reduce((all, row) => all + row[part], 0);
  console.log(
    `\n${damaged.count} random stands (seed ${damaged.seed}, places and noise ${damaged.noiseSeed}), ${damaged.modulePx} pixels a module, level Q`,
  );
  console.log(
    '| damage | strength | qr/decode | zxing | either | read wrong |\n|---|---|---:|---:|---:|---:|',
  );
  for (const row of rows)
    console.log(
      `| ${row.kind} | ${row.strength} | ${share(row.first, row.count)} | ${share(row.second, row.count)} | ${share(row.union, row.count)} | ${row.misread} |`,
    );
  console.log(
    `| **all** | ${sum('count')} pictures | ${share(sum('first'), sum('count'))} | ${share(sum('second'), sum('count'))} | ${share(sum('union'), sum('count'))} | ${sum('misread')} |`,
  );
  console.log(
    `${((performance.now() - start) / sum('count')).toFixed(0)} ms a picture, damage and both decoders together`,
  );
  target('no code read as another', sum('misread') === 0);
  target('94 % of all by one of the two', sum('union') >= 0.94 * sum('count'));
  for (const row of rows)
    if (row.strength === 'quality 5' || row.kind === 'badge' || row.kind === 'tear')
      target(`99 % of ${row.kind}, ${row.strength}`, row.union >= 0.99 * row.count);
  process.exitCode = isMet ? 0 : 1;
}
void main();
