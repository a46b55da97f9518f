import { Show } from 'solid-js';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';

/**
 * An icon without a word: only back, close, read aloud, call, share and clear. `label` is its
 * spoken name.
 */
export function IconButton(props: {
  icon: IconName;
  label: string;
  href?: string | undefined;
  onClick?: (() => void) | undefined;
  pressed?: boolean | undefined;
}) {
  return (
    <Show
      when={props.href}
      fallback={
        <button
          type="button"
          class="icon-btn"
          aria-label={props.label}
          aria-pressed={props.pressed}
          onClick={() => props.onClick?.()}
        >
          <Icon name={props.icon} />
        </button>
      }
    >
      {(href) => (
        <a
          class="icon-btn"
          href={href()}
          aria-label={props.label}
          onClick={() => props.onClick?.()}
        >
          <Icon name={props.icon} />
        </a>
      )}
    </Show>
  );
}
