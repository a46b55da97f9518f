import type { PhotoRecord } from '@lensan/contract';
import { createSignal, Show } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Icon, Note } from '../../../ui/index.ts';
import { askWhileWorking } from '../ask-while-working.ts';
import {
  askForNews,
  isServerReached,
  retryPhoto,
  stateOf,
  type PhotoState,
} from '../photos.data.ts';

const sign = {
  kept: 'phone',
  awaited: 'clock',
  sending: 'up',
  working: 'clock',
  ready: 'sent',
} as const;

const wordsOf = (state: PhotoState): string => {
  if (state.kind === 'failed') return '';
  return state.kind === 'sending'
    ? t('photos.state.sending', { percent: state.percent })
    : t(`photos.state.${state.kind}`);
};

/** How far a photo is on its way; when the server could not make its files, why and the way out. */
export function Sending(props: { photo: PhotoRecord; onAgain: () => void }) {
  const state = () => stateOf(props.photo);
  askWhileWorking(() => (isServerReached() ? state().kind : 'kept'), askForNews);
  const [said, setSaid] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const retry = async () => {
    setBusy(true);
    setSaid(undefined);
    try {
      await retryPhoto(props.photo.id);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setSaid(errorSentence(error.code));
    } finally {
      setBusy(false);
    }
  };
  const failed = () => {
    const known = state();
    return known.kind === 'failed' ? known : undefined;
  };
  const icon = () => {
    const { kind } = state();
    return kind === 'failed' ? 'alert' : sign[kind];
  };
  return (
    <Show
      when={failed()}
      fallback={
        <p class="sm soft row" role="status">
          <Icon name={icon()} />
          <span>{wordsOf(state())}</span>
        </p>
      }
    >
      {(known) => (
        <Note
          kind="stop"
          alert
          actions={
            <>
              <Button size="small" icon="camera" onClick={() => props.onAgain()}>
                {t('photos.again')}
              </Button>
              <Button size="small" icon="redo" busy={isBusy()} onClick={() => void retry()}>
                {t(isBusy() ? 'photos.state.retrying' : 'photos.state.retry')}
              </Button>
            </>
          }
        >
          {errorSentence(known().code)}
          <Show when={said()}>
            {(sentence) => (
              <>
                <br />
                {sentence()}
              </>
            )}
          </Show>
        </Note>
      )}
    </Show>
  );
}
