import type { PhotoRecord } from '@lensan/contract';
import type { Edits } from '@lensan/photo/recipe.ts';
import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { createDraft, createHousehold, isLoaded, reportFault } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Advice, Button, Loading, NotFound, Note, Page, Tag } from '../../../ui/index.ts';
import { adviceFor } from '../advice.ts';
import { EditTools } from '../components/edit-tools.tsx';
import { FocalGrid } from '../components/focal-grid.tsx';
import '../../../ui/styles/photo.css';
import '../components/photos.css';
import { editsOf, type ShownPicture } from '../developed.ts';
import { changedEdits, developEdited } from '../edit.ts';
import {
  editPhoto,
  guessSubject,
  photosOfListing,
  removePhoto,
  setMainPhoto,
  type PhotoSubject,
} from '../photos.data.ts';
import { adviceWords, altOf } from '../words.ts';

/**
 * One photo and what can be done with it: turn, straighten, say what matters, make it the main one,
 * take it out.
 */
export default function EditPage() {
  const params = useParams<{ householdId: string; photoId: string }>();
  const dossier = createHousehold(() => params.householdId);
  const photo = () => dossier()?.photos[params.photoId];
  const subject = (): PhotoSubject => {
    const known = dossier(),
      of = photo()?.listingId;
    return known && of ? guessSubject(known, of) : 'goods';
  };
  const siblings = () => {
    const known = dossier(),
      of = photo()?.listingId;
    return known && of ? photosOfListing(known, of).length : 1;
  };
  return (
    <Show
      when={photo()}
      fallback={
        <Page title={t('photos.edit')} back={`/ho/${params.householdId}/tin`}>
          <Show when={isLoaded()} fallback={<Loading />}>
            <NotFound />
          </Show>
        </Page>
      }
    >
      {(known) => (
        <EditOf
          photo={known()}
          subject={subject()}
          siblings={siblings()}
          name={
            dossier()?.listings[known().listingId ?? '']?.facts.name ||
            dossier()?.household.sells ||
            ''
          }
        />
      )}
    </Show>
  );
}

function EditOf(props: {
  photo: PhotoRecord;
  subject: PhotoSubject;
  siblings: number;
  name: string;
}) {
  const navigate = useNavigate();
  const start = editsOf(props.photo);
  const draft = createDraft<{ edits: Edits }>(`photo-edit-${props.photo.id}`, { edits: start });
  const edits = () => draft.value().edits;
  const set = (next: Edits) => draft.change({ edits: next });
  const [picture, setPicture] = createSignal<ShownPicture | null>();
  const [isRemoved, setRemoved] = createSignal(false);
  const back = () =>
    props.photo.listingId === null
      ? `/ho/${props.photo.householdId}`
      : `/ho/${props.photo.householdId}/tin/${props.photo.listingId}`;
  createEffect(() => {
    // The focal point moves the crop, not the pixels.
    const shaped = { ...edits(), focal: null };
    if (!draft.isReady()) return;
    let isGone = false;
    onCleanup(() => {
      isGone = true;
    });
    void developEdited(props.photo, shaped)
      .catch((error: unknown) => {
        reportFault(error, 'photo develop');
        return null;
      })
      .then((shown) => {
        if (!isGone) setPicture(shown);
      });
  });
  // Taken out when the page is left, so that "Lấy lại" needs no clock; an app that is closed
  // meanwhile loses nothing.
  onCleanup(() => {
    if (isRemoved()) void removePhoto(props.photo);
  });
  const done = async () => {
    const changed = changedEdits(start, edits());
    if (!isRemoved() && Object.keys(changed).length > 0) await editPhoto(props.photo, changed);
    await draft.end();
    navigate(back());
  };
  const alt = () => altOf(props.photo.shot, props.subject, props.name);
  return (
    <Page
      title={t('photos.edit')}
      back={back()}
      dock={
        <Button kind="main" icon="check" onClick={() => void done()}>
          {t('photos.edit.done')}
        </Button>
      }
    >
      <Show
        when={!isRemoved()}
        fallback={
          <Note
            kind="should"
            icon="trash"
            actions={
              <Button size="small" icon="redo" onClick={() => setRemoved(false)}>
                {t('photos.edit.undo')}
              </Button>
            }
          >
            {t('photos.edit.removed')}
          </Note>
        }
      >
        <Show
          when={picture()}
          fallback={
            <Show
              when={picture() === null}
              fallback={
                <figure class="photo one">
                  <span class="picture-wait" aria-busy="true" role="img" aria-label={alt()} />
                </figure>
              }
            >
              <Note kind="info" icon="nosig">
                {t('photos.edit.away')}
              </Note>
            </Show>
          }
        >
          {(shown) => (
            <>
              <div class="edit-picture">
                <figure class="photo whole">
                  <img src={shown().url} alt={alt()} />
                  <FocalGrid
                    focal={edits().focal ?? shown().focal}
                    onChoose={(focal) => set({ ...edits(), focal })}
                  />
                </figure>
              </div>
              <EditTools
                edits={edits()}
                shown={shown()}
                isStay={props.subject === 'homestay'}
                onChange={set}
              />
            </>
          )}
        </Show>
        <Advice items={adviceWords(adviceFor(props.photo.findings, edits().asTaken))} />
        <Show when={props.siblings > 1}>
          <MainPhoto isMain={props.photo.isMain} onChoose={() => void setMainPhoto(props.photo)} />
        </Show>
        <Button kind="danger" icon="trash" block onClick={() => setRemoved(true)}>
          {t('photos.edit.remove')}
        </Button>
      </Show>
    </Page>
  );
}

/** The photo buyers see first, or the button that makes it so. */
const MainPhoto = (props: { isMain: boolean; onChoose: () => void }) => (
  <Show
    when={props.isMain}
    fallback={
      <Button icon="image" block onClick={props.onChoose}>
        {t('photos.edit.makeMain')}
      </Button>
    }
  >
    <div class="row">
      <Tag tone="ok" icon="check">
        {t('photos.main')}
      </Tag>
    </div>
  </Show>
);
