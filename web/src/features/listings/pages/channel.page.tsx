import type { Dossier, ListingRecord } from '@lensan/contract';
import {
  adaptListing,
  channel,
  channelsCheckedOn,
  channelIds,
  type ChannelId,
} from '@lensan/listing';
import { formatDate } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { createHousehold, isLoaded, record } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Chip, Field, Loading, NotFound, Note, Page } from '../../../ui/index.ts';
import { photosOf, sellerOf, today } from '../listings.data.ts';
import { copyText, shareText } from '../share.ts';

/**
 * One channel: every field ready to paste in the order of its form, then the address it was posted
 * under.
 */
export default function ChannelPage() {
  const params = useParams<{ householdId: string; listingId: string; channel: string }>();
  const dossier = createHousehold(() => params.householdId);
  const id = () => channelIds.find((known) => known === params.channel);
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

function ChannelOf(props: { dossier: Dossier; listing: ListingRecord; id: ChannelId }) {
  const target = () => channel(props.id);
  const adapted = createMemo(() =>
    adaptListing(props.listing, props.id, sellerOf(props.dossier, props.listing), today()),
  );
  const posted = () => props.listing.posts.find((post) => post.channel === props.id);
  const [copied, setCopied] = createSignal<string>();
  const [url, setUrl] = createSignal(posted()?.url ?? '');
  const [problem, setProblem] = createSignal<string>();
  const copy = async (key: string, text: string) =>
    setCopied((await copyText(text)) ? key : undefined);
  const share = async () =>
    setCopied((await shareText(adapted().title, adapted().full)) === 'copied' ? 'full' : 'shared');
  const mark = async () => {
    const address = url().trim();
    if (address !== '' && !/^https?:\/\/\S+$/.test(address)) {
      setProblem(t('listings.channel.badUrl'));
      return;
    }
    if (address.length > 500) {
      setProblem(t('listings.channel.longUrl'));
      return;
    }
    setProblem(undefined);
    await record(
      'listing.mark_posted',
      { id: props.listing.id, channel: props.id, url: address || null },
      {
        householdId: props.dossier.household.id,
        ...(props.listing.version > 0 ? { base: props.listing.version } : {}),
      },
    );
  };
  const hasPhotos = () =>
    props.id !== 'own-page' && photosOf(props.dossier, props.listing.id).length > 0;
  const isShared = () => target().mode === 'share';
  return (
    <Page
      title={target().name}
      back={`/ho/${props.dossier.household.id}/tin/${props.listing.id}`}
      dock={
        <>
          <Show
            when={isShared()}
            fallback={
              <Button kind="main" icon="check" onClick={() => void mark()}>
                {t('listings.channel.mark')}
              </Button>
            }
          >
            <Button kind="main" icon="share" onClick={() => void share()}>
              {t('listings.channel.share', { channel: target().name })}
            </Button>
            <Button size="small" icon="check" block onClick={() => void mark()}>
              {t('listings.channel.mark')}
            </Button>
          </Show>
        </>
      }
    >
      <For each={adapted().changes}>
        {(change) => <Note kind="should">{t(`listings.change.${change.code}`)}</Note>}
      </For>
      <Show
        when={isShared()}
        fallback={
          <>
            <p class="soft">{t('listings.channel.order', { channel: target().name })}</p>
            <For each={adapted().fields}>
              {(field) => (
                <Card label={field.label}>
                  <div class="row between">
                    <h2 class="label">{field.label}</h2>
                    <Chip
                      icon={copied() === field.key ? 'check' : 'copy'}
                      pressed={copied() === field.key}
                      onClick={() => void copy(field.key, field.value)}
                    >
                      {t(
                        copied() === field.key
                          ? 'listings.channel.copied'
                          : 'listings.channel.copy',
                      )}
                    </Chip>
                  </div>
                  <p class="pre">{field.value}</p>
                </Card>
              )}
            </For>
          </>
        }
      >
        <Card label={t('listings.channel.text')}>
          <div class="row between">
            <h2 class="label">{t('listings.channel.text')}</h2>
            <Chip
              icon={copied() === 'full' ? 'check' : 'copy'}
              pressed={copied() === 'full'}
              onClick={() => void copy('full', adapted().full)}
            >
              {t(copied() === 'full' ? 'listings.channel.copied' : 'listings.channel.copy')}
            </Chip>
          </div>
          <p class="pre">{adapted().full}</p>
        </Card>
      </Show>
      <Show when={hasPhotos()}>
        <Button
          size="small"
          icon="image"
          block
          href={`/ho/${props.dossier.household.id}/tin/${props.listing.id}/anh?kenh=${props.id}`}
        >
          {t('listings.pictures.get', { channel: target().name })}
        </Button>
      </Show>
      <Note kind="info">
        {t('listings.channel.checked', { date: formatDate(channelsCheckedOn) })}
      </Note>
      <Show when={posted()}>
        <Note kind="done">{t('listings.channel.isPosted')}</Note>
      </Show>
      <Field
        label={t('listings.channel.url')}
        help={t('listings.channel.urlHelp')}
        keys="url"
        type="url"
        value={url()}
        onInput={setUrl}
        error={problem()}
      />
    </Page>
  );
}
