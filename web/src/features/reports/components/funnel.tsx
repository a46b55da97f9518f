import type { CommuneReport } from '@lensan/contract';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import type { Place } from '../place.ts';
import { codeName, num, percent } from '../reports.data.ts';

/** The seven steps, claimed and verified apart; every figure opens to its households. */
export function Funnel(props: { steps: CommuneReport['steps']; link: Place['link'] }) {
  return (
    <ol class="funnel">
      <For each={props.steps}>
        {(step) => (
          <li
            class="st"
            style={{
              '--claimed': String(step.of === 0 ? 0 : step.claimed / step.of),
              '--verified': String(step.claimed === 0 ? 0 : step.verified / step.claimed),
            }}
          >
            <div class="colr" aria-hidden="true">
              <i />
            </div>
            <span class="row between base">
              <a
                class="big"
                href={props.link('/so-lieu', { rows: step.code })}
                aria-label={t('reports.step.open', {
                  step: codeName(step.code),
                  count: step.claimed,
                })}
              >
                {num(step.claimed)}
              </a>
              <span class="soft">{percent(step.claimed, step.of)}</span>
            </span>
            <b>{codeName(step.code)}</b>
            <span class="more">
              <span>
                <span class="up">+{num(step.sinceMonthStart)}</span>{' '}
                <span class="soft">{t('reports.thisMonth')}</span>
              </span>
              <Show when={step.claimed > 0}>
                <a
                  class="soft xs"
                  href={props.link('/so-lieu', { rows: step.code, proof: 'verified' })}
                >
                  {t('reports.step.verified', { share: percent(step.verified, step.claimed, 0) })}
                </a>
              </Show>
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}

export const FunnelLegend = (props: { of: number }) => (
  <small>
    {t('reports.step.of', { count: props.of })} · <i class="lg-v" /> {t('reports.step.isVerified')}{' '}
    <i class="lg-c" /> {t('reports.step.isClaimed')}
  </small>
);
