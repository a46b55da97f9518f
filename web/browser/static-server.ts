import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  readonly url: string;
  stop(): Promise<void>;
  /** Paths asked for since the start. */ readonly asked: string[];
  /** Serves another build from now on, as after an update. */ change(folder: string): void;
}

/**
 * Serves a build as the real server does: brotli files, `index.html` for pages, a strict content
 * security policy with the hashes of `csp.json`.
 */
export async function serveSite(first: string): Promise<Site> {
  let folder = first;
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    void (async () => {
      const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
      asked.push(path);
      if (path.startsWith('/api/')) {
        response
          .writeHead(401, { 'content-type': 'application/json' })
          .end('{"error":{"code":"session.required","requestId":"r"}}');
        return;
      }
      const file = extname(path) === '' ? '/index.html' : path;
      const content = await readFile(join(folder, `${file}.br`)).catch(() => undefined);
      const plain = content ?? (await readFile(join(folder, file)).catch(() => undefined));
      if (plain === undefined) {
        response.writeHead(404).end();
        return;
      }
      const csp = JSON.parse(await readFile(join(folder, 'csp.json'), 'utf8')) as {
        'style-src': string[];
        'script-src': string[];
      };
      response
        .writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          ...(content === undefined ? {} : { 'content-encoding': 'br' }),
          'cache-control': file.startsWith('/assets/')
            ? 'public, max-age=31536000, immutable'
            : 'no-cache',
          'content-security-policy': `default-src 'none'; script-src 'self' ${csp['script-src'].join(' ')}; style-src 'self' ${csp['style-src'].join(' ')}; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'`,
        })
        .end(plain);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    change: (next) => {
      folder = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
