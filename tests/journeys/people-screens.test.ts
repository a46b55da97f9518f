import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { places } from '../support/people.ts';
import {
  axeFindings,
  launch,
  overflowPx,
  signIn,
  smallTargets,
  takePhone,
  type Phone,
} from './support/browser.ts';
import { teamIdOf, type PersonId } from './support/commune.ts';
import { startServer, type JourneyServer } from './support/server.ts';

let browser: Browser;
let server: JourneyServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const team = `/to/${teamIdOf(places.villageId)}`;
const pages: readonly (readonly [who: PersonId, paths: readonly string[]])[] = [
  ['lan', ['/toi', '/toi/may', '/toi/mat-khau', '/ma-pin', '/to', team]],
  ['tuan', [team, `${team}/moi`]],
  ['hoa', ['/toi', '/to', '/to/moi', '/to/thon', '/nhap', team]],
  ['nga', ['/to', '/to/can-bo']],
];

/**
 * What is wrong with the page on screen: rules of axe, things too small to press, sideways scroll.
 */
const faults = async ({ page }: Phone, path: string, least: number): Promise<string[]> => [
  ...(await axeFindings(page)).map((found) => `${path}: ${found}`),
  ...(await smallTargets(page, least)).map((found) => `${path}: too small to press ${found}`),
  ...((await overflowPx(page)) > 0 ? [`${path}: wider than the screen`] : []),
];

describe('the screens of accounts and teams can be read and pressed by everybody', () => {
  it('the door, before anybody signed in', async () => {
    const phone = await takePhone(browser);
    for (const path of ['/dang-nhap', '/moi', '/the']) {
      await phone.page.goto(server.url + path);
      await phone.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await faults(phone, path, 48)).toEqual([]);
    }
    await phone.close();
  });

  it.each(pages)('as %s, also with large letters on a narrow phone', async (who, paths) => {
    const phone = await takePhone(browser);
    await signIn(phone, server, who);
    const found: string[] = [];
    for (const size of ['normal', 'large'] as const) {
      const isDesk = who === 'hoa' || who === 'nga';
      await phone.page.setViewportSize(
        size === 'large' ? { width: 320, height: 700 } : { width: 360, height: 780 },
      );
      await phone.page.evaluate(
        (value) =>
          localStorage.setItem(
            'lensan.look',
            JSON.stringify({ size: value, theme: 'light', language: 'vi' }),
          ),
        size,
      );
      for (const path of paths) {
        await phone.page.goto(server.url + path);
        await phone.page.getByRole('heading', { level: 1 }).waitFor();
        await phone.page.locator('main .wait-bars').waitFor({ state: 'detached' });
        found.push(...(await faults(phone, `${path} ${size}`, isDesk ? 44 : 48)));
      }
    }
    expect(found).toEqual([]);
    await phone.close();
  });
});
