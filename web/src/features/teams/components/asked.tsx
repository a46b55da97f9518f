import { createResource, Match, Show, Switch, type Accessor, type JSX } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { ErrorState, Loading, NotFound, Offline } from '../../../ui/index.ts';

export interface Asked<T> {
  readonly value: Accessor<T | undefined>;
  readonly failure: Accessor<CallError | undefined>;
  readonly again: () => Promise<void>;
}

/**
 * Asks the server for what a page shows. These pages are about other people's accounts, so they
 * need signal.
 */
export function createAsked<T>(ask: () => Promise<T>): Asked<T> {
  const [answer, { refetch }] = createResource<
    { readonly value: T } | { readonly failure: CallError }
  >(async () => {
    try {
      return { value: await ask() };
    } catch (error) {
      if (error instanceof CallError) return { failure: error };
      throw error;
    }
  });
  const latest = () => answer.latest;
  return {
    value: () => {
      const now = latest();
      return now && 'value' in now ? now.value : undefined;
    },
    failure: () => {
      const now = latest();
      return now && 'failure' in now ? now.failure : undefined;
    },
    again: async () => {
      await refetch();
    },
  };
}

/** The answer, or why there is none: waiting, no signal, not one's own. */
export function ShowAsked<T>(props: {
  asked: Asked<T>;
  children: (value: Accessor<T>) => JSX.Element;
}) {
  return (
    <Switch fallback={<Loading lines={4} />}>
      <Match when={props.asked.value() !== undefined}>
        {props.children(props.asked.value as Accessor<T>)}
      </Match>
      <Match when={props.asked.failure()}>
        {(failure) => (
          <Show when={failure().status !== 404 && failure().status !== 403} fallback={<NotFound />}>
            <Show
              when={failure().code === 'offline'}
              fallback={
                <ErrorState
                  sentence={errorSentence(failure().code)}
                  code={failure().code}
                  onRetry={() => void props.asked.again()}
                  retryWord={t('common.retry')}
                />
              }
            >
              <Offline help={t('teams.needsSignal')} onRetry={() => void props.asked.again()} />
            </Show>
          </Show>
        )}
      </Match>
    </Switch>
  );
}
