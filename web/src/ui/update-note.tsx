import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { updateReady } from '../worker.ts';
import { Note } from './note.tsx';

/** Stands on "Tôi": a newer version waits, and how to get it. Nothing is reloaded under a thumb. */
export const UpdateNote = () => (
  <Show when={updateReady()}>
    <Note icon="download">
      <b>{t('parts.update.ready')}</b>
      <br />
      {t('parts.update.help')}
    </Note>
  </Show>
);
