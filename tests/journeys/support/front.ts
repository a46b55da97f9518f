import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface Front {
  readonly url: string;
  /** Serves another build from now on, as after an update. */
  change(site: string): void;
  /** While true, the API answers "busy", as during the restart of an update. */
  isBusy: boolean;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Stands before the real server as a reverse proxy does, with the files of an app that can be
 * updated.
 */
export async function openFront(serverUrl: string, first: string): Promise<Front> {
  let site = first;
  const state = { isBusy: false };
  const http = createServer((asked, reply) => {
    const path = normalize(new URL(asked.url ?? '/', 'http://localhost').pathname);
    if (path.startsWith('/api/')) {
      if (state.isBusy) {
        reply
          .writeHead(503, { 'content-type': 'application/json' })
          .end('{"error":{"code":"unavailable","requestId":"r"}}');
        return;
      }
      const passed = request(
        serverUrl + (asked.url ?? ''),
        { method: asked.method, headers: asked.headers },
        (answer) => {
          reply.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(reply);
        },
      );
      passed.on('error', () => reply.destroy());
      asked.pipe(passed);
      return;
    }
    const file = extname(path) === '' ? '/index.html' : path;
    readFile(join(site, file)).then(
      (bytes) =>
        reply
          .writeHead(200, {
            'content-type': types[extname(file)] ?? 'application/octet-stream',
            'cache-control': file.startsWith('/assets/')
              ? 'public, max-age=31536000, immutable'
              : 'no-cache',
          })
          .end(bytes),
      () => reply.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(http.address() as AddressInfo).port}`,
    change: (next) => {
      site = next;
    },
    get isBusy() {
      return state.isBusy;
    },
    set isBusy(value) {
      state.isBusy = value;
    },
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
}
