/**
 * Picture sizes and rules of the places where goods and rooms are shown, as data. Every limit
 * carries where it was read and when. The texts and rows of a channel are the business of
 * `packages/listing`; this list is about pixels only.
 */
export interface PhotoChannelSpec {
  readonly id: 'shopee' | 'tiktok' | 'facebook' | 'booking' | 'google';
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** `cover` crops to the shape, `inside` keeps the whole picture within, `contain` adds white. */
  readonly fit: 'cover' | 'inside' | 'contain';
  readonly maxBytes: number;
  /** Smallest side the channel takes. */
  readonly floorPx: { readonly width: number; readonly height: number };
  /** Price tag, stars or a logo on the picture. */
  readonly overlays: boolean;
  readonly collage: boolean;
  readonly source: string;
  readonly checkedOn: string;
}

export const photoChannels: readonly PhotoChannelSpec[] = [
  {
    id: 'shopee',
    name: 'Shopee',
    widthPx: 1024,
    heightPx: 1024,
    fit: 'cover',
    maxBytes: 1_000_000,
    floorPx: { width: 500, height: 500 },
    // Its own limit is 2 MB; files under 1 MB also go through chat programs and the seller app on
    // weak networks.
    overlays: false,
    collage: false,
    source: 'Seller exporters and sandbox notes: 500 px least, 1,024 px and square advised, 2 MB',
    checkedOn: '2026-11-22',
  },
  {
    id: 'tiktok',
    name: 'TikTok Shop',
    widthPx: 1200,
    heightPx: 1200,
    fit: 'cover',
    maxBytes: 5_000_000,
    floorPx: { width: 600, height: 600 },
    overlays: false,
    collage: false,
    source: 'seller-vn.tiktok.com 5918681919178512: 600 px least, JPEG or PNG, 5 MB, no watermark',
    checkedOn: '2025-10-18',
  },
  {
    id: 'facebook',
    name: 'Facebook, Zalo',
    widthPx: 2048,
    heightPx: 2048,
    fit: 'inside',
    maxBytes: 8_000_000,
    floorPx: { width: 600, height: 600 },
    overlays: true,
    collage: true,
    source: 'Facebook help on picture sizes: 2,048 px long side; overlays usual there',
    checkedOn: '2026-11-22',
  },
  {
    id: 'booking',
    name: 'Booking.com',
    widthPx: 2048,
    heightPx: 1536,
    fit: 'cover',
    maxBytes: 20_000_000,
    floorPx: { width: 840, height: 460 },
    overlays: false,
    collage: false,
    source: 'partner.booking.com: landscape, 2,048 × 1,536 advised',
    checkedOn: '2026-11-22',
  },
  {
    id: 'google',
    name: 'Google Merchant',
    widthPx: 1500,
    heightPx: 1500,
    fit: 'contain',
    maxBytes: 16_000_000,
    floorPx: { width: 500, height: 500 },
    overlays: false,
    collage: false,
    source:
      'support.google.com/merchants 6324350: 1,500 px advised, 500 px from 2027-01-31, no text, logo or border',
    checkedOn: '2026-11-22',
  },
];
