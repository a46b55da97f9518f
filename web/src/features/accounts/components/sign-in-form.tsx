import { For, Show, type JSX } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Field, List, ListItem, Note, Page, Tile } from '../../../ui/index.ts';
import { InAppHint } from '../../../ui/in-app-hint.tsx';
import { Mark } from '../../../ui/mark.tsx';
import type { Person } from '../people.ts';
import { CardHelp } from './door-notes.tsx';
import { PasswordField } from './password-field.tsx';

/** Whose door this is, for whoever opens the app the first time; what for, in one sentence. */
const Brand = () => (
  <div class="stack gap-2">
    <Mark />
    <p class="soft">{t('accounts.signIn.brand')}</p>
  </div>
);

/** Who of the people known on this phone holds it now. */
export const WhoComes = (props: {
  title: string;
  people: readonly Person[];
  onChoose: (person: Person) => void;
  onOther: () => void;
  children: JSX.Element;
}) => (
  <Page
    title={t('accounts.signIn.title')}
    dock={
      <Button block onClick={props.onOther}>
        {t('accounts.signIn.other')}
      </Button>
    }
  >
    <Brand />
    <InAppHint />
    <h2 class="h">{props.title}</h2>
    {props.children}
    <Show when={props.people.length > 0}>
      <List label={t('accounts.signIn.who')}>
        <For each={props.people}>
          {(one) => (
            <ListItem
              title={one.name}
              onClick={() => props.onChoose(one)}
              tile={<Tile icon="user" />}
            />
          )}
        </For>
      </List>
    </Show>
  </Page>
);

/** Number and password. */
export function SignInForm(props: {
  title: string;
  phone: string;
  onPhone: (phone: string) => void;
  password: string;
  onPassword: (password: string) => void;
  problem: string | undefined;
  isBusy: boolean;
  onBack: (() => void) | undefined;
  onEnter: () => void;
  notes: JSX.Element;
}) {
  const isComplete = () => props.phone.trim() !== '' && props.password !== '';
  return (
    <Page
      title={t('accounts.signIn.title')}
      onBack={props.onBack}
      dock={
        <Button
          kind="main"
          type="submit"
          form="sign-in"
          busy={props.isBusy}
          disabledReason={isComplete() ? undefined : t('accounts.signIn.phoneNeeded')}
        >
          {props.isBusy ? t('accounts.signIn.entering') : t('accounts.signIn.enter')}
        </Button>
      }
    >
      <Brand />
      <InAppHint />
      <h2 class="h">{props.title}</h2>
      {props.notes}
      <form
        id="sign-in"
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete() && !props.isBusy) props.onEnter();
        }}
      >
        <Field
          label={t('accounts.signIn.phone')}
          type="tel"
          keys="tel"
          autocomplete="username"
          name="phone"
          value={props.phone}
          onInput={props.onPhone}
          maxLength={20}
        />
        <PasswordField
          label={t('accounts.signIn.password')}
          value={props.password}
          onInput={props.onPassword}
          error={props.problem}
        />
      </form>
      <Note>{t('accounts.signIn.forgot')}</Note>
      <CardHelp />
    </Page>
  );
}
