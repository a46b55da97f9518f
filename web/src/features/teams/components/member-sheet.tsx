import type { TeamMember } from '@lensan/contract';
import { formatPhone } from '@lensan/vietnamese';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, Sheet } from '../../../ui/index.ts';
import { createAttempt } from '../../accounts/components/attempt.ts';

type Step = 'choose' | 'reset' | 'end';
type Deed = (member: TeamMember) => Promise<void>;
interface MemberSheetProps {
  readonly member: TeamMember | undefined;
  readonly mayChange: (member: TeamMember) => boolean;
  readonly onClose: () => void;
  readonly onInvite: Deed;
  readonly onReset: Deed;
  readonly onEnd: Deed;
}

/**
 * What can be done for one member: call, invite, mend a forgotten password or lost phone in person,
 * end the membership.
 */
export function MemberSheet(props: MemberSheetProps) {
  const [step, setStep] = createSignal<Step>('choose');
  const { attempt, isBusy, problem, setProblem } = createAttempt(() => ({
    offline: t('teams.needsSignal'),
  }));
  const close = () => {
    setStep('choose');
    setProblem(undefined);
    props.onClose();
  };
  const then = (deed: Deed, member: TeamMember) =>
    void attempt(async () => {
      await deed(member);
      close();
    });
  const title = (member: TeamMember) =>
    step() === 'reset'
      ? t('teams.member.resetQuestion', { name: member.name })
      : step() === 'end'
        ? t('teams.member.endQuestion', { name: member.name })
        : member.name;
  return (
    <Show when={props.member} keyed>
      {(member) => (
        <Sheet
          open
          title={title(member)}
          onClose={close}
          silent
          actions={
            <Switch>
              <Match when={step() === 'reset'}>
                <Button
                  kind="main"
                  icon="qr"
                  busy={isBusy()}
                  onClick={() => then(props.onReset, member)}
                >
                  {t('teams.member.resetYes')}
                </Button>
              </Match>
              <Match when={step() === 'end'}>
                <Button
                  kind="stop"
                  icon="out"
                  block
                  busy={isBusy()}
                  onClick={() => then(props.onEnd, member)}
                >
                  {t('teams.member.endYes')}
                </Button>
              </Match>
              <Match when={step() === 'choose'}>
                <MemberChoices
                  member={member}
                  mayChange={props.mayChange(member)}
                  isBusy={isBusy()}
                  onInvite={() => then(props.onInvite, member)}
                  onStep={setStep}
                />
              </Match>
            </Switch>
          }
        >
          <Show when={problem()}>
            {(sentence) => (
              <Note kind="stop" alert>
                {sentence()}
              </Note>
            )}
          </Show>
          <p>{explained(step(), member)}</p>
        </Sheet>
      )}
    </Show>
  );
}

/** What the step means, or who the member is while nothing is chosen. */
const explained = (step: Step, member: TeamMember): string =>
  step === 'reset'
    ? t('teams.member.resetHelp', { name: member.name })
    : step === 'end'
      ? t('teams.member.endHelp')
      : [t(`teams.team.${member.role}`), member.accountId === null ? t('teams.team.noAccount') : '']
          .filter(Boolean)
          .join(' · ');

const MemberChoices = (props: {
  member: TeamMember;
  mayChange: boolean;
  isBusy: boolean;
  onInvite: () => void;
  onStep: (step: Step) => void;
}) => (
  <>
    <Show when={props.member.phone}>
      {(phone) => (
        <Button icon="call" block href={`tel:${phone()}`}>
          {t('teams.member.call', { name: formatPhone(phone()) })}
        </Button>
      )}
    </Show>
    <Show when={props.mayChange}>
      <Show
        when={props.member.accountId === null}
        fallback={
          <Button icon="key" block onClick={() => props.onStep('reset')}>
            {t('teams.member.reset')}
          </Button>
        }
      >
        <Button kind="main" icon="qr" busy={props.isBusy} onClick={props.onInvite}>
          {t('teams.team.inviteAgain')}
        </Button>
      </Show>
      <Button kind="danger" icon="out" block onClick={() => props.onStep('end')}>
        {t('teams.member.end')}
      </Button>
    </Show>
  </>
);
