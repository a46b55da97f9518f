import type { ConsentPurpose } from '@lensan/adoption';
import { capitalize } from '@lensan/vietnamese';
import { Show, type JSX } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Note, Page } from '../../../ui/index.ts';
import { afterHow, type Asking } from '../asking.ts';
import { ConsentQuestion } from './consent-question.tsx';

interface StageProps {
  readonly asking: Asking;
  readonly change: (part: Partial<Asking>) => void;
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
        disabledReason={props.asking.answeredBy ? undefined : t('households.consent.whoMissing')}
        onClick={() => props.change({ stage: 'how' })}
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

const ways = [
  ['handed_over', 'phone'],
  ['voice', 'speak'],
  ['paper', 'file'],
] as const;
/** How the answers can be proved. */
export const HowStage = (props: StageProps & { who: string }) => (
  <Page
    title={t('households.consent.title')}
    onBack={() => props.change({ stage: 'who' })}
    dock={
      <Button
        kind="main"
        iconAfter="next"
        disabledReason={props.asking.evidence ? undefined : t('households.consent.howMissing')}
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
    close: string;
    isSaving: boolean;
    /** What is still to be done before the answer counts. */
    missing: string | undefined;
    onAnswer: () => void;
  },
) => (
  <Page
    large={props.asking.evidence === 'handed_over'}
    title={t(`households.purpose.${props.purpose}`)}
    steps={props.steps}
    close={props.close}
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
