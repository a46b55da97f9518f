import {
  isProved,
  laws,
  lawsCheckedOn,
  sentenceAround,
  suggestFor,
  applySafe,
  titleOf,
  introductionOf,
  type Claim,
  type ListingFacts,
  type ListingText,
} from '@lensan/listing';
import { formatDate } from '@lensan/vietnamese';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Icon, Sheet } from '../../../ui/index.ts';
import { channelNames, channelsWithContact } from '../channel-names.ts';
import { today } from '../listings.data.ts';
import type { Wizard } from '../wizard.ts';
import { numberOf } from '../wizard-steps.ts';

export interface OpenClaim {
  readonly claim: Claim;
  readonly field: 'title' | 'description';
}

/**
 * Why a sentence should not be posted, the rule and its date, a safe sentence from the facts, and
 * the ways out.
 */
export function ClaimSheet(props: {
  open: OpenClaim | undefined;
  wizard: Wizard;
  facts: ListingFacts;
  who: string;
  onClose: () => void;
}) {
  const listing = (): ListingText => ({
    facts: props.facts,
    title: props.wizard.title(),
    description: props.wizard.description(),
  });
  const text = () =>
    props.open?.field === 'title'
      ? titleOf(listing(), today())
      : introductionOf(listing(), today());
  const take = (next: ListingText) => {
    props.wizard.setFacts(next.facts);
    props.wizard.setTitle(next.title);
    props.wizard.setDescription(next.description);
    props.onClose();
  };
  const safe = () =>
    props.open ? suggestFor(listing(), props.open.field, props.open.claim, today()) : null;
  /** A composed text becomes the household's own before it is written anew by hand. */
  const isComposed = (open: OpenClaim) =>
    open.field === 'description' && (props.wizard.description() ?? '') === '';
  const rewrite = (open: OpenClaim) => {
    if (isComposed(open)) props.wizard.setDescription(text());
    props.wizard.go(numberOf('words'));
    props.onClose();
  };
  return (
    <Sheet
      open={props.open !== undefined}
      onClose={props.onClose}
      closeWord={t('listings.claim.later')}
      title={t(
        props.open?.claim.severity === 'needs_paper'
          ? 'listings.claim.needsPaper'
          : 'listings.claim.title',
      )}
      actions={
        <Show when={props.open}>
          {(open) => (
            <>
              <Show when={safe()}>
                {(sentence) => (
                  <Button
                    kind="main"
                    icon="check"
                    onClick={() =>
                      take(applySafe(listing(), open().field, open().claim, sentence()))
                    }
                  >
                    {t('listings.claim.use')}
                  </Button>
                )}
              </Show>
              <div class="pair">
                <Button size="small" icon="edit" onClick={() => rewrite(open())}>
                  {t('listings.claim.rewrite')}
                </Button>
                <Button
                  size="small"
                  onClick={() => take(applySafe(listing(), open().field, open().claim, null))}
                >
                  {t('listings.claim.drop')}
                </Button>
              </div>
              <Show
                when={
                  open().claim.severity === 'needs_paper' &&
                  !isProved(open().claim, props.facts, today())
                }
              >
                <Button
                  size="small"
                  icon="file"
                  block
                  onClick={() => {
                    props.wizard.go(numberOf('ask'));
                    props.onClose();
                  }}
                >
                  {t('listings.claim.attach')}
                </Button>
              </Show>
            </>
          )}
        </Show>
      }
    >
      <Show when={props.open}>
        {(open) => (
          <>
            <ClaimReason claim={open().claim} text={text()} />
            <p>{open().claim.advice}</p>
            <Show when={safe()}>
              {(sentence) => (
                <div class="stack gap-2">
                  <p class="b">{t('listings.claim.safe')}</p>
                  <blockquote class="quote good">{sentence().text}</blockquote>
                  <p class="src">
                    <Icon name="check" />
                    <span>{t('listings.claim.from', { who: props.who })}</span>
                  </p>
                </div>
              )}
            </Show>
          </>
        )}
      </Show>
    </Sheet>
  );
}

/** The sentence with the claim marked, the rule it is against, and when that was read. */
function ClaimReason(props: { claim: Claim; text: string }) {
  const range = () => sentenceAround(props.text, props.claim);
  return (
    <>
      <blockquote class="quote">
        {props.text.slice(range()[0], props.claim.start)}
        <mark>{props.claim.phrase}</mark>
        {props.text.slice(props.claim.end, range()[1])}
      </blockquote>
      <div>
        <p class="b">{t('listings.claim.why')}</p>
        <p>
          {t(`listings.claim.why.${props.claim.category}`, {
            channels: channelNames(channelsWithContact),
          })}
        </p>
        <p class="xs soft">
          {props.claim.laws.map((law) => laws[law]?.title ?? law).join('; ')} ·{' '}
          {t('listings.claim.checked', { date: formatDate(lawsCheckedOn) })}
        </p>
      </div>
    </>
  );
}
