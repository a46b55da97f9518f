/**
 * Milestones of a household, in the order of the catalogue. A code is never renamed or given a new
 * meaning.
 */
export const milestoneCodes = [
  'H0',
  'H1',
  'H2',
  'D1',
  'G1',
  'G2',
  'G3',
  'P1',
  'P2',
  'P3',
  'A1',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'S1',
  'S2',
  'O1',
  'O2',
] as const;
export type MilestoneCode = (typeof milestoneCodes)[number];

export const evidenceKinds = [
  'system',
  'public_url',
  'consent',
  'household_confirmation',
  'household_denial',
  'door_card',
  'order_number',
  'dossier_number',
  'second_member',
  'photo',
  'visit_place',
  'checklist',
  'statement',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Why a household says that a claim is not right. */
export const denialReasons = ['not_done', 'wrong_day', 'not_ours', 'other'] as const;
export type DenialReason = (typeof denialReasons)[number];

/**
 * K1 support visits, K2 commune statistics, K3 public listing, K4 payment QR, K5 story and photo of
 * people.
 */
export const consentPurposes = ['K1', 'K2', 'K3', 'K4', 'K5'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
export type ConsentDecision = 'given' | 'refused' | 'withdrawn';

/**
 * The five basic skills of the teams: public services, shopping, payment, self-protection, local
 * platforms.
 */
export const digitalSkills = ['services', 'shopping', 'payment', 'protection', 'local'] as const;
export type DigitalSkill = (typeof digitalSkills)[number];
