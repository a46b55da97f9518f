import { createSignal, lazy, onCleanup, Show, Suspense } from 'solid-js';
import { t } from '../text/index.ts';
import { IconButton } from './icon-button.tsx';
import { speaking } from './speaking.ts';

const speech = () => import('./speech.ts');
const NoVoice = lazy(() => import('./no-voice.tsx'));

/**
 * Reads the screen it stands on (the nearest `.phone`, sheet or page). Says how to get a voice when
 * the phone has none.
 */
export function ReadAloud() {
  let place: HTMLSpanElement | undefined;
  const [missing, setMissing] = createSignal(false);
  const stop = async () => (await speech()).stopSaying();
  const press = async () => {
    if (speaking()) {
      await stop();
      return;
    }
    const screen = place?.closest('dialog, .phone, .desk') ?? document.body;
    const { say, sentencesOf } = await speech();
    if (!(await say(sentencesOf(screen)))) setMissing(true);
  };
  onCleanup(() => {
    if (speaking()) void stop();
  });
  return (
    <span ref={place}>
      <IconButton
        icon={speaking() ? 'stop' : 'speak'}
        label={speaking() ? t('kit.read.stop') : t('kit.read.aloud')}
        onClick={() => void press()}
      />
      <Show when={missing()}>
        <Suspense>
          <NoVoice onClose={() => setMissing(false)} />
        </Suspense>
      </Show>
    </span>
  );
}
