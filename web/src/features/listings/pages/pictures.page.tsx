import type { Dossier, ListingRecord, PhotoRecord } from '@lensan/contract';
import { ocopInForce, packWord, pricesOf, type ListingFacts } from '@lensan/listing';
import { photoChannels, type PhotoChannelSpec } from '@lensan/photo/channels.ts';
import { fold, formatDong, formatQuantity } from '@lensan/vietnamese';
import { useParams, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js';
import { createDraft, createHousehold, isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  CheckCard,
  Chip,
  Empty,
  Icon,
  Loading,
  NotFound,
  Note,
  Page,
} from '../../../ui/index.ts';
import { Picture } from '../../photos/components/picture.tsx';
import '../../../ui/styles/photo.css';
import '../../photos/components/photos.css';
import { drawPost } from '../../photos/compose/draw.ts';
import { fileNameOf, isPlain, noOverlays, type Overlays } from '../../photos/compose/layout.ts';
import { makeLogo } from '../../photos/compose/logo.ts';
import { channelFile, partOf } from '../../photos/compose/sources.ts';
import { photosOfListing } from '../../photos/photos.data.ts';
import { altOf } from '../../photos/words.ts';
import { nameOf, sellerOf, today } from '../listings.data.ts';
import { saveFiles, shareFiles } from '../share.ts';

/** Places a household posts pictures to by hand. Google takes them from the public page itself. */
const channelsOf = (kind: ListingFacts['kind']): PhotoChannelSpec[] =>
  photoChannels.filter(({ id }) =>
    kind === 'homestay'
      ? id === 'booking' || id === 'facebook'
      : id === 'shopee' || id === 'tiktok' || id === 'facebook',
  );
/** Whose picture sizes serve a sales channel. */
const sizesOf: Readonly<Record<string, PhotoChannelSpec['id']>> = {
  shopee: 'shopee',
  'tiktok-shop': 'tiktok',
  facebook: 'facebook',
  zalo: 'facebook',
  airbnb: 'booking',
};
/**
 * Side of a collage, and most of a single picture, for posts: what Facebook shows without shrinking
 * twice.
 */
const postPx = 2048;
const mostInCollage = 4;

/**
 * "Ảnh để đăng": the pictures of a listing in the shape of one channel, with words only where the
 * channel allows them.
 */
export default function PicturesPage() {
  const params = useParams<{ householdId: string; listingId: string }>();
  const dossier = createHousehold(() => params.householdId);
  const found = () => {
    const known = dossier(),
      listing = known?.listings[params.listingId];
    return known && listing ? { dossier: known, listing } : undefined;
  };
  const back = () => `/ho/${params.householdId}/tin/${params.listingId}`;
  return (
    <Show
      when={found()}
      fallback={
        <Page title={t('listings.pictures.title')} back={back()}>
          <Show when={isLoaded()} fallback={<Loading />}>
            <NotFound />
          </Show>
        </Page>
      }
    >
      {(all) => <PicturesOf dossier={all().dossier} listing={all().listing} back={back()} />}
    </Show>
  );
}

function PicturesOf(props: { dossier: Dossier; listing: ListingRecord; back: string }) {
  const [search] = useSearchParams<{ kenh?: string }>();
  const facts = () => props.listing.facts as ListingFacts;
  const channels = () => channelsOf(facts().kind);
  const [chosen, setChosen] = createSignal<PhotoChannelSpec['id']>();
  const channel = () =>
    channels().find(({ id }) => id === (chosen() ?? sizesOf[search.kenh ?? ''])) ?? channels()[0];
  const photos = () => photosOfListing(props.dossier, props.listing.id);
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const picked = () => photos().filter((photo) => !left().has(photo.id));
  const toggle = (id: string) =>
    setLeft((known) => {
      const next = new Set(known);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const [isCollage, setCollage] = createSignal(false);
  const [words, setWords] = createSignal({ price: false, stars: false, shop: false, logo: true });
  // Chosen once for the household and kept on this phone.
  const logo = createDraft<{ picture: Blob | null }>(`logo-${props.dossier.household.id}`, {
    picture: null,
  });
  const ocop = () => {
    const known = facts();
    return known.kind === 'goods' && ocopInForce(known.ocop, today()) ? known.ocop : null;
  };
  const price = () => pricesOf(facts())[0] ?? null;
  const overlays = (): Overlays => {
    if (!channel()?.overlays) return noOverlays;
    const known = facts(),
      dong = price();
    const priceFor =
      known.kind === 'goods'
        ? [packWord(known), known.net ? formatQuantity(known.net.value, known.net.unit) : '']
            .filter(Boolean)
            .join(' ')
        : t('listings.pictures.night');
    return {
      price: words().price && dong !== null ? formatDong(dong) : null,
      priceFor,
      stars: words().stars ? (ocop()?.stars ?? null) : null,
      shop: words().shop ? sellerOf(props.dossier, props.listing).name : null,
      logo: words().logo ? logo.value().picture : null,
    };
  };
  const [files, setFiles] = createSignal<readonly File[]>();
  const [said, setSaid] = createSignal<string>();

  createEffect(() => {
    const target = channel(),
      pictures = picked(),
      over = overlays(),
      together = isCollage() && target?.collage === true;
    let isGone = false;
    onCleanup(() => {
      isGone = true;
    });
    setFiles(undefined);
    setSaid(undefined);
    if (!target) return;
    void make(target, pictures, over, together, fold(nameOf(props.listing))).then((made) => {
      if (!isGone) setFiles(made);
    });
  });
  const isMissing = () => {
    const made = files();
    return made !== undefined && made.length === 0 && picked().length > 0;
  };
  const share = async () => {
    const answer = await shareFiles(nameOf(props.listing), files() ?? []);
    if (answer !== 'cancelled')
      setSaid(
        t(answer === 'shared' ? 'listings.post.shared' : 'listings.pictures.saved', {
          count: files()?.length ?? 0,
        }),
      );
  };
  const save = () => {
    saveFiles(files() ?? []);
    setSaid(t('listings.pictures.saved', { count: files()?.length ?? 0 }));
  };
  const reason = () =>
    picked().length === 0
      ? t('listings.pictures.pick')
      : isMissing()
        ? t('listings.pictures.away')
        : undefined;
  return (
    <Page
      title={t('listings.pictures.title')}
      back={props.back}
      dock={
        <Show
          when={photos().length > 0}
          fallback={
            <Button kind="main" icon="camera" href={props.back}>
              {t('listings.fix.photos')}
            </Button>
          }
        >
          <Button
            kind="main"
            icon="share"
            busy={files() === undefined && picked().length > 0}
            disabledReason={reason()}
            onClick={() => void share()}
          >
            {t(
              files() === undefined && picked().length > 0
                ? 'listings.pictures.making'
                : 'listings.pictures.send',
              { count: picked().length },
            )}
          </Button>
          <Button
            size="small"
            icon="download"
            block
            busy={(files()?.length ?? 0) === 0}
            onClick={save}
          >
            {t('listings.pictures.save')}
          </Button>
          <p class="sm soft center" role="status">
            {said() ?? ''}
          </p>
        </Show>
      }
    >
      <Show
        when={photos().length > 0}
        fallback={<Empty icon="camera" title={t('listings.pictures.none')} />}
      >
        <div class="row wrap" role="group" aria-label={t('listings.pictures.where')}>
          <For each={channels()}>
            {(known) => (
              <Chip pressed={known.id === channel()?.id} onClick={() => setChosen(known.id)}>
                {known.name}
              </Chip>
            )}
          </For>
        </div>
        <Show
          when={channel()?.overlays}
          fallback={
            <Note kind="info">
              {t('listings.pictures.plain', { channel: channel()?.name ?? '' })}
            </Note>
          }
        >
          <div class="stack gap-2">
            <Show when={price() !== null}>
              <CheckCard
                word={t('listings.pictures.price')}
                checked={words().price}
                onChange={(isOn) => setWords({ ...words(), price: isOn })}
              />
            </Show>
            <Show when={ocop()}>
              {(certificate) => (
                <CheckCard
                  word={t('listings.pictures.stars', { count: certificate().stars })}
                  checked={words().stars}
                  onChange={(isOn) => setWords({ ...words(), stars: isOn })}
                />
              )}
            </Show>
            <CheckCard
              word={t('listings.pictures.shop')}
              under={sellerOf(props.dossier, props.listing).name ?? undefined}
              checked={words().shop}
              onChange={(isOn) => setWords({ ...words(), shop: isOn })}
            />
            <Show when={logo.isReady()}>
              <LogoChoice
                picture={logo.value().picture}
                isOn={words().logo}
                onToggle={(isOn) => setWords({ ...words(), logo: isOn })}
                onChoose={(picture) => {
                  logo.change({ picture });
                  setWords({ ...words(), logo: true });
                }}
              />
            </Show>
            <Show when={photos().length > 1}>
              <CheckCard
                word={t('listings.pictures.collage')}
                under={t('listings.pictures.collageHelp')}
                checked={isCollage()}
                onChange={setCollage}
              />
            </Show>
          </div>
        </Show>
        <div class="stack gap-2">
          <h2 class="label">{t('listings.pictures.which')}</h2>
          <div class="thumbs" role="group" aria-label={t('listings.pictures.which')}>
            <For each={photos()}>
              {(photo) => (
                <Choosable
                  photo={photo}
                  isOn={!left().has(photo.id)}
                  facts={facts()}
                  onToggle={() => toggle(photo.id)}
                />
              )}
            </For>
          </div>
        </div>
        <Made files={files() ?? []} name={nameOf(props.listing)} />
      </Show>
    </Page>
  );
}

const Choosable = (props: {
  photo: PhotoRecord;
  isOn: boolean;
  facts: ListingFacts;
  onToggle: () => void;
}) => (
  <button
    type="button"
    classList={{ cur: props.isOn }}
    aria-pressed={props.isOn}
    onClick={() => props.onToggle()}
  >
    <Picture
      photo={props.photo}
      alt={altOf(
        props.photo.shot,
        props.facts.kind === 'homestay' ? 'homestay' : 'goods',
        props.facts.name,
      )}
      widthPx={320}
    />
    <Show when={props.isOn}>
      <span class="badge">
        <Icon name="check" />
      </span>
    </Show>
  </button>
);

/** The household's own sign: chosen from the phone's pictures, put on or left off. */
function LogoChoice(props: {
  picture: Blob | null;
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
  onChoose: (picture: Blob) => void;
}) {
  let input: HTMLInputElement | undefined;
  const [isBad, setBad] = createSignal(false);
  const take = async (picker: HTMLInputElement) => {
    const [file] = picker.files ?? [];
    picker.value = '';
    if (!file) return;
    const picture = await makeLogo(file);
    setBad(picture === null);
    if (picture) props.onChoose(picture);
  };
  return (
    <>
      <Show when={props.picture}>
        <CheckCard
          word={t('listings.pictures.logo')}
          under={t('listings.pictures.logoWhere')}
          checked={props.isOn}
          onChange={props.onToggle}
        />
      </Show>
      <Button size="small" icon="image" onClick={() => input?.click()}>
        {t(props.picture ? 'listings.pictures.logoOther' : 'listings.pictures.logoChoose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        hidden
        aria-label={t('listings.pictures.logoChoose')}
        onChange={(event) => void take(event.currentTarget)}
      />
      <Show when={isBad()}>
        <Note kind="should">{t('listings.pictures.logoBad')}</Note>
      </Show>
    </>
  );
}

/** The finished pictures as they will arrive. */
function Made(props: { files: readonly File[]; name: string }) {
  const urls = () => props.files.map((file) => URL.createObjectURL(file));
  const shown = createUrls(urls);
  return (
    <Show when={shown().length > 0}>
      <section class="made stack gap-2" aria-label={t('listings.pictures.result')}>
        <h2 class="label">{t('listings.pictures.result')}</h2>
        <div class="made-row">
          <For each={shown()}>
            {(url, at) => (
              <img
                src={url}
                alt={t('listings.pictures.alt', { number: at() + 1, name: props.name })}
              />
            )}
          </For>
        </div>
      </section>
    </Show>
  );
}
function createUrls(make: () => string[]): () => string[] {
  const [urls, setUrls] = createSignal<string[]>([]);
  createEffect(() => {
    const own = make();
    setUrls(own);
    onCleanup(() => {
      for (const url of own) URL.revokeObjectURL(url);
    });
  });
  return urls;
}

/** Files for one channel. A picture that is neither here nor reachable is left out. */
async function make(
  target: PhotoChannelSpec,
  photos: readonly PhotoRecord[],
  overlays: Overlays,
  together: boolean,
  foldedName: string,
): Promise<File[]> {
  const toFile = (blob: Blob, at: number) =>
    new File([blob], fileNameOf(foldedName, at + 1), { type: 'image/jpeg' });
  if (!target.overlays) {
    const blobs: Blob[] = [];
    for (const photo of photos) {
      const blob = await channelFile(photo, target.id, target);
      if (blob) blobs.push(blob);
    }
    return blobs.map(toFile);
  }
  const sets = together ? [photos.slice(0, mostInCollage)] : photos.map((photo) => [photo]);
  const blobs: Blob[] = [];
  for (const [at, set] of sets.entries()) {
    // Words stand on the first picture only: a buyer reads them once.
    if (!together && (isPlain(overlays) || at > 0)) {
      const [photo] = set;
      const blob = photo && (await channelFile(photo, target.id, target));
      if (blob) blobs.push(blob);
      continue;
    }
    const parts = (await Promise.all(set.map(partOf))).filter((part) => part !== null);
    if (parts.length > 0) blobs.push(await drawPost(parts, overlays, postPx));
    for (const part of parts) part.bitmap.close();
  }
  return blobs.map(toFile);
}
