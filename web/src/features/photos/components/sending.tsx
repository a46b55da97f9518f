import { photoRetry, type PhotoRecord } from '@lensan/contract';
import { createEffect, createMemo, createSignal, onCleanup, Show } from 'solid-js';
import { call, CallError } from '../../../api/client.ts';
import { connection, sync } from '../../../local/index.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Icon, Note } from '../../../ui/index.ts';
import { stateOf, type PhotoState } from '../photos.data.ts';

const sign = {
  kept: 'phone',
  awaited: 'clock',
  sending: 'up',
  working: 'clock',
  ready: 'sent',
} as const;

/** How far a photo is on its way; when the server could not make its files, why and the way out. */
export function Sending(props: { photo: PhotoRecord; onAgain: () => void }) {
  const state = () => stateOf(props.photo);
  askWhileWorking(() => (connection().state === 'reached' ? state().kind : 'kept'));
  const [said, setSaid] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const retry = async () => {
    setBusy(true);
    setSaid(undefined);
    try {
      await call(photoRetry, { params: { id: props.photo.id }, body: {} });
      void sync();
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
  const words = () => {
    const known = state();
    return known.kind === 'sending'
      ? t('photos.state.sending', { percent: known.percent })
      : known.kind === 'failed'
        ? ''
        : t(`photos.state.${known.kind}`);
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
          <span>{words()}</span>
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

/**
 * Asked first after this long, then each time after half as long again: the server needs seconds
 * for a photo, minutes only when many wait.
 */
const firstAskMs = 3_000,
  longestAskMs = 30_000;

/**
 * Fetches now and then while the server is at work on the photo in view: without it the phone would
 * ask in five minutes.
 */
function askWhileWorking(kind: () => PhotoState['kind']): void {
  const isWorking = createMemo(() => kind() === 'working' || kind() === 'awaited');
  createEffect(() => {
    if (!isWorking()) return;
    let waitMs = firstAskMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      void sync();
      waitMs = Math.min(longestAskMs, waitMs * 1.5);
      timer = setTimeout(ask, waitMs);
    };
    timer = setTimeout(ask, waitMs);
    onCleanup(() => clearTimeout(timer));
  });
}
