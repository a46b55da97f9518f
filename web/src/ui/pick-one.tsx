import { createSignal, For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { ChoiceCards } from './choice-cards.tsx';
import { List, ListItem } from './list.tsx';
import { Sheet } from './sheet.tsx';

export interface PickOneProps {
  /** The question, shown above the cards. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { readonly value: string; readonly word: string }[];
  /** What is wrong and the way out, as a sentence. */
  error?: string | undefined;
}

/** More than a screen of cards is looked through in a sheet of its own. */
const cardsAtOnce = 5;

/**
 * One of a few things as cards, one of many as a row that opens all of them in a sheet. Instead of
 * the browser's own list, whose letters follow no size chosen here.
 */
export function PickOne(props: PickOneProps) {
  const [isOpen, setOpen] = createSignal(false);
  const word = () =>
    props.options.find(({ value }) => value === props.value)?.word ?? t('parts.pick.choose');
  return (
    <div class="stack gap-2">
      <Show
        when={props.options.length > cardsAtOnce}
        fallback={
          <ChoiceCards
            label={props.label}
            showLabel
            columns="one"
            value={props.value}
            onChoose={(value) => props.onChange(value)}
            choices={props.options}
          />
        }
      >
        <p class="label">{props.label}</p>
        <List label={props.label}>
          <ListItem calm title={word()} onClick={() => setOpen(true)} />
        </List>
        <Sheet open={isOpen()} title={props.label} onClose={() => setOpen(false)}>
          <List label={props.label}>
            <For each={props.options}>
              {(option) => (
                <ListItem
                  calm
                  title={option.word}
                  chosen={option.value === props.value}
                  onClick={() => {
                    props.onChange(option.value);
                    setOpen(false);
                  }}
                />
              )}
            </For>
          </List>
        </Sheet>
      </Show>
      <Show when={props.error}>
        {(error) => (
          <p class="bad-text" role="alert">
            {error()}
          </p>
        )}
      </Show>
    </div>
  );
}
