import type { DigitalSkill } from '@lensan/adoption';
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
  readonly code: SellingCode;
  readonly icon: IconName;
  readonly stepCount: number;
  /** Calendar day, `YYYY-MM-DD`, shown with its source. */
  readonly checkedOn: string;
}
export type SellingCode = 'shopee' | 'tiktok' | 'zalo' | 'facebook' | 'reply' | 'parcel';

const selling = (code: SellingCode, icon: IconName): SellingLesson => ({
  code,
  icon,
  stepCount: 6,
  checkedOn: '2026-12-01',
});
/** Opening a place to sell; each ends in the milestone "Có tài khoản bán". */
export const openings: readonly SellingLesson[] = [
  selling('zalo', 'msg'),
  selling('facebook', 'users'),
  selling('shopee', 'cart'),
  selling('tiktok', 'live'),
];
/** What to do once buyers come. */
export const dealings: readonly SellingLesson[] = [
  selling('reply', 'msg'),
  selling('parcel', 'carton'),
];

/** Every lesson of a skill has five steps: one for each finger, and short enough to be done at the door. */
export const steps = [1, 2, 3, 4, 5] as const;
