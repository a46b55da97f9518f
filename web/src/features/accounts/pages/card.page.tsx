import type { CardView } from '@lensan/contract';
import { useParams } from '@solidjs/router';
import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import { createHousehold, isLoaded } from '../../../local/index.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Loading, NotFound, Page } from '../../../ui/index.ts';
import { mentorName } from '../card-words.ts';
import { cardOf, chooseFirstPin, lockCard, makeCard } from '../card.data.ts';
import { createAttempt } from '../components/attempt.ts';
import { CardDesk } from '../components/card-desk.tsx';
import { CardHandOver, handOverStages } from '../components/card-hand-over.tsx';
import { CardMade } from '../components/card-made.tsx';
import { createCardStages } from '../components/card-stages.ts';
import { failureSentence } from '../components/failure.ts';
import { lock as lockPhone } from '../session.data.ts';

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
  const { stage, setStage, code, setCode, hands, setHands, steps } = createCardStages(
    params.householdId,
  );
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
        return await cardOf(householdId);
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
  const attempt = (work: () => Promise<void>) => run(work).finally(() => setAsking(undefined));
  const make = (forgetPin: boolean) =>
    attempt(async () => {
      const made = await makeCard(params.householdId, forgetPin);
      mutate(made.card);
      setCode(made.code);
      setLocked(false);
      setStage('made');
    });
  const lock = () =>
    attempt(async () => {
      await lockCard(params.householdId);
      setLocked(true);
      await refetch();
    });
  const choose = (pin: string) =>
    attempt(async () => {
      await chooseFirstPin(code(), pin);
      mutate((before) => (typeof before === 'object' ? { ...before, hasPin: true } : before));
      setStage('handBack');
    });
  const handing = () => handOverStages.find((one) => one === stage());

  return (
    <Switch>
      <Match when={!dossier()}>
        <Page title={t('accounts.card.face.title')} back="/ho">
          <Show when={isLoaded()} fallback={<Loading />}>
            <NotFound />
          </Show>
        </Page>
      </Match>
      <Match when={handing()}>
        {(at) => (
          <CardHandOver
            at={at()}
            hands={hands()}
            name={name()}
            onStep={steps.back}
            mentor={mentorName()}
            problem={problem()}
            onTaken={() => {
              setHands('held');
              setStage('pin');
            }}
            onStay={() => setHands('held')}
            onEarly={() => {
              setStage('made');
              lockPhone();
            }}
            onChosen={(pin) => void choose(pin)}
            onBack={() => setStage('made')}
          />
        )}
      </Match>
      <Match when={stage() === 'made'}>
        <CardMade
          headName={dossier()?.household.headName ?? ''}
          code={code()}
          card={view()}
          name={name()}
          onClose={() => steps.leave(`/ho/${params.householdId}`)}
          onPin={() => setStage('handOver')}
        />
      </Match>
      <Match when={true}>
        <CardDesk
          name={name()}
          back={`/ho/${params.householdId}`}
          card={view()}
          failed={failed()}
          onRetry={() => void refetch()}
          problem={problem()}
          isBusy={isBusy()}
          isLocked={isLocked()}
          asking={asking()}
          onMade={code() === '' ? undefined : () => setStage('made')}
          onAsk={setAsking}
          onMake={(forgetPin) => void make(forgetPin)}
          onLock={() => void lock()}
        />
      </Match>
    </Switch>
  );
}
