import { channelIds, pictureSetsFor, picturesOf, type PhotoChannelId } from '@lensan/channels';
import type { Dossier, ListingRecord } from '@lensan/contract';
import { fold } from '@lensan/vietnamese';
import { useParams, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js';
import { createDraft, createHousehold, isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Chip, Empty, Loading, NotFound, Note, Page } from '../../../ui/index.ts';
import '../../../ui/styles/photo.css';
import '../../photos/components/photos.css';
import { photosOfListing } from '../../photos/photos.data.ts';
import { nameOf, sellerOf, today } from '../listings.data.ts';
import { MadePictures } from '../pictures/made-pictures.tsx';
import { OverlayChoices } from '../pictures/overlay-choices.tsx';
import { firstWishes, overlaysFor } from '../pictures/overlays.ts';
import { PhotoChoices } from '../pictures/photo-choices.tsx';
import { PicturesDock } from '../pictures/pictures-dock.tsx';
import { makePostFiles } from '../pictures/post-files.ts';

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
  const facts = () => props.listing.facts;
  const channels = () => pictureSetsFor(facts().kind);
  // The channel whose text was open before.
  const asked = () => {
    const id = channelIds.find((known) => known === search.kenh);
    return id && picturesOf(id);
  };
  const [chosen, setChosen] = createSignal<PhotoChannelId>();
  const channel = () => channels().find(({ id }) => id === (chosen() ?? asked())) ?? channels()[0];
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
  const [wishes, setWishes] = createSignal(firstWishes);
  // Chosen once for the household and kept on this phone.
  const logo = createDraft<{ picture: Blob | null }>(`logo-${props.dossier.household.id}`, {
    picture: null,
  });
  const shopName = () => sellerOf(props.dossier, props.listing).name;
  const overlays = () =>
    overlaysFor(channel()?.overlays === true, wishes(), {
      facts: facts(),
      shopName: shopName(),
      logo: logo.value().picture,
      day: today(),
    });
  const [files, setFiles] = createSignal<readonly File[]>();

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
    if (!target) return;
    void makePostFiles(target, pictures, over, together, fold(nameOf(props.listing))).then(
      (made) => {
        if (!isGone) setFiles(made);
      },
    );
  });
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
          <PicturesDock
            name={nameOf(props.listing)}
            pickedCount={picked().length}
            files={files()}
          />
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
          <OverlayChoices
            facts={facts()}
            shopName={shopName()}
            day={today()}
            wishes={wishes()}
            onChange={setWishes}
            logo={logo.isReady() ? logo.value().picture : undefined}
            onLogo={(picture) => logo.change({ picture })}
            collage={photos().length > 1 ? { isOn: isCollage(), onToggle: setCollage } : undefined}
          />
        </Show>
        <PhotoChoices photos={photos()} left={left()} facts={facts()} onToggle={toggle} />
        <MadePictures files={files() ?? []} name={nameOf(props.listing)} />
      </Show>
    </Page>
  );
}
