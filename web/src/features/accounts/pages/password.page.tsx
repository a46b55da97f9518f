import { createSignal, Show } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, Note, Page } from '../../../ui/index.ts';
import { shortestPassword } from '../acceptance.ts';
import { createAttempt } from '../components/attempt.ts';
import { PasswordField, ShowLetters } from '../components/password-field.tsx';
import { changeOwnPassword } from '../me.data.ts';

/** Changing one's own password; the other phones are signed out. */
export default function PasswordPage() {
  const [old, setOld] = createSignal('');
  const [next, setNext] = createSignal('');
  const [isShown, setShown] = createSignal(false);
  const [isDone, setDone] = createSignal(false);
  const { attempt, isBusy, problem } = createAttempt(() => ({
    offline: t('accounts.signIn.offline'),
    wait: (minutes) => t('accounts.signIn.wait', { minutes }),
  }));
  const save = () =>
    attempt(async () => {
      await changeOwnPassword(old(), next());
      setDone(true);
    });
  return (
    <Page
      title={t('accounts.password.title')}
      back="/toi"
      silent
      dock={
        <Show
          when={!isDone()}
          fallback={
            <Button kind="main" href="/toi">
              {t('common.done')}
            </Button>
          }
        >
          <Button
            kind="main"
            busy={isBusy()}
            disabledReason={old() && next() ? undefined : t('accounts.accept.notYet')}
            onClick={() => void save()}
          >
            {isBusy() ? t('accounts.password.saving') : t('accounts.password.save')}
          </Button>
        </Show>
      }
    >
      <Show
        when={!isDone()}
        fallback={
          <Note kind="done" alert>
            {t('accounts.password.done')}
          </Note>
        }
      >
        <PasswordField
          label={t('accounts.password.old')}
          value={old()}
          onInput={setOld}
          isShown={isShown()}
        />
        <PasswordField
          label={t('accounts.password.next')}
          value={next()}
          onInput={setNext}
          isNew
          isShown={isShown()}
          help={t('accounts.accept.passwordHelp', { count: shortestPassword(rolesNow()) })}
          error={problem()}
        />
        <ShowLetters isShown={isShown()} onChange={setShown} />
      </Show>
    </Page>
  );
}
