import { fold } from '@lensan/vietnamese';
import type { ElementHandle, Page } from 'playwright-core';
import { typeByComposition, typeByKeys, type Holds } from '../typing.ts';
import { calm, type SeenField } from './look.ts';

/** Fields that ask for something of a form of their own, by their label. */
const asked: readonly (readonly [RegExp, string])[] = [
  [/điện thoại/i, '0900000123'],
  [/số tài khoản|số ví/i, '1023456789'],
];
const stages = [
  ['N', 'Ng', 'Ngo', 'Ngô'],
  ['s', 'sa', 'sâ', 'sấ', 'sấy'],
] as const;

/** Letters may be made capitals without marks, and digits set in groups; none may be lost. */
const inItsForm: Holds = (found, typed) => plain(found) === plain(typed);
const plain = (text: string): string => fold(text).replace(/[\s.,-]/g, '');

/**
 * Uses a field as a person does and looks at it after every key. Throws with what is wrong.
 */
export function probe(page: Page, field: SeenField): Promise<void> {
  switch (field.kind) {
    case 'text':
      return probeText(page, field);
    case 'day':
    case 'time':
      return probeParts(page, field);
    case 'list':
      return probeList(page, field);
    case 'tick':
      return probeTick(page, field);
    case 'cards':
      return probeCards(page, field);
    case 'rows':
      return probeRows(page, field);
  }
}

async function probeText(page: Page, { selector, label }: SeenField): Promise<void> {
  const field = page.locator(selector);
  const [type, keys, room, capitals, isMoney] = await field.evaluate(
    (one) =>
      [
        one.getAttribute('type') ?? '',
        one.getAttribute('inputmode') ?? '',
        (one as HTMLInputElement).maxLength,
        one.getAttribute('autocapitalize') === 'characters',
        one.closest('.money') !== null,
      ] as const,
  );
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  const hint = asked.find(([words]) => words.test(label))?.[1];
  if (hint !== undefined || ['numeric', 'decimal', 'tel'].includes(keys) || type === 'tel')
    return typeByKeys(page, field, hint ?? (isMoney ? '65000' : '12'), inItsForm);
  if (type === 'password') return typeByKeys(page, field, 'đi từng ngõ');
  if (type === 'url' || keys === 'url') return typeByKeys(page, field, 'https://a.vn/hộ-1');
  await typeByComposition(page, field, stages[0], capitals ? inItsForm : undefined);
  if (room > 0 && room < 12) return;
  await typeByKeys(page, field, ' Thị ', capitals ? inItsForm : undefined);
  await typeByComposition(page, field, stages[1], capitals ? inItsForm : undefined);
}

interface Standing {
  readonly isThere: boolean;
  readonly hasFocus: boolean;
  readonly screen: string;
}
/** How an element stands one frame later. */
const standing = (root: ElementHandle): Promise<Standing> =>
  root.evaluate(
    (one) =>
      new Promise<Standing>((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() =>
            resolve({
              isThere: one.isConnected,
              hasFocus: one.contains(document.activeElement),
              screen: [
                location.href,
                ...[...document.querySelectorAll('h1, h2')].map((head) => head.textContent),
              ].join('|'),
            }),
          ),
        );
      }),
  );

async function mustStay(root: ElementHandle, after: string): Promise<Standing> {
  const now = await standing(root);
  if (!now.isThere) throw new Error(`after ${after}: the field was built anew`);
  if (!now.hasFocus) {
    const holder = await root.evaluate(() => document.activeElement?.tagName);
    throw new Error(`after ${after}: the focus is in ${holder}`);
  }
  return now;
}

const handleOf = async (page: Page, selector: string): Promise<ElementHandle> => {
  const found = await page.locator(selector).elementHandle();
  if (!found) throw new Error('the field is not there');
  return found;
};

/** A day or a time: the browser's own parts, digit by digit. */
async function probeParts(page: Page, { selector, kind }: SeenField): Promise<void> {
  const root = await handleOf(page, selector);
  for (const parts of kind === 'time' ? ['0930'] : ['28022026', '02282026']) {
    await root.evaluate((one) => (one as HTMLElement).blur());
    await root.focus();
    for (const digit of parts) {
      await page.keyboard.press(digit);
      await mustStay(root, `“${digit}”`);
    }
    // A clock of twelve hours also asks for the half of the day.
    if (kind === 'time') await page.keyboard.press('ArrowUp');
    const value = await root.evaluate((one) => (one as HTMLInputElement).value);
    if (kind === 'time' ? /^\d\d:30$/.test(value) : value === '2026-02-28') return;
  }
  throw new Error('the field does not hold what was typed');
}

