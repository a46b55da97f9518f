import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { askInstall, canInstall, isInstalled } from '../install.ts';
import { Button } from './button.tsx';
import { Icon } from './icon/icon.tsx';

/**
 * How to get Lên Sàn onto the home screen: the phone's own question where it exists, a sentence
 * where it does not.
 */
export function InstallHelp() {
  const isApple = /iphone|ipad/i.test(navigator.userAgent);
  return (
    <Show
      when={!isInstalled()}
      fallback={
        <p class="row">
          <Icon name="okc" />
          {t('parts.install.done')}
        </p>
      }
    >
      <section class="card stack gap-2">
        <h2 class="lg">{t('parts.install.title')}</h2>
        <p>{t('parts.install.help')}</p>
        <Show
          when={canInstall()}
          fallback={
            <p class="soft">{isApple ? t('parts.install.manualIos') : t('parts.install.manual')}</p>
          }
        >
          <Button icon="download" block onClick={() => void askInstall()}>
            {t('parts.install.button')}
          </Button>
        </Show>
      </section>
    </Show>
  );
}
