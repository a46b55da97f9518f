import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { newsOnPhone } from '../payee-news.data.ts';

/** For the first page of whoever is told of a change of account: household, mentor, team leader. */
export default function PayeeNews() {
  return (
    <For each={newsOnPhone()}>
      {(news) => (
        <Note
          kind={news.isStop ? 'stop' : 'should'}
          icon="qr"
          actions={
            <Button size="small" href={`/ho/${news.dossier.household.id}/nhan-tien`}>
              {t('payments.notice.see')}
            </Button>
          }
        >
          {news.sentence} <Show when={!news.isStop}>{t('payments.notice.why')}</Show>
        </Note>
      )}
    </For>
  );
}
