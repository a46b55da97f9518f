import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { CheckCard } from '../../../ui/check-card.tsx';
import { Field } from '../../../ui/field.tsx';

interface PasswordFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  help?: string | undefined;
  error?: string | undefined;
  isNew?: boolean | undefined;
  /**
   * Given when one choice to see the letters serves several fields; without it the field has its
   * own.
   */
  isShown?: boolean | undefined;
}

/**
 * A password with the choice to see it: typing blind on a small keyboard is what makes people
 * choose short ones.
 */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = createSignal(false);
  return (
    <>
      <Field
        label={props.label}
        type={(props.isShown ?? isShown()) ? 'text' : 'password'}
        value={props.value}
        onInput={props.onInput}
        help={props.help}
        error={props.error}
        autocomplete={props.isNew ? 'new-password' : 'current-password'}
        autocapitalize="off"
        maxLength={128}
        name="password"
      />
      <Show when={props.isShown === undefined}>
        <ShowLetters isShown={isShown()} onChange={setShown} />
      </Show>
    </>
  );
}

export const ShowLetters = (props: { isShown: boolean; onChange: (isShown: boolean) => void }) => (
  <CheckCard
    word={t('accounts.signIn.show')}
    icon="eye"
    checked={props.isShown}
    onChange={props.onChange}
  />
);
