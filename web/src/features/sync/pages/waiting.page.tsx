import { capitalize } from '@lensan/vietnamese/fold.ts';
import { createResource, createSignal, For, Show } from 'solid-js';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  Empty,
  ErrorState,
  List,
  Loading,
  Note,
  Offline,
  Page,
  Tile,
} from '../../../ui/index.ts';
import { iconOf, titleOf, whenOf } from '../sync-words.ts';
import { askWaiting, release, type Waiting } from '../waiting.data.ts';

/**
 * Work that arrived without a place: its author has changed teams, or its household is not known
 * yet. The leader lets it in.
 */
export default function WaitingPage() {
  const [found, { refetch }] = createResource(askWaiting);
  return (
    <Page title={t('sync.place.title')} back="/cho-gui">
      <Show when={found.loading ? undefined : found.latest?.code}>
        {(failed) => (
          <Show
            when={failed() === 'offline'}
            fallback={
              <ErrorState sentence={errorSentence(failed())} onRetry={() => void refetch()} />
            }
          >
            <Offline onRetry={() => void refetch()} />
          </Show>
        )}
      </Show>
      <Show
        when={found.latest?.list}
        fallback={
          <Show when={found.loading}>
            <Loading />
          </Show>
        }
      >
        {(list) => (
          <Show
            when={list().length > 0}
            fallback={
              <Empty icon="okc" title={t('sync.place.none')} help={t('sync.place.noneHelp')} />
            }
          >
            <p>{t('sync.place.help')}</p>
            <List label={t('sync.place.title')}>
              <For each={list()}>
                {(operation) => <Row operation={operation} onReleased={() => void refetch()} />}
              </For>
            </List>
          </Show>
        )}
      </Show>
    </Page>
  );
}

function Row(props: { operation: Waiting; onReleased: () => void }) {
  const [isBusy, setBusy] = createSignal(false);
  const [said, setSaid] = createSignal<string>();
  const letIn = async () => {
    setBusy(true);
    const end = await release(props.operation.id).finally(() => setBusy(false));
    if (end.is === 'failed')
      setSaid(end.code === 'offline' ? t('sync.sent.noAnswer') : errorSentence(end.code));
    else if (end.is === 'still') setSaid(t('sync.place.still'));
    else props.onReleased();
  };
  return (
    <li>
      <div class="item calm">
        <Tile icon={iconOf(props.operation)} tone="water" />
        <span>
          <strong>
            {capitalize(
              titleOf({
                kind: props.operation.kind,
                householdId: props.operation.householdId ?? '',
              }),
            )}
          </strong>
          <span class="sub">
            {t('sync.place.row', {
              name: props.operation.accountName,
              when: whenOf(props.operation.receivedAt),
            })}
          </span>
          <Show when={said()}>
            {(words) => (
              <Note kind="should" alert>
                {words()}
              </Note>
            )}
          </Show>
          <span class="row">
            <Button size="small" busy={isBusy()} onClick={() => void letIn()}>
              {t('sync.place.release')}
            </Button>
          </span>
        </span>
      </div>
    </li>
  );
}
