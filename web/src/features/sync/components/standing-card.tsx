import { Show } from 'solid-js';
import { t, type TextKey } from '../../../text/index.ts';
import { Button, Card, Tile, type IconName } from '../../../ui/index.ts';
import type { Standing } from '../standing.ts';
import { sentWhen } from '../sync-words.ts';

const words = {
  busy: { icon: 'up', title: 'sync.state.busy', help: 'sync.state.busyHelp' },
  noSignal: { icon: 'nosig', title: 'sync.state.noSignal', help: 'sync.state.unreachedHelp' },
  unreached: { icon: 'nosig', title: 'sync.state.unreached', help: 'sync.state.unreachedHelp' },
  signIn: { icon: 'lock', title: 'sync.state.signIn', help: 'sync.state.signInHelp' },
  unknown: { icon: 'phone', title: 'sync.state.unknown', help: 'sync.state.unknownHelp' },
  left: { icon: 'clock', title: 'sync.state.left', help: 'sync.state.leftHelp' },
  wifi: { icon: 'image', title: 'sync.state.wifi', help: 'sync.state.wifiHelp' },
  look: { icon: 'alert', title: 'sync.state.look', help: 'sync.state.lookHelp' },
  done: { icon: 'sent', title: 'sync.state.done', help: 'sync.state.doneHelp' },
  nothing: { icon: 'okc', title: 'sync.state.nothing', help: 'sync.state.nothingHelp' },
} as const satisfies Record<
  Standing,
  { readonly icon: IconName; readonly title: TextKey; readonly help: TextKey }
>;

/** How things stand, in two sentences, and when everything had last been sent. */
export function StandingCard(props: { standing: Standing; sentAt: number | null }) {
  const shown = () => words[props.standing];
  return (
    <Card kind="well">
      <div class="row top">
        <Tile icon={shown().icon} tone={props.standing === 'done' ? 'paddy' : 'paper'} />
        <div class="grow">
          <h2 class="lg">{t(shown().title)}</h2>
          <p class="sm">{t(shown().help)}</p>
        </div>
      </div>
      <Show when={props.standing === 'signIn'}>
        <Button href="/dang-nhap" icon="key" block>
          {t('sync.state.signIn')}
        </Button>
      </Show>
      <Show when={props.standing !== 'nothing'}>
        <p class="sm soft">
          {props.sentAt === null
            ? t('sync.neverSent')
            : t('sync.lastSent', { when: sentWhen(props.sentAt) })}
        </p>
      </Show>
    </Card>
  );
}
