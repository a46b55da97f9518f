import type { PhotoRecord } from '@lensan/contract';
import type { ListingFacts } from '@lensan/listing';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Icon } from '../../../ui/index.ts';
import { Picture } from '../../photos/components/picture.tsx';
import { altOf } from '../../photos/words.ts';

/** Which photos go out; all of them at first. */
export function PhotoChoices(props: {
  photos: readonly PhotoRecord[];
  left: ReadonlySet<string>;
  facts: ListingFacts;
  onToggle: (id: string) => void;
}) {
  return (
    <div class="stack gap-2">
      <h2 class="label">{t('listings.pictures.which')}</h2>
      <div class="thumbs" role="group" aria-label={t('listings.pictures.which')}>
        <For each={props.photos}>
          {(photo) => (
            <Choosable
              photo={photo}
              isOn={!props.left.has(photo.id)}
              facts={props.facts}
              onToggle={() => props.onToggle(photo.id)}
            />
          )}
        </For>
      </div>
    </div>
  );
}

const Choosable = (props: {
  photo: PhotoRecord;
  isOn: boolean;
  facts: ListingFacts;
  onToggle: () => void;
}) => (
  <button
    type="button"
    classList={{ cur: props.isOn }}
    aria-pressed={props.isOn}
    onClick={() => props.onToggle()}
  >
    <Picture
      photo={props.photo}
      alt={altOf(
        props.photo.shot,
        props.facts.kind === 'homestay' ? 'homestay' : 'goods',
        props.facts.name,
      )}
      widthPx={320}
    />
    <Show when={props.isOn}>
      <span class="badge">
        <Icon name="check" />
      </span>
    </Show>
  </button>
);
