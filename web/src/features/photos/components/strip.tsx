import type { PhotoShot } from '@lensan/contract';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Icon } from '../../../ui/index.ts';
import { isGood } from '../advice.ts';
import type { PhotoStepProps } from '../desk.ts';
import { createOwnUrl } from '../developed.ts';
import { mostPhotos } from '../photos.data.ts';
import { altOf, shotWord } from '../words.ts';
import { Picture } from './picture.tsx';

/** Photos there are, and dashed places for those still wanted. */
export function Strip(
  props: PhotoStepProps & { missing: readonly PhotoShot[]; current: string | undefined },
) {
  const waiting = () => props.desk.waiting();
  return (
    <div class="thumbs" role="group" aria-label={t('photos.strip')}>
      <For each={props.photos}>
        {(photo, index) => (
          <button
            type="button"
            classList={{ cur: photo.id === props.current }}
            aria-pressed={photo.id === props.current}
            onClick={() => props.desk.look(photo.id)}
          >
            <Picture
              photo={photo}
              alt={t('photos.altNumbered', {
                number: index() + 1,
                shot: shotWord(photo.shot, props.subject),
                name: props.name,
              })}
              widthPx={320}
            />
            <Show when={photo.isMain && props.photos.length > 1}>
              <span class="star">{t('photos.mainShort')}</span>
            </Show>
            <Show when={isGood(photo.findings, photo.asTaken)}>
              <span class="badge">
                <Icon name="check" />
              </span>
            </Show>
          </button>
        )}
      </For>
      <Show when={waiting()}>
        {(onTable) => (
          <span class="cur">
            <WaitingThumb
              waiting={onTable()}
              alt={altOf(onTable().shot, props.subject, props.name)}
            />
          </span>
        )}
      </Show>
      <Show when={props.photos.length < mostPhotos}>
        <For each={props.missing}>
          {(shot) => (
            <button type="button" class="add" onClick={() => props.desk.ask('camera', shot)}>
              <Icon name="camera" />
              {shotWord(shot, props.subject)}
            </button>
          )}
        </For>
        <button
          type="button"
          class="add"
          onClick={() => props.desk.ask('files', props.missing[0] ?? 'close')}
        >
          <Icon name="image" />
          {t('photos.fromPhone')}
        </button>
      </Show>
    </div>
  );
}

function WaitingThumb(props: {
  waiting: { readonly blob: Blob; readonly sha256: string };
  alt: string;
}) {
  const url = createOwnUrl(() => props.waiting);
  return (
    <Show when={url()} fallback={<span class="picture-wait" role="img" aria-label={props.alt} />}>
      {(address) => <img src={address()} alt={props.alt} />}
    </Show>
  );
}
