import type { AssignmentRecord, Dossier, EvidenceItem, OperationKind } from '@lensan/contract';
import { withRecord } from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import type { BodyOf, OwnOperation, Projection } from '../../local/types.ts';
import { householdProjections } from './households.projection.ts';
import { standingOf, withEvidence, withMilestone } from './milestones.projection.ts';
import { dossierOf, milestone, withMilestones } from './testing.ts';

const at = Date.UTC(2026, 10, 25, 2);
const by = { id: 'lan', name: 'Lan' };
function after<K extends OperationKind>(
  dossier: Dossier | null,
  kind: K,
  body: BodyOf<K>,
): Dossier | null {
  const own = { id: 'op', kind, at, householdId: 'h1', body, by } as OwnOperation<K>;
  return (householdProjections[kind] as unknown as Projection<K>)(dossier, own);
}
const answers = {
  id: 'h1',
  villageId: 'v1',
  kind: 'farm',
  headName: 'Nguyễn Văn Bình',
  addressAs: 'bac',
  addressLine: '',
  sells: 'Chuối',
  device: 'smart',
  isPriority: false,
} as const;
const row = (change: Partial<AssignmentRecord> = {}): AssignmentRecord => ({
  id: 'a1',
  householdId: 'h1',
  version: 3,
  mentorId: 'lan',
  mentorName: 'Lan',
  role: 'lead',
  fromOn: '2026-06-01',
  toOn: null,
  ...change,
});
const served = (...rows: readonly AssignmentRecord[]) =>
  rows.reduce<Dossier>((rest, one) => withRecord(rest, 'assignments', one), dossierOf());
const {
  version: _version,
  mentorName: _mentorName,
  ...minhLeads
} = row({
  id: 'a2',
  mentorId: 'minh',
  fromOn: '2026-11-25',
});

describe('a household on the phone before the server has spoken', () => {
  it('is as it was registered, open, showing buyers nothing but the commune', () => {
    const made = after(null, 'household.register', { ...answers, assignmentId: null });
    expect(made?.household).toEqual({
      ...answers,
      householdId: 'h1',
      version: 0,
      phone: null,
      hasPhone: false,
      status: 'open',
      publication: { shopName: '', showPhone: false, showZalo: false, showAddress: 'commune' },
      contactChosenAt: null,
      createdAt: at,
      createdBy: 'lan',
    });
    expect(made?.assignments).toEqual({});
  });
  it('has whoever registered it as its mentor; registering again changes nothing', () => {
    const made = after(null, 'household.register', { ...answers, assignmentId: 'a1' });
    expect(made?.assignments).toEqual({ a1: row({ version: 0, fromOn: '2026-11-25' }) });
    expect(after(made, 'household.register', { ...answers, assignmentId: 'a9' })).toBe(made);
  });
  it('changes the fields that were edited, and knows whether it has a number', () => {
    const edited = (body: object) => after(dossierOf(), 'household.edit', { id: 'h1', ...body });
    expect(edited({ sells: 'Chè', kind: undefined })?.household).toEqual({
      ...dossierOf().household,
      sells: 'Chè',
    });
    expect(edited({ phone: '0900000123' })?.household.hasPhone).toBe(true);
    const known = dossierOf({ phone: '0900000123', hasPhone: true });
    const gone = after(known, 'household.edit', { id: 'h1', phone: null });
    expect(gone?.household).toMatchObject({ phone: null, hasPhone: false });
  });
  it('is not made up by an edit, an answer or an assignment of one it does not know', () => {
    expect(after(null, 'household.edit', { id: 'h1' })).toBeNull();
    expect(after(null, 'assignment.set', minhLeads)).toBeNull();
    expect(after(null, 'consent.record', { purpose: 'K1' } as never)).toBeNull();
  });
});

