import type { CommuneReport } from '@lensan/contract';
import { useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { t } from '../../../text/index.ts';
import { Tag } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { Funnel, FunnelLegend } from '../components/funnel.tsx';
import { MentorTable } from '../components/mentor-table.tsx';
import { PeriodPicker } from '../components/period.tsx';
import { VillageSignal } from '../components/village-signal.tsx';
import { VillageTeams } from '../components/village-teams.tsx';
import { createReport } from '../figures.data.ts';
import { usePlace, type Place } from '../place.ts';
import { nameOf, ownUnit } from '../reports.data.ts';
import { villageFigures } from '../village.data.ts';
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
    link: (page, query) => here.link(page, { path: path(), ...query }),
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
  const facts = () => {
    const row = props.report.villages[0];
    return row === undefined ? [] : villageFigures(row);
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
                  <Show when={fact.page} fallback={fact.figure}>
                    {(page) => <a href={props.place.link(page(), fact.query)}>{fact.figure}</a>}
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
        <VillageTeams path={props.report.unit.path} />
        <VillageSignal report={props.report} />
      </div>
    </div>
  );
}
