import { withRecord, type Dossier, type ListingRecord } from '@lensan/contract';
import { withPrices } from '@lensan/listing/facts.ts';
import type { Projections } from '../../local/types.ts';

const edit = (
  dossier: Dossier | null,
  id: string,
  part: (listing: ListingRecord) => Partial<ListingRecord>,
): Dossier | null => {
  const listing = dossier?.listings[id];
  return dossier && listing
    ? withRecord(dossier, 'listings', { ...listing, ...part(listing) })
    : dossier;
};

/** What own work on listings does to the screen before the server has spoken. */
export const listingProjections: Projections = {
  'listing.save': (dossier, { body, at }) => {
    if (!dossier) return dossier;
    const known = dossier.listings[body.id];
    const { changed: _changed, ...fields } = body;
    const text = { title: fields.title || null, description: fields.description || null };
    return withRecord(
      dossier,
      'listings',
      known
        ? { ...known, ...fields, ...text }
        : {
            ...fields,
            ...text,
            version: 0,
            state: 'draft',
            inStock: true,
            confirmedPricesDong: null,
            publicCode: null,
            storefrontCode: null,
            posts: [],
            publishedAt: null,
            createdAt: at,
          },
    );
  },
  'listing.publish': (dossier, { body, at }) =>
    edit(dossier, body.id, (listing) => ({
      state: 'published',
      confirmedPricesDong: body.confirmedPricesDong,
      publishedAt: listing.publishedAt ?? at,
      step: 7,
    })),
  'listing.hide': (dossier, { body }) => edit(dossier, body.id, () => ({ state: 'hidden' })),
  'listing.set_stock': (dossier, { body }) =>
    edit(dossier, body.id, () => ({ inStock: body.inStock })),
  'listing.set_price': (dossier, { body }) =>
    edit(dossier, body.id, (listing) => ({
      facts: withPrices(listing.facts, body.pricesDong) as ListingRecord['facts'],
      confirmedPricesDong: body.pricesDong,
    })),
  'listing.mark_posted': (dossier, { body, at }) =>
    edit(dossier, body.id, (listing) => ({
      posts: [
        { channel: body.channel, url: body.url, at },
        ...listing.posts.filter((post) => post.channel !== body.channel),
      ],
    })),
  'listing.remove': (dossier, { body }) =>
    dossier && {
      ...dossier,
      listings: Object.fromEntries(
        Object.entries(dossier.listings).filter(([id]) => id !== body.id),
      ),
    },
};
