import { groupAccount, stripAccount } from '@lensan/vietqr';
import { onMount } from 'solid-js';
import { FieldFrame } from '../../../ui/field.tsx';

/** Where the caret stands in the grouped number when so many signs of it stand before. */
export function placeAfter(grouped: string, signs: number): number {
  let place = 0;
  for (let left = signs; left > 0 && place < grouped.length; place++)
    if (grouped[place] !== ' ') left--;
  return place;
}

/**
 * An account number shown in groups of four, as banks print it. Blanks, full stops, commas and
 * dashes that come with typing or pasting fall away by themselves, the caret stays behind the sign
 * just typed, and `onInput` gets the number alone.
 */
export function AccountField(props: {
  label: string;
  value: string;
  onInput: (account: string) => void;
  /** Which keys the phone shows: some wallets have letters in their numbers. */
  keys: 'text' | 'numeric';
  help: string;
  error: string | undefined;
}) {
  // A draft of an older version may still hold blanks.
  onMount(() => {
    const account = stripAccount(props.value);
    if (account !== props.value) props.onInput(account);
  });
  const take = (input: HTMLInputElement) => {
    const before = input.value.slice(0, input.selectionStart ?? input.value.length);
    const signs = stripAccount(before).length;
    const account = stripAccount(input.value);
    const grouped = groupAccount(account);
    if (input.value !== grouped) {
      input.value = grouped;
      const place = placeAfter(grouped, signs);
      input.setSelectionRange(place, place);
    }
    props.onInput(account);
  };
  return (
    <FieldFrame label={props.label} help={props.help} error={props.error}>
      {(ids) => (
        <input
          class="input"
          id={ids.id}
          type="text"
          inputmode={props.keys}
          value={groupAccount(props.value)}
          maxLength={40}
          autocomplete="off"
          autocapitalize="off"
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={ids.describedBy}
          onInput={(event) => {
            if (!event.isComposing) take(event.currentTarget);
          }}
          onCompositionEnd={(event) => take(event.currentTarget)}
        />
      )}
    </FieldFrame>
  );
}
