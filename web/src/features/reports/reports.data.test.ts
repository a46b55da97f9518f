import type { ClaimToReview } from '@lensan/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import common from '../../text/vi/common.ts';
import reports from '../../text/vi/reports.ts';
import { addTexts } from '../../text/catalogue.ts';
import {
  ago,
  furthestFirst,
  heatOf,
  percent,
  periods,
  shortDay,
  signed,
  to,
} from './reports.data.ts';
import { findings, verdictSentence, waited } from './review.data.ts';

beforeAll(() => {
  addTexts('vi', 'reports', reports);
  addTexts('vi', 'common', common);
});

describe('figures in words', () => {
  it('a share is written with a comma, and as a dash when there is nothing to divide by', () => {
    expect([
      percent(431, 1640),
      percent(1, 3, 0),
      percent(0, 0),
      signed(3),
      signed(-11),
      signed(0),
      signed(null),
    ]).toEqual(['26,3\u00a0%', '33\u00a0%', '–', '+3', '−11', '0', '–']);
  });
  it('a day of another year keeps its year', () => {
    const now = Date.UTC(2026, 10, 26);
    expect([shortDay('2026-11-20', now), shortDay('2025-06-19', now)]).toEqual([
      '20/11',
      '19/06/2025',
    ]);
  });
  it('up to two days are told in hours, longer in days', () => {
    expect([ago(0, 30 * 3_600_000), ago(0, 75 * 3_600_000)]).toEqual(['30 giờ', '3 ngày']);
  });
  it('an address leaves out what is not asked', () => {
    expect([to('/so-lieu', { rows: 'C2', until: undefined, q: '' }), to('/thon')]).toEqual([
      '/so-lieu?rows=C2',
      '/thon',
    ]);
  });
});

describe('the periods of a report', () => {
  it('are now and the last day of each of the twelve months before, over the turn of a year', () => {
    const found = periods('2026-03-26');
    expect(found).toHaveLength(13);
    expect(found.slice(0, 4)).toEqual([
      { until: undefined, month: '3', year: '2026' },
      { until: '2026-02-28', month: '2', year: '2026' },
      { until: '2026-01-31', month: '1', year: '2026' },
      { until: '2025-12-31', month: '12', year: '2025' },
    ]);
  });
});

describe('heat of a village', () => {
  it.each([
    ['met', 83, 86, 4],
    ['met', 16, 33, 0],
    ['online', 33, 86, 4],
    ['online', 1, 33, 0],
    ['selling', 0, 33, 0],
    ['selling', 1, 33, 1],
  ] as const)('%s %i of %i is step %i, whatever the other villages do', (kind, count, of, step) => {
    expect(heatOf(kind, count, of)).toBe(step);
  });
  it('a village with nothing to sell has none', () => {
    expect(heatOf('met', 0, 0)).toBeUndefined();
  });
  it('the village with the smallest share online comes first, one with nothing to sell last', () => {
    const rows = [
      { id: 'a', eligible: 0, online: 0 },
      { id: 'b', eligible: 50, online: 10 },
      { id: 'c', eligible: 20, online: 1 },
    ];
    expect(furthestFirst(rows).map((row) => row.id)).toEqual(['c', 'b', 'a']);
  });
});

describe('what is known of a claim', () => {
  const at = Date.UTC(2026, 10, 20, 3);
  const claim: ClaimToReview = {
    milestoneId: 'm1',
    householdId: 'h1',
    name: 'Ông Tám',
    village: 'Cơ Giáo',
    sells: 'Cây cảnh',
    code: 'C2',
    occurredOn: '2026-11-20',
    recordedAt: at,
    phone: null,
    claimedBy: 'Thu',
    points: 2,
    pointsNeeded: 3,
    alsoIn: [],
    visits: [],
    listing: null,
    evidence: [
      { kind: 'public_url', value: 'https://example.vn/1', by: 'Thu', isByClaimant: true, at },
    ],
  };
  const kinds = (change: Partial<ClaimToReview>) =>
    findings({ ...claim, ...change }).map((one) => one.kind);
  it('the word of the mentor alone is no confirmation, and a day without a visit is said', () => {
    expect(kinds({})).toEqual(['warn', 'warn']);
  });
  it('what the household said and a visit that day speak for it; the same link under another household speaks against it', () => {
    const evidence: ClaimToReview['evidence'] = [
      ...claim.evidence,
      { kind: 'household_confirmation', value: '', by: 'Tám', isByClaimant: false, at },
    ];
    expect(
      kinds({
        evidence,
        visits: [{ by: 'Thu', hasPlace: true }],
        alsoIn: [{ name: 'Bà Nhàn', village: 'Cơ Giáo' }],
      }),
    ).toEqual(['good', 'stop', 'good']);
  });
  it('a claim entered two weeks late says so', () => {
    expect(findings({ ...claim, occurredOn: '2026-11-06' }).at(-1)?.text).toBe(
      'Ghi sau ngày đạt 14 ngày',
    );
  });
  it('the mentor reads the reason and the words after it', () => {
    expect([
      verdictSentence('link_dead', ' Gửi lại giúp chị. '),
      verdictSentence('duplicate', ''),
    ]).toEqual(['Không mở được đường dẫn. Gửi lại giúp chị.', 'Đã ghi rồi, hoặc ghi cho hộ khác']);
  });
  it('days of waiting are counted in Vietnam', () => {
    expect(waited(claim, Date.UTC(2026, 10, 23, 18))).toBe(4);
  });
});
