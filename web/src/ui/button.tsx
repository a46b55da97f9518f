import { createUniqueId, Show, type JSX } from 'solid-js';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';

export interface ButtonProps {
  children: JSX.Element;
  /**
   * main = filled, one per screen; plain = outlined (default); danger = terracotta edge; stop =
   * terracotta filled, only after a reason is chosen; quiet = no edge.
   */
  kind?: 'main' | 'plain' | 'danger' | 'stop' | 'quiet' | undefined;
  /** big = 64 px (home screens), normal = 56 px, small = 48 px. */
  size?: 'big' | 'normal' | 'small' | undefined;
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
  /** A link that looks like a button (navigation, `tel:`). */
  href?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  type?: 'button' | 'submit' | undefined;
  /** Id of the form a submit button belongs to, when it stands in the dock. */
  form?: string | undefined;
  /**
   * Why it cannot be pressed now, as a sentence; it is shown beside the button. Undefined = can be
   * pressed.
   */
  disabledReason?: string | undefined;
  /** Work is under way: the words stay ("Đang gửi 1/3"), a second press does nothing. */
  busy?: boolean | undefined;
  /** Full width. Default true for main and for everything in a dock of one column. */
  block?: boolean | undefined;
  download?: string | undefined;
  label?: string | undefined;
}

/** The button of the product. A button that cannot be pressed stays reachable and says why. */
export function Button(props: ButtonProps) {
  const reasonId = createUniqueId();
  const isStill = () => props.disabledReason !== undefined || props.busy === true;
  const className = () => {
    const kind = props.kind ?? 'plain';
    const parts = ['btn', kind === 'stop' ? 'danger fill' : kind === 'plain' ? '' : kind];
    if (props.size === 'big') parts.push('big');
    if (props.size === 'small') parts.push('small');
    if (props.block ?? kind === 'main') parts.push('block');
    return parts.filter(Boolean).join(' ');
  };
  const press = (event: MouseEvent) => {
    if (isStill()) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    props.onClick?.(event);
  };
  const inside = () => (
    <>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      <span>{props.children}</span>
      <Show when={props.iconAfter}>{(name) => <Icon name={name()} />}</Show>
    </>
  );
  return (
    <>
      <Show
        when={props.href !== undefined && props.disabledReason === undefined}
        fallback={
          <button
            class={className()}
            type={props.type ?? 'button'}
            form={props.form}
            onClick={press}
            aria-label={props.label}
            aria-disabled={props.disabledReason === undefined ? undefined : 'true'}
            aria-busy={props.busy ? 'true' : undefined}
            aria-describedby={props.disabledReason === undefined ? undefined : reasonId}
          >
            {inside()}
          </button>
        }
      >
        <a
          class={className()}
          href={props.href}
          onClick={press}
          download={props.download}
          aria-label={props.label}
        >
          {inside()}
        </a>
      </Show>
      <Show when={props.disabledReason}>
        {(reason) => (
          <p class="reason" id={reasonId}>
            {reason()}
          </p>
        )}
      </Show>
    </>
  );
}

/** Two buttons side by side; below each other with large letters. */
export const ButtonPair = (props: { children: JSX.Element }) => (
  <div class="pair">{props.children}</div>
);
