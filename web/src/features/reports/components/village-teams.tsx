import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { createTeams, type VillageTeam } from '../village.data.ts';

/** The team of the village with its leader's number. */
export function VillageTeams(props: { path: string }) {
  const teams = createTeams(() => props.path);
  return (
    <Panel title={t('reports.village.teams')}>
      <Show
        when={teams.value()}
        fallback={
          <p class="soft">
            {t(teams.failure() ? 'reports.village.teamsUnheard' : 'reports.loading')}
          </p>
        }
      >
        {(list) => (
          <Show
            when={list().length > 0}
            fallback={<p class="soft">{t('reports.village.noTeam')}</p>}
          >
            <ul class="calls">
              <For each={list()}>{(found) => <TeamRow {...found} />}</For>
            </ul>
          </Show>
        )}
      </Show>
    </Panel>
  );
}

const TeamRow = (props: VillageTeam) => (
  <li>
    <div class="grow">
      <a href={`/to/${props.team.id}`}>{props.team.name}</a>
      <p class="soft">
        {t('reports.village.team', {
          count: props.team.memberCount,
          leader: props.leader?.name ?? t('reports.village.noLeader'),
        })}
      </p>
    </div>
    <Show when={props.leader?.phone}>
      {(phone) => (
        <Button
          size="small"
          icon="call"
          href={`tel:${phone()}`}
          label={t('reports.phones.call', {
            name: props.leader?.name ?? '',
            phone: phone(),
          })}
        >
          {phone()}
        </Button>
      )}
    </Show>
  </li>
);
