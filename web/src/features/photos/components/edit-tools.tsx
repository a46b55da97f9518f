import { pictureSets } from '@lensan/channels';
import type { Edits } from '@lensan/photo/recipe.ts';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, CheckCard } from '../../../ui/index.ts';
import type { ShownPicture } from '../developed.ts';
import { cropPosition, straighten, turnRight } from '../edit.ts';

/** Channels that cut pictures to this shape (width by height). */
const cutTo = (aspect: number): string =>
  pictureSets()
    .filter(({ fit, widthPx, heightPx }) => fit === 'cover' && widthPx / heightPx === aspect)
    .map(({ name }) => name)
    .join(', ');

/** Turn, straighten, white ground, and how the channels will cut the picture. */
export function EditTools(props: {
  edits: Edits;
  shown: ShownPicture;
  /** Rooms and houses: their lines should stand upright. */
  isStay: boolean;
  onChange: (edits: Edits) => void;
}) {
  const focal = () => props.edits.focal ?? props.shown.focal;
  return (
    <>
      <p class="sm soft center">{t('photos.edit.focalHelp')}</p>
      <div class="pair">
        <Button size="small" onClick={() => props.onChange(turnRight(props.edits))}>
          {t('photos.edit.turn')}
        </Button>
        <Button
          size="small"
          icon={props.edits.asTaken ? 'image' : undefined}
          onClick={() => props.onChange({ ...props.edits, asTaken: !props.edits.asTaken })}
        >
          {t(props.edits.asTaken ? 'photos.edit.useMended' : 'photos.useOriginal')}
        </Button>
      </div>
      <Show when={props.isStay || props.edits.straightenDeg !== 0}>
        <Straighten edits={props.edits} tiltDeg={props.shown.tiltDeg} onChange={props.onChange} />
      </Show>
      <Show when={props.shown.hasEvenGround}>
        <CheckCard
          word={t('photos.edit.white')}
          under={t('photos.edit.whiteHelp')}
          checked={props.edits.whiteGround}
          onChange={(whiteGround) => props.onChange({ ...props.edits, whiteGround })}
        />
      </Show>
      <section class="stack gap-2" aria-label={t('photos.edit.crops')}>
        <h2 class="label">{t('photos.edit.crops')}</h2>
        <div class="crops">
          <Crop word={cutTo(1)} aspect={1} shown={props.shown} focal={focal()} />
          <Crop
            word={props.isStay ? cutTo(4 / 3) : t('photos.edit.page')}
            aspect={4 / 3}
            shown={props.shown}
            focal={focal()}
          />
        </div>
      </section>
    </>
  );
}

/** Two buttons by half degrees; one press when the tilt was measured. */
function Straighten(props: { edits: Edits; tiltDeg: number; onChange: (edits: Edits) => void }) {
  const measured = () => Math.round(props.tiltDeg * 2) / 2;
  return (
    <section class="stack gap-2" aria-label={t('photos.edit.straighten')}>
      <div class="row between">
        <h2 class="label">{t('photos.edit.straighten')}</h2>
        <span class="soft" role="status">
          {t('photos.edit.degrees', { degrees: props.edits.straightenDeg })}
        </span>
      </div>
      <div class="pair">
        <Button
          size="small"
          icon="back"
          onClick={() => props.onChange(straighten(props.edits, -0.5))}
        >
          {t('photos.edit.left')}
        </Button>
        <Button
          size="small"
          iconAfter="next"
          onClick={() => props.onChange(straighten(props.edits, 0.5))}
        >
          {t('photos.edit.right')}
        </Button>
      </div>
      <Show when={Math.abs(measured()) >= 1}>
        <Button
          size="small"
          block
          onClick={() => props.onChange(straighten(props.edits, measured()))}
        >
          {t('photos.edit.auto')}
        </Button>
      </Show>
    </section>
  );
}

const Crop = (props: {
  word: string;
  aspect: number;
  shown: ShownPicture;
  focal: { x: number; y: number };
}) => (
  <figure class="crop">
    <img
      src={props.shown.url}
      alt=""
      style={{
        '--at': cropPosition(props.shown, props.aspect, props.focal),
        '--aspect': String(props.aspect),
      }}
    />
    <figcaption class="xs soft">{props.word}</figcaption>
  </figure>
);
