import { communeOf } from '@lensan/access';
import { listTeams, listVillages, readTeam, type CommuneReport } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { call } from '../../../api/client.ts';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { t } from '../../../text/index.ts';
import { Button, Note, Tag } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { createAnswer } from '../answer.ts';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { Funnel, FunnelLegend } from '../components/funnel.tsx';
import { MentorTable } from '../components/mentor-table.tsx';
import { PeriodPicker } from '../components/period.tsx';
import { nameOf } from '../components/unit-table.tsx';
import { createReport, usePlace, type Place } from '../place.ts';
import { num, ownUnit, percent, signed } from '../reports.data.ts';
import '../reports.css';

/**
 * One village: its path up the terrace, its signal, its team and mentors, the doors to its
 * households.
 */
export default function VillagePage() {
  const params = useParams<{ villageId: string }>();
  const here = usePlace();
  // The address names the commune in `path` for a province official; the own commune otherwise.
  const commune = here.path;
  const path = () => `${commune()}${params.villageId}.`;
  const report = createReport(path, here.until);
  const parent = createReport(commune, here.until);
  const place: Place = {
    ...here,
    path,
    link: (page, query = {}) => here.link(page, { path: path(), ...query }),
  };
  const village = () => report.value()?.villages[0];
  const title = () => {
    const row = village();
    return row ? nameOf(row) : t('reports.unit.village');
  };
  return (
    <OfficialPage
      title={title()}
      above={
        <>
          <a href={here.link('/')}>{parent.value()?.unit.name ?? ownUnit()?.name}</a> ›{' '}
          <a href={here.link('/thon')}>{t('reports.villages.title')}</a>
        </>
      }
      filters={
        <>
          <PeriodPicker place={here} />
          <Show when={village() && village()?.coverage !== 'good' && village()?.coverage}>
            {(coverage) => (
              <Tag tone="wait" icon="nosig">
                {t(`reports.coverage.${coverage() as 'weak' | 'none'}`)}
              </Tag>
            )}
          </Show>
        </>
      }
      isLate={report.failure() !== undefined}
      asOf={<AsOf at={report.value()?.asOf} />}
    >
      <Answered answer={report} what={t('reports.what.figures')}>
        {(found) => <Village report={found()} place={place} />}
      </Answered>
    </OfficialPage>
  );
}

function Village(props: { report: CommuneReport; place: Place }) {
  const row = () => props.report.villages[0];
  const facts = () => {
    const of = row();
    return of === undefined
      ? []
      : [
          {
            word: t('reports.unit.listed'),
            figure: num(of.listed),
            href: props.place.link('/so-lieu'),
          },
          {
            word: t('reports.unit.eligible'),
            figure: num(of.eligible),
            href: props.place.link('/so-lieu', { rows: 'eligible' }),
          },
          {
            word: t('reports.rows.unmet'),
            figure: num(of.eligible - of.met),
            href: props.place.link('/so-lieu', { rows: 'unmet' }),
          },
          {
            word: t('reports.unit.online'),
            figure: `${num(of.online)} · ${percent(of.online, of.eligible)}`,
            href: props.place.link('/so-lieu', { rows: 'online' }),
          },
          {
            word: t('reports.unit.selling'),
            figure: `${num(of.selling)} · ${percent(of.selling, of.eligible)}`,
            href: props.place.link('/so-lieu', { rows: 'selling' }),
          },
          {
            word: t('reports.unit.verified'),
            figure: percent(of.verified, of.claimed, 0),
            href: props.place.link('/xem-lai'),
          },
          { word: t('reports.unit.gap'), figure: signed(of.priorityGap), href: undefined },
        ];
  };
  return (
    <div class="panels two">
      <Panel
        all
        title={t('reports.village.figures')}
        aside={
          <a href={props.place.link('/so-lieu')}>
            {t('reports.village.see', { count: props.report.listed })}
          </a>
        }
      >
        <dl class="figures">
          <For each={facts()}>
            {(fact) => (
              <div>
                <dt class="soft">{fact.word}</dt>
                <dd class="lg b">
                  <Show when={fact.href} fallback={fact.figure}>
                    {(href) => <a href={href()}>{fact.figure}</a>}
                  </Show>
                </dd>
              </div>
            )}
          </For>
        </dl>
      </Panel>
      <Panel
        all
        title={t('reports.step.title')}
        aside={<FunnelLegend of={props.report.eligible} />}
      >
        <Funnel steps={props.report.steps} link={props.place.link} />
      </Panel>
      <Panel title={t('reports.mentor.title')}>
        <Show
          when={props.report.mentors.length > 0}
          fallback={<p class="soft">{t('reports.mentor.none')}</p>}
        >
          <MentorTable
            rows={props.report.mentors}
            all={props.report.mentors}
            link={props.place.link}
          />
        </Show>
      </Panel>
      <div class="stack">
        <Teams path={props.report.unit.path} />
        <Signal report={props.report} />
      </div>
    </div>
  );
}

/** The team of the village with its leader's number. */
function Teams(props: { path: string }) {
  const teams = createAnswer(
    () => `teams ${props.path}`,
    async () => {
      const { teams: found } = await call(listTeams, { query: { under: props.path } });
      return Promise.all(
        found.map(async (team) => ({
          team,
          leader: (await call(readTeam, { params: { id: team.id } })).members.find(
            (member) => member.role === 'leader' && member.leftAt === null,
          ),
        })),
      );
    },
  );
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
        {(found) => (
          <Show
            when={found().length > 0}
            fallback={<p class="soft">{t('reports.village.noTeam')}</p>}
          >
            <ul class="calls">
              <For each={found()}>
                {({ team, leader }) => (
                  <li>
                    <div class="grow">
                      <a href={`/to/${team.id}`}>{team.name}</a>
                      <p class="soft">
                        {t('reports.village.team', {
                          count: team.memberCount,
                          leader: leader?.name ?? t('reports.village.noLeader'),
                        })}
                      </p>
                    </div>
                    <Show when={leader?.phone}>
                      {(phone) => (
                        <Button
                          size="small"
                          icon="call"
                          href={`tel:${phone()}`}
                          label={t('reports.phones.call', {
                            name: leader?.name ?? '',
                            phone: phone(),
                          })}
                        >
                          {phone()}
                        </Button>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </Panel>
  );
}

/**
 * Signal, and how many households the village says it has, with source and day: a share needs its
 * denominator.
 */
function Signal(props: { report: CommuneReport }) {
  const row = () => props.report.villages[0];
  const known = createAnswer(
    () => `villages ${props.report.unit.path}`,
    () => call(listVillages, { params: { code: communeOf(props.report.unit.path) ?? '' } }),
  );
  const official = () =>
    known.value()?.villages.find((village) => village.id === row()?.id)?.official ?? undefined;
  return (
    <Panel title={t('reports.village.about')}>
      <dl class="kv">
        <dt>{t('reports.village.signal')}</dt>
        <dd>{t(`reports.coverage.${row()?.coverage ?? 'good'}`)}</dd>
        <dt>{t('reports.unit.official')}</dt>
        <dd>
          {row()?.official == null ? t('reports.village.noOfficial') : num(row()?.official ?? 0)}
          <Show when={official()}>
            {(count) => (
              <span class="soft">
                {' '}
                · {count().source}, {formatDate(count().countedOn)}
              </span>
            )}
          </Show>
        </dd>
      </dl>
      <Show when={row()?.coverage === 'none'}>
        <Note icon="nosig">{t('reports.village.noSignal')}</Note>
      </Show>
    </Panel>
  );
}
