import type { Browser, Page } from 'playwright-core';
import { demoHousehold } from '../../../../server/src/demo/demo-card.ts';
import { demoAccounts, demoPassword } from '../../../../server/src/demo/demo-people.ts';
import { deskModes, phoneModes, type Mode } from './modes.ts';
import { addressOf, publicPages, readRouteTable } from './route-table.ts';
import { moreAddresses } from './world.ts';
import { openEyes, settled, sweepAddress, type Eyes } from './sweep.ts';

/** Whose eyes see a page: the first of these that may open it, and the household besides. */
const lookers = ['mentor', 'team_leader', 'commune_official', 'province_official'] as const;
export type Looker = (typeof lookers)[number] | 'household' | 'nobody';

export interface SweepOptions {
  readonly hasAxe: Eyes['hasAxe'];
  readonly done: (
    who: Looker,
    address: string,
    result: { readonly screens: number; readonly faults: readonly string[] },
  ) => void;
  readonly filter?: RegExp;
  readonly onlyRole?: string;
  readonly keep?: (page: Page, who: Looker, screen: string, mode: Mode) => Promise<void>;
}

/** Signs in by the door of that person: number and password, or the household's card. */
export async function signIn(page: Page, url: string, who: Looker): Promise<void> {
  if (who === 'nobody') return;
  if (who === 'household') {
    await page.goto(`${url}/the#${demoHousehold.card}`);
    for (const digit of demoHousehold.pin)
      await page.getByRole('button', { name: `Số ${digit}`, exact: true }).click();
    await page.getByRole('heading', { name: /Chào/ }).waitFor();
    return;
  }
  const { phone } = demoAccounts.find((account) => account.role === who) ?? demoAccounts[0];
  await enterDoor(page, url, phone, demoPassword);
}

/** Number and password at the door, without a PIN for the phone. */
export async function enterDoor(
  page: Page,
  url: string,
  phone: string,
  password: string,
): Promise<void> {
  await page.goto(`${url}/dang-nhap`);
  await page.getByLabel('Số điện thoại').focus();
  await page.keyboard.type(phone);
  await page.getByLabel('Mật khẩu', { exact: true }).focus();
  await page.keyboard.type(password);
  await page.getByRole('button', { name: 'Vào làm việc' }).click();
  await page.getByRole('button', { name: 'Để sau' }).click();
  await page.goto(url);
  await settled(page);
}

/** Who looks at which addresses. */
export async function addressesByLooker(
  parts: Readonly<Record<string, string>>,
): Promise<Map<Looker, string[]>> {
  const found = new Map<Looker, string[]>();
  const add = (who: Looker, path: string) =>
    found.set(who, [...(found.get(who) ?? []), addressOf(path, parts)]);
  for (const path of publicPages) add('nobody', path);
  for (const { path, who } of await readRouteTable()) {
    if (who === 'anyone') {
      add('nobody', path);
      continue;
    }
    const helper = lookers.find(
      (one) => who.includes(one) && !(path === '/xa/:code' && one.startsWith('commune')),
    );
    if (helper !== undefined) add(helper, path);
    if (helper === 'mentor' && who.includes('commune_official')) add('commune_official', path);
    if (path === '/') add('province_official', path);
    if (who.includes('household')) add('household', path);
  }
  found.set('mentor', [...(found.get('mentor') ?? []), ...moreAddresses]);
  return found;
}

/** Every page of the product through the eyes of those who may open it, in every mode. */
export async function runSweep(
  browser: Browser,
  url: string,
  parts: Readonly<Record<string, string>>,
  options: SweepOptions,
): Promise<void> {
  for (const [who, addresses] of await addressesByLooker(parts)) {
    const wanted = addresses.filter((address) => options.filter?.test(address) ?? true);
    if (wanted.length === 0 || (options.onlyRole && options.onlyRole !== who)) continue;
    const eyes: Eyes = await openEyes(browser, {
      modes: who.endsWith('official') ? deskModes : phoneModes,
      hasAxe: options.hasAxe,
      ...(options.keep === undefined
        ? {}
        : {
            keep: (name, mode) => options.keep?.(eyes.page, who, name, mode) ?? Promise.resolve(),
          }),
    });
    await signIn(eyes.page, url, who);
    for (const address of wanted)
      options.done(who, address, await sweepAddress(eyes, url, address));
    await eyes.page.context().close();
  }
}
