import type { Browser, Page } from 'playwright-core';
import { drawnJpeg } from '../../../../web/browser/photo-files.ts';
import { addressesByLooker, enterDoor, signIn, type Looker } from '../sweep/people.ts';
import { addressOf, readRouteTable, type TableRoute } from '../sweep/route-table.ts';
import { explore, type Walk } from './explore.ts';
import { placesByRoute } from './goals.ts';
import { moreStarts, morePassword, morePeople, onEvenGround } from './world.ts';

interface World {
  readonly url: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly firstCode: string;
}

function startWalk(routes: readonly TableRoute[]): Walk {
  const places = placesByRoute(routes.map(({ path }) => path));
  const patterns = routes.map(({ path }) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
  }));
  const met = new Set<string>();
  return {
    met,
    faults: [],
    tries: new Map(),
    routeOf: (address) =>
      patterns.find(({ path }) => path === address)?.path ??
      patterns.find(({ pattern }) => pattern.test(address.replace(/[?#].*/, '')))?.path ??
      address,
    unmetOn: (route) => (places.get(route) ?? []).filter((place) => !met.has(place)),
  };
}

/** A page of somebody who is signed in; a window for files gets a picture. */
async function takePage(browser: Browser, url: string, who: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: who.includes('official') ? { width: 1280, height: 800 } : { width: 360, height: 780 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const picture = {
    name: 'mang.jpg',
    mimeType: 'image/jpeg',
    buffer: drawnJpeg(onEvenGround, 1600, 1200),
  };
  page.on('filechooser', (chooser) => {
    void chooser.setFiles(picture).catch(() => undefined);
  });
  context.on('page', (other) => void other.close());
  const more = Object.entries(morePeople).find(([name]) => name === who)?.[1];
  if (more) await enterDoor(page, url, more.phone, morePassword);
  else await signIn(page, url, who as Looker);
  return page;
}

interface Start {
  readonly who: string;
  readonly address: string;
}

/** As many pages at once as two cores carry; most of a walk is waiting. */
const pagesAtOnce = 4;

/** Goes through every page with fields as whoever may open it. */
export async function walkFields(browser: Browser, world: World): Promise<Walk> {
  const routes = await readRouteTable();
  const walk = startWalk(routes);
  // First where much is seen at once.
  const first: Start[] = [
    ...moreStarts(world.firstCode).map(([who, address]) => ({ who, address })),
    ...[...(await addressesByLooker(world.parts))].flatMap(([who, addresses]) =>
      addresses.map((address) => ({ who, address })),
    ),
  ];
  await walkAll(browser, world.url, walk, first);
  // What only another of those who may open a page sees there.
  const rest = routes.flatMap(({ path, who }) =>
    (who === 'anyone' ? [] : who).map((role) => ({
      who: role,
      address: addressOf(path, world.parts),
    })),
  );
  await walkAll(browser, world.url, walk, rest);
  return walk;
}

/** Several at a time, never two on the same page: they would do the same. */
async function walkAll(browser: Browser, url: string, walk: Walk, starts: readonly Start[]) {
  const waiting = [...starts];
  const busy = new Map<string, Promise<void>>();
  const look = async (pages: Map<string, Page>, { who, address }: Start): Promise<void> => {
    try {
      const page = pages.get(who) ?? (await takePage(browser, url, who));
      pages.set(who, page);
      await explore(page, url + address, walk);
    } catch (error) {
      walk.faults.push(`${who} ${address}: ${String(error).split('\n')[0]}`);
    }
  };
  const work = async (): Promise<void> => {
    const pages = new Map<string, Page>();
    for (;;) {
      const at = waiting.findIndex(({ address }) => !busy.has(walk.routeOf(address)));
      const [start] = at < 0 ? [] : waiting.splice(at, 1);
      if (start === undefined) {
        if (waiting.length === 0) break;
        await Promise.race(busy.values());
        continue;
      }
      const route = walk.routeOf(start.address);
      if (walk.unmetOn(route).length === 0) continue;
      const way = look(pages, start).finally(() => busy.delete(route));
      busy.set(route, way);
      await way;
    }
    for (const page of pages.values()) await page.context().close();
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, work));
}
