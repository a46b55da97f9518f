import { searchMatch } from '@lensan/vietnamese';
import type { CommuneReport } from '@lensan/contract';
import { createMemo, createSignal, Show } from 'solid-js';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { t } from '../../../text/index.ts';
import { Chip, Select } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { Sought } from '../components/sought.tsx';
import { PeriodPicker } from '../components/period.tsx';
import { UnitTable } from '../components/unit-table.tsx';
import { createReport } from '../figures.data.ts';
import { usePlace, type Place } from '../place.ts';
import { furthestFirst, type UnitRow } from '../reports.data.ts';
import '../reports.css';

/** Every village of the commune, or every commune of the province. */
export default function VillagesPage() {
  const place = usePlace();
  const report = createReport(place.path, place.until);
  const isProvince = () => place.isProvince();
  return (
    <OfficialPage
      title={t(isProvince() ? 'reports.villages.communes' : 'reports.villages.title')}
      above={<a href={place.link('/')}>{report.value()?.unit.name ?? place.own()?.name}</a>}
      filters={
        <>
          <PeriodPicker place={place} />
          <Show when={!isProvince()}>
            <Chip icon="users" href="/to">
              {t('reports.villages.teams')}
            </Chip>
          </Show>
        </>
      }
      isLate={report.failure() !== undefined}
      asOf={<AsOf at={report.value()?.asOf} />}
    >
      <Answered answer={report} what={t('reports.what.figures')}>
        {(found) => <Villages report={found()} place={place} />}
      </Answered>
    </OfficialPage>
  );
}

const orders = ['furthest', 'name', 'eligible', 'unmet'] as const;
type Order = (typeof orders)[number];

function Villages(props: { report: CommuneReport; place: Place }) {
  const [query, setQuery] = createSignal('');
  const [order, setOrder] = createSignal<Order>('furthest');
  const isCommunes = () => props.report.communes.length > 0;
  const rows = createMemo(() => {
    const all: readonly UnitRow[] = isCommunes() ? props.report.communes : props.report.villages;
    const found =
      query().trim() === '' ? [...all] : all.filter((row) => searchMatch(query(), row.name));
    if (order() === 'furthest') return furthestFirst(found);
    if (order() === 'eligible') return found.toSorted((a, b) => b.eligible - a.eligible);
    if (order() === 'unmet')
      return found.toSorted((a, b) => b.eligible - b.met - (a.eligible - a.met));
    return found;
  });
  return (
    <div class="panels">
      <div class="sift no-print">
        <Sought label={t('reports.villages.search')} value={query()} onInput={setQuery} />
        <Select
          label={t('reports.villages.order')}
          value={order()}
          onChange={(value) => setOrder(value as Order)}
          options={orders.map((value) => ({ value, word: t(`reports.order.${value}`) }))}
        />
      </div>
      <Panel
        title={t(isCommunes() ? 'reports.villages.countCommunes' : 'reports.villages.count', {
          count: rows().length,
        })}
      >
        <Show when={rows().length > 0} fallback={<p class="soft">{t('reports.villages.none')}</p>}>
          <UnitTable
            rows={rows()}
            isFull
            isCommunes={isCommunes()}
            caption={t('reports.unit.byVillage')}
            link={props.place.link}
          />
        </Show>
        <p class="soft xs">{t('reports.unit.help')}</p>
      </Panel>
    </div>
  );
}
