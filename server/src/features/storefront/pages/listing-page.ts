import { photoFilePath } from '@lensan/contract';
import { packWord, unbroken, type HomestayFacts } from '@lensan/listing';
import { formatDong, formatNumber, formatPhone } from '@lensan/vietnamese';
import { html } from 'hono/html';
import { icon, page, type Html } from './shell.ts';
import { cutMeta, openGraph, structuredData } from './structured-data.ts';
import type { ListingView, PhotoView, SellerView } from './view.ts';
import { words } from '../../../text/vi/storefront.ts';

/**
 * A photo in the best format the browser knows. The first is asked for at once, the others when
 * they come near.
 */
export const picture = (photo: PhotoView, alt: string, isFirst: boolean, sizes: string): Html =>
  html`<picture>${photo.sources.map((source) => html`<source type="${source.type}" srcset="${source.set}" sizes="${sizes}">`)}<img src="${photoFilePath(photo.jpg, 'public')}" width="${photo.jpg.widthPx}" height="${photo.jpg.heightPx}" alt="${alt}" ${isFirst ? html`fetchpriority="high"` : html`loading="lazy"`}></picture>`;

/** Call and Zalo, only with what the household agreed to show. */
export const contactButtons = (seller: SellerView, word: string): Html | undefined =>
  seller.phone === null
    ? undefined
    : html`<a class="btn main" href="tel:${seller.phone}" aria-label="${word} ${formatPhone(seller.phone)}">${icon('call')}${word}</a>${seller.hasZalo ? html`<a class="btn" href="https://zalo.me/${seller.phone}" rel="noopener noreferrer">${icon('message')}${words.zalo}</a>` : ''}`;

const stockTag = (listing: ListingView): Html => {
  const isRoom = listing.facts.kind === 'homestay';
  return listing.inStock
    ? html`<span class="tag">${icon('check')}${isRoom ? words.roomsFree : words.inStock}</span>`
    : html`<span class="tag stop">${isRoom ? words.roomsFull : words.soldOut}</span>`;
};

function priceBlock(listing: ListingView, canCall: boolean): Html {
  const { facts } = listing;
  const bundle =
    facts.kind === 'goods' && listing.isPriceConfirmed && facts.bundle !== null
      ? html`<p class="soft">${formatNumber(facts.bundle.count)} ${packWord(facts)} ${formatDong(facts.bundle.priceDong)}</p>`
      : '';
  return html`<div class="row">${facts.kind === 'goods' ? html`<p class="price">${listing.price ?? words.askPrice(canCall)}${listing.price && listing.perPack ? html` <span class="soft sm">${listing.perPack}</span>` : ''}</p>` : ''}${stockTag(listing)}</div>${bundle}`;
}

const rooms = (facts: HomestayFacts, isPriceConfirmed: boolean, canCall: boolean): Html =>
  facts.rooms.length === 0
    ? html``
    : html`<ul class="list">${facts.rooms.map((room) => html`<li><span class="tile">${icon(room.sharing === 'private' ? 'bed' : 'people')}</span><span><strong>${room.name || (room.sharing === 'private' ? words.privateRoom : words.sharedRoom)}</strong><span class="soft sm">${room.sharing === 'private' ? words.people(formatNumber(room.guests)) : words.beds(formatNumber(room.guests))}${room.beds ? ' · ' + room.beds : ''}</span></span><span class="price small">${isPriceConfirmed && room.priceDong !== null ? formatDong(room.priceDong) : words.askPrice(canCall)}</span></li>`)}</ul><p class="soft sm">${words.roomNote} ${facts.breakfast === null ? '' : facts.breakfast ? words.breakfastIn : words.breakfastOut}</p>`;

const factTable = (listing: ListingView): Html => {
  // Breakfast stands under the rooms already.
  const lines = listing.lines.filter((line) => line.fact !== 'breakfast');
  return lines.length === 0
    ? html``
    : html`<dl class="facts">${lines.map((line) => html`<div><dt>${line.label}</dt><dd>${line.value}</dd></div>`)}</dl>`;
};

/** How to pay: the name the bank must show stands wherever money is spoken of. */
export const payNote = (seller: SellerView): Html =>
  seller.payee === null ? html`` : html`<p class="note">${words.payeeOnly(seller.payee)}</p>`;

/**
 * The public page of goods or of a place to stay. Works without script; shows only what the
 * household told and agreed to.
 */
export function listingPage(listing: ListingView, seller: SellerView, publicUrl: string): Html {
  const { facts, photos } = listing;
  const [first, ...others] = photos;
  const isHomestay = facts.kind === 'homestay';
  return page({
    title: listing.title,
    description: cutMeta(listing.introduction),
    canonical: listing.url,
    meta: openGraph(listing, publicUrl),
    head: structuredData(listing, seller, publicUrl),
    body: html`${seller.storefrontUrl ? html`<header class="bar"><a href="${seller.storefrontUrl}" aria-label="${words.toStorefront}">${icon('back')}</a><p>${seller.name}</p></header>` : ''}
<main>${first ? html`<a class="photo" href="${first.largest}">${picture(first, words.photoOf(listing.title, 1, photos.length), true, '(max-width:480px) 100vw, 480px')}${photos.length > 1 ? html`<span class="count">${words.photoCount(photos.length)}</span>` : ''}</a>` : html`<div></div>`}
<div class="top"><h1>${unbroken(listing.title)}</h1>${isHomestay && seller.place ? html`<p class="soft">${icon('pin')} ${seller.place}</p>` : ''}${priceBlock(listing, seller.phone !== null)}</div>
${listing.introduction ? html`<p class="pre">${listing.introduction}</p>` : ''}
${facts.kind === 'homestay' ? rooms(facts, listing.isPriceConfirmed, seller.phone !== null) : ''}${factTable(listing)}${payNote(seller)}
<section class="card"><h2>${isHomestay ? words.host : words.maker}</h2><p>${words.by(seller.who, seller.place)}</p>${isHomestay ? html`<p class="soft sm">${words.papersForGuests}</p>` : ''}${seller.phone === null ? html`<p class="soft sm">${isHomestay ? words.noContactRoom : words.noContact}</p>` : ''}${seller.storefrontUrl ? html`<a class="more" href="${seller.storefrontUrl}">${words.otherGoods(seller.who)}</a>` : ''}</section>
${others.length > 0 ? html`<h2>${words.morePhotos}</h2><div class="goods">${others.map((photo, index) => html`<a href="${photo.largest}">${picture(photo, words.photoOf(listing.title, index + 2, photos.length), false, '(max-width:480px) 50vw, 240px')}</a>`)}</div>` : ''}
<p class="xs soft center">${words.madeBy}</p></main>`,
    dock: contactButtons(seller, isHomestay ? words.callToBook : words.callToBuy),
  });
}
