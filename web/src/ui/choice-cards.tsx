import { createMemo, createUniqueId, For, Show, type JSX } from 'solid-js';
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
  /**
   * A card was chosen by a tap or by Enter, also one that was on already: the question is answered
   * and the wizard may go on. Never called for the arrow keys and Space, which only move the choice:
   * a person who listens to the cards one by one is not thrown forward.
   */
  onSettle?: ((value: Value) => void) | undefined;
  /** two (default), three or one column; `one` prints long words in one line each. */
  columns?: 'one' | 'two' | 'three' | undefined;
  /** Cards 56 px high: for short words without a picture. */
  flat?: boolean | undefined;
  /** Instead of word and second line, for example digits with the differing ones marked. */
  face?: ((choice: Choice<Value>) => JSX.Element) | undefined;
}

/**
 * Choices as cards: real radio inputs, tick badge, 4 px edge. At most 5, goods 6 with "Hàng khác".
 * A card stays the same card for as long as its value is offered, also where its words are made
 * anew with every change of a draft: the keyboard's place is in it.
 */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const group = createUniqueId();
  // The arrows and Space click the cards too: what was touched last tells them from a tap.
  const hand = { isOnKeys: false };
  const isOne = () => props.columns === 'one';
  const byValue = createMemo(
    () => new Map(props.choices.map((choice) => [choice.value, choice] as const)),
  );
  return (
    <div class="stack gap-2" role="radiogroup" aria-label={props.label}>
      <Show when={props.showLabel}>
        <p class="label" aria-hidden="true">
          {props.label}
        </p>
      </Show>
      <div class="choices" classList={{ one: isOne(), three: props.columns === 'three' }}>
        <For each={[...byValue().keys()]}>
          {(value) => (
            <Show when={byValue().get(value)}>
              {(choice) => <Card {...props} group={group} hand={hand} choice={choice()} />}
            </Show>
          )}
        </For>
      </div>
    </div>
  );
}

function Card<Value extends string>(
  props: ChoiceCardsProps<Value> & {
    group: string;
    hand: { isOnKeys: boolean };
    choice: Choice<Value>;
  },
) {
  const isOne = () => props.columns === 'one';
  const isOn = () => props.value === props.choice.value;
  return (
    <label
      class="choice"
      onPointerDown={() => (props.hand.isOnKeys = false)}
      classList={{
        on: isOn(),
        pic: props.choice.picture !== undefined,
        flat: (props.flat ?? false) || isOne(),
        line: isOne() && props.face === undefined,
        tall: props.face !== undefined,
        name: isOne() && props.choice.icon === undefined,
      }}
    >
      <input
        type="radio"
        name={props.group}
        value={props.choice.value}
        checked={isOn()}
        onChange={() => {
          props.onChoose(props.choice.value);
          if (!props.hand.isOnKeys) props.onSettle?.(props.choice.value);
        }}
        onClick={() => {
          // A tap on what is chosen changes nothing and still is an answer.
          if (isOn() && !props.hand.isOnKeys) props.onSettle?.(props.choice.value);
        }}
        onKeyDown={(event) => {
          props.hand.isOnKeys = true;
          if (event.key !== 'Enter' || event.repeat) return;
          // A radio has no answer of its own to Enter.
          event.preventDefault();
          if (!isOn()) props.onChoose(props.choice.value);
          props.onSettle?.(props.choice.value);
        }}
      />
      <span class="tick">
        <Icon name="check" />
      </span>
      <Show
        when={props.choice.picture}
        fallback={<Show when={props.choice.icon}>{(name) => <Icon name={name()} />}</Show>}
      >
        {(picture) => <img src={picture()} alt="" />}
      </Show>
      <Show when={props.face} fallback={<Words choice={props.choice} />}>
        {(face) => face()(props.choice)}
      </Show>
    </label>
  );
}

const Words = (props: { choice: Choice<string> }) => (
  <span>
    {props.choice.word}
    <Show when={props.choice.under}>
      <br />
      <span class="under">{props.choice.under}</span>
    </Show>
  </span>
);
