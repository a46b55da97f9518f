import { terrace } from '@lensan/adoption';
import {
  withRecord,
  type Dossier,
  type MilestoneRecord,
  type OperationKind,
} from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import type { BodyOf, OwnOperation, Projection } from '../../local/types.ts';
import { householdProjections } from '../households/households.projection.ts';
import { visitProjections } from './visits.projection.ts';

const all = { ...householdProjections, ...visitProjections };
const at = Date.UTC(2026, 10, 25, 2);
function after<K extends OperationKind>(
  dossier: Dossier | null,
  kind: K,
  body: BodyOf<K>,
): Dossier {
  const operation = {
    id: 'op',
    kind,
    at,
    householdId: 'h1',
    body,
    by: { id: 'lan', name: 'Lan' },
  } as OwnOperation<K>;
  const shown = (all[kind] as unknown as Projection<K>)(dossier, operation);
  if (!shown) throw new Error('nothing shown');
  return shown;
}
const registered = () =>
  after(null, 'household.register', {
    id: 'h1',
    villageId: 'v1',
    kind: 'farm',
    headName: 'Nguyễn Văn Bình',
    addressAs: 'bac',
    addressLine: '',
    sells: 'Chuối',
    device: 'smart',
    isPriority: false,
    assignmentId: 'a1',
  });
const visit = {
  id: 'v1',
  householdId: 'h1',
  visitedOn: '2026-11-25',
  result: 'met',
  tasks: [],
  skills: [],
  refusalReason: null,
  note: 'Vườn sau',
  nextOn: null,
  placeCell: null,
} as const;
const yes = (id: string, purpose: 'K1' | 'K3', seen: string | null = null) =>
  ({
    id,
    householdId: 'h1',
    purpose,
    decision: 'given',
    textVersion: 'K1/2026-11-1',
    evidence: 'handed_over',
    wasReadAloud: true,
    answeredBy: 'head',
    seen,
  }) as const;
const done = (dossier: Dossier) =>
  terrace(
    Object.fromEntries(
      Object.values(dossier.milestones)
        .filter(({ status }) => status !== 'void')
        .map(({ code, occurredOn }) => [code, { on: occurredOn, verifiedOn: null }]),
    ),
  )
    .filter((step) => step.state === 'done')
    .map((step) => step.code);

describe('what a mentor sees at the door without signal', () => {
  it('a registered household is there at once with its mentor', () => {
    expect(Object.values(registered().assignments)).toMatchObject([
      { mentorName: 'Lan', fromOn: '2026-11-25', toOn: null },
    ]);
  });
  it('a visit and the agreement climb the first two steps, with the ids the server will make', () => {
    const shown = after(
      after(registered(), 'visit.record', { ...visit, tasks: [], skills: [] }),
      'consent.record',
      yes('c1', 'K1'),
    );
    expect(done(shown)).toEqual(['H0', 'H1']);
    expect(Object.keys(shown.milestones).toSorted()).toEqual(['c1-h1', 'v1-h0']);
    expect(shown.milestones['v1-h0']?.status).toBe('verified');
  });
  it('withdrawing support takes the phone number and the agreement away at once', () => {
    const reached = after(registered(), 'consent.record', yes('c1', 'K1'));
    const visited = after(
      withRecord(reached, 'milestones', {
        ...Object.values(reached.milestones)[0]!,
        evidence: [{ kind: 'visit_place', value: '20.805,105.893', by: 'lan', at: 0 }],
      }),
      'visit.record',
      { ...visit, tasks: [], skills: [] },
    );
    const agreed = after(visited, 'household.edit', { id: 'h1', phone: '0900000123' });
    expect(JSON.stringify(agreed)).toMatch(/Vườn.*\d+\.\d{3},/);
    const shown = after(agreed, 'consent.record', {
      ...yes('c2', 'K1', 'c1'),
      decision: 'withdrawn',
    });
    expect(shown.household).toMatchObject({ phone: null, hasPhone: false, status: 'declined' });
    expect(JSON.stringify([shown.visits, shown.milestones])).not.toMatch(/Vườn|\d+\.\d{3},/);
    expect(done(shown)).toEqual(['H0']);
    expect(
      after(shown, 'visit.record', { ...visit, tasks: [], skills: [] }).visits['v1']?.note,
    ).toBe('');
  });
  it('a claim by hand shows as claimed until somebody else confirms it', () => {
    const claimed = after(registered(), 'milestone.claim', {
      id: 'm1',
      householdId: 'h1',
      code: 'C1',
      occurredOn: '2026-11-25',
      evidence: [{ kind: 'public_url', value: 'https://example.vn' }],
    });
    expect(claimed.milestones['m1']).toMatchObject({ status: 'claimed', mentorId: 'lan' });
    expect(
      after(claimed, 'milestone.void', { milestoneId: 'm1', reason: 'wrong_date' }).milestones['m1']
        ?.status,
    ).toBe('void');
  });
  it('a visit on the wrong day moves what it brought at once, with the ids the server will make', () => {
    const recorded = after(registered(), 'visit.record', { ...visit, tasks: [], skills: [] });
    const shown = after(recorded, 'visit.correct', {
      id: 'v2',
      replacesId: 'v1',
      householdId: 'h1',
      visitedOn: '2026-11-20',
      skills: [],
      note: 'Vườn trước',
    });
    expect(shown.visits).toMatchObject({ v2: { visitedOn: '2026-11-20', note: '' } });
    // The words come with the household's yes.
    const agreed = after(recorded, 'consent.record', yes('c1', 'K1', null));
    const corrected = after(agreed, 'visit.correct', {
      id: 'v3',
      replacesId: 'v1',
      householdId: 'h1',
      visitedOn: '2026-11-20',
      skills: [],
      note: 'Vườn trước',
    });
    expect(corrected.visits).toMatchObject({ v3: { note: 'Vườn trước' } });
    expect(Object.keys(shown.visits)).toEqual(['v2']);
    expect(shown.milestones).toMatchObject({
      'v1-h0': { status: 'void' },
      'v1-h0-again': { status: 'claimed', occurredOn: '2026-11-20' },
    });
    const gone = after(shown, 'visit.remove', { visitId: 'v2', householdId: 'h1' });
    expect([Object.keys(gone.visits), done(gone)]).toEqual([[], []]);
  });
  it('a no of the household holds a checked claim up at once, and taken back it counts again', () => {
    const id = { milestoneId: 'm1' };
    const claimed = after(registered(), 'milestone.claim', {
      id: 'm1',
      householdId: 'h1',
      code: 'C1',
      occurredOn: '2026-11-25',
      evidence: [{ kind: 'public_url', value: 'https://example.vn' }],
    });
    const byTuan = withRecord(claimed, 'milestones', {
      ...(claimed.milestones['m1'] as MilestoneRecord),
      claimedBy: 'tuan',
    });
    const checked = after(byTuan, 'milestone.confirm', { ...id, how: 'second_member' });
    const no = after(checked, 'milestone.deny', { ...id, isDenied: true, reason: 'wrong_day' });
    const back = after(no, 'milestone.deny', { ...id, isDenied: false, reason: null });
    expect([checked, no, back].map(({ milestones }) => milestones['m1']?.status)).toEqual([
      'verified',
      'claimed',
      'verified',
    ]);
  });
});
