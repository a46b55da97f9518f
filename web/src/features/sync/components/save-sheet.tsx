import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { saveFiles } from '../../../ui/files.ts';
import { Button, Note, Sheet } from '../../../ui/index.ts';

/**
 * The unsent work as a sealed file: taken out of the browser or handed to another app, for a person
 * who has signal.
 */
export function SaveSheet(props: {
  isOpen: boolean;
  /** Pieces of unsent work. */
  count: number;
  files: () => Promise<File[]>;
  onClose: () => void;
}) {
  const [isSaved, setSaved] = createSignal(false);
  const hasLock = Boolean(globalThis.crypto?.subtle);
  const reason = () =>
    props.count === 0 ? t('sync.save.none') : hasLock ? undefined : t('sync.save.noLock');
  const canShare = () =>
    'canShare' in navigator &&
    navigator.canShare({ files: [new File([''], 'a.txt', { type: 'text/plain' })] });
  const take = async () => {
    saveFiles(await props.files());
    setSaved(true);
  };
  // A person who closes the list of apps has changed their mind: nothing happened.
  const share = async () => navigator.share({ files: await props.files() }).catch(() => undefined);
  const close = () => {
    setSaved(false);
    props.onClose();
  };
  return (
    <Sheet
      open={props.isOpen}
      title={t('sync.save.title')}
      onClose={close}
      closeWord={isSaved() ? t('common.done') : undefined}
      actions={
        <>
          <Button kind="main" icon="download" disabledReason={reason()} onClick={() => void take()}>
            {t('sync.save.get')}
          </Button>
          <Show when={canShare() && reason() === undefined}>
            <Button icon="share" block onClick={() => void share()}>
              {t('sync.save.share')}
            </Button>
          </Show>
        </>
      }
    >
      <p>{t('sync.save.help', { count: props.count })}</p>
      <p>{t('sync.save.how')}</p>
      <Note icon="info">{t('sync.save.keeps')}</Note>
      <Show when={isSaved()}>
        <Note kind="done" alert>
          {t('sync.save.got')}
        </Note>
      </Show>
    </Sheet>
  );
}
