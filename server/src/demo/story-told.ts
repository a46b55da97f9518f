import type { ListingFacts } from '@lensan/listing';
import type { DemoGoods } from './goods.data.ts';
import type { Pen, StoryPlace } from './story-pen.ts';

/** Fixes what is otherwise chance: the household of the guided tour. */
export interface StoryWish {
  readonly stage: number;
  readonly goods: number;
  readonly headName: string;
  readonly addressAs: 'bac' | 'co' | 'ong' | 'ba';
}

/** What is known of the household while its story is told. */
export interface Told {
  readonly id: string;
  readonly number: number;
  readonly place: StoryPlace;
  readonly wish: StoryWish | undefined;
  readonly goods: DemoGoods;
  /** How far it came, 0 to 1. */
  readonly stage: number;
  readonly pen: Pen;
}
/** What a household agreed to. */
export interface Agreed {
  readonly publishes: boolean;
  readonly publicConsent: string;
  readonly takesMoney: boolean;
  readonly moneyConsent: string;
}
/** What it sells. */
export interface Offer {
  readonly listingId: string;
  readonly facts: ListingFacts;
}
