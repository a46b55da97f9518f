import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { measuredContrast } from './contrast.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A, AA and AAA with contrast 7:1; and what makes a page easy to find one's way in by ear. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa'];
const practices = [
  'heading-order',
  'landmark-unique',
  'landmark-one-main',
  'landmark-no-duplicate-main',
  'page-has-heading-one',
  'region',
  'empty-heading',
  'image-redundant-alt',
];

interface Node {
  readonly target: readonly string[];
  readonly html: string;
  readonly failureSummary?: string;
  readonly any: readonly {
    readonly data?: { readonly expectedContrastRatio?: string; readonly messageKey?: string };
  }[];
}
interface Rule {
  readonly id: string;
  readonly nodes: readonly Node[];
}

/**
 * What axe finds, one line each. Contrast it cannot decide, because a picture or a pattern lies
 * behind the letters, is decided by measured pixels.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(
      () => undefined,
    ),
  );
  await page.evaluate(`window.axe === undefined && (() => {${source}})()`);
  const { violations, incomplete } = await page.evaluate(
    async ([rules, more]) => {
      const { axe } = window as unknown as {
        axe: {
          run: (options: unknown) => Promise<{ violations: Rule[]; incomplete: Rule[] }>;
        };
      };
      const found = await axe.run({
        runOnly: { type: 'tag', values: rules },
        rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])),
        resultTypes: ['violations', 'incomplete'],
      });
      return { violations: found.violations, incomplete: found.incomplete };
    },
    [tags, practices] as const,
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `axe ${id}: ${node.html.slice(0, 140)}`),
  );
  for (const { id, nodes } of incomplete) {
    if (id !== 'color-contrast-enhanced') continue;
    for (const node of nodes) {
      const needed = Number.parseFloat(node.any[0]?.data?.expectedContrastRatio ?? '7');
      const least = await measuredContrast(page, node.target.join(' '));
      if (least !== undefined && least < needed)
        found.push(`contrast ${least.toFixed(1)} < ${needed}: ${node.html.slice(0, 140)}`);
    }
  }
  return found;
}
