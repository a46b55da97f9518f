import type { ListingRecord } from '@lensan/contract';
import { useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { households, isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Empty, Loading, Page } from '../../../ui/index.ts';
import '../../../ui/styles/photo.css';
import '../../photos/components/photos.css';
import { contactMissingAt } from '../../households/contact.data.ts';
import { mainPhoto } from '../../photos/photos.data.ts';
import { GoodsCard } from '../components/goods-card.tsx';
import {
  hideListing,
  listingsOf,
  publishListing,
  setInStock,
  setPrices,
} from '../listings.data.ts';
import { pricesToShow } from '../posting.ts';

/**
 * "Hàng của tôi" on the household's own phone: in stock or not, the price, shown or hidden. No
 * typing but a price.
 */
export default function MyGoodsPage() {
  const mine = () => households()[0];
  const photoOf = (id: string) => {
    const dossier = mine();
    return dossier && mainPhoto(dossier, id);
  };
  const shown = () => {
    const dossier = mine();
    return dossier ? listingsOf(dossier).filter((listing) => listing.state !== 'draft') : [];
  };
  const navigate = useNavigate();
  const show = (listing: ListingRecord) => {
    const dossier = mine();
    const contactAt = dossier && contactMissingAt(dossier, '/hang-cua-toi');
    if (contactAt) navigate(contactAt);
    else void publishListing(listing, pricesToShow(listing));
  };
  return (
    <Page title={t('listings.mine.title')} back="/" large>
      <Show when={isLoaded()} fallback={<Loading />}>
        <Show
          when={shown().length > 0}
          fallback={
            <Empty
              icon="box"
              title={t('listings.mine.empty')}
              help={t('listings.mine.emptyHelp')}
            />
          }
        >
          <For each={shown().map((listing) => listing.id)}>
            {(id) => (
              <Show when={mine()?.listings[id]}>
                {(listing) => (
                  <GoodsCard
                    listing={listing()}
                    photo={photoOf(id)}
                    onStock={(inStock) => void setInStock(listing(), inStock)}
                    onShow={() => show(listing())}
                    onHide={() => void hideListing(listing())}
                    onPrices={(prices) => void setPrices(listing(), prices)}
                  />
                )}
              </Show>
            )}
          </For>
        </Show>
      </Show>
    </Page>
  );
}
