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
/** Every lesson has five steps: one for each finger, and short enough to be done at the door. */
export const steps = [1, 2, 3, 4, 5] as const;
