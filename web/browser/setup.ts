import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' { interface ProvidedContext { site: string; kitSite: string } }

/** Builds the app once as it is delivered and once with the kit page, into folders of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lensan-web-'));
  const site = join(folder, 'site');
  const kitSite = join(folder, 'kit');
  const root = resolve(import.meta.dirname, '..');
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: site, emptyOutDir: true } });
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', mode: 'kit', build: { outDir: kitSite, emptyOutDir: true } });
  process.env['NODE_ENV'] = before;
  project.provide('site', site);
  project.provide('kitSite', kitSite);
  return () => rm(folder, { recursive: true, force: true });
}
