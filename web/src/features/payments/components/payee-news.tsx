import { For, Show } from 'solid-js';
import { households } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { payeeNews } from '../payee-news.ts';

/**
 * For the first page of whoever is told of a change of account: household, mentor and team leader.
 * Reads this phone's own store.
 */
export default function PayeeNews() {
  return (
    <For each={payeeNews(households(), Date.now())}>
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
