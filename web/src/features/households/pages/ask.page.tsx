import type { Dossier } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { capitalize } from '@lensan/vietnamese';
import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Show } from 'solid-js';
import { StepContent } from '../../../frame/step-content.tsx';
import { createStepTop } from '../../../frame/step-top.ts';
import { createDraft } from '../../../local/index.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { HandBack, HandOver } from '../../../ui/hand-over.tsx';
import { Button, ChoiceCards, Loading, Note, Page } from '../../../ui/index.ts';
import { afterAnswer, afterHow, beginAsking, type Asking } from '../asking.ts';
import { ConsentList } from '../components/consent-list.tsx';
import { ConsentQuestion } from '../components/consent-question.tsx';
import { HouseholdGate } from '../components/gate.tsx';
import { answerOf, keepAnswer } from '../consents.data.ts';
import { nameOf, signedIn } from '../households.data.ts';
import { RefusedNotes } from './consents.page.tsx';

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

const sitters = ['head', 'adult_member', 'guardian'] as const;
const ways = [
  ['handed_over', 'phone'],
  ['voice', 'speak'],
  ['paper', 'file'],
] as const;

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
  const purpose = () => asking().purposes[asking().at];
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
    const now = purpose();
    if (!choice || !evidence || !answeredBy || !now || isSaving()) return;
    setSaving(true);
    await keepAnswer(props.dossier, now, choice, { evidence, answeredBy }, wasRead).finally(() =>
      setSaving(false),
    );
    draft.change(afterAnswer(asking()));
  };
  const leave = (to: string) => navigate(to, { replace: true });
  // What is said by word must have been heard: the question is read out before the answer counts.
  const missing = () =>
    !asking().choice
      ? t('households.consent.choose')
      : asking().evidence === 'voice' && !asking().wasRead
        ? t('households.consent.readFirst')
        : undefined;
  const mayKeepPhone = () =>
    answerOf(props.dossier, 'K1')?.decision === 'given' && !props.dossier.household.hasPhone;
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
            <Page
              title={t('households.consent.title')}
              close={base}
              dock={
                <Button
                  kind="main"
                  iconAfter="next"
                  disabledReason={
                    asking().answeredBy ? undefined : t('households.consent.whoMissing')
                  }
                  onClick={() => draft.change({ stage: 'how' })}
                >
                  {t('common.next')}
                </Button>
              }
            >
              <h2 class="h">{t('households.consent.who')}</h2>
              <ChoiceCards
                columns="one"
                label={t('households.consent.who')}
                value={asking().answeredBy}
                onChoose={(answeredBy) => draft.change({ answeredBy })}
                choices={sitters.map((value) => ({
                  value,
                  word: t(`households.sitter.${value}`, { who: nameOf(props.dossier) }),
                }))}
              />
              <Note icon="info">
                {t('households.consent.count', { count: asking().purposes.length })}
              </Note>
            </Page>
          ),
          how: () => (
            <Page
              title={t('households.consent.title')}
              onBack={() => draft.change({ stage: 'who' })}
              dock={
                <Button
                  kind="main"
                  iconAfter="next"
                  disabledReason={
                    asking().evidence ? undefined : t('households.consent.howMissing')
                  }
                  onClick={() => draft.change({ stage: afterHow(asking().evidence) })}
                >
                  {t('common.next')}
                </Button>
              }
            >
              <h2 class="h">{t('households.consent.how')}</h2>
              <ChoiceCards
                columns="one"
                label={t('households.consent.how')}
                value={asking().evidence}
                onChoose={(evidence) => draft.change({ evidence })}
                choices={ways.map(([value, icon]) => ({
                  value,
                  icon,
                  word: capitalize(t(`households.way.${value}`, { who: who() })),
                }))}
              />
              <Show when={ways.find(([way]) => way === asking().evidence)}>
                {(way) => <Note icon="info">{t(`households.wayHelp.${way()[0]}`)}</Note>}
              </Show>
            </Page>
          ),
          handOver: () => (
            <HandOver
              name={who()}
              reason={t('households.consent.reason')}
              onTaken={() => draft.change({ stage: 'ask' })}
            />
          ),
          ask: () => (
            <Show when={purpose()}>
              {(now) => (
                <Page
                  large={asking().evidence === 'handed_over'}
                  title={t(`households.purpose.${now()}`)}
                  steps={{ at: asking().at + 1, of: asking().purposes.length }}
                  close={base}
                  dock={
                    <Button
                      kind="main"
                      iconAfter="next"
                      busy={isSaving()}
                      disabledReason={missing()}
                      onClick={() => void answer()}
                    >
                      {t('common.next')}
                    </Button>
                  }
                >
                  <ConsentQuestion
                    purpose={now()}
                    name={who()}
                    value={asking().choice}
                    onChoose={(choice) => draft.change({ choice })}
                    wasRead={asking().wasRead}
                    onRead={(wasRead) => draft.change({ wasRead })}
                  />
                </Page>
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
            <Page
              title={t('households.consent.ended')}
              dock={
                <Show
                  when={mayKeepPhone()}
                  fallback={
                    <Button
                      kind="main"
                      icon="check"
                      onClick={() => leave(search.viec ? `${base}/dong-y` : base)}
                    >
                      {t('common.done')}
                    </Button>
                  }
                >
                  <Button
                    kind="main"
                    iconAfter="next"
                    onClick={() => leave(`${base}/so-dien-thoai`)}
                  >
                    {t('households.consent.toPhone')}
                  </Button>
                  <Button kind="quiet" block onClick={() => leave(base)}>
                    {t('households.consent.noPhone')}
                  </Button>
                </Show>
              }
            >
              <ConsentList dossier={props.dossier} />
              <RefusedNotes dossier={props.dossier} />
            </Page>
          ),
        }}
      />
    </Show>
  );
}
