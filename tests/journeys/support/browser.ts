import { write } from './typing.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { people, password, type PersonId } from './commune.ts';
import { readCodes } from './read-codes.ts';
import type { JourneyServer } from './server.ts';

export { axeFindings, launch, overflowPx, smallTargets } from '../../../web/browser/browser.ts';

export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /**
   * Puts the phone away. Throws when a page complained meanwhile: script errors, refused styles.
   */
  close(): Promise<void>;
}

/** A phone (360×780), or with `isDesk` a computer (1280×800), that has never been at the app. */
export async function takePhone(
  browser: Browser,
  options: { isDesk?: boolean } = {},
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: options.isDesk ? { width: 1280, height: 800 } : { width: 360, height: 780 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  return {
    page,
    context,
    async close() {
      await context.close();
      if (complaints.length) throw new Error(`The app complained: ${complaints.join(' | ')}`);
    },
  };
}

/** Fills the door of the app and presses the button; waits for nothing. */
export async function typePassword(page: Page, phone: string, secret: string): Promise<void> {
  await write(page.getByLabel('Số điện thoại'), phone);
  await write(page.getByLabel('Mật khẩu', { exact: true }), secret);
  await page.getByRole('button', { name: 'Vào làm việc' }).click();
}

/**
 * Signs a person of the commune in, without a PIN for the phone, and waits for a page (their home
 * unless named).
 */
export async function signIn(
  { page }: Pick<Phone, 'page'>,
  server: JourneyServer,
  who: PersonId,
  to = '/',
): Promise<void> {
  await page.goto(`${server.url}/dang-nhap`);
  await typePassword(page, people[who].phone, password);
  await page.getByRole('button', { name: 'Để sau' }).click();
  await page.goto(server.url + to);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/**
 * Waits until the app can do without signal: its worker has kept every page and answers this one.
 */
export async function worksOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
  });
}

/** The records of one table on the phone, as they lie in the account's own store. */
export const onPhone = (
  page: Page,
  accountId: PersonId,
  table: 'draft' | 'dossier',
): Promise<unknown[]> =>
  page.evaluate(
    ([name, store]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(new Error(name)));
        opening.onsuccess = () => {
          const asking = opening.result.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result as unknown[]);
          };
        };
      }),
    [`lensan-${accountId}`, table] as const,
  );

/** What a wizard has kept on the phone of `accountId` so far; undefined while there is nothing. */
export async function draftOnPhone<T>(
  page: Page,
  accountId: PersonId,
  key: string,
): Promise<T | undefined> {
  const drafts = (await onPhone(page, accountId, 'draft')) as {
    readonly key: string;
    readonly value: T;
  }[];
  return drafts.find((draft) => draft.key === key)?.value;
}

/** Presses digits on the pad on screen. */
export async function pressPin(page: Page, pin: string): Promise<void> {
  for (const digit of pin)
    await page.getByRole('button', { name: `Số ${digit}`, exact: true }).click();
}

/** Chooses a new PIN: the same digits twice. */
export async function choosePin(page: Page, pin: string): Promise<void> {
  await pressPin(page, pin);
  await page.getByRole('heading', { name: 'Bấm lại 6 số đó' }).waitFor();
  await pressPin(page, pin);
}

/** The one link in the QR codes on screen, read from a picture as a camera does. */
export async function scanScreen(page: Page): Promise<string> {
  await page.locator('svg.qr').first().scrollIntoViewIfNeeded();
  const links = await readCodes(await page.screenshot());
  if (links.length !== 1 || links[0] === undefined)
    throw new Error(`${links.length} codes are on screen`);
  return links[0];
}
