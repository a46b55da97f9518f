import type { Dossier } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Show } from 'solid-js';
import { StepContent } from '../../../frame/step-content.tsx';
import { createStepTop } from '../../../frame/step-top.ts';
import { createDraft } from '../../../local/index.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { HandBack, HandOver } from '../../../ui/hand-over.tsx';
import { Loading, Page } from '../../../ui/index.ts';
import {
  afterAnswer,
  beginAsking,
  mayAskPhone,
  missingFrom,
  purposeOf,
  type Asking,
} from '../asking.ts';
import { EndStage, HowStage, QuestionStage, WhoStage } from '../components/asking-stages.tsx';
import { ConsentList } from '../components/consent-list.tsx';
import { HouseholdGate } from '../components/gate.tsx';
import { RefusedNotes } from '../components/refused-notes.tsx';
import { keepAnswer, refusedPurposes } from '../consents.data.ts';
import { nameOf, signedIn } from '../households.data.ts';

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

function Ask(props: { dossier: Dossier }) {
  const [search] = useSearchParams<{ viec?: string }>();
  const navigate = useNavigate();
  const [isSaving, setSaving] = createSignal(false);
  const id = props.dossier.household.id;
  const base = `/ho/${id}`;
  // One draft per sitting: asking one purpose again is another sitting than the first five.
  const draft = createDraft<Asking>(
    `consents-${id}-${search.viec ?? 'all'}`,
    beginAsking(props.dossier, search.viec),
  );
  const asking = draft.value;
  const who = () => calledName(props.dossier.household);
  createStepTop(() => `${asking().stage} ${asking().at}`);
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
    setSaving(true);
    await keepAnswer(props.dossier, purpose, choice, { evidence, answeredBy }, wasRead).finally(
      () => setSaving(false),
    );
    draft.change(afterAnswer(asking()));
  };
  const leave = (to: string) => navigate(to, { replace: true });
  const missing = () => {
    const answerMissing = missingFrom(asking());
    return answerMissing === null ? undefined : t(`households.consent.${answerMissing}`);
  };
  const waiting = () => (
    <Page title={t('households.sheet.consents')} back={base}>
      <Loading />
    </Page>
  );

  return (
    <Show when={draft.isReady()} fallback={waiting()}>
      <StepContent
        step={asking().stage}
        pages={{
          who: () => (
            <WhoStage
              asking={asking()}
              change={draft.change}
              name={nameOf(props.dossier)}
              close={base}
            />
          ),
          how: () => <HowStage asking={asking()} change={draft.change} who={who()} />,
          handOver: () => (
            <HandOver
              name={who()}
              reason={t('households.consent.reason')}
              onTaken={() => draft.change({ stage: 'ask' })}
            />
          ),
          ask: () => (
            <Show when={purposeOf(asking())}>
              {(purpose) => (
                <QuestionStage
                  asking={asking()}
                  change={draft.change}
                  purpose={purpose()}
                  steps={{ at: asking().at + 1, of: asking().purposes.length }}
                  who={who()}
                  close={base}
                  isSaving={isSaving()}
                  missing={missing()}
                  onAnswer={() => void answer()}
                />
              )}
            </Show>
          ),
          handBack: () => (
            <HandBack
              name={nameOf(props.dossier)}
              mentor={givenName(signedIn()?.name ?? '')}
              onBack={() => draft.change({ stage: 'end' })}
            />
          ),
          end: () => (
            <EndStage
              mayAskPhone={mayAskPhone(props.dossier)}
              onPhone={() => leave(`${base}/so-dien-thoai`)}
              onNoPhone={() => leave(base)}
              onDone={() => leave(search.viec ? `${base}/dong-y` : base)}
            >
              <ConsentList dossier={props.dossier} />
              <RefusedNotes purposes={refusedPurposes(props.dossier)} who={who()} />
            </EndStage>
          ),
        }}
      />
    </Show>
  );
}
