import type { ClaimToReview, CommuneReport, MentorFigures } from '@lensan/contract';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addTexts } from '../../text/catalogue.ts';
import common from '../../text/vi/common.ts';
import { answering, closePhone } from '../households/testing/phone.ts';
import { createAnswer } from './answer.ts';
import {
  introOf,
  isOfProvince,
  mentorsTable,
  monthOf,
  placeBeforeDate,
  resultsOf,
  stepsTable,
  unitsTable,
} from './paper.ts';
import { helpFirst } from './reports.data.ts';
import {
  claimAfter,
  decidedSentence,
  isRejectable,
  longestWait,
  stillWaiting,
} from './review.data.ts';
import { createRows, isGroup, rowChoices, rowsIn, rowsWord } from './rows.data.ts';
import { leaderOf, officialCount, villageFigures } from './village.data.ts';

beforeAll(() => addTexts('vi', 'common', common));

const mentor = (mentorId: string, households: number, claimed = 0, verified = 0) =>
  ({
    mentorId,
    name: `Mentor ${mentorId}`,
    phone: null,
    villages: ['Cơ Giáo', 'Xóm Bến'],
    households,
    claimed,
    verified,
  }) satisfies MentorFigures;
const village = (id: string, change: Partial<CommuneReport['villages'][number]> = {}) =>
  ({
    id,
    path: `01.10273.${id}.`,
    name: 'Cơ Giáo',
    kind: 'thon',
    coverage: 'weak',
    official: 120,
    listed: 100,
    eligible: 80,
    met: 70,
    agreed: 60,
    listing: 50,
    online: 20,
    selling: 8,
    claimed: 30,
    verified: 24,
    priorityGap: -3,
    ...change,
  }) satisfies CommuneReport['villages'][number];
const report = (change: Partial<CommuneReport> = {}) =>
  ({
    unit: { path: '01.10273.', name: 'Xã Hồng Vân' },
    asOf: Date.UTC(2026, 10, 21, 10, 5),
    until: '2026-11-21',
    listed: 200,
    eligible: 160,
    official: 240,
    villages: [village('v1'), village('v2', { official: null })],
    communes: [],
    steps: [
      { code: 'C2', claimed: 100, verified: 74, of: 160, sinceMonthStart: 6 },
      { code: 'C8', claimed: 9, verified: 9, of: 160, sinceMonthStart: 1 },
    ],
    online: { count: 40, of: 160 },
    selling: { count: 16, of: 160 },
    verifiedShare: { count: 48, of: 60 },
    mentors: [mentor('a', 10, 4, 2), mentor('b', 0, 0, 0), mentor('c', 0, 3, 3)],
    ...change,
  }) as CommuneReport;

describe('the printed report', () => {
  it('names the place and the month as an office writes them', () => {
    expect(
      ['Xã Hồng Vân', 'Phường Xã Đàn', 'Tỉnh Ninh Bình', 'Hồng Xã'].map(placeBeforeDate),
    ).toEqual(['Hồng Vân', 'Xã Đàn', 'Ninh Bình', 'Hồng Xã']);
    expect(monthOf('2026-01-31')).toEqual({ month: '1', year: '2026' });
  });
  it('says when and among how many it counted, and what came of it', () => {
    for (const part of ['17', '05', '21/11/2026', '200', '160'])
      expect(introOf(report())).toContain(part);
    const results = resultsOf(report());
    for (const part of ['100', '62,5', '74', '40', '25,0', '16', '10,0', '9'])
      expect(results).toContain(part);
    expect(resultsOf(report({ steps: [] }))).toContain('0');
  });
  it('has a row a step, with shares of its own denominator', () => {
    expect(stepsTable(report()).rows.map((row) => row.slice(1))).toEqual([
      [100, '62,5\u00a0%', 74, '74,0\u00a0%', 6],
      [9, '5,6\u00a0%', 9, '100,0\u00a0%', 1],
    ]);
    expect(stepsTable(report()).heads).toHaveLength(7);
  });
  it('has a row a village, and a total that equals the figures on screen', () => {
    const table = unitsTable(report());
    expect(table.rows).toEqual([
      ['Thôn Cơ Giáo', 120, 80, 70, 60, 50, 20, 8, '80\u00a0%'],
      ['Thôn Cơ Giáo', '–', 80, 70, 60, 50, 20, 8, '80\u00a0%'],
    ]);
    expect(table.total).toEqual([expect.any(String), 240, 160, 140, 120, 100, 40, 16, '80\u00a0%']);
    expect(unitsTable(report({ official: null })).total?.[1]).toBe('–');
  });
  it('of a province has its communes in place of villages', () => {
    const province = report({ unit: { path: '01.', name: 'Tỉnh' } });
    expect([isOfProvince(province), isOfProvince(report())]).toEqual([true, false]);
    expect(unitsTable(province).rows).toEqual([]);
    expect(unitsTable(province).caption).not.toBe(unitsTable(report()).caption);
    expect(introOf(province)).not.toBe(introOf(report()));
  });
  it('annexes the mentors who have households or claims', () => {
    expect(mentorsTable(report()).rows).toEqual([
      ['Mentor a', 'Cơ Giáo, Xóm Bến', 10, 4, '50\u00a0%'],
      ['Mentor c', 'Cơ Giáo, Xóm Bến', 0, 3, '100\u00a0%'],
    ]);
  });
});

