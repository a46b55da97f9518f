import { Show } from 'solid-js';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Note } from '../../../ui/index.ts';

/** The browser refuses to keep anything, so nobody can work here. */
export const CannotStore = () => (
  <Note kind="stop" icon="alert" alert>
    {t('accounts.signIn.cannotStore')}
  </Note>
);
/** The session ended by itself; what is not sent waits for the password. */
export const Ended = (props: { unsent: number }) => (
  <Note kind="should" icon="clock" alert>
    {errorSentence('session.expired')}
    <Show when={props.unsent > 0}>
      <br />
      <b>{t('accounts.signIn.unsent', { count: props.unsent })}</b>
    </Show>
  </Note>
);
/** A household comes in with its card. */
export const CardHelp = () => (
  <Note icon="card">
    <b>{t('accounts.signIn.card')}</b>
    <br />
    {t('accounts.signIn.cardHelp')}
  </Note>
);
