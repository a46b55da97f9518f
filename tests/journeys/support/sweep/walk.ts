import type { Page } from 'playwright-core';

/** What tells one screen of a task from the next. */
const signature = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      location.pathname,
      ...[...document.querySelectorAll('h1, main h2, main legend, main label')].map(
        (one) => one.textContent,
      ),
    ].join('|'),
  );

const goodsName = 'Chuối tây sấy dẻo nghiêng nghiêng ruột vàng ươm';

/** Answers whatever the screen asks: the first card of each question, words into empty fields. */
async function answer(page: Page): Promise<void> {
  for (const group of await page.locator('main [role="radiogroup"]').all()) {
    if ((await group.locator('input:checked').count()) === 0)
      await group.locator('label.choice').first().click();
  }
  for (const field of await page
    .locator('main :is(input.input, textarea.input, .money input, .search input)')
    .all()) {
    if ((await field.inputValue()) !== '') continue;
    const keys = await field.getAttribute('inputmode');
    await field.focus();
    await page.keyboard.type(keys === null || keys === 'text' ? goodsName : '65000');
  }
}

/**
 * Goes from one screen of a task to the next as a person would, answering what stops it, and calls
 * `look` on each new screen. Ends when the task leaves its address, or nothing leads on.
 */
export async function walkSteps(page: Page, look: () => Promise<void>): Promise<number> {
  const path = new URL(page.url()).pathname;
  const seen = new Set([await signature(page)]);
  for (let tries = 0; tries < 40; tries += 1) {
    const before = await signature(page);
    if (!(await goOn(page))) break;
    const after = await changed(page, before);
    if (after === undefined || new URL(page.url()).pathname !== path) break;
    if (seen.has(after)) continue;
    seen.add(after);
    await look();
  }
  return seen.size;
}

/**
 * Presses what leads on: the last button of an open sheet, which closes it, the filled button of the
 * dock, or a row of a list to choose from.
 */
async function goOn(page: Page): Promise<boolean> {
  const sheet = page.locator('dialog[open]').last();
  if ((await sheet.count()) > 0) {
    await sheet.getByRole('button').last().click();
    return true;
  }
  const next = page.locator('footer .btn.main').first();
  const row = page.locator('main button.item').first();
  const mayGo = async () =>
    (await next.count()) > 0 && (await next.getAttribute('aria-disabled')) !== 'true';
  if (!(await mayGo())) await answer(page);
  if (await mayGo()) await next.click();
  else if ((await row.count()) > 0) await row.click();
  else return false;
  return true;
}

/** The next screen's signature once it is another one; undefined when nothing comes. */
async function changed(page: Page, before: string): Promise<string | undefined> {
  for (let looked = 0; looked < 20; looked += 1) {
    const now = await signature(page);
    if (now !== before) return now;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  return undefined;
}