async function probeList(page: Page, { selector }: SeenField): Promise<void> {
  const root = await handleOf(page, selector);
  await root.focus();
  const count = await root.evaluate((one) => (one as HTMLSelectElement).options.length);
  const chosen = () => root.evaluate((one) => (one as HTMLSelectElement).selectedIndex);
  const before = await chosen();
  if (count < 2) throw new Error('a list of one: nothing to choose from');
  const [key, expected] =
    before + 1 < count ? (['ArrowDown', before + 1] as const) : (['ArrowUp', before - 1] as const);
  await page.keyboard.press(key);
  await mustStay(root, key);
  await calm(page);
  await mustStay(root, `${key} and what it brought`);
  if ((await chosen()) !== expected) throw new Error(`after ${key}: the choice did not stay`);
}

async function probeTick(page: Page, { selector }: SeenField): Promise<void> {
  const root = await handleOf(page, selector);
  const box = await root.$<'input'>('input');
  if (!box) throw new Error('nothing to tick');
  const isOn = () => box.evaluate((one) => one.checked);
  let expected = await isOn();
  for (const way of ['Space', 'a tap', 'Space', 'a tap', ...(expected ? [] : ['Space'])]) {
    if (way === 'Space') {
      await box.focus();
      await page.keyboard.press('Space');
    } else await root.click();
    expected = !expected;
    await mustStay(root, way);
    if ((await isOn()) !== expected) throw new Error(`after ${way}: the tick did not stay`);
  }
}

async function probeCards(page: Page, { selector }: SeenField): Promise<void> {
  const root = await handleOf(page, selector);
  const chosen = () =>
    root.evaluate((one) =>
      [...(one as Element).querySelectorAll<HTMLInputElement>('input[type="radio"]')].findIndex(
        (radio) => radio.checked,
      ),
    );
  const radios = await root.$$('input[type="radio"]');
  const first = Math.max(0, await chosen());
  await radios[first]?.focus();
  await page.keyboard.press('Space');
  await mustStay(root, 'Space');
  let expected = first;
  for (const key of radios.length > 1 ? ['ArrowDown', 'ArrowDown', 'ArrowUp'] : []) {
    expected = (expected + (key === 'ArrowDown' ? 1 : radios.length - 1)) % radios.length;
    await page.keyboard.press(key);
    await mustStay(root, key);
    if ((await chosen()) !== expected) throw new Error(`after ${key}: the choice did not stay`);
  }
  const other = radios[expected === radios.length - 1 ? 0 : radios.length - 1];
  const { screen } = await standing(root);
  await other?.evaluate((radio) =>
    (radio as Element).closest('label')?.scrollIntoView({ block: 'center' }),
  );
  await (
    await other?.evaluateHandle((radio) => (radio as Element).closest('label'))
  )
    ?.asElement()
    ?.click();
  const after = await standing(root);
  if (after.screen !== screen) return;
  // An answer may lead on to the next field, never to nowhere.
  const isInField = await root.evaluate(
    () => document.activeElement?.closest('[data-field]') != null,
  );
  if (!isInField) await mustStay(root, 'a tap');
  const isOn = await other?.evaluate((radio) => (radio as HTMLInputElement).checked);
  if (after.isThere && isOn !== true) throw new Error('after a tap: the choice did not stay');
}

/** A row that opens all choices in a sheet. */
async function probeRows(page: Page, { selector }: SeenField): Promise<void> {
  const root = await handleOf(page, selector);
  await (await root.$('button.item'))?.focus();
  await page.keyboard.press('Enter');
  const word = page.locator('dialog[open] button.item').nth(1);
  const chosen = (await word.locator('strong').textContent()) ?? '';
  await word.click();
  await mustStay(root, 'a choice');
  if (!((await root.textContent()) ?? '').includes(chosen))
    throw new Error('the choice did not stay');
}
