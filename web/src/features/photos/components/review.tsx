import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Advice, Button } from '../../../ui/index.ts';
import { BeforeAfter } from '../../../ui/before-after.tsx';
import { adviceFor } from '../advice.ts';
import type { Desk } from '../desk.ts';
import type { Waiting } from '../desk-queue.ts';
import { bothSides, type ShownPicture } from '../developed.ts';
import type { PhotoSubject } from '../photos.data.ts';
import { adviceWords, altOf } from '../words.ts';

/** The picture on the table, as taken and as mended, with what there is to say about it. */
export function Review(props: {
  waiting: Waiting;
  count: number;
  subject: PhotoSubject;
  name: string;
}) {
  const [sides, setSides] = createSignal<{ before: ShownPicture; after: ShownPicture }>();
  createEffect(() => {
    const { sha256, blob } = props.waiting;
    let isGone = false;
    onCleanup(() => {
      isGone = true;
    });
    setSides(undefined);
    void bothSides(sha256, blob).then((made) => {
      if (!isGone && made) setSides(made);
    });
  });
  const alt = () => altOf(props.waiting.shot, props.subject, props.name);
  const isMended = () => props.waiting.findings.some((finding) => finding.mended);
  return (
    <>
      <h2 class="h">{t('photos.question')}</h2>
      <Show
        when={sides()}
        fallback={
          <figure class="photo one">
            <span class="picture-wait" aria-busy="true" role="img" aria-label={alt()} />
          </figure>
        }
      >
        {(shown) => (
          <Show
            when={isMended()}
            fallback={
              <figure class="photo one">
                <img src={shown().after.url} alt={alt()} />
              </figure>
            }
          >
            <BeforeAfter before={shown().before.url} after={shown().after.url} alt={alt()} />
          </Show>
        )}
      </Show>
      <Advice items={adviceWords(adviceFor(props.waiting.findings, false))} />
      <Show when={props.count > 1}>
        <p class="sm soft">{t('photos.queue', { count: props.count - 1 })}</p>
      </Show>
    </>
  );
}

/** Use it, take it again, or use it as it came from the camera. */
export function ReviewDock(props: { desk: Desk; waiting: Waiting }) {
  const isMended = () => props.waiting.findings.some((finding) => finding.mended);
  return (
    <>
      <Button kind="main" icon="check" onClick={() => void props.desk.use(false)}>
        {t('photos.use')}
      </Button>
      <div class="pair">
        <Button
          size="small"
          icon="redo"
          onClick={() => props.desk.ask('camera', props.waiting.shot, props.waiting.id)}
        >
          {t('photos.again')}
        </Button>
        <Show
          when={isMended()}
          fallback={
            <Button size="small" kind="quiet" onClick={() => props.desk.discard()}>
              {t('photos.drop')}
            </Button>
          }
        >
          <Button size="small" onClick={() => void props.desk.use(true)}>
            {t('photos.useOriginal')}
          </Button>
        </Show>
      </div>
    </>
  );
}
