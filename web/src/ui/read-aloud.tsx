import { createSignal, onCleanup } from 'solid-js';
import { t } from '../text/index.ts';
import { IconButton } from './icon-button.tsx';
import { Sheet } from './sheet.tsx';
import { say, sentencesOf, speaking, stopSaying } from './speech.ts';

/** Reads the screen it stands on (the nearest `.phone`, sheet or page). Says how to get a voice when the phone has none. */
export function ReadAloud() {
  let place: HTMLSpanElement | undefined;
  const [missing, setMissing] = createSignal(false);
  const press = async () => {
    if (speaking()) { stopSaying(); return; }
    const screen = place?.closest('dialog, .phone, .desk') ?? document.body;
    if (!(await say(sentencesOf(screen)))) setMissing(true);
  };
  onCleanup(stopSaying);
  return (
    <span ref={place}>
      <IconButton icon={speaking() ? 'stop' : 'speak'} label={speaking() ? t('kit.read.stop') : t('kit.read.aloud')} onClick={() => void press()} />
      <Sheet open={missing()} title={t('kit.read.missingTitle')} onClose={() => setMissing(false)} silent><p>{t('kit.read.missing')}</p></Sheet>
    </span>
  );
}
