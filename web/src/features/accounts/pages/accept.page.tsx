import {
  acceptInvitation,
  passwordLength,
  viewInvitation,
  type InvitationView,
  type Place,
} from '@lensan/contract';
import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import { call } from '../../../api/client.ts';
import { t } from '../../../text/index.ts';
import { Button, ErrorState, Field, Loading, Note, Page } from '../../../ui/index.ts';
import { InAppHint } from '../../../ui/in-app-hint.tsx';
import { useArrive } from '../components/arrive.ts';
import { createAttempt } from '../components/attempt.ts';
import { failureSentence } from '../components/failure.ts';
import { PasswordField } from '../components/password-field.tsx';
import { PlaceSearch } from '../components/place-search.tsx';
import { takeSecret } from '../components/secret-link.ts';
import { welcome } from '../keeper.ts';

/**
 * An invitation opened from a link or QR: who invites to what, then number and password. Without an
 * account nothing else is asked.
 */
export default function AcceptPage() {
  const code = takeSecret();
  const view = async (): Promise<InvitationView | string> => {
    if (code === null) return t('accounts.accept.noCode');
    try {
      return await call(viewInvitation, { body: { code } });
    } catch (error) {
      return failureSentence(error, { offline: t('accounts.signIn.offline') });
    }
  };
  const [found, { refetch }] = createResource(view);
  const problem = () => {
    const value = found();
    return typeof value === 'string' ? value : undefined;
  };
  const invitation = () => {
    const value = found();
    return typeof value === 'object' ? value : undefined;
  };
  return (
    <Switch
      fallback={
        <Page title={t('accounts.accept.title')} silent>
          <Loading />
        </Page>
      }
    >
      <Match when={problem()}>
        {(sentence) => (
          <Page title={t('accounts.accept.title')} silent>
            <ErrorState
              title={t('accounts.accept.title')}
              sentence={sentence()}
              onRetry={() => void refetch()}
              retryWord={t('common.retry')}
            />
          </Page>
        )}
      </Match>
      <Match when={invitation()}>
        {(shown) => <Acceptance invitation={shown()} code={code ?? ''} />}
      </Match>
    </Switch>
  );
}

function Acceptance(props: { invitation: InvitationView; code: string }) {
  const arrive = useArrive();
  const [phone, setPhone] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [name, setName] = createSignal('');
  const [place, setPlace] = createSignal<Place>();
  const { attempt, isBusy, problem } = createAttempt(() => ({
    offline: t('accounts.signIn.offline'),
    wait: (minutes) => t('accounts.signIn.wait', { minutes }),
  }));
  const first = () => {
    const chosen = place();
    return (
      chosen && {
        name: name().trim(),
        path: chosen.path,
        role:
          chosen.level === 'province'
            ? ('province_official' as const)
            : ('commune_official' as const),
      }
    );
  };
  const isComplete = () =>
    phone().trim() !== '' &&
    password() !== '' &&
    (!props.invitation.isFirst || (first() !== undefined && name().trim() !== ''));
  const accept = () =>
    attempt(async () => {
      const answer = await call(acceptInvitation, {
        body: {
          code: props.code,
          phone: phone(),
          password: password(),
          ...(props.invitation.isFirst ? { first: first() } : {}),
        },
      });
      await welcome(answer, phone(), () => arrive('/ma-pin'));
    });
  const heading = () =>
    props.invitation.isFirst
      ? t('accounts.accept.first')
      : props.invitation.isReset
        ? t('accounts.accept.reset', { name: props.invitation.name })
        : t('accounts.accept.greeting', {
            name: props.invitation.name,
            role: t(`common.role.${props.invitation.role}`).toLowerCase(),
          });
  return (
    <Page
      title={t('accounts.accept.title')}
      silent
      dock={
        <Button
          kind="main"
          type="submit"
          form="accept"
          busy={isBusy()}
          disabledReason={isComplete() ? undefined : t('accounts.accept.notYet')}
        >
          {isBusy() ? t('accounts.accept.sending') : t('accounts.accept.button')}
        </Button>
      }
    >
      <InAppHint />
      <h2 class="h">{heading()}</h2>
      <Show
        when={props.invitation.isFirst}
        fallback={<p class="lg">{t('accounts.accept.at', { unit: props.invitation.unitName })}</p>}
      >
        <p>{t('accounts.accept.firstHelp')}</p>
      </Show>
      <form
        id="accept"
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete() && !isBusy()) void accept();
        }}
      >
        <Show when={props.invitation.isFirst}>
          <PlaceChoice place={place()} onChoose={setPlace} />
          <Field
            label={t('accounts.accept.name')}
            value={name()}
            onInput={setName}
            autocapitalize="words"
            autocomplete="name"
            maxLength={80}
          />
        </Show>
        <Field
          label={t('accounts.accept.phone')}
          help={props.invitation.isFirst ? undefined : t('accounts.accept.phoneHelp')}
          type="tel"
          keys="tel"
          autocomplete="username"
          name="phone"
          value={phone()}
          onInput={setPhone}
          maxLength={20}
        />
        <PasswordField
          label={
            props.invitation.hasAccount
              ? t('accounts.accept.ownPassword')
              : t('accounts.accept.newPassword')
          }
          isNew={!props.invitation.hasAccount}
          value={password()}
          onInput={setPassword}
          help={
            props.invitation.hasAccount
              ? t('accounts.accept.ownHelp')
              : t('accounts.accept.passwordHelp', {
                  count: props.invitation.minPassword || passwordLength.staff,
                })
          }
          error={problem()}
        />
      </form>
    </Page>
  );
}

/** The province or commune of the first official, found by any present or former name. */
function PlaceChoice(props: {
  place: Place | undefined;
  onChoose: (place: Place | undefined) => void;
}) {
  return (
    <div class="stack gap-2">
      <p class="label">{t('accounts.accept.place')}</p>
      <Show
        when={props.place}
        fallback={
          <PlaceSearch
            label={t('accounts.accept.place')}
            noneWord={t('accounts.accept.placeNone')}
            under={(found) =>
              [found.provinceName, found.formerly].filter(Boolean).join(' · ') || undefined
            }
            onChoose={props.onChoose}
          />
        }
      >
        {(chosen) => (
          <Note
            kind="done"
            actions={
              <Button size="small" onClick={() => props.onChoose(undefined)}>
                {t('common.change')}
              </Button>
            }
          >
            {t('accounts.accept.placeChosen', { name: chosen().fullName })}
          </Note>
        )}
      </Show>
    </div>
  );
}
