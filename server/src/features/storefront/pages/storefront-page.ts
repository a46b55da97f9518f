import { html } from 'hono/html';
import { contactButtons, payNote, picture } from './listing-page.ts';
import { icon, page, type Html } from './shell.ts';
import type { ListingView, SellerView } from './view.ts';
import { words } from '../../../text/vi/storefront.ts';

const pathOf = (url: string): string => new URL(url).pathname;

const goodsCard = (listing: ListingView, index: number, canCall: boolean): Html => {
  const [photo] = listing.photos;
  const { facts } = listing;
  const name = facts.name || listing.title;
  return html`<a href="${pathOf(listing.url)}">${photo ? picture(photo, '', index < 2, '(max-width:480px) 50vw, 240px') : html`<span class="none"></span>`}<div><b>${name}</b>${listing.pack ? html`<span class="sm soft">${listing.pack}</span>` : ''}<span class="price small">${listing.price ?? listing.nightFrom ?? words.askPrice(canCall)}</span>${listing.inStock ? '' : html`<span class="tag stop">${facts.kind === 'homestay' ? words.roomsFull : words.soldOut}</span>`}</div></a>`;
};

/** Steps a buyer can take: none is printed that the household does not offer. */
function howTo(seller: SellerView, sellsRooms: boolean): Html {
  if (seller.phone === null)
    return html`<p>${sellsRooms ? words.noContactRoom : words.noContact}</p>${payNote(seller)}`;
  const ask = sellsRooms ? words.stepAskRoom : words.stepAsk;
  const answer = sellsRooms ? words.stepAnswerRoom : words.stepAnswer;
  return html`<ol class="card-list"><li>${ask(seller.who, seller.hasZalo)}</li><li>${answer(seller.who)}</li><li>${seller.payee === null ? words.stepPay : html`${words.stepPayNamed} <b>${seller.payee}</b>.`}</li></ol>`;
}

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
<h2>${words.goodsNow}</h2>${listings.length > 0 ? html`<div class="goods">${listings.map((listing, index) => goodsCard(listing, index, seller.phone !== null))}</div>` : html`<p>${words.nothingNow}</p>`}
<section class="card"><h2>${sellsRooms ? words.howToBook : words.howToBuy}</h2>${howTo(seller, sellsRooms)}</section>
<p class="xs soft center">${words.madeBy}</p></main>`,
    dock: contactButtons(seller, words.call(seller.who)),
  });
}
