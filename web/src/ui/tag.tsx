import { Show, type JSX } from 'solid-js';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';

/** Colour repeats the meaning: ok green, wait gold, stop terracotta, info blue, plain paper. */
export type Tone = 'ok' | 'wait' | 'stop' | 'info' | 'plain';

/** One to three words that inform. Not to be pressed. */
export const Tag = (props: {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  children: JSX.Element;
}) => (
  <span class={`tag ${props.tone ?? 'plain'}`}>
    <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
    {props.children}
  </span>
);

/** One to three words that act (48 px). With `pressed` it is a switch, with `href` a link. */
export function Chip(props: {
  children: JSX.Element;
  icon?: IconName | undefined;
  pressed?: boolean | undefined;
  href?: string | undefined;
  onClick?: (() => void) | undefined;
}) {
  const inside = () => (
    <>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      {props.children}
    </>
  );
  return (
    <Show
      when={props.href}
      fallback={
        <button
          type="button"
          class="chip"
          aria-pressed={props.pressed}
          onClick={() => props.onClick?.()}
        >
          {inside()}
        </button>
      }
    >
      {(href) => (
        <a class="chip" href={href()} aria-current={props.pressed ? 'true' : undefined}>
          {inside()}
        </a>
      )}
    </Show>
  );
}
