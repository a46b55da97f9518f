import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Page, Tile } from '../../../ui/index.ts';
import { PinTwice } from '../components/pin-twice.tsx';
import { setLocalPin } from '../session.data.ts';

/** A PIN for this phone, offered after the first sign-in and kept under "Tôi". */
export default function LocalPinPage() {
  const navigate = useNavigate();
  const [isDone, setDone] = createSignal(false);
  return (
    <Page
      title={t('accounts.pin.title')}
      silent
      dock={
        isDone() ? (
          <Button kind="main" href="/">
            {t('common.toHome')}
          </Button>
        ) : (
          <Button block onClick={() => navigate('/')}>
            {t('accounts.pin.later')}
          </Button>
        )
      }
    >
      <Show
        when={!isDone()}
        fallback={
          <section class="card stack gap-2 empty" role="status">
            <Tile icon="okc" big />
            <h2 class="h">{t('accounts.pin.done')}</h2>
            <p>{t('accounts.pin.doneHelp')}</p>
          </section>
        }
      >
        <PinTwice
          question={t('accounts.pin.question')}
          onChosen={(pin) => void setLocalPin(pin).then(() => setDone(true))}
        />
        <p class="soft center">{t('accounts.pin.help')}</p>
      </Show>
    </Page>
  );
}
