import type { PhotoRecord } from '@lensan/contract';
import { Match, Show, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Field, Note } from '../../../ui/index.ts';
import { PickOne } from '../../../ui/pick-one.tsx';

interface EvidenceFieldProps {
  readonly field: 'url' | 'number' | 'photo' | null;
  readonly typed: string;
  readonly onInput: (typed: string) => void;
  /** What is typed was sent and is not good enough. */
  readonly isWrong: boolean;
  readonly photos: readonly PhotoRecord[];
  /** Where a photo is taken. */
  readonly toPhotos: string;
}

/** Where the evidence of a claim is typed or chosen; a bare statement has no field. */
export function EvidenceField(props: EvidenceFieldProps) {
  const wrong = (sentence: string) => (props.isWrong ? sentence : undefined);
  return (
    <Switch>
      <Match when={props.field === 'url'}>
        <Field
          type="url"
          keys="url"
          label={t('visits.url')}
          help={t('visits.urlHelp')}
          value={props.typed}
          onInput={props.onInput}
          maxLength={300}
          error={wrong(t('visits.urlWrong'))}
        />
      </Match>
      <Match when={props.field === 'number'}>
        <Field
          label={t('visits.number')}
          help={t('visits.numberHelp')}
          value={props.typed}
          onInput={props.onInput}
          maxLength={40}
          error={wrong(t('visits.numberWrong'))}
        />
      </Match>
      <Match when={props.field === 'photo'}>
        <PhotoChoice {...props} wrong={wrong(t('visits.photoWrong'))} />
      </Match>
    </Switch>
  );
}

const PhotoChoice = (props: EvidenceFieldProps & { wrong: string | undefined }) => (
  <Show
    when={props.photos.length > 0}
    fallback={
      <Note
        kind="should"
        icon="camera"
        actions={
          <Button size="small" href={props.toPhotos}>
            {t('visits.takePhoto')}
          </Button>
        }
      >
        {t('visits.noPhoto')}
      </Note>
    }
  >
    <PickOne
      label={t('visits.photo')}
      value={props.typed}
      onChange={props.onInput}
      error={props.wrong}
      options={props.photos.map((photo, index) => ({
        value: photo.id,
        word: t('visits.photoOf', { number: index + 1, shot: t(`visits.shot.${photo.shot}`) }),
      }))}
    />
  </Show>
);
