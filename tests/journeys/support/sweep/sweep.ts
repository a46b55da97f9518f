import type { Browser, CDPSession, Page } from 'playwright-core';
import { overflowPx, smallTargets } from '../../../../web/browser/browser.ts';
import { axeFaults } from './axe.ts';
import { measuringScript } from './in-page.ts';
import { showIn, type Mode } from './modes.ts';
import { walkSteps } from './walk.ts';

/** A browser page of one person with the line to it that sets letters. */
export interface Eyes {
  readonly page: Page;
  readonly line: CDPSession;
  /** Least size of what is pressed, by px of the window's width: a desk has a mouse. */
  readonly modes: readonly Mode[];
  /** In which modes axe looks too; it takes ten times as long as everything else. */
  readonly hasAxe: (screen: number, mode: number) => boolean;
  /** Called with each screen in each mode, for pictures. */
  readonly keep?: (screen: string, mode: Mode) => Promise<void>;
}

export async function openEyes(
  browser: Browser,
  options: Pick<Eyes, 'modes' | 'hasAxe' | 'keep'>,
): Promise<Eyes> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, line: await context.newCDPSession(page), ...options };
}

/** Nothing is being fetched or drawn any more, as far as a person sees. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('.wait-bars, main [aria-busy="true"]') === null,
  );
  await page.evaluate(async () => {
    let before = '';
    for (let looked = 0; looked < 20; looked += 1) {
      const now = document.body.innerHTML;
      const isDrawn = [...document.images].every(
        (image) => image.complete || image.loading === 'lazy',
      );
      if (now === before && isDrawn) return;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
}

let screens = 0;

/** What is wrong with the screen as it stands, in every mode; leaves it in the first one. */
async function faultsOfScreen(eyes: Eyes, name: string): Promise<string[]> {
  const { page, line, modes } = eyes;
  const found: string[] = [];
  const screen = (screens += 1);
  await page.evaluate(measuringScript);
  for (const [place, mode] of modes.entries()) {
    await showIn(page, line, mode);
    const layout = await page.evaluate<string[]>('layoutFaults()');
    const least = mode.widthPx > 900 ? 44 : 48;
    found.push(
      ...[
        ...layout,
        ...(await smallTargets(page, least)).map((target) => `too small to press: ${target}`),
        ...((await overflowPx(page)) > 0 ? ['wider than the screen'] : []),
        ...(eyes.hasAxe(screen, place) ? await axeFaults(page) : []),
      ].map((fault) => `${name} [${mode.name}] ${fault}`),
    );
    await eyes.keep?.(name, mode);
  }
  await showIn(page, line, modes[0] as Mode);
  return found;
}

/** Opens an address and looks at it and at every step behind it. */
export async function sweepAddress(
  eyes: Eyes,
  url: string,
  address: string,
): Promise<{ readonly screens: number; readonly faults: string[] }> {
  const { page } = eyes;
  await page.goto(url + address);
  await settled(page);
  const faults = await faultsOfScreen(eyes, address);
  let count = 1;
  if ((await page.locator('.progress').count()) > 0)
    await walkSteps(page, async () => {
      count += 1;
      await settled(page);
      faults.push(...(await faultsOfScreen(eyes, `${address} #${count}`)));
    });
  return { screens: count, faults };
}
