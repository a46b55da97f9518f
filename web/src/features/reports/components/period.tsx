import { vietnamDay } from '@lensan/vietnamese';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import type { Place } from '../place.ts';
import { periods } from '../reports.data.ts';

export const periodWord = (period: {
  until: string | undefined;
  month: string;
  year: string;
}): string =>
  t(period.until === undefined ? 'reports.period.now' : 'reports.period.month', {
    month: period.month,
    year: period.year,
  });

/** Until when the figures count: now, or the end of one of the last twelve months. */
export function PeriodPicker(props: { place: Place }) {
  return (
    <select
      class="chip"
      aria-label={t('reports.period.label')}
      onChange={(event) => props.place.setUntil(event.currentTarget.value || undefined)}
    >
      <For each={periods(vietnamDay(Date.now()))}>
        {(period) => (
          <option value={period.until ?? ''} selected={period.until === props.place.until()}>
            {periodWord(period)}
          </option>
        )}
      </For>
    </select>
  );
}
