import {
  adoption,
  assignedOn,
  coverage,
  eligible,
  equityGap,
  isOnline,
  isSelling,
  mentorOn,
  onlineShare,
  sellingShare,
  stageOf,
  terraceSteps,
  type MilestoneCode,
} from '@lensan/adoption';
import type {
  CommuneFigures,
  CommuneReport,
  MentorFigures,
  ReportRow,
  Village,
  VillageFigures,
} from '@lensan/contract';
import { fold } from '@lensan/vietnamese';
import type { ReportHousehold } from './reports.queries.ts';

type Households = readonly ReportHousehold[];
type Rows = 'all' | 'eligible' | 'unmet' | 'online' | 'selling' | 'waiting' | MilestoneCode;
/** Tests of the figures that are no single milestone. */
const groups: Readonly<
  Partial<Record<Rows, (household: ReportHousehold, until: string) => boolean>>
> = {
  all: () => true,
  eligible: () => true,
  unmet: ({ reached }, until) => reached.H0 === undefined || reached.H0.on > until,
  online: isOnline,
  selling: isSelling,
  waiting: ({ reached }) => Object.values(reached).some((entry) => entry.verifiedOn === null),
};

/** The seven steps, claimed and verified apart, each over the households that sell something. */
export const stepFigures = (households: Households, until: string): CommuneReport['steps'] =>
  terraceSteps.map(({ code }) => {
    const { claimed, verified } = adoption(households, code, until);
    const monthStart = until.slice(0, 8) + '01';
    const sinceMonthStart = eligible(households).filter(({ reached }) => {
      const entry = reached[code];
      return entry !== undefined && entry.on >= monthStart && entry.on <= until;
    }).length;
    return {
      code,
      claimed: claimed.count,
      verified: verified.count,
      of: claimed.of,
      sinceMonthStart,
    };
  });

/** What a table by commune or village says of one of them. */
function unitFigures(households: Households, until: string) {
  const { ofListed } = coverage(households, null, until);
  const gap = equityGap(households, 'C2', until);
  const steps = stepFigures(households, until);
  const reached = (code: MilestoneCode) => steps.find((step) => step.code === code)?.claimed ?? 0;
  return {
    listed: ofListed.of,
    eligible: eligible(households).length,
    met: reached('H0'),
    agreed: reached('H1'),
    listing: reached('C2'),
    online: onlineShare(households, until).count,
    selling: sellingShare(households, until).count,
    claimed: steps.reduce((sum, step) => sum + step.claimed, 0),
    verified: steps.reduce((sum, step) => sum + step.verified, 0),
    priorityGap: gap === null ? null : Math.round(gap),
  };
}

/** One line of the village table. */
export const villageRow = (
  village: Village,
  households: Households,
  until: string,
): VillageFigures => ({
  id: village.id,
  path: village.path,
  name: village.name,
  kind: village.kind,
  coverage: village.coverage,
  official: village.official?.households ?? null,
  ...unitFigures(households, until),
});

/** Official number of several villages together; null while one of them has none. */
export const officialOf = (villages: readonly Pick<VillageFigures, 'official'>[]): number | null =>
  villages.length > 0 && villages.every((village) => village.official !== null)
    ? villages.reduce((sum, village) => sum + (village.official ?? 0), 0)
    : null;

/**
 * One line of a province's table. Worked out from the households: gaps and shares do not add up
 * from villages.
 */
export const communeRow = (
  commune: { code: string; path: string; fullName: string },
  villages: readonly VillageFigures[],
  households: Households,
  until: string,
): CommuneFigures => ({
  id: commune.code,
  path: commune.path,
  name: commune.fullName,
  official: officialOf(villages),
  villages: villages.length,
  ...unitFigures(households, until),
});

/**
 * Mentors with the households they serve on the day and the milestones that belong to them. By
 * name: nobody is ranked.
 */
