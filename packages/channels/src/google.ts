import { none, type Channel, type Source } from './channel.ts';

const pictureHelp: Source = {
  title:
    'support.google.com/merchants 6324350: 1,500 px advised, 500 px from 2027-01-31, no text, logo or border',
  checkedOn: '2026-11-22',
};

/** Free product listings; Google reads them from the public page. */
export const google = {
  id: 'google',
  name: 'Google Merchant',
  takes: ['goods'],
  words: none('A search engine: naming it sends no buyer away'),
  listing: none('It reads the public page; nobody writes a listing there'),
  pictures: {
    widthPx: 1500,
    heightPx: 1500,
    fit: 'contain',
    maxBytes: 16_000_000,
    floorPx: { width: 500, height: 500 },
    overlays: false,
    collage: false,
    takenBy: 'page',
    source: pictureHelp,
  },
  live: none('No lives are held there'),
  checkedOn: '2026-11-22',
} as const satisfies Channel<'google'>;
