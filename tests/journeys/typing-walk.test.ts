import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildSite } from '../../web/browser/build-site.ts';
import { fieldIdAttribute, fieldIdsMode } from '../../web/build/field-ids.ts';
import { fieldPlaces } from '../../web/build/field-places.ts';
import { launch } from './support/browser.ts';
import { startServer, type JourneyServer } from './support/server.ts';
import type { Walk } from './support/typing-walk/explore.ts';
import { walkFields } from './support/typing-walk/people.ts';
import { fillWalkWorld } from './support/typing-walk/world.ts';

let browser: Browser;
let server: JourneyServer;
let folder: string;
let walk: Walk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lensan-fields-'));
  await buildSite(folder, fieldIdsMode);
  [browser, server] = await Promise.all([launch(), startServer({ isEmpty: true, site: folder })]);
  const world = await fillWalkWorld(server.services);
  walk = await walkFields(browser, { url: server.url, ...world });
}, 600_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('every field of the product', () => {
  it('keeps what is typed, its place and the focus after every letter, by keys and by composition', () => {
    expect(walk.faults).toEqual([]);
  });
  it('is found by the walk, but for a few that lie behind many answers', () => {
    const unmet = fieldPlaces().filter(({ id }) => !walk.met.has(id));
    // How deep a walk comes depends on how fast the machine is; on a very busy one nine were left.
    expect(unmet.length, unmet.map(({ id }) => `web/src/${id}`).join('\n')).toBeLessThan(20);
  });
  it('says where it is drawn in this build only, not in the one that is delivered', async () => {
    const site = inject('site');
    const files = await readdir(join(site, 'assets'));
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(20);
    for (const file of scripts)
      expect(await readFile(join(site, 'assets', file), 'utf8')).not.toContain(fieldIdAttribute);
  });
});
