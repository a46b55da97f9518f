import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, Page } from '../../../ui/index.ts';
import { PinTwice } from '../components/pin-twice.tsx';
import { setLocalPin } from '../keeper.ts';

/** A PIN for this phone, offered after the first sign-in and kept under "Tôi". */
export default function LocalPinPage() {
  const navigate = useNavigate();
  const [isDone, setDone] = createSignal(false);
  return (
    <Page title={t('accounts.pin.title')} silent dock={isDone() ? <Button kind="main" href="/">{t('common.toHome')}</Button> : <Button block onClick={() => navigate('/')}>{t('accounts.pin.later')}</Button>}>
      <Show when={!isDone()} fallback={<Note kind="done" alert>{t('accounts.pin.done')}</Note>}>
        <PinTwice question={t('accounts.pin.question')} onChosen={(pin) => void setLocalPin(pin).then(() => setDone(true))} />
        <p class="soft center">{t('accounts.pin.help')}</p>
      </Show>
    </Page>
  );
}
