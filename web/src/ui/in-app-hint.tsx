import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';

/**
 * The app whose built-in browser this is, or undefined in a real browser. Such browsers forget what
 * was stored.
 */
export function inAppBrowser(userAgent: string): string | undefined {
  const known: readonly (readonly [RegExp, string])[] = [
    [/zalo/i, 'Zalo'],
    [/fban|fbav|fb_iab/i, 'Facebook'],
    [/messenger/i, 'Messenger'],
    [/instagram/i, 'Instagram'],
    [/tiktok|musical_ly|bytedance/i, 'TikTok'],
  ];
  const found = known.find(([pattern]) => pattern.test(userAgent));
  if (found !== undefined) return found[1];
  return /; wv\)/.test(userAgent) ? 'ứng dụng khác' : undefined;
}

/** Address that makes Android open this page in Chrome. */
export const chromeIntent = (href: string): string =>
  `intent://${href.replace(/^https?:\/\//, '')}#Intent;scheme=https;package=com.android.chrome;end`;

/** Shown on top of the first page when Lên Sàn was opened inside Zalo, Facebook or another app. */
export function InAppHint() {
  const app = inAppBrowser(navigator.userAgent);
  const isAndroid = /android/i.test(navigator.userAgent);
  return (
    <Show when={app}>
      {(name) => (
        <Note
          kind="should"
          actions={
            isAndroid ? (
              <Button size="small" href={chromeIntent(location.href)}>
                {t('parts.inapp.open')}
              </Button>
            ) : undefined
          }
        >
          <b>{t('parts.inapp.title')}</b>
          <br />
          {t('parts.inapp.help', { app: name() })}{' '}
          <Show when={!isAndroid}>{t('parts.inapp.how')}</Show>
        </Note>
      )}
    </Show>
  );
}
