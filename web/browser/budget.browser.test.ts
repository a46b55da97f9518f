import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readBuiltFiles } from './built-files.ts';

/** JavaScript of the first page, Dexie included. */
const firstPageKb = 60;
/** The door is what a phone fetches first of all, before anything of it is kept. */
const door = 'src/features/accounts/pages/sign-in.page.tsx';
const doorKb = 75;
/**
 * Beside the first page: the shapes of what travels (zod, some 12 KB) count here since the first
 * page does without them.
 */
const anyPageKb = 60;
/**
 * Every page of every role, fetched in the background after the first one so that all of it works
 * without signal: less than two shrunk photographs. The phones villagers have are promised 450 KB
 * at most; it was 367.5 KB before lessons, calls to the buyer and the taking back were added.
 */
const wholePhoneKb = 450;

const built = await readBuiltFiles(inject('site'), join(import.meta.dirname, '../src'));
const { homes, pages, entry, scriptsOf } = built;
const kb = (files: Iterable<string>) => built.bytesOf(files) / 1024;

describe('what a phone fetches', () => {
  it('every home has a file of its own in the build', () => {
    expect(homes.length).toBeGreaterThan(2);
    expect(homes.filter(([, file]) => !built.has(file))).toEqual([]);
  });

  it.each(homes.filter(([home]) => home !== 'official'))(
    `the first page of a %s needs at most ${firstPageKb} KB of JavaScript`,
    (_, file) => {
      const files = [...scriptsOf(entry), ...scriptsOf(file)];
      expect(
        kb(files),
        [...new Set(files)].map((name) => `${name} ${built.bytesOf([name])}`).join(', '),
      ).toBeLessThanOrEqual(firstPageKb);
    },
  );

  it(`the door needs at most ${doorKb} KB of JavaScript`, () => {
    expect(built.has(door)).toBe(true);
    expect(kb([...scriptsOf(entry), ...scriptsOf(door)])).toBeLessThanOrEqual(doorKb);
  });

  it.each(pages)(`%s adds at most ${anyPageKb} KB to what is there`, (page) => {
    const base = scriptsOf(entry);
    expect(kb([...scriptsOf(page)].filter((file) => !base.has(file)))).toBeLessThanOrEqual(
      anyPageKb,
    );
  });

  it(`all of the app together is at most ${wholePhoneKb} KB of JavaScript`, () => {
    expect(kb(built.scripts.filter((file) => !file.includes('english')))).toBeLessThanOrEqual(
      wholePhoneKb,
    );
  });
});
