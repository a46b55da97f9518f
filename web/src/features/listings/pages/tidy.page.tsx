import type { Dossier, ListingRecord } from '@lensan/contract';
import { useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { createHousehold, isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Empty, Loading, NotFound, Page, Sheet } from '../../../ui/index.ts';
import { PictureTile } from '../../photos/components/picture.tsx';
import { mainPhoto } from '../../photos/photos.data.ts';
import { RemovedNotes } from '../components/removed-notes.tsx';
import { TakeBack } from '../components/take-back.tsx';
import { begunOnly, listingsOf, nameOf } from '../listings.data.ts';
import { createRemoved, dropBegun, type Removed } from '../removed.data.ts';

/** Everything of a household that can be taken down or deleted, and what was deleted today. */
export default function TidyPage() {
  const params = useParams<{ householdId: string }>();
  const dossier = createHousehold(() => params.householdId);
  return (
    <Page title={t('undo.tidy')} back={`/ho/${params.householdId}/tin`}>
      <Show
        when={dossier()}
        fallback={
          <Show when={isLoaded()} fallback={<Loading />}>
            <NotFound />
          </Show>
        }
      >
        {(known) => <Tidy dossier={known()} />}
      </Show>
    </Page>
  );
}

function Tidy(props: { dossier: Dossier }) {
  const removed = createRemoved(props.dossier.household.id);
  const isEmpty = () => listingsOf(props.dossier).length + begunOnly(props.dossier).length === 0;
  const those = (isPublic: boolean) =>
    listingsOf(props.dossier).filter(({ state }) => (state === 'published') === isPublic);
  return (
    <>
      <RemovedNotes removed={removed} />
      <Show when={isEmpty()}>
        <Empty icon="box" title={t('listings.list.empty')} help={t('listings.list.emptyHelp')} />
      </Show>
      <Section
        title={t('undo.sectionPublic')}
        list={those(true)}
        dossier={props.dossier}
        removed={removed}
      />
      <Show when={those(true).length > 0}>
        <p class="soft">{t('undo.tidyHelp')}</p>
      </Show>
      <Section
        title={t('undo.sectionOther')}
        list={those(false)}
        dossier={props.dossier}
        removed={removed}
      />
      <For each={begunOnly(props.dossier)}>{(id) => <Begun dossier={props.dossier} id={id} />}</For>
    </>
  );
}

const Section = (props: {
  title: string;
  list: readonly ListingRecord[];
  dossier: Dossier;
  removed: Removed;
}) => (
  <Show when={props.list.length > 0}>
    <h2 class="label">{props.title}</h2>
    <For each={props.list.map(({ id }) => id)}>
      {(id) => (
        <Show when={props.dossier.listings[id]}>
          {(listing) => <Row dossier={props.dossier} listing={listing()} removed={props.removed} />}
        </Show>
      )}
    </For>
  </Show>
);

const Row = (props: { dossier: Dossier; listing: ListingRecord; removed: Removed }) => (
  <Card label={nameOf(props.listing)}>
    <div class="row">
      <PictureTile
        photo={mainPhoto(props.dossier, props.listing.id)}
        icon={props.listing.facts.kind === 'homestay' ? 'bed' : 'box'}
      />
      <h3 class="lg">{props.listing.facts.name || nameOf(props.listing)}</h3>
    </div>
    <div class="row wrap">
      <Show when={props.listing.state === 'hidden'}>
        <Button
          size="small"
          icon="eye"
          href={`/ho/${props.listing.householdId}/tin/${props.listing.id}`}
        >
          {t('undo.openAgain')}
        </Button>
      </Show>
      <TakeBack dossier={props.dossier} listing={props.listing} removed={props.removed} />
    </div>
  </Card>
);

/** Photos of a listing of which nothing else was said. */
function Begun(props: { dossier: Dossier; id: string }) {
  const [isAsking, setAsking] = createSignal(false);
  const drop = () => {
    setAsking(false);
    void dropBegun(props.dossier, props.id);
  };
  return (
    <Card label={t('listings.unnamed')}>
      <div class="row">
        <PictureTile photo={mainPhoto(props.dossier, props.id)} icon="camera" />
        <h3 class="lg">{t('listings.unnamed')}</h3>
      </div>
      <div class="row wrap">
        <Button size="small" kind="danger" icon="trash" onClick={() => setAsking(true)}>
          {t('undo.removeBegun')}
        </Button>
      </div>
      <Sheet
        open={isAsking()}
        title={t('undo.removeBegunTitle')}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="stop" block icon="trash" onClick={drop}>
            {t('undo.removeBegun')}
          </Button>
        }
      >
        <p>{t('undo.removeBegunHelp')}</p>
      </Sheet>
    </Card>
  );
}
