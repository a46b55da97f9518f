import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath:
      process.env['CHROME_PATH'] ?? process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args,
  });

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa'];

/** What axe finds against A, AA and AAA, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // A colour on its way from one state to the next is nobody's design.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(
      () => undefined,
    ),
  );
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    // axe has put itself on the page's window; its types are not the page's.
    const found = await (
      window as unknown as {
        axe: {
          run: (options: unknown) => Promise<{
            violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
          }>;
        };
      }
    ).axe.run({ runOnly: { type: 'tag', values } });
    return found.violations.flatMap((violation) =>
      violation.nodes.map(
        (node) =>
          `${violation.id}: ${node.html.slice(0, 160)} – ${node.failureSummary.replaceAll('\n', ' ').slice(0, 200)}`,
      ),
    );
  }, tags);
}

/**
 * Things to press that are smaller than `least` px in height or width. Links inside a sentence and
 * in tables may be text, on a desk (below 48 px) all links that do not look like buttons.
 */
export const smallTargets = (page: Page, least = 48): Promise<string[]> =>
  page.evaluate((limit) => {
    const isText = (element: Element) =>
      element.matches('a') &&
      (limit < 48 || element.closest('p, td, th, dd, .asof') !== null) &&
      !element.matches('.btn, .chip, .icon-btn, .item, nav a');
    return [
      ...document.querySelectorAll(
        'a, button, input:not([type="hidden"]), select, textarea, summary',
      ),
    ].flatMap((element) => {
      const box = (
        element.matches('input[type="radio"], input[type="checkbox"]')
          ? (element.closest('label') ?? element)
          : element
      ).getBoundingClientRect();
      if (box.width === 0 || isText(element) || element.matches('.jump')) return [];
      return box.height >= limit - 0.5 && box.width >= limit - 0.5
        ? []
        : [`${element.outerHTML.slice(0, 100)} ${Math.round(box.width)}×${Math.round(box.height)}`];
    });
  }, least);

/**
 * By how many px the page is wider than its window (0 = no sideways scroll), looking into the
 * scrolling main too.
 */
export const overflowPx = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, document.querySelector('main') ?? document.body].map(
        (box) => box.scrollWidth - box.clientWidth,
      ),
    ),
  );
