import type { DigitalSkill } from '@lensan/adoption';
import { channelOf, liveChannelIds, liveChannelOf, type LiveChannelId } from '@lensan/channels';
import type { IconName } from '../../ui/index.ts';

export interface Lesson {
  readonly skill: DigitalSkill;
  readonly icon: IconName;
}

/**
 * The five basic skills of the teams, one small lesson each; the sentences stand with the other
 * texts and work without signal.
 */
export const lessons: readonly Lesson[] = [
  { skill: 'services', icon: 'file' },
  { skill: 'shopping', icon: 'cart' },
  { skill: 'payment', icon: 'qr' },
  { skill: 'protection', icon: 'shield' },
  { skill: 'local', icon: 'pin' },
];
/** A lesson about selling: its steps are counted, and the day its facts were last read. */
export interface SellingLesson {
  readonly code: LiveChannelId | 'reply' | 'parcel';
  /** Channels appear as two letters, other things as their sign. */
  readonly tile: { readonly letters: string } | { readonly icon: IconName };
  readonly stepCount: number;
  /** Calendar day, `YYYY-MM-DD`, shown with its source. */
  readonly checkedOn: string;
}
const readOn = { stepCount: 6, checkedOn: '2026-12-01' } as const;

/**
 * Opening a place to sell: every channel where a household has an account of its own to post and go
 * live. Each ends in the milestone "Có tài khoản bán".
 */
export const openings: readonly SellingLesson[] = liveChannelIds.map((code) => ({
  code,
  tile: { letters: channelOf(liveChannelOf[code]).name.slice(0, 2) },
  ...readOn,
}));
/** What to do once buyers come. */
export const dealings: readonly SellingLesson[] = [
  { code: 'reply', tile: { icon: 'msg' }, ...readOn },
  { code: 'parcel', tile: { icon: 'carton' }, ...readOn },
];

/** Every lesson of a skill has five steps: one for each finger, and short enough to be done at the door. */
export const steps = [1, 2, 3, 4, 5] as const;
