import { Show } from 'solid-js';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';

/**
 * One thing that is so or not so: a real checkbox as a card ("Có học bạ", one of several things
 * done).
 */
export function CheckCard(props: {
  word: string;
  under?: string | undefined;
  icon?: IconName | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label class="choice flat line" classList={{ on: props.checked }}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="tick">
        <Icon name="check" />
      </span>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      <span>
        {props.word}
        <Show when={props.under}>
          <br />
          <span class="under">{props.under}</span>
        </Show>
      </span>
    </label>
  );
}
