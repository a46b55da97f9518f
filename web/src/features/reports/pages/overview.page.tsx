import { useParams } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import type { CommuneReport } from '@lensan/contract';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { t } from '../../../text/index.ts';
import { Chip } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { Funnel, FunnelLegend } from '../components/funnel.tsx';
import { KeyFigures } from '../components/key-figures.tsx';
import { MentorTable } from '../components/mentor-table.tsx';
import { PeriodPicker } from '../components/period.tsx';
import { PhoneList } from '../components/phone-list.tsx';
import { QuestionList } from '../components/question-list.tsx';
import { UnitTable } from '../components/unit-table.tsx';
import { createQuestions } from '../doubts.data.ts';
import { createLatePhones, createReport } from '../figures.data.ts';
import { usePlace, type Place } from '../place.ts';
import { furthestFirst, helpFirst, ownUnit, type UnitRow } from '../reports.data.ts';
import '../reports.css';

/**
 * The first page of an official: how far the households have come, which villages need a visit,
 * whom to call.
 */
export default function OverviewPage() {
  // A province official opens one of its communes under /xa/:code.
  const params = useParams<{ code?: string }>();
  const here = usePlace();
  const path = () => (params.code ? `${ownUnit()?.path ?? ''}${params.code}.` : here.path());
  const place: Place = params.code
    ? { ...here, path, link: (page, query) => here.link(page, { path: path(), ...query }) }
    : here;
  const report = createReport(path, here.until);
  const phones = createLatePhones();
  const title = () => report.value()?.unit.name ?? ownUnit()?.name ?? t('common.door.overview');
  return (
    <OfficialPage
      title={title()}
      isLate={(phones.value()?.devices.length ?? 0) > 0 || report.failure() !== undefined}
      above={
        <Show when={params.code}>
          <a href="/">{ownUnit()?.name}</a>
        </Show>
      }
      filters={
        <>
          <PeriodPicker place={here} />
          <Show when={report.value()}>
            {(found) => (
              <Chip href={place.link('/thon')}>
                {t(found().communes.length > 0 ? 'reports.allCommunes' : 'reports.allVillages', {
                  count: found().communes.length || found().villages.length,
                })}
              </Chip>
            )}
          </Show>
          <span class="only-phone">
            <Chip icon="file" href={place.link('/bao-cao')}>
              {t('common.door.reports')}
            </Chip>
          </span>
        </>
      }
      asOf={<AsOf at={report.value()?.asOf} phones={phones} />}
    >
      <Answered answer={report} what={t('reports.what.figures')}>
        {(found) => <Overview report={found()} place={place} phones={phones} />}
      </Answered>
    </OfficialPage>
  );
}

/** Rows of a table on this page: what fits beside the panels on the right. */
const fewUnits = 14;
const fewMentors = 6;

function Overview(props: {
  report: CommuneReport;
  place: Place;
  phones: ReturnType<typeof createLatePhones>;
}) {
  const questions = createQuestions();
  const isProvince = () => props.report.communes.length > 0;
  const units = createMemo(() =>
    furthestFirst<UnitRow>(isProvince() ? props.report.communes : props.report.villages).slice(
      0,
      fewUnits,
    ),
  );
  const mentors = createMemo(() => helpFirst(props.report.mentors).slice(0, fewMentors));
  return (
    <div class="panels overview">
      <Panel
        all
        title={t('reports.step.title')}
        aside={<FunnelLegend of={props.report.eligible} />}
      >
        <Funnel steps={props.report.steps} link={props.place.link} />
      </Panel>
      <section class="panel tall">
        <h2>
          {t(isProvince() ? 'reports.unit.byCommune' : 'reports.unit.byVillage')}{' '}
          <a href={props.place.link('/thon')}>
            {t(isProvince() ? 'reports.unit.seeCommunes' : 'reports.unit.seeVillages', {
              count: isProvince() ? props.report.communes.length : props.report.villages.length,
            })}
          </a>
        </h2>
        <UnitTable
          rows={units()}
          isCommunes={isProvince()}
          caption={t('reports.unit.furthest')}
          link={props.place.link}
        />
        <p class="soft xs">{t('reports.unit.help')}</p>
      </section>
      <Panel title={t('reports.key.title')}>
        <KeyFigures report={props.report} link={props.place.link} />
      </Panel>
      <DoubtsPanel questions={questions} />
      <Show when={props.phones.value()?.devices.length}>
        <section class="panel wide now" id="may">
          <h2>
            {t('reports.phones.title')}{' '}
            <a href="/may-chua-gui">
              {t('reports.phones.all', { count: props.phones.value()?.devices.length ?? 0 })}
            </a>
          </h2>
          <PhoneList
            now={props.phones.value()?.now ?? 0}
            phones={props.phones.value()?.devices.slice(0, 3) ?? []}
          />
        </section>
      </Show>
      <Show when={!isProvince()}>
        <section class="panel wide">
          <h2>
            {t('reports.mentor.title')}{' '}
            <a href={props.place.link('/nguoi')}>
              {t('reports.mentor.see', { count: props.report.mentors.length })}
            </a>
          </h2>
          <MentorTable rows={mentors()} all={props.report.mentors} link={props.place.link} />
        </section>
      </Show>
    </div>
  );
}

/** What to ask about, the newest three. */
function DoubtsPanel(props: { questions: ReturnType<typeof createQuestions> }) {
  const count = () => props.questions.value()?.length ?? 0;
  return (
    <Panel
      title={t('reports.doubt.title')}
      aside={
        <Show when={count() > 0}>
          <a href="/hoi-lai">{t('reports.doubt.all', { count: count() })}</a>
        </Show>
      }
    >
      <Show
        when={props.questions.value()}
        fallback={
          <p class="soft">
            {t(props.questions.failure() ? 'reports.doubt.unheard' : 'reports.loading')}
          </p>
        }
      >
        {(found) => (
          <Show when={found().length > 0} fallback={<p class="soft">{t('reports.doubt.none')}</p>}>
            <QuestionList questions={found().slice(0, 3)} />
          </Show>
        )}
      </Show>
    </Panel>
  );
}
