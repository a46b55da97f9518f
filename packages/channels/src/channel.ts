import type {
  ChannelId,
  ListingChannelId,
  liveChannelOf,
  LiveChannelId,
  photoChannelOf,
  PhotoChannelId,
} from './ids.ts';

/** What a household sells. */
export type ListingKind = 'goods' | 'homestay';

/** A part or a limit that a channel does not have, and the reason, in a sentence. */
export interface None {
  readonly none: string;
}
export const none = (reason: string): None => ({ none: reason });

/** Where something was read, and the day (`YYYY-MM-DD`) it was compared with it last. */
export interface Source {
  readonly title: string;
  readonly checkedOn: string;
}

/** One published rule. `read`: seen in its source; `recalled`: known, not confirmed. */
export interface Limit<T = number> {
  readonly value: T;
  readonly source: Source;
  readonly sure: 'read' | 'recalled';
}
export const read = <T>(value: T, source: Source): Limit<T> => ({ value, source, sure: 'read' });
export const recalled = <T>(value: T, source: Source): Limit<T> => ({
  value,
  source,
  sure: 'recalled',
});

/** A limit, or why there is none; what nobody knows is not checked. */
export type Known<T = number> = Limit<T> | None;
/**
 * The value of a limit, null where there is none.
 * @example limitOf(channelOf('shopee').listing.title.max) // 120
 */
export const limitOf = <T>(known: Known<T>): T | null => ('none' in known ? null : known.value);

/**
 * Facts that are missed only where a channel's form asks for them. Name, price and origin are
 * missed everywhere.
 */
export type AskedFact = 'net' | 'parcel' | 'storage' | 'papers';

/** A piece of the text of a post: prices, introduction, table of facts, who sells and where. */
export type TextBlock = 'prices' | 'introduction' | 'facts' | 'contact';

/** How a listing is written for a channel and how it gets there. */
export interface ListingRules {
  /**
   * `page`: made by the product. `share`: text and pictures go to the app by sharing or copying.
   * `paste`: one field after the other.
   */
  readonly export: 'page' | 'share' | 'paste';
  /** Written into the field "Thương hiệu" of the channel's form. */
  readonly brand: string | None;
  /** In code points of the NFC text. `isPlain`: signs, emoji and shopping words are refused. */
  readonly title: { readonly min: Known; readonly max: Known; readonly isPlain: boolean };
  readonly description: { readonly min: Known; readonly max: Known; readonly minWords: Known };
  readonly photos: {
    readonly min: Known;
    readonly max: Known;
    readonly advised: number;
    /** Smallest side. */
    readonly minEdgePx: Known;
  };
  /** In whole đồng. */
  readonly price: { readonly min: Known; readonly max: Known } | None;
  readonly minAmenities: Known;
  /** May the text name a telephone, Zalo or an address of the web? */
  readonly allowsContact: boolean;
  /** Hashtags at the end, at most. */
  readonly hashtags: number;
  readonly asks: readonly AskedFact[];
  /** What the text is put together of, in this order. */
  readonly blocks: readonly TextBlock[];
}

/** The pictures a channel wants. */
export interface PictureRules {
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
  /** A person posts the pictures, or the channel fetches them from the public page. */
  readonly takenBy: 'hand' | 'page';
  readonly source: Source;
}
/** The pictures of another channel serve this one. */
export interface SamePictures {
  readonly sameAs: PhotoChannelId;
}

/**
 * A way to say something on air: `{name}` stands for a fact, `[me]` and `[you]` for the forms of
 * address. No digit and no number word stands outside of a fact.
 */
export type SpokenPattern = string;

/** What a live on a channel is like. */
export interface LiveRules {
  /** How people call a live there. */
  readonly name: string;
  /** An account, a transfer or a payment code may be neither shown nor said. */
  readonly forbidsPaying: Limit<boolean>;
  /**
   * How a buyer orders: sentences in order, each a list of ways to say it. Phone numbers, accounts
   * and other platforms are named in none.
   */
  readonly order: Readonly<Record<ListingKind, readonly (readonly SpokenPattern[])[]>>;
}

/** Words by which a text names the channel, lower case. */
export interface ChannelWords {
  /** Whole words; marketplaces want no platform in a title. */
  readonly inTitles: readonly string[];
  /** Also as people say it; a live names no other platform. */
  readonly onAir: readonly string[];
}

/** Everything the product says of one channel. Each part is there, or tells why it is not. */
export interface Channel<Id extends ChannelId = ChannelId> {
  readonly id: Id;
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly takes: readonly ListingKind[];
  readonly words: ChannelWords | None;
  readonly listing: Id extends ListingChannelId ? ListingRules : None;
  readonly pictures: Id extends (typeof photoChannelOf)[PhotoChannelId]
    ? PictureRules
    : SamePictures | None;
  readonly live: Id extends (typeof liveChannelOf)[LiveChannelId] ? LiveRules : None;
  /** The day its limits were last compared with their sources. Shown where a limit decides. */
  readonly checkedOn: string;
}
export type ListingChannel = Channel<ListingChannelId>;
