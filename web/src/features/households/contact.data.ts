import { mayVisit } from '@lensan/adoption';
import type { Dossier, HouseholdContactBody } from '@lensan/contract';
import { contactLack, contactWayOf, contactWays, type ContactWay } from '@lensan/household';
import { formatPhone } from '@lensan/vietnamese';
import { createDraft, record } from '../../local/index.ts';
import { t } from '../../text/index.ts';
import { stateOfConsents } from './consents.data.ts';
import { isPhone } from './edit.data.ts';

/** What the household is asked; kept as a draft, so nothing typed is lost. */
export interface ContactDraft {
  readonly way?: ContactWay | undefined;
  /** Typed where the team keeps no number of it yet. */
  readonly phone: string;
}

/**
 * The ways that can be offered: a number is needed for the first two, and it may be kept only while
 * the household lets the team come (K1).
 */
export const waysFor = (dossier: Dossier): readonly ContactWay[] =>
  dossier.household.hasPhone || mayVisit(stateOfConsents(dossier)) ? contactWays : ['link_only'];
/** Does the way chosen still want a number? */
export const needsNumber = (dossier: Dossier, way: ContactWay | undefined): boolean =>
  way !== undefined && way !== 'link_only' && !dossier.household.hasPhone;
/** A draft that begins with what was chosen before. */
export const createContactDraft = ({ household }: Dossier) =>
  createDraft<ContactDraft>(`contact-${household.id}`, {
    way: contactWayOf(household) ?? undefined,
    phone: '',
  });
/** What the question still waits for, or null. */
export const lackOfContact = (dossier: Dossier, { way, phone }: ContactDraft) =>
  way === undefined ? 'way' : needsNumber(dossier, way) && !isPhone(phone) ? 'phone' : null;

/** The household's own word, in the outbox; false while something is missing. */
export async function chooseContact(
  dossier: Dossier,
  draft: ContactDraft,
  evidence: HouseholdContactBody['evidence'],
): Promise<boolean> {
  const { way, phone } = draft;
  const { id } = dossier.household;
  if (way === undefined || lackOfContact(dossier, draft) !== null) return false;
  const typed = needsNumber(dossier, way) ? { phone } : {};
  await record('household.choose_contact', { id, way, evidence, ...typed }, { householdId: id });
  return true;
}

/** "Khách gọi 0900 000 123": what the household chose, or that it has not yet. */
export function contactWords({ household }: Dossier): string {
  const way = contactWayOf(household);
  if (way === null) return t('households.contact.none');
  const phone = household.phone ? formatPhone(household.phone) : t('households.contact.aNumber');
  return t(`households.contact.told.${way}`, { phone });
}

/** The page of the choice, and where it leads back to; only pages of the product are led to. */
export const contactPath = (householdId: string, back: string): string =>
  `/ho/${householdId}/lien-he?ve=${encodeURIComponent(back)}`;
/**
 * Where the household chooses, while its goods cannot be put before buyers for want of that;
 * undefined once they can.
 */
export const contactMissingAt = ({ household }: Dossier, back: string): string | undefined =>
  contactLack(household) === null ? undefined : contactPath(household.id, back);
export const backFrom = (asked: string | undefined, otherwise: string): string =>
  asked !== undefined && /^\/(?!\/)[\w/-]*$/.test(asked) ? asked : otherwise;
