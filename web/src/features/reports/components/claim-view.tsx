import { listingPagePath, photoFile, type ClaimToReview } from '@lensan/contract';
import { formatDate, formatDong, vietnamDay } from '@lensan/vietnamese';
import { createSignal, For, Show } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Advice, Button, Chip, Note, Tag, TextArea } from '../../../ui/index.ts';
import { codeName } from '../reports.data.ts';
import {
  decide,
  findings,
  newVerdictId,
  rejectReasons,
  verdictSentence,
  type RejectReason,
  type Verdict,
} from '../review.data.ts';

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

/**
 * Right, or not with the reason chosen first. The mentor reads the same sentence; it is shown
 * before it is sent.
 */
function VerdictForm(props: {
  claim: ClaimToReview;
  who: string;
  onBack: () => void;
  onDecided: (sentence: string) => void;
  onGone: () => void;
}) {
  const [reason, setReason] = createSignal<RejectReason>();
  const [note, setNote] = createSignal('');
  const [sending, setSending] = createSignal<'right' | 'wrong'>();
  const [problem, setProblem] = createSignal<string>();
  // One id per verdict: pressing again after a lost answer repeats the same operation.
  const ids = { right: newVerdictId(), wrong: newVerdictId() };
  const send = async (verdict: Verdict) => {
    setSending(verdict.isRight ? 'right' : 'wrong');
    setProblem(undefined);
    try {
      const refused = await decide(verdict.isRight ? ids.right : ids.wrong, props.claim, verdict);
      if (refused === null)
        props.onDecided(
          verdict.isRight
            ? t('reports.review.didConfirm', {
                name: props.claim.name,
                what: codeName(props.claim.code),
              })
            : t('reports.review.didReject', {
                who: props.who,
                sentence: verdictSentence(verdict.reason, verdict.note),
              }),
        );
      else setProblem(refused);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setProblem(error.code);
    } finally {
      setSending(undefined);
    }
  };
  const canReject = () => reason() !== undefined && (reason() !== 'other' || note().trim() !== '');
  return (
    <div class="card well stack gap-2 verdict">
      <p>
        <b>{t('reports.review.why')}</b>{' '}
        <span class="soft">{t('reports.review.whyHelp', { name: props.who })}</span>
      </p>
      <div class="row wrap" role="group" aria-label={t('reports.review.why')}>
        <For each={rejectReasons}>
          {(one) => (
            <Chip
              icon={reason() === one ? 'check' : undefined}
              pressed={reason() === one}
              onClick={() => setReason(reason() === one ? undefined : one)}
            >
              {t(`common.reject.${one}`)}
            </Chip>
          )}
        </For>
      </div>
      <Show when={reason()}>
        {(chosen) => (
          <>
            <TextArea
              label={t(chosen() === 'other' ? 'reports.review.noteNeeded' : 'reports.review.note', {
                name: props.who,
              })}
              rows={2}
              maxLength={200}
              value={note()}
              onInput={setNote}
            />
            <p class="soft">
              {t('reports.review.preview', {
                name: props.who,
                sentence: verdictSentence(chosen(), note()),
              })}
            </p>
          </>
        )}
      </Show>
      <Show when={problem()}>
        {(code) => (
          <Note
            kind={code() === 'offline' ? 'should' : 'stop'}
            icon={code() === 'offline' ? 'nosig' : undefined}
            alert
            actions={
              <Show when={code() === 'milestone.closed' || code() === 'not_found'}>
                <Button size="small" icon="redo" onClick={props.onGone}>
                  {t('reports.review.reload')}
                </Button>
              </Show>
            }
          >
            {code() === 'offline' ? t('reports.review.unsent') : errorSentence(code())}
          </Note>
        )}
      </Show>
      <div class="row wrap actions">
        <Button
          kind={canReject() ? 'stop' : 'danger'}
          icon="redo"
          busy={sending() === 'wrong'}
          disabledReason={
            canReject()
              ? undefined
              : t(reason() === 'other' ? 'reports.review.needsNote' : 'reports.review.needsReason')
          }
          onClick={() =>
            void send({ isRight: false, reason: reason() ?? 'other', note: note().trim() })
          }
        >
          {t('reports.review.reject')}
        </Button>
        <Button
          icon="check"
          busy={sending() === 'right'}
          onClick={() => void send({ isRight: true })}
        >
          {t('reports.review.confirm')}
        </Button>
        <Show when={props.claim.phone}>
          {(phone) => (
            <Button
              icon="call"
              href={`tel:${phone()}`}
              label={t('reports.review.callTo', { name: props.claim.name, phone: phone() })}
            >
              {t('reports.review.call')}
            </Button>
          )}
        </Show>
        <span class="grow" />
        <span class="soft">{t('reports.review.logged')}</span>
        <span class="only-phone">
          <Button kind="quiet" size="small" icon="back" onClick={props.onBack}>
            {t('reports.review.back')}
          </Button>
        </span>
      </div>
    </div>
  );
}