export function mentorFigures(
  households: Households,
  villageName: ReadonlyMap<string, string>,
  until: string,
): Omit<MentorFigures, 'phone'>[] {
  const figures = new Map<
    string,
    {
      mentorId: string;
      name: string;
      villages: Set<string>;
      households: number;
      claimed: number;
      verified: number;
    }
  >();
  const of = (mentorId: string, name: string) => {
    const known = figures.get(mentorId) ?? {
      mentorId,
      name,
      villages: new Set<string>(),
      households: 0,
      claimed: 0,
      verified: 0,
    };
    figures.set(mentorId, known);
    return known;
  };
  for (const household of households) {
    const names = new Map(
      household.assignments.map((assignment) => [assignment.mentorId, assignment.mentorName]),
    );
    for (const { mentorId, mentorName } of assignedOn(household.assignments, until)) {
      const line = of(mentorId, mentorName);
      line.households += 1;
      line.villages.add(villageName.get(household.villageId) ?? '');
    }
    for (const entry of Object.values(household.reached)) {
      const mentorId = entry.on <= until ? mentorOn(household.assignments, entry.on) : null;
      if (mentorId === null) continue;
      const line = of(mentorId, names.get(mentorId) ?? '');
      line.claimed += 1;
      if (entry.verifiedOn !== null && entry.verifiedOn <= until) line.verified += 1;
    }
  }
  return [...figures.values()]
    .map((line) => ({ ...line, villages: [...line.villages] }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

const nameOn = (household: ReportHousehold, on: string): string | null => {
  const mentorId = mentorOn(household.assignments, on);
  return (
    household.assignments.find((assignment) => assignment.mentorId === mentorId)?.mentorName ?? null
  );
};

/**
 * Day a household went online: the last of sales account, listing and tested QR. Null while one is
 * missing.
 */
function onlineOn(household: ReportHousehold, until: string): string | null {
  const { C1, C2, P2 } = household.reached;
  if (!C1 || !C2 || !P2 || !isOnline(household, until)) return null;
  return [C1.on, C2.on, P2.on].reduce((a, b) => (a > b ? a : b));
}

/** One household as a row: "went online, on that day, with that mentor". */
export function toRow(household: ReportHousehold, villageName: string, until: string): ReportRow {
  const day = onlineOn(household, until);
  return {
    householdId: household.id,
    name: household.name,
    village: villageName,
    sells: household.sellsWhat,
    isPriority: household.mayCount && household.isPriority === true,
    stage: stageOf(household.reached, until),
    reached: Object.entries(household.reached)
      .filter(([, entry]) => entry.on <= until)
      .map(([code, entry]) => ({
        code: code as MilestoneCode,
        on: entry.on,
        isVerified: entry.verifiedOn !== null && entry.verifiedOn <= until,
      })),
    onlineOn: day,
    onlineWith: day === null ? null : nameOn(household, day),
    mentor: nameOn(household, until),
  };
}

export interface RowFilter {
  readonly rows?: Rows | undefined;
  readonly proof?: 'claimed' | 'verified' | undefined;
  readonly mentorId?: string | undefined;
  readonly q?: string | undefined;
}

/**
 * The households a figure counts: the same tests that made the figure. `all` lists every household,
 * also those that sell nothing.
 */
export function filterRows(
  households: Households,
  filter: RowFilter,
  until: string,
): ReportHousehold[] {
  const wanted = filter.rows ?? 'all';
  const query = fold(filter.q?.trim() ?? '');
  const base = wanted === 'all' ? households : (eligible(households) as ReportHousehold[]);
  return base.filter((household) => {
    const inGroup = groups[wanted];
    if (inGroup && !inGroup(household, until)) return false;
    if (!inGroup) {
      const entry = household.reached[wanted as MilestoneCode];
      if (!entry || entry.on > until) return false;
      if (filter.proof === 'verified' && (entry.verifiedOn === null || entry.verifiedOn > until))
        return false;
    }
    if (
      filter.mentorId &&
      !assignedOn(household.assignments, until).some(
        (assignment) => assignment.mentorId === filter.mentorId,
      )
    )
      return false;
    return query === '' || (household.name !== null && fold(household.name).includes(query));
  });
}
