import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { contentSecurityPolicy } from './security.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=UTF-8',
  '.js': 'text/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.webmanifest': 'application/manifest+json; charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=UTF-8',
  '.mp4': 'video/mp4',
};

interface StaticFile {
  readonly bytes: Buffer;
  /** The same packed, by the name the browser uses for it; the first it takes is sent. */
  readonly packed: ReadonlyMap<string, Buffer>;
  readonly etag: string;
  readonly type: string;
  readonly cache: string;
}

/**
 * Small to large. Chrome takes brotli over https and on localhost only: a trial in a local network
 * speaks plain http and gets gzip.
 */
const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Names with a hash of their content never change: `assets/app-B3kf9a2Q.js`. */
const isHashed = (path: string) => /\/assets\/.*-[\w-]{8,}\.\w+$/.test(path);

/**
 * Reads the built app once; it is small (a few hundred kB) and then served from memory. The
 * packed ones lie beside their originals.
 */
function readFolder(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const file = join(folder, name);
    const type = types[extname(name)];
    if (!type || !statSync(file).isFile()) continue;
    const path = `/${name.split('\\').join('/')}`;
    const bytes = readFileSync(file);
    files.set(path, {
      bytes,
      packed: packedBeside(file),
      type,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`,
      cache: isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  }
  return files;
}

function packedBeside(file: string): ReadonlyMap<string, Buffer> {
  const there = packings.filter(([, ending]) => existsSync(`${file}${ending}`));
  return new Map(there.map(([name, ending]) => [name, readFileSync(`${file}${ending}`)]));
}

/** Packings a browser takes: named, and not by `q=0`. */
function isAccepted(name: string, accepted: string): boolean {
  return accepted.split(',').some((part) => {
    const [coding = '', ...settings] = part.split(';').map((word) => word.trim().toLowerCase());
    return coding === name && !settings.some((setting) => /^q=0(\.0*)?$/.test(setting));
  });
}

/** Addresses the server answers itself; an unknown one below them is an error, never the app. */
const isServerPath = (path: string) => /^\/(api|healthz|readyz|anh)(\/|$)/.test(path);

/**
 * The build writes the hashes of the few styles and of the one script inside index.html into
 * `csp.json`; without that file the strict policy stands as it is.
 */
function policyOfPages(folder: string): string {
  const file = join(folder, 'csp.json');
  if (!existsSync(file)) return contentSecurityPolicy;
  const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly string[]>;
  return ['style-src', 'script-src'].reduce((policy, directive) => {
    const hashes = (written[directive] ?? []).filter((hash) => /^'sha256-[\w+/=]{44}'$/.test(hash));
    return policy.replace(`${directive} 'self'`, [`${directive} 'self'`, ...hashes].join(' '));
  }, contentSecurityPolicy);
}

/**
 * Serves the built app. Any other address a browser opens is a page of the app (`index.html`);
 * everything else falls through to "not found". Mount last.
 */
export function staticFiles(folder: string): MiddlewareHandler {
  const files = readFolder(folder);
  const pagePolicy = policyOfPages(folder);
  return async (http, next) => {
    if (http.req.method !== 'GET' && http.req.method !== 'HEAD') return next();
    const { path } = http.req;
    const isPage =
      !isServerPath(path) &&
      extname(path) === '' &&
      (http.req.header('accept') ?? '*/*').match(/text\/html|\*\/\*/) !== null;
    const file = files.get(path) ?? (isPage ? files.get('/index.html') : undefined);
    if (!file) return next();
    const headers = new Headers({
      'content-type': file.type,
      'cache-control': file.cache,
      etag: file.etag,
      vary: 'accept-encoding',
    });
    if (file === files.get('/index.html')) headers.set('content-security-policy', pagePolicy);
    if (http.req.header('if-none-match') === file.etag)
      return new Response(null, { status: 304, headers });
    const accepted = http.req.header('accept-encoding') ?? '';
    const [name, packed] = [...file.packed].find(([coding]) => isAccepted(coding, accepted)) ?? [];
    if (name !== undefined) headers.set('content-encoding', name);
    const bytes = packed ?? file.bytes;
    headers.set('content-length', String(bytes.byteLength));
    return new Response(http.req.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
  };
}
