import { changePassword } from '@lensan/contract';
import { createSignal, Show } from 'solid-js';
import { call } from '../../../api/client.ts';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, Note, Page } from '../../../ui/index.ts';
import { failureSentence } from '../components/failure.ts';
import { PasswordField, ShowLetters } from '../components/password-field.tsx';

/** Changing one's own password; the other phones are signed out. */
export default function PasswordPage() {
  const [old, setOld] = createSignal('');
  const [next, setNext] = createSignal('');
  const [isShown, setShown] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const [state, setState] = createSignal<'open' | 'busy' | 'done'>('open');
  const shortest = () => (rolesNow().some((role) => role.endsWith('official')) ? 12 : 8);
  const save = async () => {
    setState('busy');
    setProblem(undefined);
    try {
      await call(changePassword, { body: { oldPassword: old(), newPassword: next() } });
      setState('done');
    } catch (error) {
      setProblem(failureSentence(error, { offline: t('accounts.signIn.offline'), wait: (minutes) => t('accounts.signIn.wait', { minutes }) }));
      setState('open');
    }
  };
  return (
    <Page title={t('accounts.password.title')} back="/toi" silent
      dock={<Show when={state() !== 'done'} fallback={<Button kind="main" href="/toi">{t('common.done')}</Button>}><Button kind="main" busy={state() === 'busy'} disabledReason={old() && next() ? undefined : t('accounts.accept.notYet')} onClick={() => void save()}>{state() === 'busy' ? t('accounts.password.saving') : t('accounts.password.save')}</Button></Show>}>
      <Show when={state() !== 'done'} fallback={<Note kind="done" alert>{t('accounts.password.done')}</Note>}>
        <PasswordField label={t('accounts.password.old')} value={old()} onInput={setOld} isShown={isShown()} />
        <PasswordField label={t('accounts.password.next')} value={next()} onInput={setNext} isNew isShown={isShown()} help={t('accounts.accept.passwordHelp', { count: shortest() })} error={problem()} />
        <ShowLetters isShown={isShown()} onChange={setShown} />
      </Show>
    </Page>
  );
}
