/// <reference lib="webworker" />
import { isOlder, olderFile } from './older/in-worker.ts';
import { backgroundTasks } from './background.ts';
import { watchFaults } from './local/faults.ts';
import { answerFor } from './worker-rules.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written by the build: every file of the app and one hash over all of them. */
declare const PRECACHE: {
  readonly version: string;
  readonly files: readonly string[];
};

// Named once: the build puts the whole list wherever the name stands.
const precache = PRECACHE;
const cacheName = `lensan-${precache.version}`;
const atOnce = 4;

/**
 * Takes unchanged hashed files from the older cache and fetches the rest, four at a time: kind to a
 * slow line.
 */
async function fillCache(): Promise<void> {
  const cache = await caches.open(cacheName);
  const queue = [...precache.files, ...(isOlder ? [olderFile] : [])];
  const take = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const kept = file.startsWith('/assets/') ? await caches.match(file) : undefined;
      const answer =
        kept ??
        (await fetch(file, { cache: file.startsWith('/assets/') ? 'default' : 'no-cache' }));
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      await cache.put(file, answer);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith('lensan-') && name !== cacheName)
      .map((name) => caches.delete(name)),
  );
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}

watchFaults(self);
self.addEventListener('install', (event) => event.waitUntil(fillCache()));
// No skipWaiting: a new version takes over when every window of the old one is closed, so no page
// changes under a thumb.
self.addEventListener('activate', (event) =>
  event.waitUntil(dropOlder().then(() => self.clients.claim())),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const answer = answerFor({
    method: request.method,
    path: url.pathname,
    isOwn: url.origin === self.location.origin,
    isPage: request.mode === 'navigate',
  });
  if (answer === 'shell') event.respondWith(fromCache('/index.html', request));
  if (answer === 'cache') event.respondWith(fromCache(url.pathname, request));
});

self.addEventListener('sync', (event) => {
  (event as ExtendableEvent).waitUntil(Promise.all(backgroundTasks.map((task) => task())));
});
