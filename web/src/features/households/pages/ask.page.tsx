import type { Dossier } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { useParams, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js';
import { createHands } from '../../../frame/hands.ts';
import { StepContent } from '../../../frame/step-content.tsx';
import { createSteps } from '../../../frame/steps.ts';
import { createDraft } from '../../../local/index.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { HandBack, HandBackEarly, HandOver } from '../../../ui/hand-over.tsx';
import { Loading, Page } from '../../../ui/index.ts';
import { lock } from '../../accounts/session.data.ts';
import {
  afterAnswer,
  beginAsking,
  changeTo,
  isHanded,
  isNews,
  lackOf,
  mayAskPhone,
  placeOf,
  placesOf,
  purposeOf,
  type Asking,
} from '../asking.ts';
import {
  EndStage,
  HowStage,
  QuestionStage,
  SitterStage,
  WhoStage,
} from '../components/asking-stages.tsx';
import { ConsentList } from '../components/consent-list.tsx';
import { HouseholdGate } from '../components/gate.tsx';
import { RefusedNotes } from '../components/refused-notes.tsx';
import { keepAnswer, refusedPurposes } from '../consents.data.ts';
import { nameOf, signedIn } from '../households.data.ts';
import { spokenTo } from '../sitter.ts';

/**
 * The five consents one by one: who answers, how it is proved, the phone changes hands, five
 * questions, the phone comes back.
 */
export default function AskPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('households.sheet.consents')}
      back={`/ho/${params.householdId}`}
    >
      {(dossier) => <Ask dossier={dossier()} />}
    </HouseholdGate>
  );
}

/** One sitting: its draft, its steps, and in whose hands the phone is. */
function createSitting(dossier: () => Dossier, wanted: string | undefined) {
  const { id } = dossier().household;
  const base = `/ho/${id}`;
  const [isSaving, setSaving] = createSignal(false);
  // One draft per sitting: asking one purpose again is another sitting than the first five.
  const key = `consents-${id}-${wanted ?? 'all'}`;
  const draft = createDraft<Asking>(key, beginAsking(dossier(), wanted));
  const asking = draft.value;
  const { hands, setHands } = createHands(() => isHanded(asking()), 'away');
  const steps = createSteps({
    name: key,
    isReady: draft.isReady,
    place: () => placeOf(asking()),
    places: () => placesOf(asking()),
    show(place) {
      const change = changeTo(asking(), place);
      if (change) draft.change(change);
    },
    onHeld() {
      if (isHanded(asking())) setHands('returning');
    },
    mayGoOn: () => lackOf(asking()) === null && !(asking().stage === 'ask' && isNews(asking())),
    isOver: () => asking().stage === 'end',
  });
  createEffect(() => {
    if (draft.isReady() && asking().purposes.length === 0 && asking().stage !== 'end')
      draft.change({ stage: 'end' });
  });
  // The sitting is over: what is on screen stays, the next one begins anew.
  createEffect(() => {
    if (draft.isReady() && asking().stage === 'end') void draft.end();
  });
  const answer = async () => {
    const { choice, evidence, answeredBy, wasRead } = asking();
    const purpose = purposeOf(asking());
    if (!choice || !evidence || !answeredBy || !purpose || isSaving()) return;
    if (isNews(asking())) {
      setSaving(true);
      await keepAnswer(dossier(), purpose, choice, { evidence, answeredBy }, wasRead).finally(() =>
        setSaving(false),
      );
    }
    draft.change(afterAnswer(asking()));
  };
  return {
    base,
    draft,
    asking,
    steps,
    hands,
    setHands,
    isSaving,
    answer,
    who: () => spokenTo(asking(), dossier().household),
    missing() {
      const lack = lackOf(asking());
      return lack === null ? undefined : t(`households.consent.${lack}`);
    },
    /** The mentor's pages open behind her PIN when she has one. */
    giveBack() {
      setHands('held');
      lock();
      steps.leave(base);
    },
  };
}
type Sitting = ReturnType<typeof createSitting>;

function Ask(props: { dossier: Dossier }) {
  const [search] = useSearchParams<{ viec?: string }>();
  const sitting = createSitting(() => props.dossier, search.viec);
  const { asking, draft, hands, setHands } = sitting;
  const mentor = () => givenName(signedIn()?.name ?? '');
  const waiting = () => (
    <Page title={t('households.sheet.consents')} back={sitting.base}>
      <Loading />
    </Page>
  );
  return (
    <Show when={draft.isReady()} fallback={waiting()}>
      <Switch fallback={<Stages {...props} sitting={sitting} wanted={search.viec} />}>
        <Match when={isHanded(asking()) && hands() === 'away'}>
          <HandOver
            name={sitting.who()}
            reason={t('households.consent.reason')}
            onBack={() => setHands('returning')}
            onTaken={() => setHands('held')}
          />
        </Match>
        <Match when={isHanded(asking()) && hands() === 'returning'}>
          <HandBackEarly
            name={sitting.who()}
            mentor={mentor()}
            help={t('parts.handover.kept')}
            onBack={sitting.giveBack}
            onStay={() => setHands('held')}
          />
        </Match>
      </Switch>
    </Show>
  );
}

function Stages(props: { dossier: Dossier; sitting: Sitting; wanted: string | undefined }) {
  // One sitting as long as the page is open.
  const { asking, draft, steps, setHands, who, base } = props.sitting;
  const parts = () => ({
    asking: asking(),
    change: draft.change,
    missing: props.sitting.missing(),
    onBack: steps.back,
  });
  return (
    <StepContent
      step={asking().stage}
      pages={{
        who: () => <WhoStage {...parts()} name={nameOf(props.dossier)} close={base} />,
        sitter: () => <SitterStage {...parts()} />,
        how: () => <HowStage {...parts()} who={who()} />,
        handOver: () => (
          <HandOver
            name={who()}
            reason={t('households.consent.reason')}
            onBack={steps.back}
            onTaken={() => {
              setHands('held');
              draft.change({ stage: 'ask' });
            }}
          />
        ),
        ask: () => (
          <Show when={purposeOf(asking())}>
            {(purpose) => (
              <QuestionStage
                {...parts()}
                purpose={purpose()}
                steps={{ at: asking().at + 1, of: asking().purposes.length }}
                who={who()}
                onClose={() => (isHanded(asking()) ? setHands('returning') : steps.leave(base))}
                onBack={asking().at > 0 ? steps.back : undefined}
                isSaving={props.sitting.isSaving()}
                onAnswer={() => void props.sitting.answer()}
              />
            )}
          </Show>
        ),
        handBack: () => (
          <HandBack
            name={who()}
            mentor={givenName(signedIn()?.name ?? '')}
            onBack={() => draft.change({ stage: 'end' })}
          />
        ),
        end: () => (
          <EndStage
            mayAskPhone={mayAskPhone(props.dossier)}
            onPhone={() => steps.leave(`${base}/so-dien-thoai`)}
            onNoPhone={() => steps.leave(base)}
            onDone={() => steps.leave(props.wanted ? `${base}/dong-y` : base)}
          >
            <ConsentList dossier={props.dossier} />
            <RefusedNotes
              purposes={refusedPurposes(props.dossier)}
              who={calledName(props.dossier.household)}
            />
          </EndStage>
        ),
      }}
    />
  );
}
