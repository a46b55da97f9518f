import type { Invitation, TeamMember } from '@lensan/contract';
import { formatDate, formatPhone, vietnamDay } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { session } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Empty, List, ListItem, Note, Tag, Tile } from '../../../ui/index.ts';
import { failureSentence } from '../../accounts/components/failure.ts';
import { createAsked, ShowAsked } from '../components/asked.tsx';
import { FreshInvitations } from '../components/fresh-invitations.tsx';
import { MemberSheet } from '../components/member-sheet.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { inviteAll, inviteOne, resetOne, revokeOpen, type Fresh } from '../invitations.data.ts';
import {
  endIn,
  mayChange,
  mayMake,
  membersOf,
  notYetIn,
  teamOf,
  type Team,
} from '../teams.data.ts';

/** One team: who is in it, who has not come in yet, which invitations are open. */
export default function TeamPage() {
  const params = useParams<{ teamId: string }>();
  const team = createAsked(() => teamOf(params.teamId));
  const [fresh, setFresh] = createSignal<readonly Fresh[]>([]);
  const [problem, setProblem] = createSignal<string>();
  const [invited, setInvited] = createSignal<number>();
  const path = () => team.value()?.team.path ?? '';
  const mayAdd = () => path() !== '' && mayMake('member', path());
  const waiting = () =>
    notYetIn(team.value()?.members ?? []).filter((member) => mayMake(member.role, path()));
  const sentence = (error: unknown) => failureSentence(error, { offline: t('teams.needsSignal') });
  const inviteEverybody = async () => {
    setProblem(undefined);
    setInvited(0);
    const { made, failure } = await inviteAll(params.teamId, waiting(), setInvited);
    setInvited(undefined);
    setProblem(failure ? sentence(failure) : undefined);
    setFresh(made);
  };
  const revoke = async (invitation: Invitation) => {
    try {
      await revokeOpen(invitation.id);
      setProblem(undefined);
    } catch (error) {
      setProblem(sentence(error));
    }
    await team.again();
  };
  return (
    <Show
      when={fresh().length === 0}
      fallback={
        <FreshInvitations
          fresh={fresh()}
          problem={problem()}
          backWord={team.value()?.team.name}
          onClose={() => {
            setFresh([]);
            void team.again();
          }}
        />
      }
    >
      <StaffPage
        title={team.value()?.team.name ?? t('teams.list.title')}
        back="/to"
        backWord={t('teams.list.title')}
        actionsOnTop
        actions={
          <Show when={mayAdd()}>
            <Button kind="main" icon="plus" href={`/to/${params.teamId}/moi`}>
              {t('teams.team.add')}
            </Button>
            <Show when={waiting().length > 1}>
              <Button
                icon="print"
                block
                busy={invited() !== undefined}
                onClick={() => void inviteEverybody()}
              >
                {invited() === undefined
                  ? t('teams.team.inviteAll', { count: waiting().length })
                  : t('teams.team.inviting', { done: invited() ?? 0, count: waiting().length })}
              </Button>
            </Show>
          </Show>
        }
      >
        <Show when={problem()}>
          {(said) => (
            <Note kind="stop" alert>
              {said()}
            </Note>
          )}
        </Show>
        <ShowAsked asked={team}>
          {(found) => (
            <Inside
              team={found()}
              onFresh={(one) => setFresh([one])}
              onEnded={() => void team.again()}
              onRevoke={(one) => void revoke(one)}
            />
          )}
        </ShowAsked>
      </StaffPage>
    </Show>
  );
}

function Inside(props: {
  team: Team;
  onFresh: (fresh: Fresh) => void;
  onEnded: () => void;
  onRevoke: (invitation: Invitation) => void;
}) {
  const [chosen, setChosen] = createSignal<TeamMember>();
  const present = () => membersOf(props.team.members).present;
  const left = () => membersOf(props.team.members).left;
  const teamId = () => props.team.team.id;
  const me = () => {
    const now = session();
    return now.status === 'signed-in' ? now.accountId : undefined;
  };
  return (
    <>
      <p class="soft">
        {props.team.team.unitName} · {t('teams.list.members', { count: present().length })}
      </p>
      <Show
        when={present().length > 0}
        fallback={
          <Empty icon="users" title={t('teams.team.none')} help={t('teams.team.noneHelp')} />
        }
      >
        <h2 class="lg">{t('teams.team.members')}</h2>
        <List label={t('teams.team.members')}>
          <For each={present()}>
            {(member) => (
              <ListItem
                calm
                title={member.name}
                under={member.phone === null ? undefined : formatPhone(member.phone)}
                onClick={() => setChosen(member)}
                tile={
                  <Tile
                    icon={member.role === 'leader' ? 'flag' : 'user'}
                    tone={member.accountId === null ? 'rice' : 'paddy'}
                  />
                }
                end={
                  member.accountId === null ? (
                    <Tag tone="wait">{t('teams.team.noAccount')}</Tag>
                  ) : member.role === 'leader' ? (
                    <Tag tone="ok">{t('teams.team.leader')}</Tag>
                  ) : undefined
                }
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={props.team.invitations.length > 0}>
        <h2 class="lg">{t('teams.team.open')}</h2>
        <For each={props.team.invitations}>
          {(invitation) => (
            <Card>
              <div class="row between wrap">
                <span class="grow">
                  <b>{invitation.name}</b>
                  <br />
                  <span class="sm soft">
                    {t('teams.team.until', { date: formatDate(vietnamDay(invitation.expiresAt)) })}
                  </span>
                </span>
                <Button
                  size="small"
                  icon="close"
                  label={t('teams.team.revokeOf', { name: invitation.name })}
                  onClick={() => props.onRevoke(invitation)}
                >
                  {t('teams.team.revoke')}
                </Button>
              </div>
            </Card>
          )}
        </For>
      </Show>
      <Show when={left().length > 0}>
        <details class="card fold">
          <summary>
            {t('teams.team.left')} ({left().length})
          </summary>
          <List>
            <For each={left()}>
              {(member) => (
                <ListItem
                  calm
                  title={member.name}
                  under={formatDate(vietnamDay(member.leftAt ?? 0))}
                />
              )}
            </For>
          </List>
        </details>
      </Show>
      <MemberSheet
        member={chosen()}
        mayChange={(member) => mayChange(member, props.team.team.path, me())}
        onClose={() => setChosen(undefined)}
        onInvite={async (member) => props.onFresh(await inviteOne(teamId(), member.id))}
        onReset={async (member) => props.onFresh(await resetOne(member.accountId ?? ''))}
        onEnd={async (member) => {
          await endIn(teamId(), member.id);
          props.onEnded();
        }}
      />
    </>
  );
}
