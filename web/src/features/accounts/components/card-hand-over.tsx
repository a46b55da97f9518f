import { Match, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { HandBack, HandOver } from '../../../ui/hand-over.tsx';
import { Note, Page } from '../../../ui/index.ts';
import { PinTwice } from './pin-twice.tsx';

/** The phone goes to the household, its PIN is typed, the phone comes back. */
export const handOverStages = ['handOver', 'pin', 'handBack'] as const;
export type HandOverStage = (typeof handOverStages)[number];

export const CardHandOver = (props: {
  at: HandOverStage;
  name: string;
  back: string;
  mentor: string;
  problem: string | undefined;
  onTaken: () => void;
  onChosen: (pin: string) => void;
  onBack: () => void;
}) => (
  <Switch>
    <Match when={props.at === 'handOver'}>
      <HandOver
        name={props.name}
        back={props.back}
        reason={t('accounts.card.reason', { name: props.name })}
        onTaken={props.onTaken}
      />
    </Match>
    <Match when={props.at === 'pin'}>
      <Page title={props.name} silent large>
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
