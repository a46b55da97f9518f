import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { NewSession } from './sessions.ts';

/** The longest a browser keeps a cookie. */
const phoneCookieS = 400 * 86_400;

/**
 * With https the names carry `__Host-`: browsers then take the cookie only from this very host,
 * whole and encrypted.
 */
const nameOf = (name: string, publicUrl: string) =>
  publicUrl.startsWith('https:') ? `__Host-${name}` : name;
const attributes = (publicUrl: string, maxAge: number) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    maxAge,
  }) as const;

const tokenShape = /^[A-Za-z0-9_-]{20,64}$/;
const readCookie = (http: Context, name: string, publicUrl: string): string | null => {
  const value = getCookie(http, nameOf(name, publicUrl));
  return value && tokenShape.test(value) ? value : null;
};

/**
 * Several people may use one phone: each has a cookie of their own, beside the one of whoever
 * signed in last. The app names the person whose local store is open (`X-Account`), so work of one
 * is never sent in the name of another; pictures, which a page cannot send a header with, go by the
 * last one. Null when that person has no session here.
 */
export function readSessionCookie(http: Context, publicUrl: string): string | null {
  const accountId = http.req.header('x-account');
  if (accountId === undefined) return readCookie(http, 'session', publicUrl);
  return /^[0-9a-z-]{2,40}$/.test(accountId)
    ? readCookie(http, `session-${accountId}`, publicUrl)
    : null;
}
/** The secret by which a phone is known again after signing out; not a proof of anybody. */
export const readPhoneCookie = (http: Context, publicUrl: string): string | null =>
  readCookie(http, 'phone', publicUrl);

export function writeSessionCookies(http: Context, publicUrl: string, session: NewSession): void {
  const lasting = attributes(publicUrl, Math.floor(session.maxMs / 1000));
  setCookie(http, nameOf('session', publicUrl), session.token, lasting);
  setCookie(http, nameOf(`session-${session.accountId}`, publicUrl), session.token, lasting);
  setCookie(
    http,
    nameOf('phone', publicUrl),
    session.phoneSecret,
    attributes(publicUrl, phoneCookieS),
  );
}

/** The person who unlocked their store becomes the one pictures are asked for as. */
export function makeCurrent(http: Context, publicUrl: string, maxMs: number): void {
  const token = readSessionCookie(http, publicUrl);
  if (token !== null)
    setCookie(
      http,
      nameOf('session', publicUrl),
      token,
      attributes(publicUrl, Math.floor(maxMs / 1000)),
    );
}

export function clearSessionCookies(http: Context, publicUrl: string, accountId: string): void {
  const gone = attributes(publicUrl, 0);
  setCookie(http, nameOf('session', publicUrl), '', gone);
  setCookie(http, nameOf(`session-${accountId}`, publicUrl), '', gone);
}
