import type { Context } from 'hono';
import { clientAddress } from '../../http/client-address.ts';
import type { Services } from '../../services.ts';
import { readPhoneCookie } from './cookies.ts';
import type { Visitor } from './sessions.ts';

/** "Chrome, Android": enough to recognise one's own phone in a list, no more. */
export function deviceLabel(userAgent: string): string {
  const browser = (
    [
      ['Edg', 'Edge'],
      ['SamsungBrowser', 'Samsung Internet'],
      ['OPR', 'Opera'],
      ['Firefox', 'Firefox'],
      ['Chrome', 'Chrome'],
      ['Safari', 'Safari'],
    ] as const
  ).find(([mark]) => userAgent.includes(mark))?.[1];
  const system = (
    [
      ['Android', 'Android'],
      ['iPhone', 'iPhone'],
      ['iPad', 'iPad'],
      ['Windows', 'Windows'],
      ['Mac OS', 'Mac'],
      ['Linux', 'Linux'],
    ] as const
  ).find(([mark]) => userAgent.includes(mark))?.[1];
  return [browser, system].filter(Boolean).join(', ') || '?';
}

/** Who stands at the door: a known phone by its cookie, or a new one. */
export const readVisitor = (
  services: Pick<Services, 'ids' | 'config'>,
  http: Context,
): Visitor => ({
  phoneSecret: readPhoneCookie(http, services.config.publicUrl) ?? services.ids.secret(),
  label: deviceLabel(http.req.header('user-agent') ?? ''),
  addressKey: clientAddress(http, services.config.trustedProxies),
});
