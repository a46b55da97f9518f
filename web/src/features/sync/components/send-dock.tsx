import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/index.ts';

/** Sends now and says how it ended. */
export function SendDock(props: {
  hasHeldPhotos: boolean;
  /** Sends; what to say of it. */
  onSend: () => Promise<string>;
  onSendPhotos: () => void;
  onSave: () => void;
}) {
  const [said, setSaid] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const send = async () => {
    setBusy(true);
    setSaid(undefined);
    setSaid(await props.onSend().finally(() => setBusy(false)));
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
        <Button size="small" icon="image" block onClick={() => props.onSendPhotos()}>
          {t('sync.sendPhotos')}
        </Button>
      </Show>
      <Button kind="quiet" size="small" icon="download" block onClick={() => props.onSave()}>
        {t('sync.save')}
      </Button>
    </>
  );
}
