import { sharedPostId } from '@lensan/channels/ids.ts';
import type { Dossier } from '@lensan/contract';
import { adaptListing, type ListingFacts, type PhotoFact } from '@lensan/listing';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/index.ts';
import { contactMissingAt } from '../../households/contact.data.ts';
import { channelNames, shareChannels } from '../channel-names.ts';
import { mayPublish, publishListing, sellerOf, spokenName, today } from '../listings.data.ts';
import { publishBlock } from '../listings.scores.ts';
import { isPublicAs } from '../posting.ts';
import { copyText, shareText } from '../../../ui/sharing.ts';
import type { Wizard } from '../wizard.ts';
import { numberOf } from '../wizard-steps.ts';
import { PriceConfirm } from './price-confirm.tsx';

/** Buttons of step 7: publish with confirmed prices first, then share and copy. */
export function PostDock(props: {
  wizard: Wizard;
  dossier: Dossier;
  facts: ListingFacts;
  photos: readonly PhotoFact[];
}) {
  const [isConfirming, setConfirming] = createSignal(false);
  const [said, setSaid] = createSignal<string>();
  const listing = () => props.dossier.listings[props.wizard.listingId];
  const text = () => ({
    facts: props.facts,
    title: props.wizard.title(),
    description: props.wizard.description(),
  });
  const block = () =>
    mayPublish(props.dossier)
      ? publishBlock(text(), props.photos, today())
      : t('listings.post.needsConsent');
  const contactAt = () =>
    mayPublish(props.dossier)
      ? contactMissingAt(
          props.dossier,
          `/ho/${props.dossier.household.id}/tin/${props.wizard.listingId}`,
        )
      : undefined;
  const publish = async (prices: number[]) => {
    setConfirming(false);
    if (!(await props.wizard.save())) return;
    await publishListing(
      {
        id: props.wizard.listingId,
        householdId: props.dossier.household.id,
        version: listing()?.version ?? 0,
      },
      prices,
    );
  };
  const message = () =>
    adaptListing(text(), sharedPostId, sellerOf(props.dossier, listing()), today());
  const copied = () => t('listings.post.copied', { channels: channelNames(shareChannels, true) });
  const share = async () => {
    setSaid(
      (await shareText(message().title, message().full)) === 'shared'
        ? t('listings.post.shared')
        : copied(),
    );
  };
  const copy = async () => {
    setSaid((await copyText(message().full)) ? copied() : t('listings.post.copyFailed'));
  };
  return (
    <>
      <Show
        when={isPublicAs(listing(), props.facts)}
        fallback={
          <Show
            when={contactAt()}
            fallback={
              <Button
                kind="main"
                icon="check"
                disabledReason={block()}
                onClick={() => setConfirming(true)}
              >
                {t('listings.post.publish')}
              </Button>
            }
          >
            {(href) => (
              <Button kind="main" icon="call" href={href()}>
                {t('listings.post.chooseContact')}
              </Button>
            )}
          </Show>
        }
      >
        <Button kind="main" icon="share" onClick={() => void share()}>
          {t('listings.post.share', { channels: channelNames(shareChannels) })}
        </Button>
      </Show>
      <div class="pair">
        <Button size="small" icon="copy" onClick={() => void copy()}>
          {t('listings.post.copy')}
        </Button>
        <Button
          size="small"
          icon="image"
          href={`/ho/${props.dossier.household.id}/tin/${props.wizard.listingId}/anh`}
        >
          {t('listings.post.pictures')}
        </Button>
      </div>
      <p class="sm soft center" role="status">
        {said() ?? ''}
      </p>
      <PriceConfirm
        open={isConfirming()}
        facts={props.facts}
        who={spokenName(props.dossier)}
        onClose={() => setConfirming(false)}
        onYes={(prices) => void publish(prices)}
        onNo={() => {
          setConfirming(false);
          props.wizard.go(numberOf('price'));
        }}
      />
    </>
  );
}
