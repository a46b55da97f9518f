import { mentorNeed } from '@lensan/adoption/needs.ts';
import { searchMatch } from '@lensan/vietnamese';
import type { CommuneReport } from '@lensan/contract';
import { createMemo, createSignal, Show } from 'solid-js';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { t } from '../../../text/index.ts';
import { Chip, Empty } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { MentorTable } from '../components/mentor-table.tsx';
import { Sought } from '../components/sought.tsx';
import { PeriodPicker } from '../components/period.tsx';
import { createReport } from '../figures.data.ts';
import { usePlace, type Place } from '../place.ts';
import '../reports.css';

/** Everyone who helps a household, by name. Nobody is ranked: the marks say who needs a hand. */
export default function MentorsPage() {
  const place = usePlace();
  const report = createReport(place.path, place.until);
  return (
    <OfficialPage
      title={t('reports.mentor.title')}
      above={<a href={place.link('/')}>{report.value()?.unit.name ?? place.own()?.name}</a>}
      filters={<PeriodPicker place={place} />}
      isLate={report.failure() !== undefined}
      asOf={<AsOf at={report.value()?.asOf} />}
    >
      <Answered answer={report} what={t('reports.what.figures')}>
        {(found) => <Mentors report={found()} place={place} />}
      </Answered>
    </OfficialPage>
  );
}

function Mentors(props: { report: CommuneReport; place: Place }) {
  const [query, setQuery] = createSignal('');
  const [isOnlyNeed, setOnlyNeed] = createSignal(false);
  const rows = createMemo(() =>
    props.report.mentors.filter(
      (mentor) =>
        (query().trim() === '' ||
          searchMatch(query(), `${mentor.name} ${mentor.villages.join(' ')}`)) &&
        (!isOnlyNeed() || mentorNeed(mentor, props.report.mentors) !== undefined),
    ),
  );
  const needing = () =>
    props.report.mentors.filter((mentor) => mentorNeed(mentor, props.report.mentors) !== undefined)
      .length;
  return (
    <div class="panels">
      <Show
        when={props.report.mentors.length > 0}
        fallback={
          <Empty
            icon="users"
            title={t('reports.mentor.none')}
            help={t(
              props.place.isProvince() ? 'reports.mentor.byCommune' : 'reports.mentor.noneHelp',
            )}
          />
        }
      >
        <div class="sift">
          <Sought label={t('reports.mentor.search')} value={query()} onInput={setQuery} />
          <Show when={needing() > 0}>
            <Chip pressed={isOnlyNeed()} onClick={() => setOnlyNeed(!isOnlyNeed())}>
              {t('reports.mentor.onlyNeed', { count: needing() })}
            </Chip>
          </Show>
        </div>
        <Panel title={t('reports.mentor.count', { count: rows().length })}>
          <MentorTable rows={rows()} all={props.report.mentors} link={props.place.link} isFull />
          <p class="soft xs">{t('reports.mentor.help')}</p>
        </Panel>
      </Show>
    </div>
  );
}
