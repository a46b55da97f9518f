import { foundAt } from '@lensan/vietnamese';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';
import { IconButton } from './icon-button.tsx';

/**
 * Search field. Matching is the page's (`searchIn` of @lensan/vietnamese folds marks and finds old
 * names).
 */
export function Search(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  autofocus?: boolean | undefined;
}) {
  let field: HTMLInputElement | undefined;
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={props.label}
        value={props.value}
        autocomplete="off"
        maxLength={100}
        enterkeyhint="search"
        autofocus={props.autofocus}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.value !== ''}>
        <IconButton
          icon="close"
          label={t('parts.search.clear')}
          onClick={() => {
            props.onInput('');
            field?.focus();
          }}
        />
      </Show>
    </div>
  );
}

/** A text that may break where a name is written together: Viettel|Money. */
function Written(props: { text: string }) {
  const parts = () => props.text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1\n').split('\n');
  return (
    <For each={parts()}>
      {(part, place) => (
        <>
          <Show when={place() > 0}>
            <wbr />
          </Show>
          {part}
        </>
      )}
    </For>
  );
}

/** A text with the part that matched in bold. */
export function Matched(props: { text: string; query: string }) {
  const at = () => (props.query.trim() === '' ? null : foundAt(props.query, props.text));
  return (
    <Show when={at()} fallback={<Written text={props.text} />}>
      {(range) => (
        <>
          <Written text={props.text.slice(0, range()[0])} />
          <b>
            <Written text={props.text.slice(range()[0], range()[1])} />
          </b>
          <Written text={props.text.slice(range()[1])} />
        </>
      )}
    </Show>
  );
}
