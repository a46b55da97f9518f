import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

/** Forms that Chrome 87 does not read, or reads wrongly, and that the compiler leaves alone. */
const newerForms = {
  'arguments spread behind ?.': /\?\.(?:[\w$]+(?:\.[\w$]+)*)?\((?:[^()`'"]*,)?\.\.\./,
  '#x in y': /#[\w$]+ in /,
  'a block that sets up a class': /[;{}]static\{/,
};
const example = {
  'arguments spread behind ?.': 'f?.(...a)',
  '#x in y': 'if(#x in y)',
  'a block that sets up a class': 'class A{static{A.x=1}}',
};

it.each(Object.entries(newerForms))(
  'the lowest browsers can read every built script: no %s',
  async (name, form) => {
    expect(example[name as keyof typeof example]).toMatch(form);
    const site = inject('site');
    const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.js'));
    expect(files.length).toBeGreaterThan(50);
    const texts = await Promise.all(
      files.map(async (file) => [file, await readFile(join(site, file), 'utf8')] as const),
    );
    const found = texts.flatMap(([file, text]) => {
      const at = text.search(form);
      return at < 0 ? [] : [`${file}: ${text.slice(Math.max(0, at - 40), at + 40)}`];
    });
    expect(found).toEqual([]);
  },
);
