import type { PhotoFindingCode, PhotoShot } from '@lensan/contract';
import { t } from '../../text/index.ts';
import type { AdviceLine } from './advice.ts';
import type { PhotoSubject } from './photos.data.ts';

/** What a shot is called: a house and its yard have their own words. */
export const shotWord = (shot: PhotoShot, subject: PhotoSubject): string =>
  subject === 'homestay' && (shot === 'whole' || shot === 'garden')
    ? t(`photos.stay.${shot}`)
    : t(`photos.shot.${shot}`);
/** How to stand and what to show, in one line. */
export const shotHow = (shot: PhotoShot, subject: PhotoSubject): string =>
  subject === 'homestay' && shot === 'whole' ? t('photos.how.house') : t(`photos.how.${shot}`);
/** Spoken description from what is known: the shot and the goods' name. */
export const altOf = (shot: PhotoShot, subject: PhotoSubject, name: string): string =>
  t('photos.alt', { shot: shotWord(shot, subject), name });

/** For a word inside a sentence. */
export const lowered = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const mendable = [
  'dark',
  'overexposed',
  'colour_cast',
  'tilted',
] as const satisfies readonly PhotoFindingCode[];
const mendedWords = (what: readonly PhotoFindingCode[]): string => {
  const words = mendable
    .filter((code) => what.includes(code))
    .map((code) => t(`photos.mended.${code}`));
  return words.map((word, index) => (index === 0 ? word : lowered(word))).join(', ');
};

/** The two lines in words, for the kit's `Advice`. */
export const adviceWords = (
  lines: readonly AdviceLine[],
): { kind: 'good' | 'warn'; lead: string; text: string }[] =>
  lines.map((line) => {
    switch (line.code) {
      case 'fine':
        return {
          kind: 'good',
          lead: t('photos.advice.fine.lead'),
          text: t('photos.advice.fine.text'),
        };
      case 'as_taken':
        return {
          kind: 'good',
          lead: t('photos.advice.asTaken.lead'),
          text: t('photos.advice.asTaken.text'),
        };
      case 'mended':
        return {
          kind: 'good',
          lead: t('photos.advice.mended.lead', { what: mendedWords(line.what) }),
          text: t('photos.advice.mended.text'),
        };
      case 'gain':
        return {
          kind: 'warn',
          lead: t('photos.advice.gain.lead'),
          text: t('photos.advice.gain.text'),
        };
      case 'fault':
        return {
          kind: 'warn',
          lead: t(`photos.fault.${line.what}`),
          text: t(`photos.gain.${line.what}`),
        };
    }
  });
