import { releaseOperation, waitingOperations, type Infer } from '@lensan/contract';
import { createResource, createSignal, For, Show } from 'solid-js';
import { call, CallError } from '../../../api/client.ts';
import { sync } from '../../../local/index.ts';
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
import { capital, iconOf, titleOf, whenOf } from '../sync.data.ts';

type Waiting = Infer<typeof waitingOperations.response>['operations'][number];

/**
 * Work that arrived without a place: its author has changed teams, or its household is not known
 * yet. The leader lets it in.
 */
export default function WaitingPage() {
  const [code, setCode] = createSignal<string>();
  const [found, { refetch }] = createResource(async (): Promise<readonly Waiting[] | null> => {
    setCode(undefined);
    try {
      return (await call(waitingOperations, {})).operations;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setCode(error.code);
      return null;
    }
  });
  return (
    <Page title={t('sync.place.title')} back="/cho-gui">
      <Show when={code()}>
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
        when={found.latest}
        fallback={
          <Show when={code() === undefined}>
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
                {(operation) => (
                  <Row
                    operation={operation}
                    onReleased={() => {
                      void refetch();
                      void sync();
                    }}
                  />
                )}
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
  const release = async () => {
    setBusy(true);
    try {
      const result = await call(releaseOperation, { params: { id: props.operation.id }, body: {} });
      if (result.status === 'parked') setSaid(t('sync.place.still'));
      else props.onReleased();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setSaid(error.code === 'offline' ? t('sync.sent.noAnswer') : errorSentence(error.code));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <div class="item calm">
        <Tile icon={iconOf(props.operation)} tone="water" />
        <span>
          <strong>
            {capital(
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
            <Button size="small" busy={isBusy()} onClick={() => void release()}>
              {t('sync.place.release')}
            </Button>
          </span>
        </span>
      </div>
    </li>
  );
}
