import { capitalize } from '@lensan/vietnamese';
import { Match, Switch } from 'solid-js';
import type { Hands } from '../../../frame/hands.ts';
import { t } from '../../../text/index.ts';
import { HandBack, HandBackEarly, HandOver } from '../../../ui/hand-over.tsx';
import { Note, Page } from '../../../ui/index.ts';
import { PinTwice } from './pin-twice.tsx';

/** The phone goes to the household, its PIN is typed, the phone comes back. */
export const handOverStages = ['handOver', 'pin', 'handBack'] as const;
export type HandOverStage = (typeof handOverStages)[number];

export const CardHandOver = (props: {
  at: HandOverStage;
  hands: Hands;
  name: string;
  mentor: string;
  problem: string | undefined;
  /** Back to the card, while the mentor still holds the phone. */
  onStep: () => void;
  onTaken: () => void;
  /** The household goes on after all. */
  onStay: () => void;
  /** The phone goes back without a PIN. */
  onEarly: () => void;
  onChosen: (pin: string) => void;
  onBack: () => void;
}) => (
  <Switch>
    <Match when={props.at === 'handOver'}>
      <HandOver
        name={props.name}
        onBack={props.onStep}
        reason={t('accounts.card.reason', { name: props.name })}
        onTaken={props.onTaken}
      />
    </Match>
    <Match when={props.at === 'pin' && props.hands === 'returning'}>
      <HandBackEarly
        name={props.name}
        mentor={props.mentor}
        onBack={props.onEarly}
        onStay={props.onStay}
      />
    </Match>
    <Match when={props.at === 'pin'}>
      <Page title={capitalize(props.name)} silent large>
        <PinTwice
          question={t('accounts.card.choose')}
          onChosen={props.onChosen}
          error={props.problem}
        />
        <Note kind="stop" icon="lock">
          {t('accounts.card.face.never')}
        </Note>
      </Page>
    </Match>
    <Match when={props.at === 'handBack'}>
      <HandBack name={props.name} mentor={props.mentor} onBack={props.onBack} />
    </Match>
  </Switch>
);
