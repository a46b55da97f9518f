import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconNames } from './icon/names.ts';
import { chromeIntent, inAppBrowser } from './in-app-hint.tsx';
import { roundStep } from './money-field.tsx';
import { sentencesOf } from './speech.ts';
import { featuresNamedIn } from '../../build/texts-follow-code.ts';
import { homeOf } from '../session.ts';

describe('the price field', () => {
  it.each([
    [0, 500],
    [9_000, 500],
    [65_000, 5_000],
    [250_000, 10_000],
    [1_200_000, 50_000],
    [5_000_000, 100_000],
  ])('%i đ moves by %i', (dong, step) => {
    expect(roundStep(dong)).toBe(step);
  });
});

describe('icons', () => {
  it('every name has a drawing and every drawing a name', () => {
    const drawn = [
      ...readFileSync(join(import.meta.dirname, 'icon/icons.svg'), 'utf8').matchAll(
        /id="i-([a-z]+)"/g,
      ),
    ].map((found) => found[1] ?? '');
    expect(drawn.toSorted()).toEqual([...iconNames].toSorted());
  });
});

describe('built-in browsers', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 12; V2027 Build; wv) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 Zalo android/23',
      'Zalo',
    ],
    ['Mozilla/5.0 (Linux; Android 11; wv) Chrome/110 Mobile [FB_IAB/FB4A;FBAV/400.0;]', 'Facebook'],
    [
      'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
      undefined,
    ],
  ])('%s is %s', (agent, app) => {
    expect(inAppBrowser(agent)).toBe(app);
  });
  it('the way out names Chrome and keeps the address', () => {
    expect(chromeIntent('https://lensan.example/ho/1')).toBe(
      'intent://lensan.example/ho/1#Intent;scheme=https;package=com.android.chrome;end',
    );
  });
});

describe('reading aloud', () => {
  it('reads title, question, answers and the main button once each, not the tabs', () => {
    document.body.innerHTML =
      '<div class="phone"><header><h1>Bước 3/7: Giá</h1></header><main><h2>Bác bán gói thế nào?</h2><label class="choice"><span>Túi</span></label><div class="note"><p>Hỏi bác.</p></div><p data-quiet>0000</p></main><footer><button class="btn main">Tiếp tục</button><nav><a href="/"><p>Hôm nay</p></a></nav></footer></div>';
    expect(sentencesOf(document.body)).toEqual([
      'Bước 3/7: Giá',
      'Bác bán gói thế nào?',
      'Túi',
      'Hỏi bác.',
      'Tiếp tục',
    ]);
  });
});

describe('texts follow code', () => {
  it('a key in a call, in data and in a template brings its feature; a file name or an action does not', () => {
    const code =
      "t('visits.title'); const row = { label: \"orders.paid\" }; t(`teams.role.${role}`); import x from './photos.ts'; allows('listing.publish')";
    expect(featuresNamedIn(code, ['visits', 'orders', 'teams', 'photos', 'listings'])).toEqual([
      'visits',
      'orders',
      'teams',
    ]);
  });
});

describe('homes', () => {
  it('an official who also helps works at the desk on a wide screen and on the helper pages on a phone', () => {
    expect(homeOf(['commune_official', 'mentor'], true)).toBe('official');
    expect(homeOf(['commune_official', 'mentor'], false)).toBe('mentor');
    expect(homeOf(['commune_official'], false)).toBe('official');
    expect(homeOf(['household'], true)).toBe('household');
  });
});
