import { withRecord } from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import { dossierOf, withMilestones } from '../households/testing.ts';
import {
  addressOf,
  claimable,
  evidenceFor,
  evidenceValue,
  maskNumber,
  milestonesOf,
} from './milestones.data.ts';
import { cellOf, newVisit, nextDay, skillsOf, stepsOf } from './visits.data.ts';

describe('a visit', () => {
  it('asks what was done only when somebody was met, and why only when they refused', () => {
    expect([stepsOf('met'), stepsOf('refused'), stepsOf('absent'), stepsOf(undefined)]).toEqual([
      ['result', 'done', 'next'],
      ['result', 'why', 'next'],
      ['result', 'next'],
      ['result', 'done', 'next'],
    ]);
  });
  it('begins with today and nothing chosen; no next day is a choice too', () => {
    expect(newVisit('2026-11-25')).toMatchObject({
      visitedOn: '2026-11-25',
      tasks: [],
      skills: [],
      nextOn: null,
      hasNext: false,
      placeCell: null,
    });
    expect(nextDay('2026-11-28', 3)).toBe('2026-12-01');
  });
  it('keeps of a place only a cell of about 100 m', () => {
    expect(cellOf(20.1434567, 105.9744999)).toBe('20.143,105.974');
    expect(cellOf(37.422, -122.084)).toBeNull();
  });
  it('skills shown on earlier visits are known', () => {
    const visit = {
      id: 'v',
      householdId: 'h1',
      version: 1,
      visitedOn: '2026-11-01',
      result: 'met',
      tasks: [],
      skills: ['payment'],
      refusalReason: null,
      note: '',
      nextOn: null,
      placeCell: null,
      mentorId: 'lan',
      mentorName: 'Lan',
      recordedAt: 1,
    } as const;
    expect([
      ...skillsOf(withRecord(dossierOf(), 'visits', { ...visit, tasks: [], skills: ['payment'] })),
    ]).toEqual(['payment']);
  });
});

describe('a milestone', () => {
  it('is offered once, never when only the product can show it, and rooms only to homestays', () => {
    const offered = claimable(withMilestones(dossierOf(), [{ code: 'C1' }]));
    expect(offered).not.toEqual(expect.arrayContaining(['C1']));
    expect(
      offered.filter((code) => ['H0', 'H1', 'C3', 'C7', 'C8', 'S1', 'S2'].includes(code)),
    ).toEqual([]);
    expect(claimable(dossierOf({ kind: 'homestay' }))).toEqual(
      expect.arrayContaining(['S1', 'S2', 'C1']),
    );
  });
  it('taken back or turned down it can be noted again', () => {
    const dossier = withMilestones(dossierOf(), [
      { code: 'C1', status: 'void' },
      { code: 'P1', status: 'rejected' },
    ]);
    expect(claimable(dossier)).toEqual(expect.arrayContaining(['C1', 'P1']));
    expect([
      milestonesOf(dossier).standing,
      milestonesOf(dossier).rejected.map(({ code }) => code),
      milestonesOf(dossier).taken.map(({ code }) => code),
    ]).toEqual([[], ['P1'], ['C1']]);
  });
  it('evidence of a mentor is what a mentor can have; a bare statement always remains', () => {
    expect(evidenceFor('C1')).toEqual(['public_url', 'photo', 'statement']);
    expect(evidenceFor('P1')).toEqual(['statement']);
  });
  it('of an order or dossier number only the last four signs are kept', () => {
    expect([maskNumber('2411-22ABCD9876'), maskNumber('9876'), maskNumber(' ')]).toEqual([
      '•••9876',
      '9876',
      '',
    ]);
    expect(evidenceValue('order_number', '  ')).toBeNull();
  });
  it('a pasted address is completed, words are none', () => {
    expect([
      addressOf('shopee.vn/chuoi-say'),
      addressOf('https://shopee.vn/a'),
      addressOf('chưa có'),
      addressOf('abc'),
      addressOf(''),
    ]).toEqual(['https://shopee.vn/chuoi-say', 'https://shopee.vn/a', null, null, null]);
    expect(evidenceValue('public_url', 'không')).toBeNull();
    expect(evidenceValue('statement', '')).toBe('');
  });
});
