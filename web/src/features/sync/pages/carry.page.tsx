import { createSignal, Show } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Note, Page } from '../../../ui/index.ts';
import { deliverAll, type Delivered } from '../sync.data.ts';

/**
 * Delivers a file of unsent work that another phone made. Nobody here can read it; the server knows
 * whose it is.
 */
export default function CarryPage() {
  let input: HTMLInputElement | undefined;
  const [isBusy, setBusy] = createSignal(false);
  const [delivered, setDelivered] = createSignal<Delivered>();
  const [code, setCode] = createSignal<string>();
  const take = async (files: FileList | null) => {
    setBusy(true);
    setCode(undefined);
    setDelivered(undefined);
    try {
      if (files?.length) setDelivered(await deliverAll(files));
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setCode(error.code);
    } finally {
      setBusy(false);
      if (input) input.value = '';
    }
  };
  return (
    <Page
      title={t('sync.carry')}
      back="/cho-gui"
      dock={
        <Button kind="main" icon="file" busy={isBusy()} onClick={() => input?.click()}>
          {t('sync.carry.pick')}
        </Button>
      }
    >
      <h2 class="h">{t('sync.carry.question')}</h2>
      <p>{t('sync.carry.help')}</p>
      <p class="sm soft">{t('sync.carry.needsSignal')}</p>
      <input
        ref={input}
        type="file"
        accept=".txt,text/plain"
        multiple
        hidden
        aria-label={t('sync.carry.pick')}
        onChange={(event) => void take(event.currentTarget.files)}
      />
      <Show when={code()}>
        {(found) => (
          <Note kind="stop" alert>
            {found() === 'offline' ? t('sync.sent.noAnswer') : errorSentence(found())}
          </Note>
        )}
      </Show>
      <Show when={delivered()}>
        {(sum) => (
          <>
            <Note kind="done" alert>
              {t('sync.carry.done', { taken: sum().taken, known: sum().known })}{' '}
              {t('sync.carry.keep')}
            </Note>
            <Show when={sum().waiting > 0}>
              <Note kind="should">{t('sync.carry.waiting', { count: sum().waiting })}</Note>
            </Show>
            <Show when={sum().rejected > 0}>
              <Note kind="should">{t('sync.carry.rejected', { count: sum().rejected })}</Note>
            </Show>
          </>
        )}
      </Show>
    </Page>
  );
}
