import type { TeamSummary } from '@lensan/contract';
import { createSignal, For, Show } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { Button, Empty, List, ListItem, Search, Tag, Tile } from '../../../ui/index.ts';
import { Table } from '../../../ui/table.tsx';
import { createAsked, ShowAsked } from '../components/asked.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { findTeams, isWide, mayFound, myTeams } from '../teams.data.ts';

/**
 * More rows than this are not drawn at once: a province has about 1,900 teams, and nobody scrolls
 * through them.
 */
const shownAtOnce = 120;

/** Teams of my area. A mentor sees the own one; the commune founds and imports here. */
export default function TeamsPage() {
  const teams = createAsked(myTeams);
  const isOfficial = () => rolesNow().includes('commune_official');
  return (
    <StaffPage
      title={t('teams.list.title')}
      back="/toi"
      backWord={t('accounts.me.title')}
      actionsOnTop
      actions={
        mayFound() ? (
          <>
            <Button kind="main" icon="plus" href="/to/moi">
              {t('teams.list.new')}
            </Button>
            <Show when={isOfficial()}>
              <Button icon="table" block href="/nhap">
                {t('teams.list.import')}
              </Button>
              <Button icon="pin" block href="/to/thon">
                {t('teams.villages.title')}
              </Button>
            </Show>
          </>
        ) : rolesNow().includes('province_official') ? (
          <Button kind="main" icon="plus" href="/to/can-bo">
            {t('teams.official.title')}
          </Button>
        ) : undefined
      }
    >
      <ShowAsked asked={teams}>
        {(found) => (
          <Show
            when={found().length > 0}
            fallback={
              <Empty
                icon="users"
                title={t('teams.list.none')}
                help={mayFound() ? t('teams.list.noneHelp') : undefined}
              />
            }
          >
            <Found teams={found()} />
          </Show>
        )}
      </ShowAsked>
    </StaffPage>
  );
}

function Found(props: { teams: readonly TeamSummary[] }) {
  const [query, setQuery] = createSignal('');
  const found = () => findTeams(props.teams, query());
  const leader = (team: TeamSummary) =>
    team.leaderName === null ? <Tag tone="wait">{t('teams.list.noLeader')}</Tag> : team.leaderName;
  return (
    <>
      <Show when={props.teams.length > 6}>
        <Search label={t('teams.list.search')} value={query()} onInput={setQuery} />
      </Show>
      <Show
        when={isWide()}
        fallback={
          <List label={t('teams.list.title')}>
            <For each={found().slice(0, shownAtOnce)}>
              {(team) => (
                <ListItem
                  calm
                  href={`/to/${team.id}`}
                  title={team.name}
                  tile={<Tile icon="users" tone={team.leaderName === null ? 'rice' : 'paddy'} />}
                  under={
                    <>
                      {t('teams.list.members', { count: team.memberCount })} ·{' '}
                      {team.leaderName === null
                        ? t('teams.list.noLeader')
                        : t('teams.list.leader', { name: team.leaderName })}
                    </>
                  }
                />
              )}
            </For>
          </List>
        }
      >
        <Panel title={t('teams.list.found', { count: found().length })}>
          <Table
            caption={t('teams.list.title')}
            rows={found().slice(0, shownAtOnce)}
            columns={[
              {
                head: t('teams.new.name'),
                cell: (team) => <a href={`/to/${team.id}`}>{team.name}</a>,
              },
              { head: t('teams.list.place'), left: true, cell: (team) => team.unitName },
              { head: t('teams.team.leader'), left: true, cell: leader },
              { head: t('teams.list.memberHead'), cell: (team) => team.memberCount },
            ]}
          />
        </Panel>
      </Show>
      <Show when={found().length === 0}>
        <p class="soft">{t('teams.list.nothing')}</p>
      </Show>
      <Show when={found().length > shownAtOnce}>
        <p class="soft">{t('teams.list.more', { count: found().length - shownAtOnce })}</p>
      </Show>
    </>
  );
}
