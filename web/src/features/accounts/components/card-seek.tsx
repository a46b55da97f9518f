import { createSignal } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Field, Note } from '../../../ui/index.ts';
import { secretIn } from './secret-link.ts';

/** The way on without a code: photograph the card again, or type what stands behind its link. */
export function CardSeek(props: { onFound: (code: string) => void }) {
  const [typed, setTyped] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  let camera: HTMLInputElement | undefined;
  const take = (text: string | null) => {
    const code = secretIn(text ?? '');
    if (code === null) setProblem(t('accounts.seek.unreadable'));
    else props.onFound(code);
  };
  const photograph = async (file: File | undefined) => {
    if (!file) return;
    setProblem(undefined);
    const { readPicture } = await import('../../../frame/read-picture.ts');
    take(await readPicture(file));
  };
  return (
    <>
      <Note kind="should" icon="card">
        {t('accounts.seek.why')}
      </Note>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('accounts.seek.scan')}
        onChange={(event) => {
          void photograph(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <div>
        <Button kind="main" size="big" icon="camera" onClick={() => camera?.click()}>
          {t('accounts.seek.scan')}
        </Button>
      </div>
      <Field
        label={t('accounts.seek.link')}
        help={t('accounts.seek.linkHelp')}
        value={typed()}
        onInput={setTyped}
        error={problem()}
        autocapitalize="off"
      />
      <Button
        block
        disabledReason={typed().trim() === '' ? t('accounts.seek.linkNeeded') : undefined}
        onClick={() => take(typed())}
      >
        {t('accounts.seek.open')}
      </Button>
    </>
  );
}
