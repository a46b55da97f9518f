import { Show, type JSX } from 'solid-js';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';

const sign = { info: 'info', should: 'alert', stop: 'stop', done: 'okc' } as const satisfies Record<
  string,
  IconName
>;
const tone = { info: '', should: 'wait', stop: 'stop', done: 'ok' } as const;

/**
 * Edge, sign, one or two sentences. `should` = gold, `stop` = terracotta, `done` = green. `alert`
 * reads it at once.
 */
export function Note(props: {
  kind?: keyof typeof sign | undefined;
  icon?: IconName | undefined;
  alert?: boolean | undefined;
  children: JSX.Element;
  actions?: JSX.Element | undefined;
}) {
  return (
    <div class={`note ${tone[props.kind ?? 'info']}`} role={props.alert ? 'alert' : undefined}>
      <Icon name={props.icon ?? sign[props.kind ?? 'info']} />
      <div>
        {props.children}
        <Show when={props.actions}>{(actions) => <div class="actions">{actions()}</div>}</Show>
      </div>
    </div>
  );
}
