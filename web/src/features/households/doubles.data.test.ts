import type { Dossier, OperationKind } from '@lensan/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BodyOf, Projection } from '../../local/types.ts';
import { markOf } from './double-mark.ts';
import { doubleChoices, markDouble, marked, mergeMarked, refuseMark } from './doubles.data.ts';
import { householdProjections } from './households.projection.ts';
import { dossierOf } from './testing.ts';
import { closePhone, openPhone, written } from './testing/phone.ts';

const at = Date.UTC(2026, 10, 25, 2);
function after<K extends OperationKind>(dossier: Dossier, kind: K, body: BodyOf<K>) {
  const project = householdProjections[kind] as unknown as Projection<K>;
  const by = { id: 'lan', name: 'Lan' };
  return project(dossier, { id: 'op', kind, at, householdId: 'h1', body, by });
}
const body = { id: 'd1', fromId: 'h1', intoId: 'h2' };
const markedOne = () => after(dossierOf(), 'household.mark_double', body) ?? dossierOf();

beforeEach(() => openPhone());
afterEach(closePhone);

describe('a household registered twice', () => {
  it('is marked at once, once, and the leader finds it among the others', () => {
    const shown = markedOne();
    expect(markOf(shown)).toMatchObject({ id: 'd1', kept: { name: 'Lan', value: 'h2' } });
    expect(after(shown, 'household.mark_double', { ...body, id: 'd2' })).toBe(shown);
    expect(marked([dossierOf({ id: 'h3' }), shown])).toEqual([shown]);
  });
  it('is looked for in its village, the most alike name first', () => {
    const other = (id: string, headName: string, villageId = 'v1') =>
      dossierOf({ id, headName, villageId });
    const all = [
      dossierOf(),
      other('h2', 'Lò Thị Thắm'),
      other('h3', 'nguyen van binh'),
      other('h4', 'Nguyễn Văn Bình', 'v2'),
      other('h5', 'Trần Văn Bính'),
    ];
    expect(doubleChoices(dossierOf(), all).map(({ household }) => household.id)).toEqual([
      'h3',
      'h5',
      'h2',
    ]);
  });
  it('merged, its card goes at once and the other stays', () => {
    expect(after(dossierOf(), 'household.merge', { fromId: 'h1', intoId: 'h2' })).toBeNull();
    const other = dossierOf({ id: 'h2' });
    expect(after(other, 'household.merge', { fromId: 'h1', intoId: 'h2' })).toBe(other);
  });
  it('the mark is written, settled before the merge, and refused without one', async () => {
    const mark = markOf(markedOne());
    if (!mark) throw new Error('no mark');
    await markDouble(dossierOf(), 'h2');
    await mergeMarked(mark, 'h2');
    await refuseMark(mark);
    expect((await written()).map((one) => [one.kind, one.body])).toEqual([
      ['household.mark_double', { id: expect.any(String), fromId: 'h1', intoId: 'h2' }],
      ['conflict.settle', { conflictId: 'd1', chosen: 'kept' }],
      ['household.merge', { fromId: 'h1', intoId: 'h2' }],
      ['conflict.settle', { conflictId: 'd1', chosen: 'lost' }],
    ]);
  });
});
