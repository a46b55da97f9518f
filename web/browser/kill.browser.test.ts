import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { signIn } from '../../tests/journeys/support/browser.ts';
import { startServer, type JourneyServer } from '../../tests/journeys/support/server.ts';
import { places } from '../../tests/support/people.ts';
import { makeRandom } from '../../tests/sync/random.ts';
import { makeProfile, type KillableBrowser, type Profile } from './killable.ts';

const kills = 20;
const random = makeRandom(20_261_126);
let server: JourneyServer;
let profile: Profile;
let phone: KillableBrowser;
/** Ids the screen called stored, as the test heard them before the plug was pulled. */
const told: string[] = [];
const register = {
  id: places.householdId,
  villageId: places.villageId,
  kind: 'farm',
  headName: 'Nguyễn Văn Bình',
  addressAs: 'bac',
  addressLine: 'Xóm 3',
  sells: 'Chuối tây sấy dẻo',
  device: 'smart',
  isPriority: false,
  assignmentId: 'a1',
} as const;

beforeAll(async () => {
  [server, profile] = [await startServer({ site: inject('kitSite') }), await makeProfile()];
  await server.play('lan', 'household.register', register);
  phone = await profile.open();
  await withoutBackgroundSync(phone.page);
  await signIn(phone, server, 'lan', '/kit/viec');
  await phone.page.getByRole('button', { name: 'Ghi một buổi' }).waitFor();
  // Once closed as a person does: being signed in is not what is tested.
  await phone.close();
});
afterAll(async () => {
  await phone.kill().catch(() => undefined);
  await server.stop();
  await profile.remove();
});

/** A request for a photo: its offset, and the one the server answered. */
interface Seen {
  readonly method: string;
  readonly offset: string | null;
  readonly reply: Promise<string | null>;
}

/** The page alone sends, so that the test sees every request; the worker has its own test. */
const withoutBackgroundSync = (page: Page) =>
  page.addInitScript(() => {
    delete (ServiceWorkerRegistration.prototype as { sync?: unknown }).sync;
  });

/**
 * Starts the browser again and opens the page that records; `seen` gets every request for photos.
 */
async function restart(seen: Seen[] = []): Promise<Page> {
  phone = await profile.open();
  const { page } = phone;
  await withoutBackgroundSync(page);
  await page.exposeFunction('told', (id: string) => {
    told.push(id);
  });
  page.on('request', (request) => {
    if (request.url().includes('/api/media/'))
      seen.push({
        method: request.method(),
        offset: request.headers()['upload-offset'] ?? null,
        reply: request.response().then(
          (reply) => reply?.headers()['upload-offset'] ?? null,
          () => null,
        ),
      });
  });
  await page.goto(`${server.url}/kit/viec`);
  // What the page showed instead says more than a time that ran out.
  await page
    .getByRole('button', { name: 'Ghi một buổi' })
    .waitFor({ timeout: 40_000 })
    .catch(async (error: unknown) => {
      throw new Error(await page.locator('body').innerText(), { cause: error });
    });
  return page;
}

/** Ids of everything recorded here, sent or not, and the photos on the shelf. */
const storeOf = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('lensan-lan');
      request.onsuccess = () => resolve(request.result);
      request.addEventListener('error', () => reject(request.error));
    });
    const all = (name: string) =>
      new Promise<{ body: { id: string }; photoId: string; state: string; offset: number }[]>(
        (resolve) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result);
        },
      );
    const [out, sent, blobs] = [await all('out'), await all('sent'), await all('blob')];
    database.close();
    return {
      ids: [...out, ...sent].map(({ body }) => body.id),
      waiting: out.length,
      photos: blobs.map(({ photoId, state, offset }) => ({ photoId, state, offset })),
    };
  });

/** What was recorded is still there. */
async function expectKept(page: Page): Promise<void> {
  const kept = new Set((await storeOf(page)).ids);
  expect(told.filter((id) => !kept.has(id))).toEqual([]);
}

/** Pulls the plug while visits are saved as fast as the phone can. */
async function killWhileSaving(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi thăm liên tục' }).click();
  const enough = told.length + 3 + random.below(40);
  await expect
    .poll(() => told.length, { interval: 2, timeout: 20_000 })
    .toBeGreaterThanOrEqual(enough);
  await phone.kill();
}

/**
 * Pulls the plug while the second piece of a photo is on its way. Answers how many bytes the server
 * had acknowledged.
 */
async function killWhileSending(page: Page): Promise<number> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput: 250_000,
  });
  const piece = page.waitForRequest(
    (request) => request.method() === 'PATCH' && request.url().includes('/api/media/'),
  );
  await page.getByRole('button', { name: 'Thêm một ảnh' }).click();
  const acknowledged = Number((await piece).headers()['upload-offset']);
  await phone.kill();
  return acknowledged;
}

/**
 * The photo goes on where it was: what the server had acknowledged is not sent again, at most the
 * piece that was under way.
 */
async function expectResumed(
  page: Page,
  seen: readonly Seen[],
  acknowledged: number,
): Promise<void> {
  await expect
    .poll(async () => (await storeOf(page)).photos.every(({ state }) => state === 'done'), {
      timeout: 30_000,
    })
    .toBe(true);
  const [ask, next] = seen;
  const arrived = Number(await ask?.reply);
  expect([ask?.method, next?.method, Number(next?.offset)]).toEqual(['HEAD', 'PATCH', arrived]);
  expect(arrived).toBeGreaterThanOrEqual(acknowledged);
}

describe('a phone whose battery falls out', () => {
  it(`loses nothing it called stored: ${kills / 2} times while saving, ${kills / 2} times while a photo is on its way, which then goes on where it was`, async () => {
    for (let round = 0; round < kills / 2; round++) {
      const sending = await restart();
      await expectKept(sending);
      const acknowledged = await killWhileSending(sending);
      const seen: Seen[] = [];
      const saving = await restart(seen);
      await expectKept(saving);
      await expectResumed(saving, seen, acknowledged);
      await killWhileSaving(saving);
    }
    expect(told.length).toBeGreaterThan(kills * 5);
  }, 300_000);

  it('has everything arrive on the server, each once', async () => {
    const page = await restart();
    await expect
      .poll(
        async () => {
          const { waiting, photos } = await storeOf(page);
          return waiting + photos.filter(({ state }) => state !== 'done').length;
        },
        { timeout: 60_000 },
      )
      .toBe(0);
    const { client } = server.services.database;
    const { rows } = await client.execute(
      "select id from visits union all select id from photos where bytes_state = 'done'",
    );
    const arrived = new Set(rows.map(({ id }) => id));
    expect(told.length).toBeGreaterThan(150);
    expect(told.filter((id) => !arrived.has(id))).toEqual([]);
    // One note of activity for each: nothing was carried out twice.
    const {
      rows: [counts],
    } = await client.execute(
      `select (select count(*) from visits) + (select count(*) from photos) as done, (select count(*) from activity where action in ('visit.record', 'photo.add')) as noted`,
    );
    expect(counts?.['noted']).toBe(counts?.['done']);
    await phone.close();
  }, 150_000);
});
