import { pathDepth } from '@lensan/access';
import type { CommuneReport } from '@lensan/contract';
import { formatDate, vietnamDay, vietnamTime } from '@lensan/vietnamese';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { t } from '../../../text/index.ts';
import { codeName, num, percent } from '../reports.data.ts';
import { nameOf, type UnitRow } from './unit-table.tsx';

/** One numbered table of the paper. Its head is repeated on every page it runs over. */
function PaperTable(props: {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  total?: readonly (string | number)[] | undefined;
}) {
  const cell = (value: string | number) => (typeof value === 'number' ? num(value) : value);
  return (
    <table>
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <For each={props.heads}>{(head) => <th scope="col">{head}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row, index) => (
            <tr>
              <td>{index() + 1}</td>
              <For each={row}>
                {(value, at) => (
                  <Show when={at() > 0} fallback={<th scope="row">{cell(value)}</th>}>
                    <td>{cell(value)}</td>
                  </Show>
                )}
              </For>
            </tr>
          )}
        </For>
        <Show when={props.total}>
          {(total) => (
            <tr class="b">
              <td>{props.rows.length}</td>
              <For each={total()}>
                {(value, at) => (
                  <Show when={at() > 0} fallback={<th scope="row">{cell(value)}</th>}>
                    <td>{cell(value)}</td>
                  </Show>
                )}
              </For>
            </tr>
          )}
        </Show>
      </tbody>
    </table>
  );
}

/** Sum of a column; its parts are whole households, so it equals the figure on screen. */
const sum = <Row,>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

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
  const isProvince = () => pathDepth(props.report.unit.path) === 1;
  const unit = () => props.report.unit.name;
  /** "Xã Hồng Vân" → "Hồng Vân": the place before the date. */
  const placeName = () => unit().replace(/^(Xã|Phường|Đặc khu|Tỉnh|Thành phố) /, '');
  const month = () => {
    const [year = '', number = ''] = props.report.until.split('-');
    return { month: String(Number(number)), year };
  };
  const step = (code: string) =>
    props.report.steps.find((one) => one.code === code) ?? { claimed: 0, verified: 0, of: 0 };
  const share = (count: number) => percent(count, props.report.eligible);
  const units = createMemo((): readonly UnitRow[] =>
    isProvince() ? props.report.communes : props.report.villages,
  );
  const Centre = (own: { children: JSX.Element }) => <div>{own.children}</div>;
  return (
    <article class="a4">
      <header>
        <Centre>
          <p>{t('reports.paper.council', { unit: unit().toLocaleUpperCase('vi') })}</p>
          <p class="b u">{props.office.toLocaleUpperCase('vi')}</p>
          <p>{t('reports.paper.number')}</p>
        </Centre>
        <Centre>
          <p class="b">{t('reports.paper.nation')}</p>
          <p class="b u">{t('reports.paper.motto')}</p>
          <p>
            <i>{t('reports.paper.dateLine', { place: placeName(), ...month() })}</i>
          </p>
        </Centre>
      </header>
      <h2>
        {t('reports.paper.heading')}
        <br />
        <span>{t('reports.paper.subject', month())}</span>
      </h2>
      <p class="p">
        {t(isProvince() ? 'reports.paper.introProvince' : 'reports.paper.intro', {
          hour: vietnamTime(props.report.asOf).slice(0, 2),
          minute: vietnamTime(props.report.asOf).slice(3),
          day: formatDate(vietnamDay(props.report.asOf)),
          until: formatDate(props.report.until),
          units: units().length,
          listed: props.report.listed,
          eligible: props.report.eligible,
        })}
      </p>
      <p class="p">
        {t('reports.paper.results', {
          listing: step('C2').claimed,
          listingShare: share(step('C2').claimed),
          verified: step('C2').verified,
          verifiedShare: percent(step('C2').verified, step('C2').claimed),
          online: props.report.online.count,
          onlineShare: share(props.report.online.count),
          selling: props.report.selling.count,
          sellingShare: share(props.report.selling.count),
          steady: step('C8').claimed,
        })}
      </p>
      <PaperTable
        caption={t('reports.paper.table1')}
        heads={[
          t('reports.paper.n'),
          t('reports.paper.step'),
          t('reports.paper.claimed'),
          t('reports.paper.share'),
          t('reports.paper.verified'),
          t('reports.paper.verifiedOfClaimed'),
          t('reports.paper.inMonth'),
        ]}
        rows={props.report.steps.map((one) => [
          codeName(one.code),
          one.claimed,
          percent(one.claimed, one.of),
          one.verified,
          percent(one.verified, one.claimed),
          one.sinceMonthStart,
        ])}
      />
      <PaperTable
        caption={t(isProvince() ? 'reports.paper.table2Province' : 'reports.paper.table2')}
        heads={[
          t('reports.paper.n'),
          t(isProvince() ? 'reports.unit.commune' : 'reports.unit.village'),
          t('reports.paper.households'),
          t('reports.unit.eligible'),
          t('reports.unit.met'),
          t('reports.unit.agreed'),
          t('reports.unit.listing'),
          t('reports.unit.online'),
          t('reports.paper.orders'),
          t('reports.paper.verifiedShort'),
        ]}
        rows={units().map((row) => [
          nameOf(row),
          row.official ?? '–',
          row.eligible,
          row.met,
          row.agreed,
          row.listing,
          row.online,
          row.selling,
          percent(row.verified, row.claimed, 0),
        ])}
        total={[
          t('reports.paper.total'),
          props.report.official ?? '–',
          sum(units(), (row) => row.eligible),
          sum(units(), (row) => row.met),
          sum(units(), (row) => row.agreed),
          sum(units(), (row) => row.listing),
          sum(units(), (row) => row.online),
          sum(units(), (row) => row.selling),
          percent(props.report.verifiedShare.count, props.report.verifiedShare.of, 0),
        ]}
      />
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
            {t(isProvince() ? 'reports.paper.toProvince' : 'reports.paper.toCommune')}
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
          <PaperTable
            caption={t('reports.paper.table3')}
            heads={[
              t('reports.paper.n'),
              t('reports.mentor.name'),
              t('reports.unit.village'),
              t('reports.mentor.households'),
              t('reports.mentor.claimed'),
              t('reports.paper.verifiedShort'),
            ]}
            rows={props.report.mentors
              .filter((mentor) => mentor.households > 0 || mentor.claimed > 0)
              .map((mentor) => [
                mentor.name,
                mentor.villages.join(', '),
                mentor.households,
                mentor.claimed,
                percent(mentor.verified, mentor.claimed, 0),
              ])}
          />
        </section>
      </Show>
    </article>
  );
}
