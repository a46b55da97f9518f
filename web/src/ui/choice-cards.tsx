import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly word: string;
  /** Small second line under the word ("để bàn"). */
  readonly under?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Address of a picture. */
  readonly picture?: string | undefined;
}

export interface ChoiceCardsProps<Value extends string> {
  /** The question these cards answer. It is spoken; shown above the cards only with `showLabel`. */
  label: string;
  showLabel?: boolean | undefined;
  choices: readonly Choice<Value>[];
  /** Undefined: nothing is chosen. Nothing is ever chosen beforehand for a person. */
  value: Value | undefined;
  onChoose: (value: Value) => void;
  /** two (default), three or one column; `one` prints long words in one line each. */
  columns?: 'one' | 'two' | 'three' | undefined;
  /** Cards 56 px high: for short words without a picture. */
  flat?: boolean | undefined;
  /** Instead of word and second line, for example digits with the differing ones marked. */
  face?: ((choice: Choice<Value>) => JSX.Element) | undefined;
}

/**
 * Choices as cards: real radio inputs, tick badge, 4 px edge. At most 5, goods 6 with "Hàng khác".
 */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const group = createUniqueId();
  const isOne = () => props.columns === 'one';
  return (
    <div class="stack gap-2" role="radiogroup" aria-label={props.label}>
      <Show when={props.showLabel}>
        <p class="label" aria-hidden="true">
          {props.label}
        </p>
      </Show>
      <div class="choices" classList={{ one: isOne(), three: props.columns === 'three' }}>
        <For each={props.choices}>
          {(choice) => (
            <label
              class="choice"
              classList={{
                on: props.value === choice.value,
                pic: choice.picture !== undefined,
                flat: (props.flat ?? false) || isOne(),
                line: isOne() && props.face === undefined,
                tall: props.face !== undefined,
                name: isOne() && choice.icon === undefined,
              }}
            >
              <input
                type="radio"
                name={group}
                value={choice.value}
                checked={props.value === choice.value}
                onChange={() => props.onChoose(choice.value)}
              />
              <span class="tick">
                <Icon name="check" />
              </span>
              <Show
                when={choice.picture}
                fallback={<Show when={choice.icon}>{(name) => <Icon name={name()} />}</Show>}
              >
                {(picture) => <img src={picture()} alt="" />}
              </Show>
              <Show
                when={props.face}
                fallback={
                  <span>
                    {choice.word}
                    <Show when={choice.under}>
                      <br />
                      <span class="under">{choice.under}</span>
                    </Show>
                  </span>
                }
              >
                {(face) => face()(choice)}
              </Show>
            </label>
          )}
        </For>
      </div>
    </div>
  );
}
