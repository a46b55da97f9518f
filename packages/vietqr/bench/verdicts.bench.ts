// What this library and the public ones say about the 95 shared payloads: wrong codes let through,
// payable ones refused, wrong accounts.
import { readFileSync } from 'node:fs';
import { readers } from './peers.ts';

const vectors = JSON.parse(
  readFileSync(new URL('../src/testing/vectors.json', import.meta.url), 'utf8'),
) as { payload: string; expect: string; payable: boolean; fields: { account?: string } }[];

console.log(
  '| | wrong codes accepted | payable codes refused | another account read | exceptions |\n|---|---:|---:|---:|---:|',
);
let isPerfect = true;
for (const [name, read] of Object.entries(readers)) {
  let accepted = 0,
    refused = 0,
    other = 0,
    thrown = 0;
  for (const { payload, expect, payable, fields } of vectors) {
    let account: string | null = null;
    try {
      account = read(payload);
    } catch {
      thrown++;
      continue;
    }
    if (expect === 'reject') accepted += account === null ? 0 : 1;
    else if (payable && fields.account !== undefined) {
      refused += account === null ? 1 : 0;
      other += account !== null && account !== fields.account ? 1 : 0;
    }
  }
  if (name.startsWith('ours')) isPerfect = accepted + refused + other + thrown === 0;
  const of = (verdict: (vector: (typeof vectors)[number]) => boolean) =>
    vectors.filter(verdict).length;
  console.log(
    `| ${name} | ${accepted} of ${of(({ expect }) => expect === 'reject')} | ${refused} of ${of(({ expect, payable, fields }) => expect !== 'reject' && payable && fields.account !== undefined)} | ${other} | ${thrown} |`,
  );
}
process.exitCode = isPerfect ? 0 : 1;
