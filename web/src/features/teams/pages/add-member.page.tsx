import type { MemberRole } from '@lensan/contract';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Field, Page } from '../../../ui/index.ts';
import { createAttempt } from '../../accounts/components/attempt.ts';
import { createAsked, ShowAsked } from '../components/asked.tsx';
import { FreshInvitations } from '../components/fresh-invitations.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import type { Fresh } from '../invitations.data.ts';
import { addTo, givenRole, rolesToGive, teamOf } from '../teams.data.ts';

/**
 * Writing a person into a team: name, number, what they do. Ends with the invitation to hand over.
 */
export default function AddMemberPage() {
  const params = useParams<{ teamId: string }>();
  const navigate = useNavigate();
  const team = createAsked(() => teamOf(params.teamId));
  const [name, setName] = createSignal('');
  const [phone, setPhone] = createSignal('');
  const [chosen, setChosen] = createSignal<MemberRole>();
  const { attempt, isBusy, problem } = createAttempt(() => ({ offline: t('teams.needsSignal') }));
  const [fresh, setFresh] = createSignal<Fresh>();
  const path = () => team.value()?.team.path ?? '';
  const roles = () => rolesToGive(path());
  /** Whoever may give only one role is not asked which. */
  const memberRole = () => givenRole(chosen(), roles());
  const isComplete = () =>
    name().trim() !== '' && phone().trim() !== '' && memberRole() !== undefined;
  const back = () => `/to/${params.teamId}`;
  const save = () =>
    attempt(async () => {
      const given = memberRole();
      if (given)
        setFresh(await addTo(params.teamId, { name: name(), phone: phone(), role: given }));
    });
  return (
    <Show
      when={fresh()}
      fallback={
        <Show
          when={team.value()}
          fallback={
            <Page title={t('teams.team.add')} back={back()}>
              <ShowAsked asked={team}>{() => null}</ShowAsked>
            </Page>
          }
        >
          {(found) => (
            <StaffPage
              title={t('teams.team.add')}
              back={back()}
              backWord={found().team.name}
              narrow
              actions={
                <Button
                  kind="main"
                  type="submit"
                  form="add-member"
                  busy={isBusy()}
                  disabledReason={isComplete() ? undefined : t('teams.add.needed')}
                >
                  {isBusy() ? t('teams.add.saving') : t('teams.add.save')}
                </Button>
              }
            >
              <h2 class="h">{t('teams.add.title', { team: found().team.name })}</h2>
              <form
                id="add-member"
                class="stack"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (isComplete() && !isBusy()) void save();
                }}
              >
                <Field
                  label={t('teams.add.name')}
                  value={name()}
                  onInput={setName}
                  maxLength={80}
                  autocapitalize="words"
                />
                <Field
                  label={t('teams.add.phone')}
                  help={t('teams.add.phoneHelp')}
                  type="tel"
                  keys="tel"
                  value={phone()}
                  onInput={setPhone}
                  maxLength={20}
                  error={problem()}
                />
                <Show when={roles().length > 1}>
                  <ChoiceCards
                    label={t('teams.add.role')}
                    showLabel
                    value={memberRole()}
                    onChoose={setChosen}
                    choices={roles().map((one) => ({
                      value: one,
                      word: t(`teams.team.${one}`),
                      icon: one === 'leader' ? ('flag' as const) : ('user' as const),
                    }))}
                  />
                </Show>
              </form>
            </StaffPage>
          )}
        </Show>
      }
    >
      {(one) => (
        <FreshInvitations
          fresh={[one()]}
          backWord={team.value()?.team.name}
          onClose={() => navigate(back(), { replace: true })}
        />
      )}
    </Show>
  );
}
