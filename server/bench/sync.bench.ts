// A province of 1.6 million rows: first fetches, quiet fetches and durable pushes through the real
// app. npm run bench -- server/bench/sync BENCH_VILLAGES=20 makes a small one, BENCH_ROUNDS says
// how often pushes are measured.
import { statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { sql } from 'drizzle-orm';
import { openVillageServer } from '../../tests/sync/village-server.ts';
import { fillProvince } from './sync-province.ts';
import { beginMentors, measurePages, measurePushes, type Spread } from './sync-phones.ts';

const villages = Number(process.env['BENCH_VILLAGES'] ?? 400);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const bars = { pushPerSecond: 1000, pageMs: 300 };
const say = (text: string) => process.stdout.write(`${text}\n`);
const count = (number: number) => Math.round(number).toLocaleString('en');
const verdict = (isMet: boolean, bar: string) => `${isMet ? 'met' : 'MISSED'}, bar ${bar}`;

const server = await openVillageServer();
const { database } = server;
const from = performance.now();
const province = await fillProvince(database, villages);
const megabytes = statSync(database.options.url.slice('file:'.length)).size / 2 ** 20;
say(
  `province: ${count(province.rows)} rows of records in ${villages} villages with ${count(province.logRows)} rows of changes, operations and activity, ${count(megabytes)} MB, built in ${((performance.now() - from) / 1000).toFixed(0)} s`,
);
say(
  `machine: ${cpus().length} processors, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);

const [setting] = await database.write((tx) =>
  tx.select({ synchronous: sql<number>`synchronous` }).from(sql`pragma_synchronous`),
);
if (setting?.synchronous !== 2) throw new Error('not durable: synchronous is not FULL');

const mentors = await beginMentors(server, Math.min(120, villages));
const {
  rows: [last],
} = await database.client.execute('SELECT max(version) FROM changes');
const pages = await measurePages(mentors, Number(last?.[0]));
const line = (name: string, { p50, p95, samples }: Spread, bar?: number) =>
  say(
    `${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${samples} samples${bar === undefined ? '' : `; ${verdict(p95 <= bar, `${bar} ms`)}`})`,
  );
line('first fetch, list of 600 households, packed', pages.list, bars.pageMs);
line('first fetch, page of 2,000 rows, packed', pages.page, bars.pageMs);
line('nothing new', pages.quiet);

for (const size of [1, 20, 50]) {
  const { perSecond, cpuMs, kinds, conflicts, answerMs } = await measurePushes(
    mentors.slice(0, 10),
    {
      size,
      operations: size === 1 ? 400 : 3000,
      rounds,
    },
  );
  const isJudged = size === 50;
  say(
    `durable pushes of ${size}, 10 phones at once: median ${count(perSecond)} operations/s of ${rounds} rounds${isJudged ? ` (${verdict(perSecond >= bars.pushPerSecond, `${count(bars.pushPerSecond)}/s`)})` : ''}; ${cpuMs.toFixed(2)} ms of processor time each; a phone waits p50 ${answerMs.p50.toFixed(0)} ms, p95 ${answerMs.p95.toFixed(0)} ms`,
  );
  if (isJudged)
    say(
      `  ${Object.entries(kinds)
        .map(([kind, share]) => `${kind} ${share}`)
        .join(', ')}; ${conflicts} conflicts`,
    );
}
await server.close();
process.exit(0);
