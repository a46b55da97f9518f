import { listingPagePath, photoFile, type ClaimToReview } from '@lensan/contract';
import { formatDate, formatDong, vietnamDay } from '@lensan/vietnamese';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Advice, Tag } from '../../../ui/index.ts';
import { codeName } from '../reports.data.ts';
import { findings } from '../review.data.ts';
import { VerdictForm } from './verdict-form.tsx';

/** One claim: what was entered on the left, what else is known on the right, the verdict below. */
export function ClaimSheet(props: {
  claim: ClaimToReview;
  onBack: () => void;
  onDecided: (sentence: string) => void;
  onGone: () => void;
}) {
  const who = () => props.claim.claimedBy ?? t('reports.review.system');
  return (
    <>
      <div class="row between wrap">
        <h2 class="h">
          {props.claim.name} · {codeName(props.claim.code)}
        </h2>
        <Tag tone="wait">
          {t('reports.review.points', { points: props.claim.points, of: props.claim.pointsNeeded })}
        </Tag>
      </div>
      <div class="beside">
        <div class="stack gap-2">
          <h3 class="eyebrow">
            {t('reports.review.entered', {
              name: who(),
              day: formatDate(vietnamDay(props.claim.recordedAt)),
            })}
          </h3>
          <div class="entered" classList={{ pictured: Boolean(props.claim.listing?.file) }}>
            <Show when={props.claim.listing?.file}>
              {(file) => (
                <figure class="photo">
                  <img
                    src={photoFile.path.replace(':file', file())}
                    alt={t('reports.review.photoOf', {
                      title: props.claim.listing?.title ?? '',
                      name: props.claim.name,
                    })}
                  />
                </figure>
              )}
            </Show>
            <Entered claim={props.claim} />
          </div>
        </div>
        <div class="stack gap-2">
          <h3 class="eyebrow">{t('reports.review.known')}</h3>
          <Advice items={findings(props.claim)} />
          <Show when={props.claim.listing?.publicCode}>
            {(code) => (
              <a href={listingPagePath(code())} target="_blank" rel="noopener external">
                {t('reports.review.openPage')}
              </a>
            )}
          </Show>
        </div>
      </div>
      <VerdictForm
        claim={props.claim}
        who={who()}
        onBack={props.onBack}
        onDecided={props.onDecided}
        onGone={props.onGone}
      />
    </>
  );
}

const isAddress = (value: string): boolean => /^https?:\/\//.test(value);

/** The claim as it was entered, with the links to look at. */
function Entered(props: { claim: ClaimToReview }) {
  const own = () => props.claim.evidence.filter((item) => item.isByClaimant);
  return (
    <dl class="kv">
      <dt>{t('reports.review.day')}</dt>
      <dd>{formatDate(props.claim.occurredOn)}</dd>
      <dt>{t('reports.unit.village')}</dt>
      <dd>{props.claim.village}</dd>
      <Show when={props.claim.sells}>
        <dt>{t('reports.rows.sells')}</dt>
        <dd>{props.claim.sells}</dd>
      </Show>
      <Show when={props.claim.listing}>
        {(listing) => (
          <>
            <dt>{t('reports.review.listing')}</dt>
            <dd>{listing().title}</dd>
            <Show when={listing().priceDong !== null}>
              <dt>{t('reports.review.price')}</dt>
              <dd class="nowrap">{formatDong(listing().priceDong ?? 0)}</dd>
            </Show>
          </>
        )}
      </Show>
      <For each={own()}>
        {(item) => (
          <>
            <dt>{t(`reports.evidence.${item.kind}`)}</dt>
            <dd>
              <Show
                when={isAddress(item.value)}
                fallback={item.value || t('reports.review.justSaid')}
              >
                <a href={item.value} target="_blank" rel="noopener noreferrer external">
                  {t('reports.review.open', { host: item.value.replace(/^https?:\/\//, '') })}
                </a>
              </Show>
            </dd>
          </>
        )}
      </For>
    </dl>
  );
}
