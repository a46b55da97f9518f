import type { PhotoRecord, PhotoShot } from '@lensan/contract';
import { For, onMount, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Advice, Button, Icon, List, ListItem, Note, Tile } from '../../../ui/index.ts';
import { BeforeAfter } from '../../../ui/before-after.tsx';
import { adviceFor } from '../advice.ts';
import type { Desk, PhotoStepProps } from '../desk.ts';
import { createPictureUrl } from '../developed.ts';
import { missingShots, mostPhotos, type PhotoSubject } from '../photos.data.ts';
import { adviceWords, altOf, lowered, shotHow, shotWord } from '../words.ts';
import { Picture } from './picture.tsx';
import { Review, ReviewDock } from './review.tsx';
import { Sending } from './sending.tsx';
import { Strip } from './strip.tsx';
import './photos.css';

const missingOf = (props: PhotoStepProps): PhotoShot[] => {
  const onTable = props.desk.waiting();
  return missingShots(props.subject, [
    ...props.photos.map((photo) => photo.shot),
    ...(onTable && !props.photos.some((photo) => photo.id === onTable.replaces)
      ? [onTable.shot]
      : []),
  ]);
};
const currentOf = (props: PhotoStepProps): PhotoRecord | undefined =>
  props.photos.find((photo) => photo.id === props.desk.current()) ?? props.photos[0];

/**
 * Photos of a listing: take, look, use; then the strip of what is there and what is still wanted.
 */
export function PhotoStep(props: PhotoStepProps) {
  const missing = () => missingOf(props);
  const current = () => currentOf(props);
  return (
    <>
      <Inputs desk={props.desk} />
      <For each={props.desk.refused()}>
        {(file) => (
          <Note
            kind="stop"
            alert
            actions={
              <Button
                size="small"
                icon="image"
                onClick={() => props.desk.ask('files', missing()[0] ?? 'whole')}
              >
                {t('photos.fromPhone')}
              </Button>
            }
          >
            <Show when={file.name !== ''}>
              <b>{t('photos.pick.name', { name: file.name })}</b>{' '}
            </Show>
            {t(`photos.pick.${file.failure}`)}
          </Note>
        )}
      </For>
      <Show when={props.desk.busy() > 0}>
        <p class="row soft" role="status" aria-busy="true">
          <Icon name="image" />
          {props.desk.busy() === 1
            ? t('photos.busy')
            : t('photos.busyMany', { count: props.desk.busy() })}
        </p>
      </Show>
      <Show
        when={props.desk.waiting()}
        fallback={
          <Show
            when={current()}
            fallback={<Wanted desk={props.desk} subject={props.subject} missing={missing()} />}
          >
            {(photo) => <Looking {...props} photo={photo()} />}
          </Show>
        }
      >
        {(waiting) => (
          <Review
            waiting={waiting()}
            count={props.desk.waitingCount()}
            subject={props.subject}
            name={props.name}
          />
        )}
      </Show>
      <Show when={props.photos.length > 0 || props.desk.waiting()}>
        <Strip
          {...props}
          missing={missing()}
          current={props.desk.waiting() ? undefined : current()?.id}
        />
      </Show>
      <Show when={props.desk.isTight()}>
        <Note kind="should">{t('photos.tight')}</Note>
      </Show>
      <Show when={props.photos.length >= mostPhotos}>
        <p class="sm soft">{t('photos.full', { count: mostPhotos })}</p>
      </Show>
    </>
  );
}

/**
 * The camera gives one picture; the phone's own pictures may be several. The same file twice in a
 * row counts again.
 */
function Inputs(props: { desk: Desk }) {
  let camera: HTMLInputElement | undefined, files: HTMLInputElement | undefined;
  onMount(() => {
    props.desk.lend('camera', () => camera?.click());
    props.desk.lend('files', () => files?.click());
  });
  const take = (input: HTMLInputElement) => {
    const picked = [...(input.files ?? [])];
    input.value = '';
    void props.desk.pick(picked);
  };
  return (
    <>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('photos.fromCamera')}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={files}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('photos.fromPhone')}
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
}

