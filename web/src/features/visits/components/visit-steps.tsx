import { digitalSkills } from '@lensan/adoption';
import type { DigitalSkill, RefusalReason, VisitResult, VisitTask } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { CheckCard, Chip, ChoiceCards, Field, Note, type IconName } from '../../../ui/index.ts';
import {
  isOffered,
  mayComeNext,
  nextDay,
  nextDays,
  toggled,
  type VisitDraft,
} from '../visit-draft.ts';
import { PastDay } from './past-day.tsx';
import type { Keeping } from '../keeping.ts';
import { NoteField } from './note-field.tsx';
import { PlaceCell } from './place-cell.tsx';

interface StepProps {
  readonly draft: VisitDraft;
  readonly change: (part: Partial<VisitDraft>) => void;
}

const results: readonly (readonly [VisitResult, IconName])[] = [
  ['met', 'okc'],
  ['absent', 'home'],
  ['later', 'clock'],
  ['refused', 'close'],
];

export const ResultStep = (props: StepProps) => (
  <>
    <ChoiceCards
      label={t('visits.step.result')}
      value={props.draft.result}
      onChoose={(result) => props.change({ result })}
      choices={results.map(([value, icon]) => ({ value, icon, word: t(`visits.result.${value}`) }))}
    />
    <PastDay
      label={t('visits.when')}
      value={props.draft.visitedOn}
      onChange={(visitedOn) => props.change({ visitedOn })}
    />
  </>
);

const tasks: readonly (readonly [VisitTask, IconName])[] = [
  ['skills', 'book'],
  ['phone_setup', 'phone'],
  ['photos', 'camera'],
  ['listing', 'box'],
  ['payment_qr', 'qr'],
  ['live', 'live'],
  ['orders', 'cart'],
  ['scam_drill', 'shield'],
  ['other', 'edit'],
];

export function DoneStep(
  props: StepProps & {
    /** Skills the person has shown on earlier visits. */
    known: ReadonlySet<DigitalSkill>;
  },
) {
  return (
    <>
      <div class="row wrap" role="group" aria-label={t('visits.step.done')}>
        <For each={tasks}>
          {([task, icon]) => (
            <Chip
              icon={icon}
              pressed={props.draft.tasks.includes(task)}
              onClick={() => props.change({ tasks: toggled(props.draft.tasks, task) })}
            >
              {t(`visits.task.${task}`)}
            </Chip>
          )}
        </For>
      </div>
      <Show when={props.draft.tasks.includes('skills')}>
        <div class="stack gap-2">
          <h3 class="lg">{t('visits.skills')}</h3>
          <p class="sm soft">{t('visits.skillsHelp')}</p>
          <For each={digitalSkills}>
            {(skill) => (
              <CheckCard
                word={t(`visits.skill.${skill}`)}
                under={props.known.has(skill) ? t('visits.skillKnown') : undefined}
                checked={props.draft.skills.includes(skill)}
                onChange={() => props.change({ skills: toggled(props.draft.skills, skill) })}
              />
            )}
          </For>
        </div>
      </Show>
    </>
  );
}

const reasons: readonly RefusalReason[] = [
  'no_time',
  'no_goods',
  'afraid_scam',
  'no_phone',
  'no_signal',
  'has_helper',
  'other',
];
export const WhyStep = (props: StepProps) => (
  <>
    <ChoiceCards
      columns="one"
      label={t('visits.step.why')}
      value={props.draft.refusalReason}
      onChoose={(refusalReason) => props.change({ refusalReason })}
      choices={reasons.map((value) => ({ value, word: t(`visits.reason.${value}`) }))}
    />
    <Show when={props.draft.refusalReason === 'afraid_scam'}>
      <Note kind="done" icon="speak">
        {t('visits.reason.scamSay')}
      </Note>
    </Show>
  </>
);

/** "Thứ bảy 28/11" and the like: days offered, any other from the calendar, or none agreed. */
function NextDay(props: StepProps) {
  const [isOther, setOther] = createSignal(false);
  const choose = (nextOn: string | null) => {
    setOther(false);
    props.change({ nextOn, hasNext: true });
  };
  return (
    <>
      <div class="row wrap" role="group" aria-label={t('visits.step.next')}>
        <For each={nextDays.map((days) => ({ days, on: nextDay(props.draft.visitedOn, days) }))}>
          {({ days, on }) => (
            <Chip
              pressed={props.draft.hasNext && props.draft.nextOn === on}
              onClick={() => choose(on)}
            >
              {t(`visits.in.${days}`, { day: `${on.slice(8)}/${on.slice(5, 7)}` })}
            </Chip>
          )}
        </For>
        <Chip
          icon="calendar"
          pressed={props.draft.hasNext && !isOffered(props.draft)}
          onClick={() => setOther(true)}
        >
          {isOffered(props.draft) ? t('visits.otherDay') : formatDate(props.draft.nextOn ?? '')}
        </Chip>
        <Chip
          pressed={props.draft.hasNext && props.draft.nextOn === null}
          onClick={() => choose(null)}
        >
          {t('visits.noNext')}
        </Chip>
      </div>
      <Show when={isOther()}>
        <Field
          type="date"
          label={t('visits.otherDay')}
          value={props.draft.nextOn ?? ''}
          onInput={(nextOn) => {
            if (mayComeNext(props.draft, nextOn)) props.change({ nextOn, hasNext: true });
          }}
        />
      </Show>
    </>
  );
}

export const NextStep = (props: StepProps & { keeping: Keeping }) => (
  <>
    <NextDay draft={props.draft} change={props.change} />
    <NoteField
      keeping={props.keeping}
      value={props.draft.note}
      onInput={(note) => props.change({ note })}
    />
    <PlaceCell
      value={props.draft.placeCell}
      onChange={(placeCell) => props.change({ placeCell })}
      mayKeep={props.keeping.mayKeep}
    />
  </>
);
