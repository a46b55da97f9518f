import { signIn } from '@lensan/contract';
import { createSignal, For, Show } from 'solid-js';
import { call } from '../../../api/client.ts';
import { pending } from '../../../local/index.ts';
import { session } from '../../../session.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Field, List, ListItem, Note, Page, Tile } from '../../../ui/index.ts';
import { InAppHint } from '../../../ui/in-app-hint.tsx';
import { useArrive } from '../components/arrive.ts';
import { createAttempt } from '../components/attempt.ts';
import { PasswordField } from '../components/password-field.tsx';
import { choosePerson, welcome } from '../keeper.ts';
import { findPerson, knownPeople, type Person } from '../people.ts';

/**
 * The door of the app: who holds the phone, then number and password. Shown in place of any page
 * while nobody is signed in.
 */
export default function SignInPage() {
  const arrive = useArrive();
  /** In place of another page; at its own address nothing waits behind it. */
  const isDoor = location.pathname !== '/dang-nhap';
  const people = knownPeople().filter(
    (person) => person.kind === 'person' && person.phone !== null,
  );
  const now = session();
  /** Whose session ended by itself: their pages wait behind this one. */
  const ended =
    now.status === 'signed-out' && now.keeps !== undefined ? findPerson(now.keeps) : null;
  /** A household comes back with its card, not with a password. */
  const household = ended?.kind === 'household' ? ended : null;
  const known = people.find((one) => one.accountId === ended?.accountId);
  const [person, setPerson] = createSignal<Person | null | undefined>(
    known ?? (people.length > 0 || household ? undefined : null),
  );
  const [phone, setPhone] = createSignal(known?.phone ?? '');
  const [password, setPassword] = createSignal('');
  const { attempt, isBusy, problem } = createAttempt(() => ({
    offline: t('accounts.signIn.offline'),
    wait: (minutes) => t('accounts.signIn.wait', { minutes }),
  }));

  const choose = (chosen: Person) => {
    if (chosen.accountId !== ended?.accountId && choosePerson(chosen.accountId)) return;
    setPhone(chosen.phone ?? '');
    setPerson(chosen);
  };
  const enter = () =>
    attempt(async () => {
      const answer = await call(signIn, { body: { phone: phone(), password: password() } });
      const isNew = findPerson(answer.accountId)?.pin == null;
      // Whoever comes back to a page that waits behind this door is not led away from it; somebody
      // else is.
      const isBack = isDoor && answer.accountId === ended?.accountId;
      const stays = isBack || (isDoor && ended === null && !isNew);
      await welcome(
        answer,
        phone(),
        stays ? null : () => arrive(isNew && !isBack ? '/ma-pin' : '/'),
      );
    });
  const unsent = () => pending().out.length + pending().photos.length;
  const isComplete = () => phone().trim() !== '' && password() !== '';

  const cannotStore = now.status === 'signed-out' && now.cannotStore === true;

  const CannotStore = () => (
    <Show when={cannotStore}>
      <Note kind="stop" icon="alert" alert>
        {t('accounts.signIn.cannotStore')}
      </Note>
    </Show>
  );
  const Ended = () => (
    <Show when={ended}>
      <Note kind="should" icon="clock" alert>
        {errorSentence('session.expired')}
        <Show when={unsent() > 0}>
          <br />
          <b>{t('accounts.signIn.unsent', { count: unsent() })}</b>
        </Show>
      </Note>
    </Show>
  );
  const CardHelp = () => (
    <Note icon="card">
      <b>{t('accounts.signIn.card')}</b>
      <br />
      {t('accounts.signIn.cardHelp')}
    </Note>
  );

  return (
    <Show
      when={person() !== undefined}
      fallback={
        <Page
          title={t('accounts.signIn.title')}
          silent
          dock={
            <Button block onClick={() => setPerson(null)}>
              {t('accounts.signIn.other')}
            </Button>
          }
        >
          <InAppHint />
          <CannotStore />
          <h2 class="h">{household?.name ?? t('accounts.signIn.who')}</h2>
          <Show when={household}>
            <Ended />
            <CardHelp />
          </Show>
          <Show when={people.length > 0}>
            <List label={t('accounts.signIn.who')}>
              <For each={people}>
                {(one) => (
                  <ListItem
                    title={one.name}
                    onClick={() => choose(one)}
                    tile={<Tile icon="user" />}
                  />
                )}
              </For>
            </List>
          </Show>
        </Page>
      }
    >
      <Page
        title={t('accounts.signIn.title')}
        silent
        onBack={people.length > 0 || household ? () => setPerson(undefined) : undefined}
        dock={
          <Button
            kind="main"
            type="submit"
            form="sign-in"
            busy={isBusy()}
            disabledReason={isComplete() ? undefined : t('accounts.signIn.phoneNeeded')}
          >
            {isBusy() ? t('accounts.signIn.entering') : t('accounts.signIn.enter')}
          </Button>
        }
      >
        <InAppHint />
        <h2 class="h">{person()?.name ?? t('accounts.signIn.question')}</h2>
        <Ended />
        <CannotStore />
        <form
          id="sign-in"
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (isComplete() && !isBusy()) void enter();
          }}
        >
          <Field
            label={t('accounts.signIn.phone')}
            type="tel"
            keys="tel"
            autocomplete="username"
            name="phone"
            value={phone()}
            onInput={setPhone}
            maxLength={20}
          />
          <PasswordField
            label={t('accounts.signIn.password')}
            value={password()}
            onInput={setPassword}
            error={problem()}
          />
        </form>
        <Note>{t('accounts.signIn.forgot')}</Note>
        <CardHelp />
      </Page>
    </Show>
  );
}
