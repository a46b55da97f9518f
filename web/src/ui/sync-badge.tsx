import { Match, Show, Switch } from 'solid-js';
import { t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';

/** Where a person's work is. Words and colours are fixed; no signal is grey, never red. */
export type SyncState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting'; readonly count: number }
  | { readonly kind: 'sending'; readonly sent: number; readonly total: number }
  /** `time` as hh:mm in Vietnam. */
  | { readonly kind: 'sent'; readonly time: string }
  | { readonly kind: 'look'; readonly count: number }
  | { readonly kind: 'offline' };

const look: Record<SyncState['kind'], { tone: string; icon: IconName }> = {
  saved: { tone: 'off', icon: 'phone' },
  waiting: { tone: '', icon: 'clock' },
  sending: { tone: '', icon: 'up' },
  sent: { tone: 'ok', icon: 'sent' },
  look: { tone: 'stop', icon: 'alert' },
  offline: { tone: 'off', icon: 'nosig' },
};

export function syncWords(state: SyncState): string {
  switch (state.kind) {
    case 'saved':
      return t('kit.sync.saved');
    case 'waiting':
      return t('kit.sync.waiting', { count: state.count });
    case 'sending':
      return t('kit.sync.sending', { sent: state.sent, total: state.total });
    case 'sent':
      return t('kit.sync.sent', { time: state.time });
    case 'look':
      return t('kit.sync.look', { count: state.count });
    case 'offline':
      return t('kit.sync.offline');
  }
}

/**
 * The one live region of a page: says where the work is, and leads to the list of what is unsent.
 */
export function SyncBadge(props: { state: SyncState; href?: string | undefined }) {
  const inside = () => (
    <>
      <Icon name={look[props.state.kind].icon} />
      <span role="status">{syncWords(props.state)}</span>
    </>
  );
  return (
    <Switch>
      <Match when={props.href}>
        {(href) => (
          <a class={`sync nowrap ${look[props.state.kind].tone}`} href={href()}>
            {inside()}
            <span class="sr">. {t('kit.sync.open')}</span>
          </a>
        )}
      </Match>
      <Match when={true}>
        <span class={`sync ${look[props.state.kind].tone}`}>{inside()}</span>
      </Match>
    </Switch>
  );
}

/** The same words in one quiet line below the buttons of a step. */
export const SavedLine = (props: { state: SyncState }) => (
  <p class="sm soft center kept">
    <Icon name={look[props.state.kind].icon} /> <Show when={true}>{syncWords(props.state)}</Show>
  </p>
);
