import type { CommuneReport } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Note } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { num } from '../reports.data.ts';
import { createVillages, officialCount } from '../village.data.ts';

/**
 * Signal, and how many households the village says it has, with source and day: a share needs its
 * denominator.
 */
export function VillageSignal(props: { report: CommuneReport }) {
  const row = () => props.report.villages[0];
  const villages = createVillages(() => props.report.unit.path);
  const official = () => officialCount(villages.value(), row()?.id);
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
