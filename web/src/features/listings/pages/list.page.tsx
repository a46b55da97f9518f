import type { Dossier, ListingRecord } from '@lensan/contract';
import { useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { createHousehold, isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Empty, List, ListItem, Loading, NotFound, Page, Tag } from '../../../ui/index.ts';
import { PictureTile } from '../../photos/components/picture.tsx';
import { mainPhoto } from '../../photos/photos.data.ts';
import { RemovedNotes } from '../components/removed-notes.tsx';
import { begunOnly, listingsOf, nameOf, photosOf } from '../listings.data.ts';
import { createRemoved } from '../removed.data.ts';
import { meanScore, scoresOf } from '../listings.scores.ts';

const StateTag = (props: { listing: ListingRecord }) => (
  <Show
    when={props.listing.state === 'published'}
    fallback={
      <Tag tone={props.listing.state === 'hidden' ? 'plain' : 'wait'}>
        {t(`listings.state.${props.listing.state}`)}
      </Tag>
    }
  >
    <Show
      when={props.listing.inStock}
      fallback={<Tag tone="stop">{t('listings.state.soldOut')}</Tag>}
    >
      <Tag tone="ok" icon="check">
        {t('listings.state.published')}
      </Tag>
    </Show>
  </Show>
);

/** A listing on sale has no step any more. */
const underOf = (dossier: Dossier, listing: ListingRecord): string => {
  const points = meanScore(scoresOf(listing, photosOf(dossier, listing.id)));
  return listing.state === 'draft'
    ? t('listings.list.points', { points, step: listing.step })
    : t('listings.list.pointsOnly', { points });
};

/** Everything a household sells, and what each listing still wants. */
export default function ListPage() {
  const params = useParams<{ householdId: string }>();
  const dossier = createHousehold(() => params.householdId);
  const base = () => `/ho/${params.householdId}/tin`;
  const removed = createRemoved(params.householdId);
  const isAny = () => {
    const known = dossier();
    return known !== undefined && listingsOf(known).length + begunOnly(known).length > 0;
  };
  return (
    <Page
      title={t('listings.list.title')}
      back={`/ho/${params.householdId}`}
      dock={
        <Show when={dossier()}>
          <Button kind="main" icon="plus" href={`${base()}/moi`}>
            {t('listings.list.new')}
          </Button>
          <Show when={isAny()}>
            <Button kind="quiet" size="small" icon="trash" href={`${base()}/don-dep`}>
              {t('undo.tidy')}
            </Button>
          </Show>
        </Show>
      }
    >
      <Show
        when={dossier()}
        fallback={
          <Show when={isLoaded()} fallback={<Loading />}>
            <NotFound />
          </Show>
        }
      >
        {(known) => (
          <>
            <RemovedNotes removed={removed} />
            <Show
              when={isAny()}
              fallback={
                <Empty
                  icon="box"
                  title={t('listings.list.empty')}
                  help={t('listings.list.emptyHelp')}
                />
              }
            >
              <List label={t('listings.list.title')}>
                <For each={begunOnly(known())}>
                  {(id) => (
                    <ListItem
                      href={`${base()}/${id}`}
                      title={t('listings.unnamed')}
                      under={t('listings.list.begun')}
                      tile={<PictureTile photo={mainPhoto(known(), id)} icon="camera" />}
                    />
                  )}
                </For>
                <For each={listingsOf(known())}>
                  {(listing) => (
                    <ListItem
                      href={`${base()}/${listing.id}`}
                      title={listing.facts.name || nameOf(listing)}
                      tile={
                        <PictureTile
                          photo={mainPhoto(known(), listing.id)}
                          icon={listing.facts.kind === 'homestay' ? 'bed' : 'box'}
                        />
                      }
                      under={underOf(known(), listing)}
                      end={<StateTag listing={listing} />}
                    />
                  )}
                </For>
              </List>
            </Show>
          </>
        )}
      </Show>
    </Page>
  );
}
