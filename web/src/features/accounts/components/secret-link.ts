/**
 * The secret behind `#` of an address: read once, then taken out of the address bar and the
 * history. Null when it is missing or cut.
 */
export function takeSecret(): string | null {
  const secret = location.hash.slice(1);
  if (!isSecret(secret)) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return secret;
}

const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{22,64}$/.test(text);

/**
 * The secret of a card in what a camera read or somebody typed: the card's address, or what stands
 * behind its `#`. Null for everything else.
 * @example secretIn('https://…/the#' + code) // code
 */
export function secretIn(text: string): string | null {
  const secret = text.trim().split('#').at(-1) ?? '';
  return isSecret(secret) ? secret : null;
}

/** Address printed on a sheet or card, shown as a QR. */
export const secretLink = (page: '/moi' | '/the', code: string): string =>
  `${location.origin}${page}#${code}`;
