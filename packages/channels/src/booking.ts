import { none, type Channel, type Source } from './channel.ts';

const partnerHelp: Source = {
  title: 'partner.booking.com: landscape, 2,048 × 1,536 advised',
  checkedOn: '2026-11-22',
};

/** Rooms; only pictures are prepared for it. */
export const booking = {
  id: 'booking',
  name: 'Booking.com',
  takes: ['homestay'],
  words: none('“Booking” is also what people call taking a room'),
  listing: none('It writes the description itself from what the host ticks; limits not published'),
  pictures: {
    widthPx: 2048,
    heightPx: 1536,
    fit: 'cover',
    maxBytes: 20_000_000,
    floorPx: { width: 840, height: 460 },
    overlays: false,
    collage: false,
    takenBy: 'hand',
    source: partnerHelp,
  },
  live: none('No lives are held there'),
  checkedOn: '2026-11-22',
} as const satisfies Channel<'booking'>;
