import { reportCsv } from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import { Show } from 'solid-js';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { createDraft } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Field, Note, Select } from '../../../ui/index.ts';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { Paper } from '../components/paper.tsx';
import { periodWord } from '../components/period.tsx';
import { createLatePhones, createReport } from '../figures.data.ts';
import { usePlace } from '../place.ts';
import { periods, to } from '../reports.data.ts';
import '../reports.css';
import '../paper.css';

/**
 * The report on paper: A4 with the administrative head, numbers of the screen, room for a
 * signature. Printed or kept as PDF by the browser.
 */
export default function ReportPage() {
  const place = usePlace();
  const report = createReport(place.path, place.until);
  const phones = createLatePhones();
  // Office and signer are typed once and kept on this device.
  const head = createDraft('report-head', { office: '', signer: '' });
  const late = () => phones.value()?.devices.length ?? 0;
  const filled = () => ({
    office:
      head.value().office ||
      t(place.isProvince() ? 'reports.paper.officeProvince' : 'reports.paper.office'),
    signer:
      head.value().signer ||
      t(place.isProvince() ? 'reports.paper.signerProvince' : 'reports.paper.signer'),
  });
  return (
    <OfficialPage
      title={t('reports.paper.title')}
      above={<a href={place.link('/')}>{report.value()?.unit.name ?? place.own()?.name}</a>}
      isLate={late() > 0 || report.failure() !== undefined}
      asOf={<AsOf at={report.value()?.asOf} phones={phones} />}
    >
      <div class="panels side report">
        <aside class="stack no-print">
          <Select
            label={t('reports.period.label')}
            value={place.until() ?? ''}
            onChange={(value) => place.setUntil(value || undefined)}
            options={periods(vietnamDay(Date.now())).map((period) => ({
              value: period.until ?? '',
              word: periodWord(period),
            }))}
          />
          <Field
            label={t('reports.paper.officeLabel')}
            value={filled().office}
            maxLength={80}
            onInput={(office) => head.change({ office })}
          />
          <Field
            label={t('reports.paper.signerLabel')}
            value={filled().signer}
            maxLength={60}
            onInput={(signer) => head.change({ signer })}
          />
          <Show when={report.value()}>
            {(found) => (
              <Ways
                late={late()}
                withoutConsent={found().withoutConsent}
                csv={to(reportCsv.path, { path: place.path(), until: place.until() })}
              />
            )}
          </Show>
        </aside>
        <div>
          <Answered answer={report} what={t('reports.what.figures')}>
            {(found) => (
              // The sheet scrolls inside its well on a desk, so the keyboard must reach it.
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              <section class="sheet-well" tabindex="0" aria-label={t('reports.paper.preview')}>
                <Paper
                  report={found()}
                  office={filled().office}
                  signer={filled().signer}
                  latePhones={late()}
                />
              </section>
            )}
          </Answered>
        </div>
      </div>
    </OfficialPage>
  );
}

/** What can be done with the figures on the sheet. */
const Ways = (props: { late: number; withoutConsent: number; csv: string }) => (
  <>
    <Show when={props.late > 0}>
      <Note kind="should">
        {t('reports.paper.late', { count: props.late })}{' '}
        <a href="/may-chua-gui">{t('reports.paper.lateSee')}</a>
      </Note>
    </Show>
    <Note kind="done" icon="check">
      {t('reports.paper.same')}
    </Note>
    <Button kind="main" icon="print" onClick={() => window.print()}>
      {t('reports.paper.print')}
    </Button>
    <Button icon="table" block href={props.csv} download="">
      {t('reports.paper.csv')}
    </Button>
    <p class="soft sm">{t('reports.paper.pdfHelp')}</p>
    <Show when={props.withoutConsent > 0}>
      <p class="soft sm">{t('reports.key.withoutConsent', { count: props.withoutConsent })}</p>
    </Show>
  </>
);
