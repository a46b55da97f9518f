import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';
import './styles/photo.css';

/**
 * Both halves labelled, the original kept. `apart` shows two whole pictures instead of two halves
 * of one.
 */
export function BeforeAfter(props: {
  before: string;
  after: string;
  alt: string;
  apart?: boolean | undefined;
}) {
  return (
    <figure class="photo compare" classList={{ apart: props.apart ?? false }}>
      <div class="half before">
        <img src={props.before} alt={`${props.alt}. ${t('parts.photo.beforeAlt')}`} />
        <span class="cap l">{t('parts.photo.before')}</span>
      </div>
      <div class="half after">
        <img src={props.after} alt={props.alt} />
        <span class="cap r">{t('parts.photo.after')}</span>
      </div>
    </figure>
  );
}

/** One picture with a caption on it. */
export const Photo = (props: { src: string; alt: string; caption?: string | undefined }) => (
  <figure class="photo">
    <img src={props.src} alt={props.alt} />
    <Show when={props.caption}>
      <figcaption class="cap l">{props.caption}</figcaption>
    </Show>
  </figure>
);

export interface Thumb {
  readonly id: string;
  readonly src: string;
  readonly alt: string;
  readonly good?: boolean | undefined;
}

/** Small pictures to choose from, and dashed places that ask for one more ("Cận cảnh"). */
export function Thumbs(props: {
  pictures: readonly Thumb[];
  current?: string | undefined;
  onChoose: (id: string) => void;
  wanted?: readonly string[] | undefined;
  onTake?: ((wanted: string) => void) | undefined;
}) {
  return (
    <div class="thumbs">
      <For each={props.pictures}>
        {(picture) => (
          <button
            type="button"
            classList={{ cur: picture.id === props.current }}
            aria-pressed={picture.id === props.current}
            onClick={() => props.onChoose(picture.id)}
          >
            <img src={picture.src} alt={picture.alt} />
            <Show when={picture.good}>
              <span class="badge">
                <Icon name="check" />
              </span>
            </Show>
          </button>
        )}
      </For>
      <For each={props.wanted ?? []}>
        {(word) => (
          <button type="button" class="add" onClick={() => props.onTake?.(word)}>
            <Icon name="camera" />
            {word}
          </button>
        )}
      </For>
    </div>
  );
}
