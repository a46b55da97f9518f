import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../../web/browser/build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
  }
}

/** Builds the app as it is delivered, once for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lensan-journeys-'));
  const site = join(folder, 'site');
  await buildSite(site);
  project.provide('site', site);
  return () => rm(folder, { recursive: true, force: true });
}
