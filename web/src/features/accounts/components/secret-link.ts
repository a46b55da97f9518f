/**
 * The secret behind `#` of an address: read once, then taken out of the address bar and the
 * history. Null when it is missing or cut.
 */
export function takeSecret(): string | null {
  const secret = location.hash.slice(1);
  if (!/^[A-Za-z0-9_-]{22,64}$/.test(secret)) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return secret;
}

/** Address printed on a sheet or card, shown as a QR. */
export const secretLink = (page: '/moi' | '/the', code: string): string =>
  `${location.origin}${page}#${code}`;
