import { createSignal } from 'solid-js';
import { t } from '../../../text/index.ts';
import { CheckCard } from '../../../ui/check-card.tsx';
import { Field } from '../../../ui/field.tsx';

/** A password with the choice to see it: typing blind on a small keyboard is what makes people choose short ones. */
export function PasswordField(props: { label: string; value: string; onInput: (value: string) => void; help?: string | undefined; error?: string | undefined; isNew?: boolean | undefined }) {
  const [isShown, setShown] = createSignal(false);
  return (
    <>
      <Field label={props.label} type={isShown() ? 'text' : 'password'} value={props.value} onInput={props.onInput} help={props.help} error={props.error}
        autocomplete={props.isNew ? 'new-password' : 'current-password'} autocapitalize="off" maxLength={128} name="password" />
      <CheckCard word={t('accounts.signIn.show')} icon="eye" checked={isShown()} onChange={setShown} />
    </>
  );
}
