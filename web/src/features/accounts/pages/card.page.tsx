import { choosePin, issueCard, readCard, revokeCard, type CardView } from '@lensan/contract';
import { useParams } from '@solidjs/router';
import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import { call } from '../../../api/client.ts';
import { createHousehold, isLoaded } from '../../../local/index.ts';
import { session } from '../../../session.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { HandBack, HandOver } from '../../../ui/hand-over.tsx';
import { Button, ErrorState, Loading, NotFound, Note, Page, Sheet } from '../../../ui/index.ts';
import { CardFace } from '../components/card-face.tsx';
import { CardState, CardWaits } from '../components/card-state.tsx';
import { createAttempt } from '../components/attempt.ts';
import { failureSentence } from '../components/failure.ts';
import { PinTwice } from '../components/pin-twice.tsx';

/**
 * `made`: the card is on screen with its secret; `handOver`, `pin`, `handBack`: the household holds
 * the phone.
 */
type Stage = 'card' | 'made' | 'handOver' | 'pin' | 'handBack';

/**
 * The mentor's page of a household's card: make it, print it, hand the phone over for the PIN, lock
 * a lost one.
 */
export default function CardPage() {
  const params = useParams<{ householdId: string }>();
  const dossier = createHousehold(() => params.householdId);
  const name = () => {
    const household = dossier()?.household;
    return household ? calledName(household) : '';
  };
  const [stage, setStage] = createSignal<Stage>('card');
  const [code, setCode] = createSignal('');
  const [asking, setAsking] = createSignal<'lost' | 'forgot'>();
  const [isLocked, setLocked] = createSignal(false);
  const {
    attempt: run,
    isBusy,
    problem,
  } = createAttempt(() => ({ offline: t('accounts.card.needsSignal') }));
  const [card, { mutate, refetch }] = createResource(
    () => params.householdId,
    async (householdId): Promise<CardView | string> => {
      try {
        return await call(readCard, { params: { householdId } });
      } catch (error) {
        return failureSentence(error, { offline: t('accounts.card.needsSignal') });
      }
    },
  );
  const view = () => {
    const value = card.latest;
    return typeof value === 'object' ? value : undefined;
  };
  const failed = () => {
    const value = card.latest;
    return typeof value === 'string' ? value : undefined;
  };
  const hasCard = () => view()?.hasCard === true;

  const attempt = (work: () => Promise<void>) => run(work).finally(() => setAsking(undefined));
  const make = (forgetPin: boolean) =>
    attempt(async () => {
      const made = await call(issueCard, {
        params: { householdId: params.householdId },
        body: { forgetPin },
      });
      mutate(made.card);
      setCode(made.code);
      setLocked(false);
      setStage('made');
    });
  const lock = () =>
    attempt(async () => {
      await call(revokeCard, { params: { householdId: params.householdId }, body: {} });
      setLocked(true);
      await refetch();
    });
  const choose = (pin: string) =>
    attempt(async () => {
      await call(choosePin, { body: { code: code(), pin } });
      mutate((before) => (typeof before === 'object' ? { ...before, hasPin: true } : before));
      setStage('handBack');
    });
  const mentor = () => {
    const now = session();
    return now.status === 'signed-in' ? now.name : '';
  };

  return (
    <Switch>
      <Match when={!dossier()}>
        <Page title={t('accounts.card.face.title')} back="/ho">
          <Show when={isLoaded()} fallback={<Loading />}>
            <NotFound />
          </Show>
        </Page>
      </Match>
      <Match when={stage() === 'handOver'}>
        <HandOver
          name={name()}
          back={`/ho/${params.householdId}`}
          reason={t('accounts.card.reason', { name: name() })}
          onTaken={() => setStage('pin')}
        />
      </Match>
      <Match when={stage() === 'pin'}>
        <Page title={name()} silent large>
          <PinTwice
            question={t('accounts.card.choose')}
            onChosen={(pin) => void choose(pin)}
            error={problem()}
          />
          <Note kind="stop" icon="lock">
            {t('accounts.card.face.never')}
          </Note>
        </Page>
      </Match>
      <Match when={stage() === 'handBack'}>
        <HandBack name={name()} mentor={mentor()} onBack={() => setStage('made')} />
      </Match>
      <Match when={stage() === 'made'}>
        <Page
          title={t('accounts.card.ready')}
          silent
          close={`/ho/${params.householdId}`}
          dock={
            <Show
              when={view()?.hasPin}
              fallback={
                <>
                  <Button kind="main" icon="hand" onClick={() => setStage('handOver')}>
                    {t('accounts.card.toPin')}
                  </Button>
                  <Button icon="print" block onClick={() => window.print()}>
                    {t('accounts.card.printNow')}
                  </Button>
                </>
              }
            >
              <Button kind="main" icon="print" onClick={() => window.print()}>
                {t('accounts.card.printNow')}
              </Button>
            </Show>
          }
        >
          <Show when={view()?.hasPin}>
            <Note kind="done">{t('accounts.card.pinYes')}</Note>
          </Show>
          <CardFace headName={dossier()?.household.headName ?? ''} code={code()} />
          <Note kind="should">{t('accounts.card.readyHelp')}</Note>
          <CardWaits card={view()} />
        </Page>
      </Match>
      <Match when={true}>
        <Page
          title={t('accounts.card.title', { name: name() })}
          back={`/ho/${params.householdId}`}
          dock={
            <Show when={view() && !hasCard()}>
              <Button kind="main" icon="card" busy={isBusy()} onClick={() => void make(false)}>
                {t('accounts.card.make')}
              </Button>
            </Show>
          }
        >
          <Show when={failed()}>
            {(sentence) => (
              <ErrorState
                sentence={sentence()}
                onRetry={() => void refetch()}
                retryWord={t('common.retry')}
              />
            )}
          </Show>
          <Show when={isLocked()}>
            <Note kind="done" alert>
              {t('accounts.card.locked')}
            </Note>
          </Show>
          <Show
            when={view()}
            fallback={
              <Show when={!failed()}>
                <Loading />
              </Show>
            }
          >
            {(shown) => (
              <>
                <CardState card={shown()} />
                <CardWaits card={shown()} />
              </>
            )}
          </Show>
          <Show when={hasCard()}>
            <Button icon="key" block onClick={() => setAsking('forgot')}>
              {t('accounts.card.forgot')}
            </Button>
            <Button kind="danger" icon="card" block onClick={() => setAsking('lost')}>
              {t('accounts.card.lost')}
            </Button>
          </Show>
          <Show when={problem()}>
            {(sentence) => (
              <Note kind="stop" alert>
                {sentence()}
              </Note>
            )}
          </Show>
          <Sheet
            open={asking() !== undefined}
            title={
              asking() === 'forgot'
                ? t('accounts.card.forgotQuestion')
                : t('accounts.card.lostQuestion')
            }
            onClose={() => setAsking(undefined)}
            silent
            actions={
              <Show
                when={asking() === 'forgot'}
                fallback={
                  <>
                    <Button kind="stop" block busy={isBusy()} onClick={() => void lock()}>
                      {t('accounts.card.lostYes')}
                    </Button>
                    <Button block busy={isBusy()} onClick={() => void make(false)}>
                      {t('accounts.card.again')}
                    </Button>
                  </>
                }
              >
                <Button kind="main" busy={isBusy()} onClick={() => void make(true)}>
                  {t('accounts.card.forgotYes')}
                </Button>
              </Show>
            }
          >
            <p>{t('accounts.card.lostHelp')}</p>
          </Sheet>
        </Page>
      </Match>
    </Switch>
  );
}
