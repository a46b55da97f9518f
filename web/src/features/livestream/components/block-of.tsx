import type { ScriptBlock as Block } from '@lensan/livestream';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Chip } from '../../../ui/index.ts';
import { ScriptBlock } from '../../../ui/script-block.tsx';
import { SpokenLine } from './spoken-line.tsx';

/** One block of the script: its words, where they come from, and what can be done with them. */
export function BlockOf(props: {
  block: Block;
  /** From 0. */
  place: number;
  isOn: boolean;
  onOpen: () => void;
  onTurn: () => void;
  onEdit: () => void;
  onDrop: () => void;
}) {
  return (
    <ScriptBlock
      name={`${props.place + 1}. ${props.block.name}`}
      seconds={props.block.seconds}
      isOn={props.isOn}
      text={
        <Show
          when={!props.block.isDropped}
          fallback={<span class="soft">{t('livestream.block.dropped')}</span>}
        >
          <For each={props.block.sentences}>
            {(sentence) => (
              <>
                <SpokenLine segments={sentence.segments} />{' '}
              </>
            )}
          </For>
        </Show>
      }
      cue={cueOf(props.block)}
      source={sourceOf(props.block)}
      actions={
        <Show
          when={props.isOn}
          fallback={
            <Chip onClick={props.onOpen}>
              {t('livestream.block.change', { name: props.block.name.toLowerCase() })}
            </Chip>
          }
        >
          <Chip icon="shuffle" onClick={props.onTurn}>
            {t('livestream.block.other')}
          </Chip>
          <Chip icon="edit" onClick={props.onEdit}>
            {t('livestream.block.edit')}
          </Chip>
          <Chip pressed={props.block.isDropped} onClick={props.onDrop}>
            {t(props.block.isDropped ? 'livestream.block.keep' : 'livestream.block.drop')}
          </Chip>
        </Show>
      }
    />
  );
}

const cueOf = ({ cue, isDropped }: Block): string | undefined =>
  cue && !isDropped ? t('livestream.block.cue', { cue: cue.text, count: cue.seconds }) : undefined;
const sourceOf = ({ isDropped, isOwn, sources }: Block): string | undefined => {
  if (isDropped) return undefined;
  return isOwn ? t('livestream.block.own') : sources.join(', ') || undefined;
};
