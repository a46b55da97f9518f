import { channelOf, listingChannelIds, picturesOf, type ListingChannelId } from '@lensan/channels';
import type { Dossier, ListingRecord } from '@lensan/contract';
import { adaptListing } from '@lensan/listing';
import { formatDate } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { createHousehold, isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Chip, Field, Loading, NotFound, Note, Page } from '../../../ui/index.ts';
import { channelName } from '../channel-names.ts';
import { markPosted, photosOf, sellerOf, today, unmarkPosted } from '../listings.data.ts';
import { urlProblem } from '../posting.ts';
import { copyText, shareText } from '../../../ui/sharing.ts';

/**
 * One channel: every field ready to paste in the order of its form, then the address it was posted
 * under.
 */
export default function ChannelPage() {
  const params = useParams<{ householdId: string; listingId: string; channel: string }>();
  const dossier = createHousehold(() => params.householdId);
  const id = () => listingChannelIds.find((known) => known === params.channel);
  const found = () => {
    const known = dossier();
    const listing = known?.listings[params.listingId];
    const chosen = id();
    return known && listing && chosen ? { dossier: known, listing, id: chosen } : undefined;
  };
  return (
    <Show
      when={found()}
      fallback={
        <Page title={t('listings.step.post')} back={`/ho/${params.householdId}/tin`}>
          <Show when={isLoaded()} fallback={<Loading />}>
            <NotFound />
          </Show>
        </Page>
      }
    >
      {(all) => <ChannelOf dossier={all().dossier} listing={all().listing} id={all().id} />}
    </Show>
  );
}

function ChannelOf(props: { dossier: Dossier; listing: ListingRecord; id: ListingChannelId }) {
  const target = () => channelOf(props.id);
  const name = () => channelName(target());
  const adapted = createMemo(() =>
    adaptListing(props.listing, props.id, sellerOf(props.dossier, props.listing), today()),
  );
  const posted = () => props.listing.posts.find((post) => post.channel === props.id);
  const [copied, setCopied] = createSignal<string>();
  const [url, setUrl] = createSignal(posted()?.url ?? '');
  const [problem, setProblem] = createSignal<'badUrl' | 'longUrl' | null>(null);
  const copy = async (key: string, text: string) =>
    setCopied((await copyText(text)) ? key : undefined);
  const share = async () =>
    setCopied((await shareText(adapted().title, adapted().full)) === 'copied' ? 'full' : 'shared');
  const mark = async () => {
    setProblem(urlProblem(url()));
    if (problem() === null) await markPosted(props.listing, props.id, url());
  };
  const hasPhotos = () =>
    picturesOf(props.id) !== null && photosOf(props.dossier, props.listing.id).length > 0;
  const isShared = () => target().listing.export === 'share';
  return (
    <Page
      title={name()}
      back={`/ho/${props.dossier.household.id}/tin/${props.listing.id}`}
      dock={
        <ChannelDock
          channel={name()}
          isShared={isShared()}
          onShare={() => void share()}
          onMark={() => void mark()}
        />
      }
    >
      <For each={adapted().changes}>
        {(change) => <Note kind="should">{t(`listings.change.${change.code}`)}</Note>}
      </For>
      <Show
        when={isShared()}
        fallback={
          <>
            <p class="soft">{t('listings.channel.order', { channel: name() })}</p>
            <For each={adapted().fields}>
              {(field) => (
                <Pasteable
                  label={field.label}
                  text={field.value}
                  isCopied={copied() === field.key}
                  onCopy={() => void copy(field.key, field.value)}
                />
              )}
            </For>
          </>
        }
      >
        <Pasteable
          label={t('listings.channel.text')}
          text={adapted().full}
          isCopied={copied() === 'full'}
          onCopy={() => void copy('full', adapted().full)}
        />
      </Show>
      <Show when={hasPhotos()}>
        <Button
          size="small"
          icon="image"
          block
          href={`/ho/${props.dossier.household.id}/tin/${props.listing.id}/anh?kenh=${props.id}`}
        >
          {t('listings.pictures.get', { channel: name() })}
        </Button>
      </Show>
      <Note kind="info">
        {t('listings.channel.checked', { date: formatDate(target().checkedOn) })}
      </Note>
      <Show when={posted()}>
        <Note
          kind="done"
          actions={
            <Button
              size="small"
              icon="close"
              onClick={() => void unmarkPosted(props.listing, props.id)}
            >
              {t('undo.unmark')}
            </Button>
          }
        >
          {t('listings.channel.isPosted')}
        </Note>
      </Show>
      <Field
        label={t('listings.channel.url')}
        help={t('listings.channel.urlHelp')}
        keys="url"
        type="url"
        value={url()}
        onInput={setUrl}
        error={problemWord(problem())}
      />
    </Page>
  );
}

const problemWord = (problem: 'badUrl' | 'longUrl' | null): string | undefined =>
  problem === null ? undefined : t(`listings.channel.${problem}`);

/** Share where the phone can hand the text over; mark as posted in any case. */
const ChannelDock = (props: {
  channel: string;
  isShared: boolean;
  onShare: () => void;
  onMark: () => void;
}) => (
  <Show
    when={props.isShared}
    fallback={
      <Button kind="main" icon="check" onClick={props.onMark}>
        {t('listings.channel.mark')}
      </Button>
    }
  >
    <Button kind="main" icon="share" onClick={props.onShare}>
      {t('listings.channel.share', { channel: props.channel })}
    </Button>
    <Button size="small" icon="check" block onClick={props.onMark}>
      {t('listings.channel.mark')}
    </Button>
  </Show>
);

/** One text, ready to be pasted into its field. */
const Pasteable = (props: {
  label: string;
  text: string;
  isCopied: boolean;
  onCopy: () => void;
}) => (
  <Card label={props.label}>
    <div class="row between">
      <h2 class="label">{props.label}</h2>
      <Chip
        icon={props.isCopied ? 'check' : 'copy'}
        pressed={props.isCopied}
        onClick={props.onCopy}
      >
        {t(props.isCopied ? 'listings.channel.copied' : 'listings.channel.copy')}
      </Chip>
    </div>
    <p class="pre">{props.text}</p>
  </Card>
);
