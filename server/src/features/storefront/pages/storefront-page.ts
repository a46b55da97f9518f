import { html } from 'hono/html';
import { contactButtons, picture } from './listing-page.ts';
import { icon, page, type Html } from './shell.ts';
import type { ListingView, SellerView } from './view.ts';
import { words } from '../../../text/vi/storefront.ts';

const pathOf = (url: string): string => new URL(url).pathname;

const goodsCard = (listing: ListingView, index: number): Html => {
  const [photo] = listing.photos;
  const { facts } = listing;
  const name = facts.name || listing.title;
  return html`<a href="${pathOf(listing.url)}">${photo ? picture(photo, '', index < 2, '(max-width:480px) 50vw, 240px') : html`<span class="none"></span>`}<div><b>${name}</b>${listing.pack ? html`<span class="sm soft">${listing.pack}</span>` : ''}<span class="price small">${listing.price ?? listing.nightFrom ?? words.askPrice}</span>${listing.inStock ? '' : html`<span class="tag stop">${facts.kind === 'homestay' ? words.roomsFull : words.soldOut}</span>`}</div></a>`;
};

/** Everything a household sells now, and how to buy. */
export function storefrontPage(
  seller: SellerView,
  listings: readonly ListingView[],
  url: string,
  publicUrl: string,
): Html {
  const cover = listings.flatMap((listing) => listing.photos)[0];
  const sellsRooms =
    listings.length > 0 && listings.every((listing) => listing.facts.kind === 'homestay');
  return page({
    title: seller.name,
    description: [
      seller.name,
      seller.place,
      listings.map((listing) => listing.facts.name).join(', '),
    ]
      .filter((part) => part !== '')
      .join(' – '),
    canonical: url,
    meta: [
      ['og:type', 'website'],
      ['og:title', seller.name],
      ['og:url', url],
      ['og:locale', 'vi_VN'],
      ...(cover
        ? ([
            ['og:image', publicUrl + cover.largest],
            ['og:image:type', 'image/jpeg'],
          ] as const)
        : []),
    ],
    body: html`<main>${cover ? html`<div class="photo cover">${picture(cover, '', true, '(max-width:480px) 100vw, 480px')}</div>` : html`<div></div>`}
<div class="card"><h1>${seller.name}</h1>${seller.place ? html`<p class="soft">${icon('pin')} ${seller.place}</p>` : ''}</div>
<h2>${words.goodsNow}</h2>${listings.length > 0 ? html`<div class="goods">${listings.map(goodsCard)}</div>` : html`<p>${words.nothingNow}</p>`}
<section class="card"><h2>${sellsRooms ? words.howToBook : words.howToBuy}</h2><ol class="card-list"><li>${sellsRooms ? words.stepAskRoom(seller.who) : words.stepAsk(seller.who)}</li><li>${sellsRooms ? words.stepAnswerRoom(seller.who) : words.stepAnswer(seller.who)}</li><li>${seller.payee === null ? words.stepPay : html`${words.stepPayNamed} <b>${seller.payee}</b>.`}</li></ol></section>
<p class="xs soft center">${words.madeBy}</p></main>`,
    dock: contactButtons(seller, words.call(seller.who)),
  });
}
