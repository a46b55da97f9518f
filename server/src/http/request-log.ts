import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { AppEnv } from './app.ts';

/**
 * One line per request: the pattern of the route, never the address itself, which can carry a
 * public code or a search for a person.
 */
export const logRequests =
  (log: Logger): MiddlewareHandler<AppEnv> =>
  async (http, next) => {
    const startedAt = performance.now();
    await next();
    const line = {
      requestId: http.get('requestId'),
      method: http.req.method,
      route: routePath(http, -1),
      status: http.res.status,
      durationMs: Math.round(performance.now() - startedAt),
    };
    if (http.res.status >= 500) log.error(line, 'request failed');
    else log.debug(line, 'request');
  };
