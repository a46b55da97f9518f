import { vietnamTime } from '@lensan/vietnamese';
import { createSignal, Show } from 'solid-js';
import { connection, pending, sync, syncOnAnyLine } from '../../../local/index.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/index.ts';

/** Sends now and says how it ended: never "sent" without the server's word. */
export function SendDock(props: { hasHeldPhotos: boolean; onSave: () => void }) {
  const [said, setSaid] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const send = async () => {
    setBusy(true);
    setSaid(undefined);
    const end = await sync().finally(() => setBusy(false));
    if (end.kind === 'done')
      return setSaid(
        pending().photos.length > 0
          ? t('sync.sent.photos')
          : t('sync.sent.done', { time: vietnamTime(connection().sentAt ?? Date.now()) }),
      );
    setSaid(
      end.kind === 'later' && end.code === 'offline'
        ? t('sync.sent.noAnswer')
        : t('sync.sent.later', {
            reason: errorSentence(end.kind === 'sign_in' ? 'session.expired' : end.code),
          }),
    );
  };
  return (
    <>
      <p class="sm center" role="status">
        {said()}
      </p>
      <Button kind="main" icon="up" busy={isBusy()} onClick={() => void send()}>
        {t('sync.send')}
      </Button>
      <Show when={props.hasHeldPhotos}>
        <Button size="small" icon="image" block onClick={() => void syncOnAnyLine()}>
          {t('sync.sendPhotos')}
        </Button>
      </Show>
      <Button kind="quiet" size="small" icon="download" block onClick={() => props.onSave()}>
        {t('sync.save')}
      </Button>
    </>
  );
}
