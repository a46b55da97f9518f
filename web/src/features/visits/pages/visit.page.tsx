import type { Dossier } from '@lensan/contract';
import { useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { KeptLine } from '../../../frame/now-badge.tsx';
import { StepContent } from '../../../frame/step-content.tsx';
import { createSteps } from '../../../frame/steps.ts';
import { createDraft } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Loading, Page } from '../../../ui/index.ts';
import { HouseholdGate } from '../../households/components/gate.tsx';
import { nameOf, today } from '../../households/households.data.ts';
import { keepingOf } from '../keeping.ts';
import { DoneStep, NextStep, ResultStep, WhyStep } from '../components/visit-steps.tsx';
import { missingAnswer, newVisit, stepAt, stepsOf, type VisitDraft } from '../visit-draft.ts';
import { saveVisit, skillsOf, visitDraftKey } from '../visits.data.ts';

/**
 * "Ghi thăm": how it ended, what was done, when to come again. Six presses and no typing for an
 * ordinary visit.
 */
export default function VisitPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('visits.title')}
      back={`/ho/${params.householdId}`}
    >
      {(dossier) => <Visit dossier={dossier()} />}
    </HouseholdGate>
  );
}

function Visit(props: { dossier: Dossier }) {
  const base = `/ho/${props.dossier.household.id}`;
  const draft = createDraft<VisitDraft>(
    visitDraftKey(props.dossier.household.id),
    newVisit(today()),
  );
  const [isSaving, setSaving] = createSignal(false);
  const steps = () => stepsOf(draft.value().result);
  const at = () => stepAt(draft.value());
  const step = () => steps()[at()] ?? 'result';
  const isLast = () => step() === 'next';
  const missing = () => {
    const answer = missingAnswer(draft.value());
    return answer === null ? undefined : t(`visits.missing.${answer}`);
  };
  const go = (to: number) => {
    const next = steps()[to];
    if (next) draft.change({ step: next });
  };
  const wizard = createSteps({
    name: visitDraftKey(props.dossier.household.id),
    isReady: draft.isReady,
    place: step,
    places: steps,
    show: (name) => draft.change({ step: name }),
    mayGoOn: () => missing() === undefined,
  });
  const finish = async () => {
    if (isSaving()) return;
    setSaving(true);
    const isSaved = await saveVisit(props.dossier, draft.value()).finally(() => setSaving(false));
    if (isSaved) wizard.leave(base);
  };
  return (
    <Page
      title={t(`visits.step.${step()}`)}
      steps={{ at: at() + 1, of: steps().length }}
      close={at() === 0 ? base : undefined}
      onBack={at() === 0 ? undefined : wizard.back}
      dock={
        <>
          <Button
            kind="main"
            icon={isLast() ? 'check' : undefined}
            iconAfter={isLast() ? undefined : 'next'}
            busy={isSaving()}
            disabledReason={missing()}
            onClick={() => (isLast() ? void finish() : go(at() + 1))}
          >
            {t(isLast() ? 'visits.save' : 'common.next')}
          </Button>
          <KeptLine />
        </>
      }
    >
      <Show when={draft.isReady()} fallback={<Loading />}>
        <h2 class="h">{t(`visits.question.${step()}`, { who: nameOf(props.dossier) })}</h2>
        <StepContent
          step={step()}
          pages={{
            result: () => <ResultStep draft={draft.value()} change={draft.change} />,
            done: () => (
              <DoneStep
                known={skillsOf(props.dossier)}
                draft={draft.value()}
                change={draft.change}
              />
            ),
            why: () => <WhyStep draft={draft.value()} change={draft.change} />,
            next: () => (
              <NextStep
                draft={draft.value()}
                change={draft.change}
                keeping={keepingOf(props.dossier)}
              />
            ),
          }}
        />
      </Show>
    </Page>
  );
}
