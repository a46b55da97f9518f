import { describe, expect, it } from 'vitest';
import { answerFor } from './worker-rules.ts';

const page = (path: string) => answerFor({ method: 'GET', path, isOwn: true, isPage: true });
const part = (path: string, method = 'GET') =>
  answerFor({ method, path, isOwn: true, isPage: false });

describe('what the service worker answers', () => {
  it.each(['/', '/ho/a1', '/toi'])('the page %s comes from the phone', (path) => {
    expect(page(path)).toBe('shell');
  });
  it.each(['/api/me', '/api/openapi.json', '/healthz', '/readyz'])(
    '%s always comes from the server, also when opened as a page',
    (path) => {
      expect(page(path)).toBe('network');
      expect(part(path)).toBe('network');
    },
  );
  it('a public shop page comes from the server', () => {
    expect(page('/g/abcd')).toBe('network');
  });
  it('files of the app come from the phone, other files do not', () => {
    expect(part('/assets/index-1.js')).toBe('cache');
    expect(part('/icons/mark.svg')).toBe('cache');
    expect(part('/anh/1.webp')).toBe('network');
  });
  it('writing and other places are never touched', () => {
    expect(part('/assets/x.js', 'POST')).toBe('network');
    expect(answerFor({ method: 'GET', path: '/', isOwn: false, isPage: true })).toBe('network');
  });
});
