import { milestoneCodes } from '@lensan/adoption/codes.ts';
import { isLongWait } from '@lensan/adoption/claim-days.ts';
import type { ClaimToReview } from '@lensan/contract';
import { useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { OfficialPage, setWaitingClaims } from '../../../frame/official-page.tsx';
import { t } from '../../../text/index.ts';
import { Empty, List, ListItem, Note, Select, Tag } from '../../../ui/index.ts';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { ClaimSheet } from '../components/claim-view.tsx';
import { codeName, num, shortDay } from '../reports.data.ts';
import { usePlace, type Place } from '../place.ts';
import {
  claimAfter,
  createClaims,
  longestWait,
  stillWaiting,
  waited,
  type Claims,
} from '../review.data.ts';
import type { Answer } from '../answer.ts';
import '../reports.css';

/** Claims that wait: the queue on the left, claim and evidence side by side, the verdict below. */
export default function ReviewPage() {
  const place = usePlace();
  const [search, setSearch] = useSearchParams<{ moc?: string; code?: string }>();
  const one = (value: string | string[] | undefined) =>
    (Array.isArray(value) ? value[0] : value) || undefined;
  const code = () => milestoneCodes.find((known) => known === one(search.code));
  const claims = createClaims(place.path, code);
  // What waits of each kind, until newer figures come: the list keeps its place and the focus while
  // the claims of another kind are being asked for.
  const byCode = createMemo(
    (before: Claims['byCode'] | undefined) => claims.value()?.byCode ?? before,
  );
  return (
    <OfficialPage
      title={t('reports.review.title')}
      above={<a href="/">{place.own()?.name}</a>}
      isLate={claims.failure() !== undefined}
      asOf={<AsOf at={claims.value()?.asOf} />}
    >
      <Show when={place.own()?.mayReview && byCode()}>
        {(counted) => (
          <div class="panels" classList={{ behind: one(search.moc) !== undefined }}>
            <div class="sift">
              <Kinds
                byCode={counted()}
                code={code() ?? ''}
                onChoose={(value) => setSearch({ code: value, moc: '' }, { replace: true })}
              />
            </div>
          </div>
        )}
      </Show>
      <Answered answer={claims} what={t('reports.review.title')}>
        {(found) => (
          <Show
            when={place.own()?.mayReview}
            fallback={
              <div class="panels">
                <Note>{t('reports.review.communeOnly')}</Note>
              </div>
            }
          >
            <Review
              claims={found()}
              answer={claims}
              place={place}
              chosen={one(search.moc)}
              onChoose={(moc) => setSearch({ moc: moc ?? '' }, { scroll: true })}
            />
          </Show>
        )}
      </Answered>
    </OfficialPage>
  );
}

/** Which kind of claim the queue holds. */
const Kinds = (props: {
  byCode: Claims['byCode'];
  code: string;
  onChoose: (code: string) => void;
}) => (
  <Select
    label={t('reports.review.which')}
    value={props.code}
    onChange={props.onChoose}
    options={[
      {
        value: '',
        word: t('reports.review.all', {
          count: props.byCode.reduce((sum, entry) => sum + entry.count, 0),
        }),
      },
      ...props.byCode.map((entry) => ({
        value: entry.code,
        word: `${codeName(entry.code)} (${num(entry.count)})`,
      })),
    ]}
  />
);

function Review(props: {
  claims: Claims;
  answer: Answer<Claims>;
  place: Place;
  chosen: string | undefined;
  onChoose: (milestoneId: string | undefined) => void;
}) {
  // Decided here and now; the server's list follows when it is asked again.
  const [decided, setDecided] = createSignal<ReadonlySet<string>>(new Set());
  const [said, setSaid] = createSignal<string>();
  createEffect(
    on(
      () => props.claims,
      () => {
        setDecided(new Set<string>());
      },
    ),
  );
  const waiting = createMemo(() => stillWaiting(props.claims.claims, decided()));
  const isDesk = window.matchMedia('(min-width: 900px)').matches;
  const shown = () =>
    waiting().find((claim) => claim.milestoneId === props.chosen) ??
    (isDesk ? waiting()[0] : undefined);
  const left = () => props.claims.total - decided().size;
  const onDecided = (claim: ClaimToReview, sentence: string) => {
    const following = claimAfter(waiting(), claim);
    setDecided(new Set([...decided(), claim.milestoneId]));
    setSaid(sentence);
    if (props.place.own()?.path === props.place.path())
      setWaitingClaims((count) => Math.max(0, count - 1));
    props.onChoose(following?.milestoneId);
    if (waiting().length === 0 && left() > 0) props.answer.retry();
  };
  return (
    <Show
      when={left() > 0}
      fallback={
        <div class="panels">
          <Show when={said()}>{(sentence) => <Note kind="done">{sentence()}</Note>}</Show>
          <Empty icon="okc" title={t('reports.review.none')} help={t('reports.review.noneHelp')} />
        </div>
      }
    >
      <div
        class="panels side review"
        classList={{ open: props.chosen !== undefined && shown() !== undefined }}
      >
        <Queue
          waiting={waiting()}
          left={left()}
          shown={shown()}
          asOf={props.claims.asOf}
          onChoose={(claim) => {
            setSaid(undefined);
            props.onChoose(claim.milestoneId);
          }}
        />
        <section class="panel stack claim" aria-live="polite">
          <Show when={said()}>{(sentence) => <Note kind="done">{sentence()}</Note>}</Show>
          <Show when={shown()} keyed>
            {(claim) => (
              <ClaimSheet
                claim={claim}
                onBack={() => props.onChoose(undefined)}
                onDecided={(sentence) => onDecided(claim, sentence)}
                onGone={() => {
                  setSaid(undefined);
                  props.answer.retry();
                }}
              />
            )}
          </Show>
        </section>
      </div>
    </Show>
  );
}

/** The claims that wait, the oldest first. */
function Queue(props: {
  waiting: readonly ClaimToReview[];
  left: number;
  shown: ClaimToReview | undefined;
  asOf: number;
  onChoose: (claim: ClaimToReview) => void;
}) {
  return (
    <section class="panel queue">
      <h2>
        {t('reports.review.left', { count: props.left })}{' '}
        <small>
          {t('reports.review.oldest', { days: longestWait(props.waiting, props.asOf) })}
        </small>
      </h2>
      <List>
        <For each={props.waiting}>
          {(claim) => (
            <ListItem
              calm
              chosen={claim === props.shown}
              onClick={() => props.onChoose(claim)}
              title={claim.name}
              under={
                <>
                  {codeName(claim.code)}
                  <br />
                  {t('reports.review.by', {
                    name: claim.claimedBy ?? t('reports.review.system'),
                    day: shortDay(claim.occurredOn, props.asOf),
                  })}
                </>
              }
              end={<ClaimTag claim={claim} asOf={props.asOf} />}
            />
          )}
        </For>
      </List>
    </section>
  );
}

/** A twin elsewhere, or a wait that is long by now. */
const ClaimTag = (props: { claim: ClaimToReview; asOf: number }) => (
  <Show
    when={props.claim.alsoIn.length > 0}
    fallback={
      <Show when={isLongWait(waited(props.claim, props.asOf))}>
        <Tag tone="wait">{t('reports.days', { count: waited(props.claim, props.asOf) })}</Tag>
      </Show>
    }
  >
    <Tag tone="stop">{t('reports.review.twin')}</Tag>
  </Show>
);
