import { channelIds, type ChannelId } from './channel-ids.ts';
import type { ListingFacts } from './facts.ts';

/**
 * One published limit. `read`: seen in a source; `recalled`: known, not confirmed. A limit nobody
 * knows is null and is not checked.
 */
export interface Limit<T = number> {
  readonly value: T;
  readonly source: string;
  readonly sure: 'read' | 'recalled';
}

export interface Channel {
  readonly id: ChannelId;
  readonly name: string;
  readonly takes: readonly ListingFacts['kind'][];
  /**
   * `page`: made by the product. `share`: text and pictures go to the app by sharing or copying.
   * `paste`: one field after the other.
   */
  readonly mode: 'page' | 'share' | 'paste';
  /** Code points of the NFC text. */
  readonly title: {
    readonly min: Limit | null;
    readonly max: Limit | null;
    readonly plain: boolean;
  };
  readonly description: {
    readonly min: Limit | null;
    readonly max: Limit | null;
    readonly minWords: Limit | null;
  };
  readonly photos: {
    readonly min: Limit | null;
    readonly max: Limit | null;
    readonly advised: number;
    readonly minEdgePx: Limit | null;
    readonly square: boolean;
  };
  readonly price: { readonly min: Limit | null; readonly max: Limit | null };
  /** May the text name a telephone, Zalo or an address of the web? */
  readonly contact: boolean;
  /** Hashtags at the end, at most. */
  readonly hashtags: number;
  /** Facts the channel's form asks for. */
  readonly asks: readonly string[];
}

/** The day the limits were last read. Shown where a limit decides. */
export const channelsCheckedOn = '2026-11-22';

const read = <T>(value: T, source: string): Limit<T> => ({ value, source, sure: 'read' });
const recalled = <T>(value: T, source: string): Limit<T> => ({ value, source, sure: 'recalled' });

const shopeeTools = 'Shopee seller tools for Vietnam, 2026; the seller’s own template overrides';
const tiktokEssay = 'TikTok Shop seller university (Vietnam), essay 5918681919178512, 2025-10-18';
const meta = 'Meta post limits';
const openGraph = 'Google merchant listing structured data; Open Graph';
const airbnbTools = 'Airbnb content rules as checked by channel managers';

const channels: Readonly<Record<ChannelId, Channel>> = {
  'own-page': {
    id: 'own-page',
    name: 'Trang riêng',
    takes: ['goods', 'homestay'],
    mode: 'page',
    title: { min: recalled(1, openGraph), max: null, plain: false },
    description: { min: recalled(1, openGraph), max: recalled(5000, openGraph), minWords: null },
    photos: {
      min: read(1, openGraph),
      max: null,
      advised: 3,
      minEdgePx: recalled(600, openGraph),
      square: false,
    },
    price: { min: recalled(0, openGraph), max: null },
    contact: true,
    hashtags: 0,
    asks: ['name', 'price', 'origin'],
  },
  facebook: {
    id: 'facebook',
    name: 'Facebook',
    takes: ['goods', 'homestay'],
    mode: 'share',
    title: { min: null, max: null, plain: false },
    description: { min: recalled(1, meta), max: recalled(63_206, meta), minWords: null },
    photos: {
      min: recalled(1, meta),
      max: recalled(10, meta),
      advised: 3,
      minEdgePx: recalled(600, meta),
      square: false,
    },
    price: { min: null, max: null },
    contact: true,
    hashtags: 3,
    asks: ['name', 'price', 'net', 'origin'],
  },
  zalo: {
    id: 'zalo',
    name: 'Zalo',
    takes: ['goods', 'homestay'],
    mode: 'share',
    title: { min: null, max: null, plain: false },
    description: { min: recalled(1, 'Zalo post, nothing published'), max: null, minWords: null },
    photos: {
      min: recalled(1, 'Zalo post, nothing published'),
      max: null,
      advised: 2,
      minEdgePx: recalled(720, 'Zalo post, nothing published'),
      square: false,
    },
    price: { min: null, max: null },
    contact: true,
    hashtags: 0,
    asks: ['name', 'price', 'net'],
  },
  shopee: {
    id: 'shopee',
    name: 'Shopee',
    takes: ['goods'],
    mode: 'paste',
    title: { min: read(10, shopeeTools), max: read(120, shopeeTools), plain: true },
    description: { min: read(100, shopeeTools), max: read(3000, shopeeTools), minWords: null },
    photos: {
      min: read(1, shopeeTools),
      max: read(9, shopeeTools),
      advised: 4,
      minEdgePx: read(500, shopeeTools),
      square: true,
    },
    price: { min: read(1000, shopeeTools), max: recalled(120_000_000, shopeeTools) },
    contact: false,
    hashtags: 0,
    asks: ['name', 'price', 'net', 'parcel', 'ingredients', 'origin', 'shelfLife', 'storage'],
  },
  'tiktok-shop': {
    id: 'tiktok-shop',
    name: 'TikTok Shop',
    takes: ['goods'],
    mode: 'paste',
    title: { min: read(25, tiktokEssay), max: read(255, tiktokEssay), plain: true },
    description: { min: null, max: recalled(10_000, tiktokEssay), minWords: read(30, tiktokEssay) },
    photos: {
      min: read(1, tiktokEssay),
      max: read(9, tiktokEssay),
      advised: 5,
      minEdgePx: read(600, tiktokEssay),
      square: true,
    },
    price: { min: null, max: null },
    contact: false,
    hashtags: 0,
    asks: ['name', 'price', 'net', 'parcel', 'ingredients', 'origin', 'shelfLife'],
  },
  airbnb: {
    id: 'airbnb',
    name: 'Airbnb',
    takes: ['homestay'],
    mode: 'paste',
    title: { min: read(8, airbnbTools), max: read(50, airbnbTools), plain: true },
    description: { min: read(50, airbnbTools), max: recalled(500, airbnbTools), minWords: null },
    photos: {
      min: read(7, airbnbTools),
      max: null,
      advised: 7,
      minEdgePx: read(683, airbnbTools),
      square: false,
    },
    price: { min: null, max: null },
    contact: false,
    hashtags: 0,
    asks: ['name', 'price', 'rooms', 'checkIn', 'amenities', 'origin'],
  },
};

export const channel = (id: ChannelId): Channel => channels[id];
/** Channels that take this kind of listing, own page first. */
export const channelsFor = (kind: ListingFacts['kind']): Channel[] =>
  channelIds.map((id) => channels[id]).filter((entry) => entry.takes.includes(kind));
