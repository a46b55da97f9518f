import type { MilestoneCode } from '@lensan/adoption/codes.ts';
import { catalogue } from '@lensan/adoption/catalogue.ts';
import { findText, type TextKey } from '../../text/catalogue.ts';
import { language, t } from '../../text/index.ts';

type ReachedKey = Extract<TextKey, `households.reached.${string}`>;
const isWritten = (key: string): key is ReachedKey => findText('vi', key) !== undefined;

/**
 * What a household is asked to say yes to, in its own words (`households.reached.…`); a milestone
 * without such words is called by its name in the catalogue.
 */
export function reachedWords(code: MilestoneCode): string {
  const key = `households.reached.${code}`;
  if (isWritten(key)) return t(key);
  return language() === 'vi' ? catalogue[code].nameVi : catalogue[code].nameEn;
}
