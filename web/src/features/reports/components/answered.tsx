import { Match, Show, Switch, type Accessor, type JSX } from 'solid-js';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, ErrorState, Loading, Note, NotFound, Offline } from '../../../ui/index.ts';
import type { Answer } from '../answer.ts';

/**
 * What the server said, or why it says nothing: waiting, no signal, not one's own, broken. An older
 * answer stays on screen and says how old it is.
 */
export function Answered<T>(props: {
  answer: Answer<T>;
  what: string;
  children: (value: Accessor<T>) => JSX.Element;
}) {
  const isOffline = (status: number) => status === 0;
  return (
    <Show
      when={props.answer.value() !== undefined}
      fallback={
        <div class="panels">
          <Switch fallback={<Loading lines={4} />}>
            <Match when={props.answer.failure()} keyed>
              {(failure) => (
                <Switch
                  fallback={
                    <ErrorState
                      title={t('reports.failed', { what: props.what })}
                      sentence={errorSentence(failure.code)}
                      code={failure.code}
                      onRetry={props.answer.retry}
                    />
                  }
                >
                  <Match when={isOffline(failure.status)}>
                    <Offline help={t('reports.offlineHelp')} onRetry={props.answer.retry} />
                  </Match>
                  <Match when={failure.status === 404 || failure.status === 403}>
                    <NotFound />
                  </Match>
                </Switch>
              )}
            </Match>
          </Switch>
        </div>
      }
    >
      <Show when={props.answer.failure()}>
        {(failure) => (
          <div class="panels no-print">
            <Note
              kind="should"
              icon={isOffline(failure().status) ? 'nosig' : 'alert'}
              actions={
                <Button
                  size="small"
                  icon="redo"
                  busy={props.answer.isAsking()}
                  onClick={props.answer.retry}
                >
                  {t('common.retry')}
                </Button>
              }
            >
              {isOffline(failure().status) ? t('reports.stale') : errorSentence(failure().code)}
            </Note>
          </div>
        )}
      </Show>
      {props.children(props.answer.value as Accessor<T>)}
    </Show>
  );
}
