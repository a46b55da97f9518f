import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings, launch, overflowPx, smallTargets } from './browser.ts';
import { serveSite, type Site } from './static-server.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite(inject('kitSite'))]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function openKit(
  options: { width?: number; look?: Record<string, string>; fontPx?: number } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 360, height: 780 },
    locale: 'vi-VN',
    serviceWorkers: 'block',
  });
  await context.addInitScript((look) => {
    localStorage.setItem('lensan.look', JSON.stringify(look));
  }, options.look ?? {});
  const page = await context.newPage();
  if (options.fontPx !== undefined) {
    const session = await context.newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: options.fontPx } });
  }
  await page.goto(`${site.url}/kit`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const looks = {
  normal: {},
  'large letters': { size: 'large' },
  'bright sun': { theme: 'sun' },
  English: { language: 'en' },
} as const;

describe('the kit', () => {
  it.each(Object.entries(looks))('has no finding of axe up to AAA, with %s', async (_, look) => {
    const page = await openKit({ look });
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('asks for nothing that the content security policy refuses and finds every file', async () => {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${site.url}/kit`, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(Object.entries(looks))('has nothing to press below 48 px, with %s', async (_, look) => {
    const page = await openKit({ look });
    expect(await smallTargets(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['normal letters', {}, 16],
    ['large letters', { size: 'large' }, 16],
    ['the browser set to 200 %', {}, 32],
  ] as const)('does not scroll sideways at 320 px with %s', async (_, look, fontPx) => {
    const page = await openKit({ width: 320, look, fontPx });
    expect(await overflowPx(page)).toBe(0);
    await page.context().close();
  });

  it('leaves more than half of the height to the content with large letters', async () => {
    const page = await openKit({ look: { size: 'large' } });
    const share = await page.evaluate(
      () =>
        (document.querySelector('main')?.getBoundingClientRect().height ?? 0) / window.innerHeight,
    );
    expect(share).toBeGreaterThanOrEqual(0.5);
    await page.context().close();
  });

  it('keeps the focus inside an open sheet and gives it back when Esc closes it', async () => {
    const page = await openKit();
    const opener = page.getByRole('button', { name: 'Mở tờ phủ' });
    await opener.click();
    const sheet = page.getByRole('dialog', { name: 'Câu này không nên đăng' });
    await sheet.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('a price below 1.000 đ asks whether thousands were meant', async () => {
    const page = await openKit();
    const field = page.getByRole('textbox', { name: 'Giá một túi' });
    await field.pressSequentially('120');
    await page.getByText('Có phải 120.000').first().waitFor();
    await page
      .getByRole('group', { name: 'Giá một túi' })
      .getByRole('button', { name: '120.000' })
      .click();
    expect((await field.inputValue()).replace('\u00a0', ' ')).toBe('120.000 đ');
    expect(
      await page
        .getByRole('group', { name: 'Giá một túi' })
        .getByText('Một trăm hai mươi nghìn đồng')
        .count(),
    ).toBe(1);
    await page.context().close();
  });

  it('says how to get a voice when the phone has none in Vietnamese', async () => {
    const page = await openKit();
    await page.getByRole('button', { name: 'Đọc to màn hình này' }).first().click();
    const help = page.getByRole('dialog', { name: 'Máy chưa có giọng đọc tiếng Việt' });
    await help.waitFor();
    expect(await help.innerText()).toContain('Chuyển văn bản thành giọng nói');
    await page.context().close();
  });
});
