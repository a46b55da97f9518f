// Prints the table of docs/photos.md: npx tsx tests/photos/print-table.ts
import { balancedAccuracy, judge, judgingBases } from './judging.ts';

const judgement = await judge(await judgingBases());
const lines = [
  `${judgement.bases.length} independent pictures (${judgement.bases.join(', ')}), ${judgement.variants} variants.`,
  '',
  '| fault | finding | found |',
  '| --- | --- | --- |',
  ...judgement.verdicts.map(
    ({ fault, finding, strength, found, of }) =>
      `| ${fault}${strength === 'mild' ? ' (mild)' : ''} | ${finding} | ${found} of ${of} |`,
  ),
  '',
  ...[...new Set(judgement.verdicts.map(({ finding }) => finding))].map(
    (finding) => `${finding}: ${balancedAccuracy(judgement, finding).toFixed(3)}`,
  ),
  '',
  `False warnings on ${judgement.harmless} good pictures and harmless changes: ${JSON.stringify(judgement.falseWarnings)}`,
  ...(['dark', 'overexposed', 'colour_cast'] as const).map((finding) => {
    const cases = judgement.mended.filter((row) => row.finding === finding);
    return `${finding}: nearer to the original in ${cases.filter(({ before, after }) => after < before).length} of ${cases.length}`;
  }),
  `Largest mean change of a picture with nothing to remark: ${judgement.largestChange.toFixed(2)} ΔE`,
];
process.stdout.write(`${lines.join('\n')}\n`);
