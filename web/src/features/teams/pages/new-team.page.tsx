import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Field, Note, Select } from '../../../ui/index.ts';
import { createAttempt } from '../../accounts/components/attempt.ts';
import { createAsked, ShowAsked } from '../components/asked.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { foundTeam, mayMake, ownCommuneCode, ownCommunePath } from '../teams.data.ts';
import { villagesOf } from '../villages.data.ts';

/**
 * Founding a team: where it works, then its name. A village is entered first when it is not in the
 * list.
 */
export default function NewTeamPage() {
  const navigate = useNavigate();
  const [path, setPath] = createSignal('');
  const [typed, setTyped] = createSignal<string>();
  const { attempt, isBusy, problem } = createAttempt(() => ({ offline: t('teams.needsSignal') }));
  const villages = createAsked(() => villagesOf(ownCommuneCode()));
  const placeName = () => villages.value()?.find((village) => village.path === path())?.name;
  /** Proposed from the place until something else is typed. */
  const name = () =>
    typed() ??
    (placeName()
      ? t('teams.new.proposal', { place: placeName() ?? '' })
      : path() === ownCommunePath()
        ? t('teams.new.proposalCommune')
        : '');
  const save = () =>
    attempt(async () => {
      const id = await foundTeam(name(), path());
      navigate(`/to/${id}/moi`, { replace: true });
    });
  const places = () => {
    const commune = ownCommunePath();
    return [
      { value: '', word: t('teams.new.choose') },
      ...(commune !== null && mayMake('leader', commune)
        ? [{ value: commune, word: t('teams.new.commune') }]
        : []),
      ...(villages.value() ?? []).map((village) => ({ value: village.path, word: village.name })),
    ];
  };
  return (
    <StaffPage
      title={t('teams.new.title')}
      back="/to"
      backWord={t('teams.list.title')}
      narrow
      actions={
        <Button
          kind="main"
          busy={isBusy()}
          disabledReason={path() && name().trim() ? undefined : t('teams.new.needed')}
          onClick={() => void save()}
        >
          {isBusy() ? t('teams.new.saving') : t('teams.new.save')}
        </Button>
      }
    >
      <ShowAsked asked={villages}>
        {(found) => (
          <>
            <Select
              label={t('teams.new.where')}
              value={path()}
              onChange={setPath}
              options={places()}
            />
            <Show when={found().length === 0}>
              <Note
                kind="should"
                actions={
                  <Button size="small" icon="table" href="/nhap">
                    {t('teams.list.import')}
                  </Button>
                }
              >
                {t('teams.new.noVillages')}
              </Note>
            </Show>
            <Button icon="plus" block href="/to/thon">
              {t('teams.new.village')}
            </Button>
            <Field
              label={t('teams.new.name')}
              help={t('teams.new.nameHelp')}
              value={name()}
              onInput={setTyped}
              maxLength={100}
              autocapitalize="sentences"
              error={problem()}
            />
          </>
        )}
      </ShowAsked>
    </StaffPage>
  );
}