describe('an answer to a consent', () => {
  const answer = (decision: 'given' | 'refused' | 'withdrawn', purpose: 'K1' | 'K2' = 'K1') => ({
    id: `${purpose}-${decision}`,
    householdId: 'h1',
    purpose,
    decision,
    textVersion: 'K1/2026-11-1',
    evidence: 'voice' as const,
    wasReadAloud: true,
    answeredBy: 'head' as const,
    seen: null,
  });
  const said = (dossier: Dossier, ...body: Parameters<typeof answer>) =>
    after(dossier, 'consent.record', answer(...body));
  const known = dossierOf({ phone: '0900000123', hasPhone: true });
  it('a no to visits takes the number and closes the household, one that is paused stays so', () => {
    expect(said(known, 'refused')?.household).toMatchObject({
      phone: null,
      hasPhone: false,
      status: 'declined',
    });
    expect(said(dossierOf({ status: 'paused' }), 'refused')?.household.status).toBe('paused');
  });
  it('a yes, or a no to something else, takes nothing', () => {
    expect(said(known, 'given')?.household).toEqual(known.household);
    expect(said(known, 'refused', 'K2')?.household).toEqual(known.household);
    expect(said(known, 'given')?.consents['K1-given']).toMatchObject({
      counts: true,
      answeredAt: at,
      recordedBy: 'lan',
      version: 0,
    });
  });
});

describe('another mentor', () => {
  it('takes over from the lead, whose last day was the day before', () => {
    const helper = row({ id: 'a3', mentorId: 'hoa', mentorName: 'Hoa', role: 'help' });
    const past = row({ id: 'a0', mentorId: 'x', toOn: '2026-07-01' });
    const shown = after(served(row(), helper, past), 'assignment.set', minhLeads);
    expect(shown?.assignments).toEqual({
      a0: past,
      a1: row({ toOn: '2026-11-24' }),
      a2: { ...minhLeads, mentorName: '', version: 0 },
      a3: helper,
    });
  });
  it('one who only helps ends nobody, and is called as this phone knows them', () => {
    const lanHelps = { ...minhLeads, mentorId: 'lan', role: 'help' } as const;
    expect(after(served(row()), 'assignment.set', lanHelps)?.assignments).toEqual({
      a1: row(),
      a2: { ...lanHelps, mentorName: 'Lan', version: 0 },
    });
  });
  it('an assignment that is known keeps name and version', () => {
    const ended = { ...minhLeads, id: 'a1', mentorId: 'lan', toOn: '2026-11-24' };
    expect(after(served(row()), 'assignment.set', ended)?.assignments).toEqual({
      a1: { ...ended, mentorName: 'Lan', version: 3 },
    });
  });
});

describe('a milestone on the phone', () => {
  const item = (kind: EvidenceItem['kind'], who: string | null): EvidenceItem => ({
    kind,
    value: '',
    by: who,
    at,
  });
  it('stands unless it was taken back or turned down', () => {
    const dossier = withMilestones(dossierOf(), [
      { code: 'C1' },
      { code: 'C2', status: 'void' },
      { code: 'C3', status: 'rejected' },
      { code: 'C4', status: 'verified' },
    ]);
    expect(standingOf(dossier).map(({ code }) => code)).toEqual(['C1', 'C4']);
  });
  it('is verified at once by what the product itself shows, claimed otherwise', () => {
    const made = (evidence: EvidenceItem[]) =>
      withMilestone(dossierOf(), {
        id: 'm',
        code: 'C1',
        occurredOn: '2026-11-25',
        claimedBy: 'lan',
        at,
        evidence,
      }).milestones['m'];
    expect(made([item('system', null)])).toMatchObject({ status: 'verified', decidedAt: at });
    expect(made([item('photo', 'lan')])).toMatchObject({ status: 'claimed', decidedAt: null });
  });
  it('is verified by the evidence that makes it enough; the same said twice counts once', () => {
    const claimed = milestone({ code: 'C5', evidence: [item('order_number', 'lan')] });
    const seen = withEvidence(dossierOf(), claimed, item('second_member', 'minh'));
    expect(seen.milestones['C5']).toMatchObject({
      status: 'verified',
      decidedBy: 'minh',
      decidedAt: at,
      evidence: [{ kind: 'order_number' }, { kind: 'second_member' }],
    });
    const dossier = dossierOf();
    expect(withEvidence(dossier, claimed, item('order_number', 'lan'))).toBe(dossier);
    const more = withEvidence(dossier, claimed, item('photo', 'lan')).milestones['C5'];
    expect([more?.status, more?.evidence.length]).toEqual(['claimed', 2]);
  });
});
