import { For, Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';
import './styles/live.css';
import { Tag } from './tag.tsx';

/** All blocks to scale; time for a cue in gold, the chosen one dark. */
export function TimeBar(props: {
  blocks: readonly { readonly seconds: number; readonly isCue?: boolean | undefined }[];
  at: number;
}) {
  return (
    <div
      class="timebar"
      role="img"
      aria-label={t('parts.script.spoken', { count: props.blocks.length, at: props.at + 1 })}
    >
      <For each={props.blocks}>
        {(block, index) => (
          <i
            classList={{ cue: block.isCue ?? false, cur: index() === props.at }}
            style={{ '--seconds': String(block.seconds) }}
          />
        )}
      </For>
    </div>
  );
}

/**
 * One sentence of a script: name, seconds, text (facts in `<u>`), cue with its seconds, where each
 * fact comes from.
 */
export function ScriptBlock(props: {
  name: string;
  seconds: number;
  text: JSX.Element;
  cue?: string | undefined;
  source?: string | undefined;
  isOn?: boolean | undefined;
  actions?: JSX.Element | undefined;
}) {
  return (
    <article class="blk" classList={{ on: props.isOn ?? false }}>
      <div class="row between">
        <b>{props.name}</b>
        <Tag icon="clock">{t('parts.script.seconds', { count: props.seconds })}</Tag>
      </div>
      <p>{props.text}</p>
      <Show when={props.cue}>
        <p class="src cue">
          <Icon name="hand" />
          {props.cue}
        </p>
      </Show>
      <Show when={props.source}>
        {(source) => (
          <p class="src">
            <Icon name="check" />
            <span>{t('parts.script.from', { source: source() })}</span>
          </p>
        )}
      </Show>
      <Show when={props.actions}>{(actions) => <div class="row wrap">{actions()}</div>}</Show>
    </article>
  );
}
