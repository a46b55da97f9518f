import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './support/browser.ts';
import { startServer, type JourneyServer } from './support/server.ts';
import { runSweep } from './support/sweep/people.ts';
import { fillWorld } from './support/sweep/world.ts';

/**
 * `npm run sweep` sets it: axe then looks at every screen in every mode. Without it each screen is
 * measured in every mode all the same, and axe looks at it in one of them, the next screen in the
 * next one.
 */
const isWhole = process.env['SWEEP'] === 'whole';
const minuteMs = 60_000;

let browser: Browser;
let server: JourneyServer;
let parts: Readonly<Record<string, string>>;
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer({ isEmpty: true })]);
  parts = await fillWorld(server.services);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('every page of the product, for whoever may open it', () => {
  it(
    'is whole in small and large letters, on the narrowest phone and in the sun: no syllable broken, nothing covered or off the screen, nothing too small to press, nothing axe objects to',
    { timeout: (isWhole ? 30 : 10) * minuteMs },
    async () => {
      const faults: string[] = [];
      let screens = 0;
      await runSweep(browser, server.url, parts, {
        hasAxe: (screen, mode) => isWhole || screen % 5 === mode % 5,
        done: (who, _, seen) => {
          screens += seen.screens;
          faults.push(...seen.faults.map((fault) => `${who} ${fault}`));
        },
      });
      expect(faults).toEqual([]);
      // The route table and every step behind it: a walk that stops early is noticed.
      expect(screens).toBeGreaterThan(140);
    },
  );
});
