import { givenName } from '@lensan/household';
import { createMemo, createSignal, Show } from 'solid-js';
import { KeptLine } from '../../../frame/now-badge.tsx';
import { StepContent } from '../../../frame/step-content.tsx';
import { createSteps } from '../../../frame/steps.ts';
import { createDraft, households } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Empty, Loading, Page } from '../../../ui/index.ts';
import { registerPages } from '../components/register-pages.tsx';
import { signedIn } from '../households.data.ts';
import {
  goodsLike,
  isAnswered,
  newHouseholdKey,
  noAnswers,
  questionsFor,
  register,
  sameName,
  type NewHousehold,
} from '../register.data.ts';

/**
 * "Thêm hộ": who it is, one question a page. The phone number comes later, once the household let
 * the team keep it.
 */
export default function NewPage() {
  const draft = createDraft<NewHousehold>(newHouseholdKey, noAnswers);
  const [isSaving, setSaving] = createSignal(false);
  const villages = () => signedIn()?.me?.villages ?? [];
  const questions = createMemo(() => questionsFor(villages().length));
  const at = () => Math.min(draft.value().step, questions().length - 1);
  const question = () => questions()[at()] ?? 'name';
  const villageId = () => (villages().length === 1 ? villages()[0]?.id : draft.value().villageId);
  const isLast = () => at() === questions().length - 1;
  const twins = createMemo(() => sameName(households(), villageId(), draft.value().headName));
  const go = (step: number) => draft.change({ step });
  const steps = createSteps({
    name: newHouseholdKey,
    isReady: () => draft.isReady() && villages().length > 0,
    place: question,
    places: questions,
    show: (name) => go(questions().findIndex((known) => known === name)),
    mayGoOn: () => isAnswered(question(), draft.value()),
  });
  const finish = async () => {
    const village = villageId();
    if (village === undefined || isSaving()) return;
    setSaving(true);
    const id = await register(draft.value(), village).finally(() => setSaving(false));
    if (id !== null) steps.leave(`/ho/${id}/dong-y/hoi`);
  };
  return (
    <Show
      when={villages().length > 0}
      fallback={
        <Page title={t('households.new.title')} back="/ho">
          <Empty
            icon="pin"
            title={t('households.new.noVillage')}
            help={t('households.new.noVillageHelp')}
          />
        </Page>
      }
    >
      <Page
        title={t(`households.new.step.${question()}`)}
        steps={{ at: at() + 1, of: questions().length }}
        close={at() === 0 ? '/ho' : undefined}
        onBack={at() === 0 ? undefined : steps.back}
        dock={
          <>
            <Button
              kind="main"
              iconAfter={isLast() ? undefined : 'next'}
              icon={isLast() ? 'check' : undefined}
              busy={isSaving()}
              disabledReason={
                isAnswered(question(), draft.value())
                  ? undefined
                  : t(`households.missing.${question()}`)
              }
              onClick={() => (isLast() ? void finish() : go(at() + 1))}
            >
              {t(isLast() ? 'households.new.save' : 'common.next')}
            </Button>
            <KeptLine />
          </>
        }
      >
        <Show when={draft.isReady()} fallback={<Loading />}>
          <h2 class="h">
            {t(`households.new.question.${question()}`, { who: givenName(draft.value().headName) })}
          </h2>
          <StepContent
            step={question()}
            pages={registerPages({
              answers: draft.value,
              change: draft.change,
              villages,
              twins,
              offered: () => goodsLike(draft.value().sells, households()),
              onVillage: () => go(at() + 1),
            })}
          />
        </Show>
      </Page>
    </Show>
  );
}
