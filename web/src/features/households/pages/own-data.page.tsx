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
import { deedDays, deedIcon, type DeedDay } from '../own-words.ts';
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
          <For
            each={deedDays(known(), Date.now())}
            fallback={<p class="soft">{t('households.own.noLines')}</p>}
          >
            {(day) => <DayOf day={day} />}
          </For>
        )}
      </Show>
      <Note icon="shield">{t('households.own.rights')}</Note>
    </Page>
  );
}

/** What was done on one day. */
const DayOf = (props: { day: DeedDay }) => (
  <section class="stack gap-2">
    <h3 class="b">{props.day.title}</h3>
    <List label={props.day.title}>
      <For each={props.day.deeds}>
        {(deed) => (
          <ListItem
            calm
            tile={<Tile icon={deedIcon(deed.action)} tone="paper" />}
            title={deed.title}
            under={deed.under}
          />
        )}
      </For>
    </List>
  </section>
);
