import { refuse } from '@lensan/contract';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app.ts';

/**
 * Nothing from anywhere else, no inline script. `blob:` and `data:` are pictures the phone has not
 * sent yet.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. A route that set one of them keeps its own value. */
export function securityHeaders(publicUrl: string): MiddlewareHandler<AppEnv> {
  const headers: readonly (readonly [string, string])[] = [
    ['content-security-policy', contentSecurityPolicy],
    ['x-content-type-options', 'nosniff'],
    // Addresses can carry a public code: other sites do not learn them.
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=()'],
    ...(publicUrl.startsWith('https:')
      ? [['strict-transport-security', 'max-age=31536000'] as const]
      : []),
  ];
  /**
   * Data is never shown as a page: what governs pages would only make every small answer of a slow
   * line twice as long.
   */
  const ofData = [
    ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"] as const,
    ...headers.filter(([name]) =>
      [
        'x-content-type-options',
        'cross-origin-resource-policy',
        'strict-transport-security',
      ].includes(name),
    ),
  ];
  return async (http, next) => {
    await next();
    for (const [name, value] of http.res.headers.get('content-type')?.startsWith('application/json')
      ? ofData
      : headers)
      if (!http.res.headers.has(name)) http.res.headers.set(name, value);
    http.res.headers.set('x-request-id', http.get('requestId'));
  };
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser names the page a change comes from; one that is not ours is refused. Together with the
 * JSON content type and SameSite cookies this keeps other sites from acting in a person's name. The
 * host the request came to counts as ours too, so that the product also works under the address of
 * a forwarded port.
 */
export const refuseForeignOrigin =
  (publicUrl: string): MiddlewareHandler<AppEnv> =>
  async (http, next) => {
    const origin = http.req.header('origin');
    if (origin !== undefined && !safeMethods.has(http.req.method) && origin !== publicUrl) {
      const host = http.req.header('host');
      if (!host || !URL.canParse(origin) || new URL(origin).host !== host)
        throw refuse('request.forged');
    }
    await next();
  };
