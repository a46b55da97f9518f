import type { EvidenceKind, MilestoneCode } from './codes.ts';

/** Stored with every milestone, so that a later rule does not silently change an old decision. */
export const ruleVersion = '2026-11-22';

export interface MilestoneEntry {
  /** Name on screens and reports. */
  readonly nameVi: string;
  readonly nameEn: string;
  /**
   * Evidence that fits, best first. `system` = made by the product itself (photo check, QR, script,
   * export).
   */
  readonly evidence: readonly EvidenceKind[];
  /** Follows from other records; nobody may claim it. */
  readonly isDerived?: true;
  /** Only households of this kind can reach it; absent = every household can. */
  readonly onlyFor?: 'homestay';
}

/**
 * The milestone catalogue of the adoption guide, section 6, of 22/11/2026. Own design over the
 * official counts of the teams.
 */
export const catalogue: Readonly<Record<MilestoneCode, MilestoneEntry>> = {
  H0: {
    nameVi: 'Đã gặp hộ',
    nameEn: 'Household reached',
    evidence: ['door_card', 'visit_place', 'statement'],
  },
  H1: {
    nameVi: 'Hộ đồng ý tham gia',
    nameEn: 'Household agreed to take part',
    evidence: ['consent'],
  },
  H2: {
    nameVi: 'Đã học 5 kỹ năng số',
    nameEn: 'Taught the five digital skills',
    evidence: ['checklist', 'household_confirmation', 'second_member'],
  },
  D1: {
    nameVi: 'Có điện thoại thông minh, 4G',
    nameEn: 'Has a smartphone with 4G',
    evidence: ['system', 'statement', 'second_member'],
  },
  G1: {
    nameVi: 'Dùng được VNeID mức 2',
    nameEn: 'Uses VNeID level 2',
    evidence: ['statement', 'household_confirmation'],
  },
  G2: {
    nameVi: 'Tự nộp một hồ sơ trên mạng',
    nameEn: 'Filed an online dossier alone',
    evidence: ['dossier_number', 'household_confirmation'],
  },
  G3: {
    nameVi: 'Có chữ ký số cá nhân',
    nameEn: 'Has a personal digital signature',
    evidence: ['statement', 'household_confirmation'],
  },
  P1: {
    nameVi: 'Có tài khoản nhận tiền',
    nameEn: 'Has a payment account',
    evidence: ['statement', 'household_confirmation'],
  },
  P2: {
    nameVi: 'Mã nhận tiền đã thử',
    nameEn: 'Payment QR tested',
    evidence: ['system', 'household_confirmation'],
  },
  P3: {
    nameVi: 'Nhận tiền vào tài khoản lần đầu',
    nameEn: 'First digital payment received',
    evidence: ['household_confirmation', 'system'],
  },
  A1: {
    nameVi: 'Đã học bài chống lừa đảo',
    nameEn: 'Passed the scam drill',
    evidence: ['system', 'household_confirmation'],
  },
  C1: {
    nameVi: 'Có tài khoản bán',
    nameEn: 'Has an account on a sales channel',
    evidence: ['public_url', 'household_confirmation', 'second_member', 'photo'],
  },
  C2: {
    nameVi: 'Đã đăng tin đầu tiên',
    nameEn: 'First public listing',
    evidence: ['system', 'public_url', 'household_confirmation', 'photo'],
  },
  C3: {
    nameVi: 'Ảnh đạt yêu cầu của kênh',
    nameEn: 'Photos meet the channel rules',
    evidence: ['system'],
  },
  C4: {
    nameVi: 'Đã live lần đầu',
    nameEn: 'First livestream',
    evidence: ['system', 'public_url', 'household_confirmation', 'second_member'],
  },
  C5: {
    nameVi: 'Đơn hàng đầu tiên',
    nameEn: 'First order',
    evidence: ['system', 'order_number', 'household_confirmation', 'photo'],
  },
  C6: {
    nameVi: 'Năm đơn hoặc đơn ngoài tỉnh',
    nameEn: 'Five orders or an order from another province',
    evidence: ['system', 'order_number', 'household_confirmation'],
  },
  C7: { nameVi: 'Tự làm được', nameEn: 'Manages alone', evidence: ['system'] },
  C8: {
    nameVi: 'Bán đều 30 ngày',
    nameEn: 'Still active after 30 days',
    evidence: ['system'],
    isDerived: true,
  },
  S1: {
    nameVi: 'Khai báo lưu trú trên mạng',
    nameEn: 'Declares guests online',
    evidence: ['statement', 'household_confirmation'],
    onlyFor: 'homestay',
  },
  S2: {
    nameVi: 'Phòng lên trang đặt phòng',
    nameEn: 'Room on a booking site',
    evidence: ['public_url', 'household_confirmation'],
    onlyFor: 'homestay',
  },
  O1: {
    nameVi: 'Đăng ký OCOP',
    nameEn: 'Applied for OCOP',
    evidence: ['dossier_number', 'second_member'],
  },
  O2: {
    nameVi: 'Được công nhận OCOP',
    nameEn: 'OCOP recognised',
    evidence: ['dossier_number', 'public_url', 'second_member'],
  },
};

/**
 * Points by kind of evidence (guide, section 6). The guide names no points for the household's
 * card, a consent row, the place of a visit and a checklist: a consent row is an act of the
 * household kept by the product (3), its card at the door counts as its confirmation (2), place and
 * checklist are worth a photo (1).
 */
export const evidenceWeights: Readonly<Record<EvidenceKind, number>> = {
  system: 3,
  public_url: 3,
  consent: 3,
  household_confirmation: 2,
  // A word against the claim: it holds it up (`denialOf`) and weighs nothing for it.
  household_denial: 0,
  door_card: 2,
  order_number: 2,
  dossier_number: 2,
  second_member: 1,
  photo: 1,
  visit_place: 1,
  checklist: 1,
  statement: 0,
};

/**
 * Milestones a person may claim by hand. `system` evidence alone is not claimed, it is recorded by
 * the product.
 */
export const isClaimable = (code: MilestoneCode): boolean =>
  !catalogue[code].isDerived &&
  catalogue[code].evidence.some((kind) => kind !== 'system' && kind !== 'consent');
/**
 * Whether a household of this kind can reach the milestone at all: a farm declares no guests.
 * @example milestoneApplies('S1', { kind: 'farm' }) // false
 */
export const milestoneApplies = (
  code: MilestoneCode,
  household: { readonly kind: string },
): boolean => {
  const { onlyFor } = catalogue[code];
  return onlyFor === undefined || onlyFor === household.kind;
};
/**
 * Kinds of evidence a mentor can add when claiming: not those only the product, the household or
 * another member can supply.
 */
export const mentorEvidence = (code: MilestoneCode): EvidenceKind[] =>
  catalogue[code].evidence.filter(
    (kind) =>
      ![
        'system',
        'consent',
        'household_confirmation',
        'second_member',
        'door_card',
        'visit_place',
      ].includes(kind),
  );
