import { mentorEvidence, type EvidenceKind, type MilestoneCode } from '@lensan/adoption';

/** Kinds of evidence a mentor can add, best first; a bare statement always remains. */
export const evidenceFor = (code: MilestoneCode): EvidenceKind[] => [
  ...new Set([...mentorEvidence(code), 'statement' as const]),
];

/** Of an order or dossier number only the last four signs are kept. */
export const maskNumber = (typed: string): string => {
  const signs = typed.replace(/[^0-9A-Za-zĐđ]/g, '');
  return signs.length <= 4 ? signs : `•••${signs.slice(-4)}`;
};
/**
 * An address people can open: `https://` is put in front of what was pasted without it. Null when
 * it is none.
 */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return url.hostname.includes('.') && url.href.length <= 300 ? url.href : null;
  } catch {
    // No address: answered as such.
    return null;
  }
}

/** What is stored of an answer, or null while it is not good enough. */
export function evidenceValue(kind: EvidenceKind, typed: string): string | null {
  if (kind === 'public_url') return addressOf(typed);
  if (kind === 'order_number' || kind === 'dossier_number') return maskNumber(typed) || null;
  if (kind === 'photo') return typed || null;
  return '';
}

/** What has been answered of a claim so far. */
export interface ClaimDraft {
  readonly occurredOn: string;
  readonly kind?: EvidenceKind | undefined;
  readonly typed: string;
}
/** The kind of evidence of a draft: the only one there is, else the one chosen. */
export const chosenKind = (code: MilestoneCode, draft: ClaimDraft): EvidenceKind | undefined => {
  const kinds = evidenceFor(code);
  return kinds.length === 1 ? kinds[0] : draft.kind;
};
/** The evidence of a draft as it is stored, or null while it is not good enough. */
export function chosenEvidence(
  code: MilestoneCode,
  draft: ClaimDraft,
): { readonly kind: EvidenceKind; readonly value: string } | null {
  const kind = chosenKind(code, draft);
  const value = kind ? evidenceValue(kind, draft.typed) : null;
  return kind && value !== null ? { kind, value } : null;
}
/** Which field a kind of evidence is typed in; a statement and the like need none. */
export const fieldOf = (kind: EvidenceKind | undefined): 'url' | 'number' | 'photo' | null =>
  kind === 'public_url'
    ? 'url'
    : kind === 'order_number' || kind === 'dossier_number'
      ? 'number'
      : kind === 'photo'
        ? 'photo'
        : null;
/** How much a kind of evidence says, as the sentence under the form tells it. */
export const weightOf = (kind: EvidenceKind | undefined): 'url' | 'statement' | 'other' =>
  kind === 'public_url' ? 'url' : kind === 'statement' ? 'statement' : 'other';
