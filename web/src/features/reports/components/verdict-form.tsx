import type { ClaimToReview } from '@lensan/contract';
import { createSignal, For, Show } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Chip, Note, TextArea } from '../../../ui/index.ts';
import {
  decide,
  decidedSentence,
  isRejectable,
  newVerdictId,
  rejectReasons,
  verdictSentence,
  type RejectReason,
  type Verdict,
} from '../review.data.ts';

/**
 * Right, or not with the reason chosen first. The mentor reads the same sentence; it is shown
 * before it is sent.
 */
export function VerdictForm(props: {
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
      if (refused === null) props.onDecided(decidedSentence(props.claim, props.who, verdict));
      else setProblem(refused);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setProblem(error.code);
    } finally {
      setSending(undefined);
    }
  };
  const canReject = () => isRejectable(reason(), note());
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
              {t(`reports.reject.${one}`)}
            </Chip>
          )}
        </For>
      </div>
      <Show when={reason()}>
        {(chosen) => (
          <NoteField reason={chosen()} who={props.who} note={note()} onInput={setNote} />
        )}
      </Show>
      <Show when={problem()}>{(code) => <Unsent code={code()} onReload={props.onGone} />}</Show>
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

/** What the official adds in their own words, and the sentence the mentor will read. */
const NoteField = (props: {
  reason: RejectReason;
  who: string;
  note: string;
  onInput: (note: string) => void;
}) => (
  <>
    <TextArea
      label={t(props.reason === 'other' ? 'reports.review.noteNeeded' : 'reports.review.note', {
        name: props.who,
      })}
      rows={2}
      maxLength={200}
      value={props.note}
      onInput={props.onInput}
    />
    <p class="soft">
      {t('reports.review.preview', {
        name: props.who,
        sentence: verdictSentence(props.reason, props.note),
      })}
    </p>
  </>
);

/** Why the verdict did not arrive; a claim that is gone can be let go of. */
const Unsent = (props: { code: string; onReload: () => void }) => (
  <Note
    kind={props.code === 'offline' ? 'should' : 'stop'}
    icon={props.code === 'offline' ? 'nosig' : undefined}
    alert
    actions={
      <Show when={props.code === 'milestone.closed' || props.code === 'not_found'}>
        <Button size="small" icon="redo" onClick={props.onReload}>
          {t('reports.review.reload')}
        </Button>
      </Show>
    }
  >
    {props.code === 'offline' ? t('reports.review.unsent') : errorSentence(props.code)}
  </Note>
);
