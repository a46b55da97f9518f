import { givenName } from '@lensan/household';
import { capitalize, searchIn } from '@lensan/vietnamese';
import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { KeptLine } from '../../../frame/now-badge.tsx';
import { StepContent } from '../../../frame/step-content.tsx';
import { createStepTop } from '../../../frame/step-top.ts';
import { createDraft, households } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  Chip,
  ChoiceCards,
  Empty,
  Loading,
  Note,
  Page,
  Search,
} from '../../../ui/index.ts';
import {
  DeviceQuestion,
  KindQuestion,
  LineQuestion,
  NameQuestion,
  PriorityQuestion,
  SellsQuestion,
  TermQuestion,
} from '../components/questions.tsx';
import { nameOf, signedIn } from '../households.data.ts';
import {
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
  const navigate = useNavigate();
  const draft = createDraft<NewHousehold>(newHouseholdKey, noAnswers);
  const [isSaving, setSaving] = createSignal(false);
  const villages = () => signedIn()?.me?.villages ?? [];
  const questions = createMemo(() => questionsFor(villages().length));
  const at = () => Math.min(draft.value().step, questions().length - 1);
  const question = () => questions()[at()] ?? 'name';
  const villageId = () => (villages().length === 1 ? villages()[0]?.id : draft.value().villageId);
  const isLast = () => at() === questions().length - 1;
  createStepTop(question);
  const twins = createMemo(() => sameName(households(), villageId(), draft.value().headName));
  const go = (step: number) => draft.change({ step });
  const finish = async () => {
    const village = villageId();
    if (village === undefined || isSaving()) return;
    setSaving(true);
    const id = await register(draft.value(), village).finally(() => setSaving(false));
    if (id !== null) navigate(`/ho/${id}/dong-y/hoi`, { replace: true });
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
        onBack={at() === 0 ? undefined : () => go(at() - 1)}
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
            pages={{
              village: () => (
                <VillageQuestion
                  value={draft.value().villageId}
                  onChange={(id) => draft.change({ villageId: id, step: at() + 1 })}
                />
              ),
              name: () => (
                <>
                  <NameQuestion
                    value={draft.value().headName}
                    onChange={(headName) => draft.change({ headName })}
                  />
                  <For each={twins()}>
                    {(twin) => (
                      <Note
                        kind="should"
                        actions={
                          <Button size="small" href={`/ho/${twin.household.id}`}>
                            {t('households.new.openTwin')}
                          </Button>
                        }
                      >
                        {t('households.new.twin', {
                          who: `${nameOf(twin)}${twin.household.sells ? ` (${twin.household.sells})` : ''}`,
                        })}
                      </Note>
                    )}
                  </For>
                </>
              ),
              term: () => (
                <TermQuestion
                  name={givenName(draft.value().headName)}
                  value={draft.value().addressAs}
                  onChange={(addressAs) => draft.change({ addressAs })}
                />
              ),
              kind: () => (
                <KindQuestion
                  value={draft.value().kind}
                  onChange={(kind) => draft.change({ kind })}
                />
              ),
              sells: () => (
                <SellsQuestion
                  value={draft.value().sells}
                  onChange={(sells) => draft.change({ sells })}
                />
              ),
              line: () => (
                <LineQuestion
                  value={draft.value().addressLine}
                  onChange={(addressLine) => draft.change({ addressLine })}
                />
              ),
              device: () => (
                <DeviceQuestion
                  value={draft.value().device}
                  onChange={(device) => draft.change({ device })}
                />
              ),
              priority: () => (
                <>
                  <PriorityQuestion
                    value={draft.value().isPriority}
                    onChange={(isPriority) => draft.change({ isPriority })}
                  />
                  <p class="sm soft">{t('households.priority.help')}</p>
                </>
              ),
            }}
          />
        </Show>
      </Page>
    </Show>
  );
}

/** Villages of the mentor: as cards when few, else searched. */
function VillageQuestion(props: { value: string | undefined; onChange: (id: string) => void }) {
  const [query, setQuery] = createSignal('');
  const villages = () => signedIn()?.me?.villages ?? [];
  const found = () => searchIn(query(), villages(), (village) => village.name).slice(0, 12);
  return (
    <Show
      when={villages().length > 5}
      fallback={
        <ChoiceCards
          columns="one"
          label={t('households.new.step.village')}
          value={props.value}
          onChoose={props.onChange}
          choices={villages().map(({ id, name }) => ({ value: id, word: capitalize(name) }))}
        />
      }
    >
      <Search label={t('households.new.villageSearch')} value={query()} onInput={setQuery} />
      <div class="row wrap">
        <For each={found()}>
          {(village) => (
            <Chip
              icon="pin"
              pressed={props.value === village.id}
              onClick={() => props.onChange(village.id)}
            >
              {village.name}
            </Chip>
          )}
        </For>
      </div>
    </Show>
  );
}
