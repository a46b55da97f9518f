import { createEffect, createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';
import { IconButton } from './icon-button.tsx';
import './styles/live.css';

/** Keeps the screen awake while the page stands there. Phones without it simply dim. */
export function keepAwake(): void {
  let lock: WakeLockSentinel | undefined;
  const ask = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // Refused when the battery is low: the phone then dims as usual.
    navigator.wakeLock.request('screen').then(
      (got) => {
        lock = got;
      },
      () => undefined,
    );
  };
  onMount(() => {
    ask();
    document.addEventListener('visibilitychange', ask);
  });
  onCleanup(() => {
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  });
}

export interface PrompterPage {
  readonly name: string;
  /** One or two lines; facts in `<em>`. */ readonly line: JSX.Element;
  /** More than two lines at full size: smaller letters. */ readonly isLong?: boolean | undefined;
  readonly cue?: string | undefined;
  /** Seconds from the beginning to the end of this page. */ readonly endsAtS: number;
  /** The plain words of the next page's beginning. */ readonly next?: string | undefined;
}

/** Turns pages, does not scroll; tap anywhere = next. */
export function Prompter(props: {
  pages: readonly PrompterPage[];
  words: { back: string; next: string; left: (seconds: number) => string };
  close: string;
}) {
  const [at, setAt] = createSignal(0);
  keepAwake();
  const page = () => props.pages[at()];
  const total = () => props.pages.at(-1)?.endsAtS ?? 1;
  const begun = () => props.pages[at() - 1]?.endsAtS ?? 0;
  const move = (by: number) =>
    setAt((now) => Math.max(0, Math.min(props.pages.length - 1, now + by)));
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' || event.key === 'PageDown') move(1);
    if (event.key === 'ArrowLeft' || event.key === 'PageUp') move(-1);
  };
  createEffect(() => {
    document.title = page()?.name ?? '';
  });
  onMount(() => document.addEventListener('keydown', onKey));
  onCleanup(() => document.removeEventListener('keydown', onKey));
  return (
    <main class="prompter">
      <div class="head">
        <h1 class="sm">{page()?.name}</h1>
        <span class="track">
          <i style={{ width: `${(begun() / total()) * 100}%` }} />
        </span>
        <span>{props.words.left(total() - begun())}</span>
        <IconButton icon="close" label={t('common.close')} href={props.close} />
      </div>
      <button type="button" class="page" onClick={() => move(1)}>
        <p class="line" classList={{ long: page()?.isLong ?? false }}>
          {page()?.line}
        </p>
        <Show when={page()?.next}>
          <p class="then">{page()?.next}</p>
        </Show>
      </button>
      <div class="foot">
        <button type="button" class="btn" onClick={() => move(-1)}>
          <Icon name="back" />
          {props.words.back}
        </button>
        <p class="cue">
          <Show when={page()?.cue}>
            {(cue) => (
              <>
                <Icon name="hand" />
                {cue()}
              </>
            )}
          </Show>
        </p>
        <button type="button" class="btn go" onClick={() => move(1)}>
          {props.words.next}
          <Icon name="next" />
        </button>
      </div>
    </main>
  );
}