describe('the page of a village', () => {
  it('opens each figure down to the rows it counts', () => {
    const figures = villageFigures(village('v1'));
    expect(figures.map(({ figure }) => figure)).toEqual([
      '100',
      '80',
      '10',
      '20 · 25,0\u00a0%',
      '8 · 10,0\u00a0%',
      '80\u00a0%',
      '−3',
    ]);
    expect(figures.map(({ page, query }) => [page, query.rows])).toEqual([
      ['/so-lieu', undefined],
      ['/so-lieu', 'eligible'],
      ['/so-lieu', 'unmet'],
      ['/so-lieu', 'online'],
      ['/so-lieu', 'selling'],
      ['/xem-lai', undefined],
      [undefined, undefined],
    ]);
  });
  it('names who leads the team now, and how many households the village says it has', () => {
    type Members = Parameters<typeof leaderOf>[0];
    const members = [
      { role: 'leader', leftAt: 5, name: 'Cũ' },
      { role: 'member', leftAt: null, name: 'Lan' },
      { role: 'leader', leftAt: null, name: 'Tuấn' },
    ] as unknown as Members;
    expect([leaderOf(members)?.name, leaderOf([])]).toEqual(['Tuấn', undefined]);
    const official = { count: 120, source: 'UBND xã', countedOn: '2026-06-30' };
    const known = {
      villages: [
        { id: 'v1', official },
        { id: 'v2', official: null },
      ],
    };
    type Known = Parameters<typeof officialCount>[0];
    const countOf = (id: string | undefined) => officialCount(known as unknown as Known, id);
    expect([countOf('v1'), countOf('v2'), countOf(undefined)]).toEqual([
      official,
      undefined,
      undefined,
    ]);
  });
});

describe('who is helped first', () => {
  it('is who needs a hand, then the others as they came; nobody without households', () => {
    const all = [
      mentor('a', 12),
      mentor('b', 0),
      mentor('c', 14),
      mentor('d', 40),
      mentor('e', 13, 10, 1),
    ];
    expect(helpFirst(all).map(({ mentorId }) => mentorId)).toEqual(['d', 'e', 'a', 'c']);
  });
});

describe('a claim under review', () => {
  const claim = (milestoneId: string, recordedAt = Date.UTC(2026, 10, 20, 3)) =>
    ({ milestoneId, recordedAt, name: 'Ông Tám', code: 'C2' }) as ClaimToReview;
  const [a, b, c] = [claim('a'), claim('b'), claim('c', Date.UTC(2026, 10, 17, 3))] as const;
  it('is rejected with a reason; "other" only with words of its own', () => {
    expect([
      isRejectable(undefined, 'sai'),
      isRejectable('link_dead', ''),
      isRejectable('other', '  '),
      isRejectable('other', 'sai'),
    ]).toEqual([false, true, false, true]);
  });
  it('is off the list once decided, and the one below it comes up', () => {
    expect(stillWaiting([a, b, c], new Set(['b']))).toEqual([a, c]);
    expect([claimAfter([a, b, c], a), claimAfter([a, b, c], c), claimAfter([a], a)]).toEqual([
      b,
      a,
      undefined,
    ]);
  });
  it('waits as long as the longest of them', () => {
    expect([longestWait([a, c], Date.UTC(2026, 10, 21, 3)), longestWait([], 0)]).toEqual([4, 0]);
  });
  it('is said to be decided in words', () => {
    expect(decidedSentence(a, 'Thu', { isRight: true })).toContain('Ông Tám');
    const rejected = decidedSentence(a, 'Thu', {
      isRight: false,
      reason: 'link_dead',
      note: 'Gửi lại',
    });
    expect(rejected).toContain('Thu');
    expect(rejected).toContain('Không mở được đường dẫn. Gửi lại');
  });
});

describe('which households are asked for', () => {
  it('is a group or a milestone, and all of them when the address says something else', () => {
    expect(new Set(rowChoices).size).toBe(rowChoices.length);
    expect([rowsIn('online'), rowsIn('C2'), rowsIn('X9'), rowsIn(undefined)]).toEqual([
      'online',
      'C2',
      'all',
      'all',
    ]);
    expect([isGroup('online'), isGroup('C2')]).toEqual([true, false]);
    expect(rowsWord('C2')).not.toBe(rowsWord('all'));
  });
  const filter = {
    path: '01.10273.',
    until: undefined,
    rows: 'all',
    proof: undefined,
    mentorId: undefined,
    q: undefined,
  } as const;
  afterEach(closePhone);
  it('nobody is asked before there is a unit to ask about', () => {
    const asked = answering({});
    createRoot((dispose) => {
      const found = createRows(() => ({ ...filter, path: '' }));
      expect([found.rows(), found.hasMore(), asked]).toEqual([[], false, []]);
      dispose();
    });
  });
});

describe('an answer of the server at the desk', () => {
  afterEach(() => vi.unstubAllGlobals());
  const settle = () => new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
  it('an older answer that comes late is not shown over a newer one', async () => {
    const [question, setQuestion] = createSignal<string | null>('a');
    const waiting = new Map<string, (value: string) => void>();
    await createRoot(async (dispose) => {
      const answer = createAnswer(
        question,
        () => new Promise<string>((resolve) => waiting.set(question() ?? '', resolve)),
      );
      await settle();
      expect(answer.isAsking()).toBe(true);
      setQuestion('b');
      await settle();
      waiting.get('b')?.('to b');
      await settle();
      await settle();
      waiting.get('a')?.('to a');
      await settle();
      await settle();
      expect([answer.value(), answer.failure(), answer.isAsking()]).toEqual([
        'to b',
        undefined,
        false,
      ]);
      setQuestion(null);
      await settle();
      expect(answer.value()).toBe('to b');
      dispose();
    });
  });
});
