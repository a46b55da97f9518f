import type { ElementHandle, Locator, Page } from 'playwright-core';

type Field = HTMLInputElement | HTMLTextAreaElement;
/** Whether a field holds what was typed; for fields that write it in a form of their own. */
export type Holds = (found: string, typed: string) => boolean;
const exactly: Holds = (found, typed) => found === typed;

/**
 * Types as a thumb on a keyboard does, letter by letter, after what the field holds already, and
 * looks at the field after every letter. Throws at the first letter after which the field holds
 * something else, is another field than before, or has lost the focus. (`fill` of the browser
 * driver sets a value at once and sees none of this.)
 */
export async function typeByKeys(
  page: Page,
  field: Locator,
  text: string,
  holds = exactly,
): Promise<void> {
  const watched = await enter(field);
  let expected = await watched.inputValue();
  for (const letter of text) {
    await page.keyboard.type(letter);
    expected += letter;
    await mustStand(watched, expected, letter, holds);
  }
}

/**
 * Types one word as Telex or a phone's keyboard composes it: every stage replaces the one before,
 * the last one stays. Looks at the field after every stage, as `typeByKeys` does.
 * @example await typeByComposition(page, field, ['N', 'Ng', 'Ngo', 'Ngô'])
 */
export async function typeByComposition(
  page: Page,
  field: Locator,
  stages: readonly string[],
  holds = exactly,
): Promise<void> {
  const watched = await enter(field);
  const before = await watched.inputValue();
  const line = await page.context().newCDPSession(page);
  for (const text of stages) {
    await line.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await mustStand(watched, before + text, text);
  }
  const word = stages.at(-1) ?? '';
  await line.send('Input.insertText', { text: word });
  await mustStand(watched, before + word, word, holds);
  await line.detach();
}

async function enter(field: Locator): Promise<ElementHandle<Field>> {
  await field.focus();
  const watched = await field.elementHandle();
  if (!watched) throw new Error('the field is not there');
  // At the end of what it holds, as a tap below the text does.
  await watched.press('End');
  return watched as ElementHandle<Field>;
}

async function mustStand(
  watched: ElementHandle<Field>,
  expected: string,
  typed: string,
  holds = exactly,
) {
  // The frame after the letter: what the app does because of it is done by then.
  const found = await watched.evaluate(
    (field) =>
      new Promise<{ value: string; isThere: boolean; holder: string }>((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() =>
            resolve({
              value: field.value,
              isThere: field.isConnected,
              holder:
                document.activeElement === field ? '' : String(document.activeElement?.tagName),
            }),
          ),
        );
      }),
  );
  const faults = [
    holds(found.value, expected) ? '' : `the field holds “${found.value}”, not “${expected}”`,
    found.isThere ? '' : 'the field was built anew',
    found.holder === '' ? '' : `the focus is in ${found.holder}`,
  ].filter(Boolean);
  if (faults.length > 0) throw new Error(`after “${typed}”: ${faults.join('; ')}`);
}

/**
 * Taps the field and writes `text` letter by letter in place of what it holds, as a person does who
 * corrects it. For fields that write what was typed in a form of their own (groups of digits); what
 * each letter leaves behind is looked at by `typeByKeys`.
 * @example await write(page.getByLabel('Họ và tên'), 'Lò Thị Thắm');
 */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  if ((await field.inputValue()) !== '') {
    await field.press('Control+A');
    await field.press('Delete');
  }
  await field.pressSequentially(text);
}

/** Taps the field and pastes: the whole text comes at once, as it does from a clipboard. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.page().keyboard.insertText(text);
}

/**
 * Writes a day (`2027-06-30`) into the browser's own field for days, part by part in the order that
 * this browser asks for them.
 */
export async function writeDay(field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const parts of [month + date + year, date + month + year]) {
    await field.focus();
    await field.pressSequentially(parts);
    if ((await field.inputValue()) === day) return;
    await field.press('Control+A');
    await field.press('Delete');
  }
  throw new Error(`the field for days did not take ${day}`);
}
