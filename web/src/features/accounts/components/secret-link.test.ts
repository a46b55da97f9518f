import { afterEach, describe, expect, it } from 'vitest';
import { secretIn, secretLink, takeSecret } from './secret-link.ts';

const code = 'AbCdEfGhIjKlMnOpQrStUv';
afterEach(() => history.replaceState(null, '', '/'));

describe('a secret in an address', () => {
  it('stands behind # where no server logs it, and is gone from the address bar once read', () => {
    expect(new URL(secretLink('/the', code)).hash).toBe(`#${code}`);
    history.replaceState(null, '', `/the#${code}`);
    expect(takeSecret()).toBe(code);
    expect([location.pathname, location.hash]).toEqual(['/the', '']);
  });

  it.each(['', '#', '#short', `#${code}!`, `#${code.repeat(4)}`])(
    'a link cut or mangled on its way (%s) has none',
    (hash) => {
      history.replaceState(null, '', `/moi${hash}`);
      expect(takeSecret()).toBeNull();
    },
  );
  it('is found in what a camera read or somebody pasted, and in nothing else', () => {
    expect([secretLink('/the', code), ` ${code} `].map(secretIn)).toEqual([code, code]);
    expect(['', 'https://example.vn/the', '#ngan', `${code}/x y`].map(secretIn)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
