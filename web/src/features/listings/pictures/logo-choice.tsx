import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, CheckCard, Note } from '../../../ui/index.ts';
import { makeLogo } from '../../photos/compose/logo.ts';

/** The household's own sign: chosen from the phone's pictures, put on or left off. */
export function LogoChoice(props: {
  picture: Blob | null;
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
  onChoose: (picture: Blob) => void;
}) {
  let input: HTMLInputElement | undefined;
  const [isBad, setBad] = createSignal(false);
  const take = async (picker: HTMLInputElement) => {
    const [file] = picker.files ?? [];
    picker.value = '';
    if (!file) return;
    const picture = await makeLogo(file);
    setBad(picture === null);
    if (picture) props.onChoose(picture);
  };
  return (
    <>
      <Show when={props.picture}>
        <CheckCard
          word={t('listings.pictures.logo')}
          under={t('listings.pictures.logoWhere')}
          checked={props.isOn}
          onChange={props.onToggle}
        />
      </Show>
      <Button size="small" icon="image" onClick={() => input?.click()}>
        {t(props.picture ? 'listings.pictures.logoOther' : 'listings.pictures.logoChoose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        hidden
        aria-label={t('listings.pictures.logoChoose')}
        onChange={(event) => void take(event.currentTarget)}
      />
      <Show when={isBad()}>
        <Note kind="should">{t('listings.pictures.logoBad')}</Note>
      </Show>
    </>
  );
}
