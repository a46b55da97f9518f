import { conflictRecord } from './conflicts.ts';
import { assignmentRecord, consentRecord, householdRecord } from './households.ts';
import { listingRecord } from './listings.ts';
import { scriptRecord } from './livestream.ts';
import { orderRecord } from './orders.ts';
import { payeeRecord } from './payments.ts';
import { photoRecord } from './photos.ts';
import { milestoneRecord, visitRecord } from './visits.ts';

/** Every record that travels to phones, by entity. One line per entity, written by its feature. */
export const entities = {
  household: householdRecord,
  assignment: assignmentRecord,
  consent: consentRecord,
  visit: visitRecord,
  milestone: milestoneRecord,
  photo: photoRecord,
  listing: listingRecord,
  script: scriptRecord,
  payee: payeeRecord,
  order: orderRecord,
  conflict: conflictRecord,
} as const;
export type EntityName = keyof typeof entities;

export { dossierKeys } from './dossier-keys.ts';
