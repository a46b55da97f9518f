import { endMember, inviteMember, resetAccount, type TeamMember } from '@lensan/contract';
import { formatPhone } from '@lensan/vietnamese';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { call } from '../../../api/client.ts';
import { session } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, Note, Sheet } from '../../../ui/index.ts';
import { createAttempt } from '../../accounts/components/attempt.ts';
import { mayMake, type Fresh } from '../teams.data.ts';

type Step = 'choose' | 'reset' | 'end';

/**
 * What can be done for one member: call, invite, mend a forgotten password or lost phone in person,
 * end the membership.
 */
export function MemberSheet(props: {
  teamId: string;
  path: string;
  member: TeamMember | undefined;
  onClose: () => void;
  onFresh: (fresh: Fresh) => void;
  onEnded: () => void;
}) {
  const [step, setStep] = createSignal<Step>('choose');
  const {
    attempt: run,
    isBusy,
    problem,
    setProblem,
  } = createAttempt(() => ({ offline: t('teams.needsSignal') }));
  const close = () => {
    setStep('choose');
    setProblem(undefined);
    props.onClose();
  };
  const isMe = (member: TeamMember) => {
    const now = session();
    return now.status === 'signed-in' && now.accountId === member.accountId;
  };
  const mayChange = (member: TeamMember) =>
    member.leftAt === null && !isMe(member) && mayMake(member.role, props.path);
  const attempt = (work: (member: TeamMember) => Promise<void>) =>
    run(async () => {
      if (!props.member) return;
      await work(props.member);
      close();
    });
  const invite = () =>
    attempt(async (member) =>
      props.onFresh(
        await call(inviteMember, { params: { id: props.teamId, memberId: member.id }, body: {} }),
      ),
    );
  const reset = () =>
    attempt(async (member) =>
      props.onFresh(await call(resetAccount, { params: { id: member.accountId ?? '' }, body: {} })),
    );
  const end = () =>
    attempt(async (member) => {
      await call(endMember, { params: { id: props.teamId, memberId: member.id }, body: {} });
      props.onEnded();
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
                <Button kind="main" icon="qr" busy={isBusy()} onClick={() => void reset()}>
                  {t('teams.member.resetYes')}
                </Button>
              </Match>
              <Match when={step() === 'end'}>
                <Button kind="stop" icon="out" block busy={isBusy()} onClick={() => void end()}>
                  {t('teams.member.endYes')}
                </Button>
              </Match>
              <Match when={step() === 'choose'}>
                <Show when={member.phone}>
                  {(phone) => (
                    <Button icon="call" block href={`tel:${phone()}`}>
                      {t('teams.member.call', { name: formatPhone(phone()) })}
                    </Button>
                  )}
                </Show>
                <Show when={mayChange(member)}>
                  <Show
                    when={member.accountId === null}
                    fallback={
                      <Button icon="key" block onClick={() => setStep('reset')}>
                        {t('teams.member.reset')}
                      </Button>
                    }
                  >
                    <Button kind="main" icon="qr" busy={isBusy()} onClick={() => void invite()}>
                      {t('teams.team.inviteAgain')}
                    </Button>
                  </Show>
                  <Button kind="danger" icon="out" block onClick={() => setStep('end')}>
                    {t('teams.member.end')}
                  </Button>
                </Show>
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
          <Switch>
            <Match when={step() === 'reset'}>
              <p>{t('teams.member.resetHelp', { name: member.name })}</p>
            </Match>
            <Match when={step() === 'end'}>
              <p>{t('teams.member.endHelp')}</p>
            </Match>
            <Match when={step() === 'choose'}>
              <p>
                {t(`teams.team.${member.role}`)}
                {member.accountId === null ? ` · ${t('teams.team.noAccount')}` : ''}
              </p>
            </Match>
          </Switch>
        </Sheet>
      )}
    </Show>
  );
}
