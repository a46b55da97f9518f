import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    kitSite: string;
  }
}

/** Builds the app once as it is delivered and once with the kit page, into folders of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lensan-web-'));
  const site = join(folder, 'site');
  const kitSite = join(folder, 'kit');
  await buildSite(site);
  await buildSite(kitSite, 'kit');
  project.provide('site', site);
  project.provide('kitSite', kitSite);
  return () => rm(folder, { recursive: true, force: true });
}
