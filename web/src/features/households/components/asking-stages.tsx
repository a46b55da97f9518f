import type { ConsentPurpose } from '@lensan/adoption';
import { givenName } from '@lensan/household';
import { capitalize } from '@lensan/vietnamese';
import { Show, type JSX } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Field, Note, Page } from '../../../ui/index.ts';
import { afterHow, afterWho, type Asking } from '../asking.ts';
import { ConsentQuestion } from './consent-question.tsx';
import { TermQuestion } from './questions.tsx';

interface StageProps {
  readonly asking: Asking;
  readonly change: (part: Partial<Asking>) => void;
  /** What the screen still waits for, as a sentence. */
  readonly missing: string | undefined;
}

const sitters = ['head', 'adult_member', 'guardian'] as const;
/** Who of the household answers. */
export const WhoStage = (props: StageProps & { name: string; close: string }) => (
  <Page
    title={t('households.consent.title')}
    close={props.close}
    dock={
      <Button
        kind="main"
        iconAfter="next"
        disabledReason={props.missing}
        onClick={() => props.change({ stage: afterWho(props.asking) })}
      >
        {t('common.next')}
      </Button>
    }
  >
    <h2 class="h">{t('households.consent.who')}</h2>
    <ChoiceCards
      columns="one"
      label={t('households.consent.who')}
      value={props.asking.answeredBy}
      onChoose={(answeredBy) => props.change({ answeredBy })}
      choices={sitters.map((value) => ({
        value,
        word: t(`households.sitter.${value}`, { who: props.name }),
      }))}
    />
    <Note icon="info">
      {t('households.consent.count', { count: props.asking.purposes.length })}
    </Note>
  </Page>
);

/** Somebody else than the head: how the screens speak of them. */
export function SitterStage(props: StageProps & { onBack: () => void }) {
  const sitter = () => props.asking.sitter ?? { name: '' };
  return (
    <Page
      title={t('households.consent.title')}
      onBack={props.onBack}
      dock={
        <Button
          kind="main"
          iconAfter="next"
          disabledReason={props.missing}
          onClick={() => props.change({ stage: 'how' })}
        >
          {t('common.next')}
        </Button>
      }
    >
      <h2 class="h">{t('households.consent.sitter')}</h2>
      <Field
        label={t('households.ask.name')}
        help={t('households.consent.sitterHelp')}
        value={sitter().name}
        onInput={(name) => props.change({ sitter: { ...sitter(), name } })}
        maxLength={80}
        autocapitalize="words"
      />
      <Show when={givenName(sitter().name)}>
        <TermQuestion
          headName={sitter().name}
          value={sitter().addressAs}
          onChange={(addressAs) => props.change({ sitter: { ...sitter(), addressAs } })}
        />
      </Show>
    </Page>
  );
}

const ways = [
  ['handed_over', 'phone'],
  ['voice', 'speak'],
  ['paper', 'file'],
] as const;
/** How the answers can be proved. */
export const HowStage = (props: StageProps & { who: string; onBack: () => void }) => (
  <Page
    title={t('households.consent.title')}
    onBack={props.onBack}
    dock={
      <Button
        kind="main"
        iconAfter="next"
        disabledReason={props.missing}
        onClick={() => props.change({ stage: afterHow(props.asking.evidence) })}
      >
        {t('common.next')}
      </Button>
    }
  >
    <h2 class="h">{t('households.consent.how')}</h2>
    <ChoiceCards
      columns="one"
      label={t('households.consent.how')}
      value={props.asking.evidence}
      onChoose={(evidence) => props.change({ evidence })}
      choices={ways.map(([value, icon]) => ({
        value,
        icon,
        word: capitalize(t(`households.way.${value}`, { who: props.who })),
      }))}
    />
    <Show when={ways.find(([way]) => way === props.asking.evidence)}>
      {(way) => <Note icon="info">{t(`households.wayHelp.${way()[0]}`)}</Note>}
    </Show>
  </Page>
);

/** One of the questions of this sitting. */
export const QuestionStage = (
  props: StageProps & {
    purpose: ConsentPurpose;
    steps: { readonly at: number; readonly of: number };
    who: string;
    /** Leaves the sitting; what was answered is kept. */
    onClose: () => void;
    /** One question back; none before the first. */
    onBack: (() => void) | undefined;
    isSaving: boolean;
    onAnswer: () => void;
  },
) => (
  <Page
    large={props.asking.evidence === 'handed_over'}
    title={t(`households.purpose.${props.purpose}`)}
    steps={props.steps}
    onClose={props.onClose}
    dock={
      <Button
        kind="main"
        iconAfter="next"
        busy={props.isSaving}
        disabledReason={props.missing}
        onClick={props.onAnswer}
      >
        {t('common.next')}
      </Button>
    }
  >
    <ConsentQuestion
      purpose={props.purpose}
      name={props.who}
      value={props.asking.choice}
      onChoose={(choice) => props.change({ choice })}
      wasRead={props.asking.wasRead}
      onRead={(wasRead) => props.change({ wasRead })}
    />
    <Show when={props.onBack}>
      {(back) => (
        <Button kind="quiet" block icon="back" onClick={() => back()()}>
          {t('common.back')}
        </Button>
      )}
    </Show>
  </Page>
);

/** The sitting is over: what was answered, and the phone number when it may be kept. */
export const EndStage = (props: {
  mayAskPhone: boolean;
  onPhone: () => void;
  onNoPhone: () => void;
  onDone: () => void;
  children: JSX.Element;
}) => (
  <Page
    title={t('households.consent.ended')}
    dock={
      <Show
        when={props.mayAskPhone}
        fallback={
          <Button kind="main" icon="check" onClick={props.onDone}>
            {t('common.done')}
          </Button>
        }
      >
        <Button kind="main" iconAfter="next" onClick={props.onPhone}>
          {t('households.consent.toPhone')}
        </Button>
        <Button kind="quiet" block onClick={props.onNoPhone}>
          {t('households.consent.noPhone')}
        </Button>
      </Show>
    }
  >
    {props.children}
  </Page>
);
