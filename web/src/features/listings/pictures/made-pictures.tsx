import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js';
import { t } from '../../../text/index.ts';

/** The finished pictures as they will arrive. */
export function MadePictures(props: { files: readonly File[]; name: string }) {
  const shown = createUrls(() => props.files);
  return (
    <Show when={shown().length > 0}>
      <section class="made stack gap-2" aria-label={t('listings.pictures.result')}>
        <h2 class="label">{t('listings.pictures.result')}</h2>
        <div class="made-row">
          <For each={shown()}>
            {(url, at) => (
              <img
                src={url}
                alt={t('listings.pictures.alt', { number: at() + 1, name: props.name })}
              />
            )}
          </For>
        </div>
      </section>
    </Show>
  );
}

/** Addresses of files, given back to the browser when other files take their place. */
function createUrls(files: () => readonly File[]): () => string[] {
  const [urls, setUrls] = createSignal<string[]>([]);
  createEffect(() => {
    const own = files().map((file) => URL.createObjectURL(file));
    setUrls(own);
    onCleanup(() => {
      for (const url of own) URL.revokeObjectURL(url);
    });
  });
  return urls;
}
