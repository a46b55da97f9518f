import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { NewSession } from './sessions.ts';

/** The longest a browser keeps a cookie. */
const phoneCookieS = 400 * 86_400;

/** With https the names carry `__Host-`: browsers then take the cookie only from this very host, whole and encrypted. */
const nameOf = (name: 'session' | 'phone', publicUrl: string) => (publicUrl.startsWith('https:') ? `__Host-${name}` : name);
const attributes = (publicUrl: string, maxAge: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: publicUrl.startsWith('https:'), maxAge }) as const;

const tokenShape = /^[A-Za-z0-9_-]{20,64}$/;
const readCookie = (http: Context, name: 'session' | 'phone', publicUrl: string): string | null => {
  const value = getCookie(http, nameOf(name, publicUrl));
  return value && tokenShape.test(value) ? value : null;
};

export const readSessionCookie = (http: Context, publicUrl: string): string | null => readCookie(http, 'session', publicUrl);
/** The secret by which a phone is known again after signing out; not a proof of anybody. */
export const readPhoneCookie = (http: Context, publicUrl: string): string | null => readCookie(http, 'phone', publicUrl);

export function writeSessionCookies(http: Context, publicUrl: string, session: NewSession): void {
  setCookie(http, nameOf('session', publicUrl), session.token, attributes(publicUrl, Math.floor(session.maxMs / 1000)));
  setCookie(http, nameOf('phone', publicUrl), session.phoneSecret, attributes(publicUrl, phoneCookieS));
}
export const clearSessionCookie = (http: Context, publicUrl: string): void =>
  setCookie(http, nameOf('session', publicUrl), '', attributes(publicUrl, 0));
