// What a phone fetches before it shows the first page of each role, in bytes packed with brotli:
// the document, scripts and styles. BENCH_AGAINST names another checkout, built, to stand beside.
import { join } from 'node:path';
import { readBuiltFiles, type BuiltFiles } from '../browser/built-files.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const read = (house: string) =>
  readBuiltFiles(join(house, 'web', 'dist'), join(house, 'web', 'src'));
const count = (bytes: number) => bytes.toLocaleString('en').padStart(8);

const now = await read(join(import.meta.dirname, '..', '..'));
const other = process.env['BENCH_AGAINST'];
const before = other === undefined ? undefined : await read(other);

/** One line: the name, the size, and beside it the size before with the difference. */
function line(name: string, sizeOf: (built: BuiltFiles) => number | undefined): void {
  const [size = 0, old] = [sizeOf(now), before && sizeOf(before)];
  const beside =
    old === undefined
      ? ''
      : `   before ${count(old)}   ${size >= old ? '+' : '−'}${((Math.abs(size - old) / old) * 100).toFixed(1)} %`;
  say(`${name.padEnd(28)} ${count(size)} bytes${beside}`);
}
for (const [role] of now.homes)
  line(`first page of a ${role}`, (built) => {
    const home = built.homes.find(([name]) => name === role);
    return home && built.bytesOf(built.firstPicture(home[1]));
  });
line('all pages of the app', ({ bytesOf, scripts }) =>
  bytesOf(scripts.filter((file) => !file.includes('english'))),
);
