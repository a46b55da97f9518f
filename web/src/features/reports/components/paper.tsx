import type { CommuneReport } from '@lensan/contract';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import {
  introOf,
  isOfProvince,
  mentorsTable,
  monthOf,
  placeBeforeDate,
  resultsOf,
  stepsTable,
  unitsTable,
} from '../paper.ts';
import { PaperTable } from './paper-table.tsx';

/**
 * The printed report: head of a state office (Decree 30/2020), the numbers of the screen in three
 * tables, recipients and signature.
 */
export function Paper(props: {
  report: CommuneReport;
  office: string;
  signer: string;
  latePhones: number;
}) {
  const unit = () => props.report.unit.name;
  const month = () => monthOf(props.report.until);
  return (
    <article class="a4">
      <header>
        <div>
          <p>{t('reports.paper.council', { unit: unit().toLocaleUpperCase('vi') })}</p>
          <p class="b u">{props.office.toLocaleUpperCase('vi')}</p>
          <p>{t('reports.paper.number')}</p>
        </div>
        <div>
          <p class="b">{t('reports.paper.nation')}</p>
          <p class="b u">{t('reports.paper.motto')}</p>
          <p>
            <i>{t('reports.paper.dateLine', { place: placeBeforeDate(unit()), ...month() })}</i>
          </p>
        </div>
      </header>
      <h2>
        {t('reports.paper.heading')}
        <br />
        <span>{t('reports.paper.subject', month())}</span>
      </h2>
      <p class="p">{introOf(props.report)}</p>
      <p class="p">{resultsOf(props.report)}</p>
      <PaperTable {...stepsTable(props.report)} />
      <PaperTable {...unitsTable(props.report)} />
      <p class="notes">
        {t('reports.paper.notes')}
        <Show when={props.latePhones > 0}>
          {' '}
          {t('reports.paper.notesLate', { count: props.latePhones })}
        </Show>
      </p>
      <footer>
        <div>
          <p class="b">
            <i>{t('reports.paper.to')}</i>
          </p>
          <p>
            {t(isOfProvince(props.report) ? 'reports.paper.toProvince' : 'reports.paper.toCommune')}
            <br />
            {t('reports.paper.file')}
          </p>
        </div>
        <div class="sign">
          <p class="b">{props.signer.toLocaleUpperCase('vi')}</p>
          <p>
            <i>{t('reports.paper.signature')}</i>
          </p>
        </div>
      </footer>
      <Show when={props.report.mentors.length > 0}>
        <section class="annex">
          <PaperTable {...mentorsTable(props.report)} />
        </section>
      </Show>
    </article>
  );
}
