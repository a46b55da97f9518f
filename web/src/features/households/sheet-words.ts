import type { Dossier } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { formatDate } from '@lensan/vietnamese';
import { t } from '../../text/index.ts';
import { mentorsOf, stateOf, villageName } from './households.data.ts';

/** What it sells, where it is and who helps, in one line. */
export function aboutWords(dossier: Dossier): string {
  const { sells, addressLine, villageId } = dossier.household;
  const mentors = mentorsOf(dossier)
    .map(({ mentorName }) => givenName(mentorName))
    .filter(Boolean);
  const village = villageName(villageId);
  return [
    sells,
    addressLine || (village && t('home.village', { name: village })),
    mentors.length > 0
      ? t('households.sheet.helps', { names: mentors.join(', ') })
      : t('households.sheet.nobody'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** When somebody last called, and the day agreed for the next time. */
export function lastVisitWords(dossier: Dossier): string {
  const { lastVisitOn, agreedOn } = stateOf(dossier);
  if (lastVisitOn === null) return t('households.sheet.noVisit');
  const day = formatDate(lastVisitOn);
  return agreedOn === null
    ? t('households.sheet.visited', { day })
    : t('households.sheet.visitedNext', { day, next: formatDate(agreedOn) });
}
