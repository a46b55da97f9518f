import { editedOn } from '@lensan/adoption/signs.ts';
import { withRecord, type Dossier, type ListingRecord } from '@lensan/contract';
import { withPrices } from '@lensan/listing/facts.ts';
import type { OwnOperation, Projections } from '../../local/types.ts';
import { newListing } from './new-listing.ts';
import { withoutListing, withRestored } from './removal.projection.ts';

/** Days of the listing's edits with this one. */
const edited = (listing: ListingRecord, { kind, at }: OwnOperation): Partial<ListingRecord> => {
  const known = listing.editedOn ?? [];
  const days = editedOn(known, kind, at);
  return days === known ? {} : { editedOn: [...days] };
};
const edit = (
  dossier: Dossier | null,
  own: OwnOperation & { readonly body: { readonly id: string } },
  part: (listing: ListingRecord) => Partial<ListingRecord>,
): Dossier | null => {
  const listing = dossier?.listings[own.body.id];
  return dossier && listing
    ? withRecord(dossier, 'listings', { ...listing, ...part(listing), ...edited(listing, own) })
    : dossier;
};

/** What own work on listings does to the screen before the server has spoken. */
export const listingProjections: Projections = {
  'listing.save': (dossier, own) => {
    if (!dossier) return dossier;
    const { changed: _changed, ...fields } = own.body;
    const known = dossier.listings[fields.id];
    const text = { title: fields.title || null, description: fields.description || null };
    return withRecord(
      dossier,
      'listings',
      known
        ? { ...known, ...fields, ...text, ...edited(known, own) }
        : { ...newListing(own.at), ...fields, ...text },
    );
  },
  'listing.publish': (dossier, own) =>
    edit(dossier, own, (listing) => ({
      state: 'published',
      confirmedPricesDong: own.body.confirmedPricesDong,
      publishedAt: listing.publishedAt ?? own.at,
      step: 7,
    })),
  'listing.hide': (dossier, own) => edit(dossier, own, () => ({ state: 'hidden' })),
  'listing.set_stock': (dossier, own) => edit(dossier, own, () => ({ inStock: own.body.inStock })),
  'listing.set_price': (dossier, own) =>
    edit(dossier, own, (listing) => ({
      facts: withPrices(listing.facts, own.body.pricesDong),
      confirmedPricesDong: own.body.pricesDong,
    })),
  'listing.mark_posted': (dossier, own) =>
    edit(dossier, own, (listing) => ({
      posts: [
        ...(own.body.isPosted === false
          ? []
          : [{ channel: own.body.channel, url: own.body.url, at: own.at }]),
        ...listing.posts.filter((post) => post.channel !== own.body.channel),
      ],
    })),
  'listing.remove': (dossier, { body }) => dossier && withoutListing(dossier, body.id),
  'listing.restore': (dossier, { body, at }) => dossier && withRestored(dossier, body, at),
};
