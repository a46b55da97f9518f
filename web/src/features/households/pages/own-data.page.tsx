import { formatPhone } from '@lensan/vietnamese';
import { createResource, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import {
  ErrorState,
  List,
  ListItem,
  Loading,
  Note,
  Offline,
  Page,
  Tile,
} from '../../../ui/index.ts';
import { errorSentence } from '../../../text/errors.ts';
import { deedBy, deedIcon, deedWords } from '../own-words.ts';
import { ownDossier } from '../own.data.ts';
import { askActivity } from '../activity.data.ts';

/**
 * "Ai đã xem, sửa dữ liệu của tôi": asked of the server, which keeps a line of everything that was
 * done.
 */
export default function OwnDataPage() {
  const own = () => ownDossier()?.household;
  const [lines, { refetch }] = createResource(() => own()?.id, askActivity);
  return (
    <Page title={t('own.data')} back="/" large>
      <Show when={own()}>
        {(household) => (
          <section class="card stack gap-2">
            <h2 class="lg">{t('households.own.kept')}</h2>
            <p>
              {[
                household().headName,
                household().phone ? formatPhone(household().phone ?? '') : '',
                household().addressLine,
                household().sells,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p class="sm soft">{t('households.own.keptHelp')}</p>
          </section>
        )}
      </Show>
      <h2 class="lg">{t('households.own.touched')}</h2>
      <Show when={lines()?.failed}>
        {(error) => (
          <Show
            when={error().status === 0}
            fallback={
              <ErrorState
                sentence={errorSentence(error().code)}
                code={error().code}
                onRetry={() => void refetch()}
              />
            }
          >
            <Offline help={t('households.own.dataOffline')} onRetry={() => void refetch()} />
          </Show>
        )}
      </Show>
      <Show
        when={lines()?.lines}
        fallback={
          <Show when={lines.loading}>
            <Loading lines={4} />
          </Show>
        }
      >
        {(known) => (
          <List label={t('households.own.touched')}>
            <For each={known()}>
              {(line) => (
                <ListItem
                  calm
                  tile={<Tile icon={deedIcon(line.action)} tone="paper" />}
                  title={deedWords(line.action)}
                  under={deedBy(line, Date.now())}
                />
              )}
            </For>
          </List>
        )}
      </Show>
      <Note icon="shield">{t('households.own.rights')}</Note>
    </Page>
  );
}
