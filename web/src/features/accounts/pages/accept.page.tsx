import type { InvitationView } from '@lensan/contract';
import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ErrorState, Loading, Page } from '../../../ui/index.ts';
import { InAppHint } from '../../../ui/in-app-hint.tsx';
import { firstOfficial, invitedTo, isAccepted, type Acceptance } from '../acceptance.ts';
import { AcceptanceForm } from '../components/acceptance-form.tsx';
import { useArrive } from '../components/arrive.ts';
import { createAttempt } from '../components/attempt.ts';
import { failureSentence } from '../components/failure.ts';
import { takeSecret } from '../components/secret-link.ts';
import { acceptInvite, viewInvite } from '../invitation.data.ts';
import { findPlaces } from '../places.data.ts';
import { welcome } from '../session.data.ts';

/**
 * An invitation opened from a link or QR: who invites to what, then number and password. Without an
 * account nothing else is asked.
 */
export default function AcceptPage() {
  const code = takeSecret();
  const view = async (): Promise<InvitationView | string> => {
    if (code === null) return t('accounts.accept.noCode');
    try {
      return await viewInvite(code);
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
        {(shown) => <Accept invitation={shown()} code={code ?? ''} />}
      </Match>
    </Switch>
  );
}

function Accept(props: { invitation: InvitationView; code: string }) {
  const arrive = useArrive();
  const [typed, setTyped] = createSignal<Acceptance>({
    phone: '',
    password: '',
    name: '',
    place: undefined,
  });
  const { attempt, isBusy, problem } = createAttempt(() => ({
    offline: t('accounts.signIn.offline'),
    wait: (minutes) => t('accounts.signIn.wait', { minutes }),
  }));
  const isComplete = () => isAccepted(typed(), props.invitation);
  const accept = () =>
    attempt(async () => {
      const { phone, password } = typed();
      const first = props.invitation.isFirst ? firstOfficial(typed()) : undefined;
      const answer = await acceptInvite(props.code, { phone, password }, first);
      await welcome(answer, phone, () => arrive('/ma-pin'));
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
      <h2 class="h">{invitedTo(props.invitation)}</h2>
      <Show
        when={props.invitation.isFirst}
        fallback={<p class="lg">{t('accounts.accept.at', { unit: props.invitation.unitName })}</p>}
      >
        <p>{t('accounts.accept.firstHelp')}</p>
      </Show>
      <AcceptanceForm
        id="accept"
        invitation={props.invitation}
        typed={typed()}
        change={(part) => setTyped((before) => ({ ...before, ...part }))}
        search={findPlaces}
        problem={problem()}
        onSubmit={() => {
          if (isComplete() && !isBusy()) void accept();
        }}
      />
    </Page>
  );
}
