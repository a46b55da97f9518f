import { describe, expect, it } from 'vitest';
import { makeUpcast } from './upcast.ts';

describe('operations of older builds', () => {
  const upcast = makeUpcast(
    {
      'visit.note': {
        1: ({ text, ...rest }) => ({ kind: 'visit.record', body: { ...rest, note: text } }),
      },
      'visit.record': { 2: (body) => ({ body: { skills: [], ...body } }) },
    },
    3,
  );
  it('are lifted version by version, renamed ones under their new name', () => {
    expect(upcast('visit.note', { id: 'v1', text: 'ghi chú' }, 1)).toEqual({
      kind: 'visit.record',
      body: { id: 'v1', note: 'ghi chú', skills: [] },
    });
    expect(upcast('visit.record', { id: 'v2' }, 2)).toEqual({
      kind: 'visit.record',
      body: { id: 'v2', skills: [] },
    });
  });
  it('of the current build, and kinds that never changed, stay as they are', () => {
    expect(upcast('visit.record', { id: 'v3' }, 3)).toEqual({
      kind: 'visit.record',
      body: { id: 'v3' },
    });
    expect(upcast('household.edit', { id: 'h1' }, 1)).toEqual({
      kind: 'household.edit',
      body: { id: 'h1' },
    });
  });
  it('with a body that is none are left for the check that follows', () => {
    expect(upcast('visit.record', 'text', 2)).toEqual({ kind: 'visit.record', body: 'text' });
    expect(upcast('constructor', {}, 1)).toEqual({ kind: 'constructor', body: {} });
  });
});
