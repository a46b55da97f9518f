/**
 * First parts of addresses the server answers itself: the API, health, and the public shop pages.
 * Never from the cache.
 */
export const serverPaths = ['/api/', '/healthz', '/readyz', '/g/', '/p/', '/anh/'] as const;

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly isOwn: boolean;
  /** A page is being opened, not a part of one. */ readonly isPage: boolean;
}

/**
 * `shell`: index.html from the cache, the app shows the page. `cache`: a file of the app.
 * `network`: hands off.
 */
export function answerFor(asked: Asked): 'shell' | 'cache' | 'network' {
  if (!asked.isOwn || asked.method !== 'GET' || isServers(asked.path)) return 'network';
  if (asked.isPage) return 'shell';
  return asked.path.startsWith('/assets/') ||
    asked.path.startsWith('/icons/') ||
    asked.path === '/manifest.webmanifest'
    ? 'cache'
    : 'network';
}

/** True for an address the server answers itself. */
export const isServers = (path: string): boolean =>
  serverPaths.some((start) => path === start || path.startsWith(start) || `${path}/` === start);
