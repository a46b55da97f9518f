import { createSignal } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/index.ts';
import { saveFiles, shareFiles } from '../../../ui/files.ts';

/** Sends the finished pictures to another app or puts them among the phone's own. */
export function PicturesDock(props: {
  name: string;
  pickedCount: number;
  /** Undefined while they are being made. */
  files: readonly File[] | undefined;
}) {
  const [told, setTold] = createSignal<{ files: readonly File[]; sentence: string }>();
  const isMaking = () => props.files === undefined && props.pickedCount > 0;
  const tell = (files: readonly File[], how: 'listings.post.shared' | 'listings.pictures.saved') =>
    setTold({ files, sentence: t(how, { count: files.length }) });
  /** What was told goes with the pictures it was told of. */
  const said = () => (told()?.files === props.files ? told()?.sentence : undefined);
  const reason = () => {
    if (props.pickedCount === 0) return t('listings.pictures.pick');
    return props.files?.length === 0 ? t('listings.pictures.away') : undefined;
  };
  const share = async () => {
    const files = props.files ?? [];
    const answer = await shareFiles(props.name, files);
    if (answer !== 'cancelled')
      tell(files, answer === 'shared' ? 'listings.post.shared' : 'listings.pictures.saved');
  };
  const save = () => {
    const files = props.files ?? [];
    saveFiles(files);
    tell(files, 'listings.pictures.saved');
  };
  return (
    <>
      <Button
        kind="main"
        icon="share"
        busy={isMaking()}
        disabledReason={reason()}
        onClick={() => void share()}
      >
        {t(isMaking() ? 'listings.pictures.making' : 'listings.pictures.send', {
          count: props.pickedCount,
        })}
      </Button>
      <Button
        size="small"
        icon="download"
        block
        busy={(props.files?.length ?? 0) === 0}
        onClick={save}
      >
        {t('listings.pictures.save')}
      </Button>
      <p class="sm soft center" role="status">
        {said() ?? ''}
      </p>
    </>
  );
}
