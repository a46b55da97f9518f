// @vitest-environment node
import { join } from 'node:path';
import { preprocessCSS, resolveConfig } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { raised, withoutIs } from './older-styles.ts';

let built: (css: string) => Promise<string>;
beforeAll(async () => {
  const root = join(import.meta.dirname, '..');
  const config = await resolveConfig(
    { root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' },
    'build',
  );
  built = async (css) =>
    (await preprocessCSS(css, join(root, 'src/a.css'), config)).code.replace(/\s+/g, ' ').trim();
});

describe('styles of browsers without cascade layers', () => {
  it('a stronger layer wins by weight over any selector of a weaker one', async () => {
    expect(
      await built(
        '@layer base, kit; @layer base { .a .b:hover { x: 1 } } @layer kit { p { x: 2 } }',
      ),
    ).toBe('.a .b:hover:not(#_) { x: 1 } p:not(#_):not(#_) { x: 2 }');
  });
  it('a rule in no layer is stronger than all of them', async () => {
    expect(await built('p { x: 1 }')).toBe(`p${':not(#_)'.repeat(5)} { x: 1 }`);
  });
  it('steps of an animation keep their names', async () => {
    expect(await built('@layer kit { @keyframes a { from { x: 1 } } }')).toBe(
      '@keyframes a { from { x: 1 } }',
    );
  });
  it('a layer nobody gave a place stops the build', async () => {
    await expect(built('@layer mine { p { x: 1 } }')).rejects.toThrow('has no place');
  });
  it('what an older browser does not read stands behind what it reads', async () => {
    expect(await built('@layer tokens { p { height: 50dvh; overflow: clip } }')).toBe(
      'p { height: calc(var(--dvh, 1vh) * 50); height: 50dvh; overflow: hidden; overflow: clip }',
    );
  });
  it('weight is added before a pseudo-element', () => {
    expect(raised('.nav a::before', 1)).toBe('.nav a:not(#_)::before');
  });
  it(':is() becomes a list of the same weight', () => {
    expect(withoutIs(':is(.a, .b.c) .d:not(.e)')).toEqual([
      '.a:not(._) .d:not(.e)',
      '.b.c .d:not(.e)',
    ]);
    expect(() => withoutIs(':is(.a, p)')).toThrow('cannot be made a list');
  });
});
