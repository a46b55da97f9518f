import type { CommuneReport } from '@lensan/contract';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import type { Place } from '../place.ts';
import { num, ownUnit, percent, to } from '../reports.data.ts';

/** The two words that have one meaning each, coverage with its two denominators, and what waits. */
export function KeyFigures(props: { report: CommuneReport; link: Place['link'] }) {
  const met = () => props.report.villages.reduce((sum, village) => sum + village.met, 0);
  const entries = () => [
    {
      word: t('reports.key.online'),
      href: props.link('/so-lieu', { rows: 'online' }),
      count: props.report.online.count,
      share: percent(props.report.online.count, props.report.online.of),
    },
    {
      word: t('reports.key.selling'),
      href: props.link('/so-lieu', { rows: 'selling' }),
      count: props.report.selling.count,
      share: percent(props.report.selling.count, props.report.selling.of),
    },
  ];
  return (
    <div class="stack gap-2">
      <dl class="key">
        <For each={entries()}>
          {(entry) => (
            <div>
              <dt>{entry.word}</dt>
              <dd>
                <a class="big" href={entry.href}>
                  {num(entry.count)}
                </a>
                <span class="soft">{entry.share}</span>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <p>
        <Show when={props.report.official}>
          {(official) => (
            <>
              {t('reports.key.coverage', {
                met: met(),
                official: official(),
                share: percent(met(), official()),
              })}{' '}
            </>
          )}
        </Show>
        <a href={props.link('/so-lieu', { rows: 'unmet' })}>
          {t('reports.key.unmet', {
            count: props.report.eligible - (props.report.steps[0]?.claimed ?? 0),
          })}
        </a>
      </p>
      <p>
        {t('reports.key.verified', {
          share: percent(props.report.verifiedShare.count, props.report.verifiedShare.of, 0),
          of: props.report.verifiedShare.of,
        })}{' '}
        <Show when={props.report.toReview > 0 && ownUnit()?.mayReview}>
          <a href={to('/xem-lai')}>{t('reports.key.review', { count: props.report.toReview })}</a>
        </Show>
      </p>
      <p class="soft sm">
        {t('reports.key.withoutConsent', { count: props.report.withoutConsent })}
      </p>
    </div>
  );
}
