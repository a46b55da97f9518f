import { For, onCleanup, onMount, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';
import './styles/pin.css';

/**
 * Digits to press, dots to see. Nothing is shown or spoken of the PIN itself; no keyboard opens, so
 * nothing is remembered by one.
 */
export function PinPad(props: {
  label: string;
  value: string;
  length: number;
  onInput: (value: string) => void;
  error?: string | undefined;
}) {
  const press = (digit: number) => {
    if (props.value.length < props.length) props.onInput(props.value + String(digit));
  };
  const erase = () => props.onInput(props.value.slice(0, -1));
  let pad: HTMLDivElement | undefined;
  const onKey = (event: KeyboardEvent) => {
    // Behind a door that closed over it, it hears nothing.
    if (pad?.offsetParent === null) return;
    // What is typed into a field beside it, such as the code of a card, is not the PIN.
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      return;
    if (/^\d$/.test(event.key)) press(Number(event.key));
    if (event.key === 'Backspace') erase();
  };
  // A real keyboard works too, wherever the focus is.
  onMount(() => document.addEventListener('keydown', onKey));
  onCleanup(() => document.removeEventListener('keydown', onKey));
  return (
    <div ref={pad} class="stack" role="group" aria-label={props.label} data-quiet>
      <div class="pin-dots" classList={{ bad: props.error !== undefined }} role="status">
        <For each={Array.from({ length: props.length })}>
          {(_, index) => <i classList={{ on: index() < props.value.length }} />}
        </For>
        <span class="sr">
          {t('parts.pin.filled', { count: props.value.length, of: props.length })}
        </span>
      </div>
      {/* Room for two lines is kept: a key that moves away is not the one that is pressed. */}
      <div class="pin-said">
        <Show when={props.error}>
          {(error) => (
            <p class="bad-text" role="alert">
              <Icon name="alert" />
              <span>{error()}</span>
            </p>
          )}
        </Show>
      </div>
      <div class="pin-keys">
        <For each={[1, 2, 3, 4, 5, 6, 7, 8, 9]}>
          {(digit) => (
            <button
              type="button"
              aria-label={t('parts.pin.digit', { digit })}
              onClick={() => press(digit)}
            >
              {digit}
            </button>
          )}
        </For>
        <span />
        <button
          type="button"
          aria-label={t('parts.pin.digit', { digit: 0 })}
          onClick={() => press(0)}
        >
          0
        </button>
        <button
          type="button"
          class="pin-erase"
          aria-label={t('parts.pin.eraseOne')}
          onClick={erase}
        >
          <Icon name="erase" />
          <span>{t('parts.pin.erase')}</span>
        </button>
      </div>
    </div>
  );
}
