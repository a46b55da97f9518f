import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const home = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
  dependencies?: object;
  publishConfig: { exports: Record<string, { default: string; types: string }> };
};
const blocks = [
  ...(await readFile(join(home, 'README.md'), 'utf8')).matchAll(/```js\n(.*?)```/gs),
].map(([, code = '']) => code);

const compiler = fileURLToPath(
  new URL('../../../node_modules/typescript/bin/tsc', import.meta.url),
);

let folder: string;
/** The package as npm would unpack it, in a project of its own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vietqr-package-'));
  const unpacked = join(folder, 'node_modules/@lensan/vietqr');
  await mkdir(unpacked, { recursive: true });
  await run(process.execPath, [
    compiler,
    '-p',
    join(home, 'tsconfig.build.json'),
    '--outDir',
    join(unpacked, 'dist'),
  ]);
  await writeFile(
    join(unpacked, 'package.json'),
    JSON.stringify({ ...manifest, ...manifest.publishConfig }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the package in a project of its own, in plain Node', () => {
  it('needs no other package', () => {
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);
  });

  it.each(blocks.map((code, index) => [index + 1, code] as const))(
    'example %i of the README prints what it says',
    async (index, code) => {
      const file = join(folder, `example-${index}.mjs`);
      await writeFile(file, code);
      const { stdout } = await run(process.execPath, [file]);
      const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(
        ([, words = '']) => words,
      );
      const printed = stdout.trimEnd().split('\n');
      expect(said.length).toBeGreaterThan(0);
      expect(printed.length).toBe(said.length);
      // A long payload is printed whole; the README shows where it begins.
      for (const [place, words] of said.entries())
        expect(printed[place]?.startsWith(words), `${printed[place]} is not ${words}`).toBe(true);
    },
  );

  it('has types for every entry, which a strict project reads', async () => {
    const entries = Object.keys(manifest.publishConfig.exports).map(
      (entry, index) => `export * as entry${index} from '@lensan/vietqr${entry.slice(1)}';`,
    );
    const wrong = `import { buildVietQr } from '@lensan/vietqr'; buildVietQr({ bin: 970405, account: '1' });`;
    const check = async (code: string) => {
      await writeFile(join(folder, 'uses.ts'), code);
      return run(
        process.execPath,
        [
          compiler,
          '--noEmit',
          '--strict',
          '--skipLibCheck',
          'false',
          '--module',
          'NodeNext',
          '--target',
          'ES2023',
          join(folder, 'uses.ts'),
        ],
        { cwd: folder },
      ).then(
        () => 'right',
        (error: unknown) => String((error as { stdout?: string }).stdout),
      );
    };
    expect(await check(entries.join('\n'))).toBe('right');
    expect(await check(wrong)).toContain("'number' is not assignable to type 'string'");
  });
});
