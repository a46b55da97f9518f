import { For, Show, type JSX } from 'solid-js';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';
import { Tag, type Tone } from './tag.tsx';

export type TileTone = 'paddy' | 'rice' | 'water' | 'clay' | 'paper';

/**
 * 48 px square with an icon, two letters, a figure or a picture. Its colour repeats the meaning.
 */
export function Tile(props: {
  icon?: IconName | undefined;
  letters?: string | undefined;
  picture?: string | undefined;
  tone?: TileTone | undefined;
  big?: boolean | undefined;
  full?: boolean | undefined;
}) {
  return (
    <span
      class={`tile ${props.tone ?? 'paddy'}`}
      classList={{
        big: props.big ?? false,
        full: props.full ?? false,
        sm: props.letters !== undefined,
      }}
      aria-hidden="true"
    >
      <Show
        when={props.picture}
        fallback={
          <Show when={props.icon} fallback={props.letters}>
            {(name) => <Icon name={name()} />}
          </Show>
        }
      >
        {(picture) => <img src={picture()} alt="" />}
      </Show>
    </span>
  );
}

/** A list on a card. Children are `ListItem`s or own `<li>`s. */
export const List = (props: { children: JSX.Element; label?: string | undefined }) => (
  <ul class="list" aria-label={props.label}>
    {props.children}
  </ul>
);

export interface ListItemProps {
  title: JSX.Element;
  /** One line of what to do. */
  under?: JSX.Element | undefined;
  tile?: JSX.Element | undefined;
  href?: string | undefined;
  onClick?: (() => void) | undefined;
  /**
   * Right of the name while there is room for both, else below it: tag, price or small button.
   * Default: an arrow when the row leads somewhere.
   */
  end?: JSX.Element | undefined;
  /** Name in body size instead of 21 px. */
  calm?: boolean | undefined;
  /** Terracotta ground: needs a person. */
  alarm?: boolean | undefined;
  chosen?: boolean | undefined;
}

/** The whole row is the target, 72 px. With a button in `end` give no `href`. */
export function ListItem(props: ListItemProps) {
  const name = () => (
    <span>
      <strong>{props.title}</strong>
      <Show when={props.under}>{(under) => <span class="sub">{under()}</span>}</Show>
    </span>
  );
  const arrow = () => (
    <Show when={props.href !== undefined || props.onClick !== undefined}>
      <Icon name="next" class="faint" />
    </Show>
  );
  const inside = () => (
    <>
      {props.tile}
      <Show when={props.end} fallback={[name(), arrow()]}>
        {(end) => (
          <span class="item-in">
            {name()}
            {end()}
          </span>
        )}
      </Show>
    </>
  );
  const className = () => `item ${'tile' in props ? '' : 'bare'} ${props.calm ? 'calm' : ''}`;
  return (
    <li classList={{ alarm: props.alarm ?? false, chosen: props.chosen ?? false }}>
      <Show
        when={props.href}
        fallback={
          <Show when={props.onClick} fallback={<div class={className()}>{inside()}</div>}>
            {(click) => (
              <button type="button" class={className()} onClick={() => click()()}>
                {inside()}
              </button>
            )}
          </Show>
        }
      >
        {(href) => (
          <a class={className()} href={href()}>
            {inside()}
          </a>
        )}
      </Show>
    </li>
  );
}

/** A household in a list: task icon, name, what to do, then late or priority tag or arrow. */
export function HouseholdRow(props: {
  href: string;
  name: JSX.Element;
  task: JSX.Element;
  icon: IconName;
  tone?: TileTone | undefined;
  tag?: { readonly tone: Tone; readonly word: string } | undefined;
}) {
  return (
    <ListItem
      href={props.href}
      title={props.name}
      under={props.task}
      tile={<Tile icon={props.icon} tone={props.tone} />}
      end={props.tag === undefined ? undefined : <Tag tone={props.tag.tone}>{props.tag.word}</Tag>}
    />
  );
}

/** Findings with their signs: good, should, stop. */
export function Advice(props: {
  items: readonly {
    readonly kind: 'good' | 'warn' | 'stop';
    readonly lead?: string;
    readonly text: string;
  }[];
}) {
  const sign = { good: 'okc', warn: 'alert', stop: 'stop' } as const;
  return (
    <ul class="advice">
      <For each={props.items}>
        {(item) => (
          <li class={item.kind}>
            <Icon name={sign[item.kind]} />
            <span>
              <Show when={item.lead}>
                <b>{item.lead}</b>{' '}
              </Show>
              {item.text}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