/** Nothing taken yet: what to take and how to stand. */
const Wanted = (props: { desk: Desk; subject: PhotoSubject; missing: readonly PhotoShot[] }) => (
  <>
    <h2 class="h">{t(props.subject === 'homestay' ? 'photos.firstStay' : 'photos.first')}</h2>
    <List label={t('photos.strip')}>
      <For each={props.missing}>
        {(shot, index) => (
          <ListItem
            calm
            onClick={() => props.desk.ask('camera', shot)}
            tile={<Tile letters={String(index() + 1)} tone={index() === 0 ? 'rice' : 'paper'} />}
            title={shotWord(shot, props.subject)}
            under={shotHow(shot, props.subject)}
            end={<Icon name="camera" />}
          />
        )}
      </For>
    </List>
  </>
);

/** A photo that is in use. */
function Looking(props: PhotoStepProps & { photo: PhotoRecord }) {
  const after = createPictureUrl(() => props.photo);
  const before = createPictureUrl(() => props.photo, 'before');
  const alt = () => altOf(props.photo.shot, props.subject, props.name);
  const isChanged = () =>
    !props.photo.asTaken && props.photo.findings.some((finding) => finding.mended);
  return (
    <>
      <h2 class="h">{t('photos.have', { count: props.photos.length })}</h2>
      <Show
        when={isChanged() && before() !== undefined && after() !== undefined}
        fallback={
          <figure class="photo one">
            <Picture photo={props.photo} alt={alt()} />
          </figure>
        }
      >
        <BeforeAfter before={before() ?? ''} after={after() ?? ''} alt={alt()} />
      </Show>
      <Advice items={adviceWords(adviceFor(props.photo.findings, props.photo.asTaken))} />
      <Sending
        photo={props.photo}
        onAgain={() => props.desk.ask('camera', props.photo.shot, props.photo.id)}
      />
    </>
  );
}

/** Buttons of the step: the picture on the table first, then the next wanted photo, then onward. */
export function PhotoDock(props: PhotoStepProps & { onNext: () => void }) {
  const next = () => missingOf(props)[0];
  const current = () => currentOf(props);
  /** Enough for every channel's least number: onward becomes the main button. */
  const isEnough = () => next() === undefined || props.photos.length >= 3;
  const take = (shot: PhotoShot) => props.desk.ask('camera', shot);
  return (
    <Show
      when={props.desk.waiting()}
      fallback={
        <Show
          when={current()}
          fallback={
            <>
              <Button
                kind="main"
                icon="camera"
                busy={props.desk.busy() > 0}
                onClick={() => take(next() ?? 'whole')}
              >
                {t('photos.takeFirst')}
              </Button>
              <div class="pair">
                <Button
                  size="small"
                  icon="image"
                  onClick={() => props.desk.ask('files', next() ?? 'whole')}
                >
                  {t('photos.fromPhone')}
                </Button>
                <Button size="small" kind="quiet" onClick={() => props.onNext()}>
                  {t('photos.later')}
                </Button>
              </div>
            </>
          }
        >
          {(photo) => (
            <>
              <Show
                when={isEnough()}
                fallback={
                  <Button
                    kind="main"
                    icon="camera"
                    busy={props.desk.busy() > 0}
                    onClick={() => take(next() ?? 'close')}
                  >
                    {t('photos.take', {
                      shot: lowered(shotWord(next() ?? 'close', props.subject)),
                    })}
                  </Button>
                }
              >
                <Button kind="main" iconAfter="next" onClick={() => props.onNext()}>
                  {t('common.next')}
                </Button>
              </Show>
              <div class="pair">
                <Button
                  size="small"
                  icon="edit"
                  href={`/ho/${photo().householdId}/anh/${photo().id}`}
                >
                  {t('photos.edit')}
                </Button>
                <Show
                  when={isEnough()}
                  fallback={
                    <Button
                      size="small"
                      kind="quiet"
                      iconAfter="next"
                      onClick={() => props.onNext()}
                    >
                      {t('common.next')}
                    </Button>
                  }
                >
                  <Button size="small" icon="camera" onClick={() => take(next() ?? 'close')}>
                    {t('photos.takeMore')}
                  </Button>
                </Show>
              </div>
            </>
          )}
        </Show>
      }
    >
      {(waiting) => <ReviewDock desk={props.desk} waiting={waiting()} />}
    </Show>
  );
}
