import { newDossier, type Dossier, type OperationKind } from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import type { BodyOf, Projection } from '../../local/types.ts';
import { photoProjections } from './photos.projection.ts';

// The card of the household plays no part here.
const empty = newDossier({ id: 'h1' } as Dossier['household']);
function after<K extends OperationKind>(dossier: Dossier, kind: K, body: BodyOf<K>): Dossier {
  const shown = (photoProjections[kind] as unknown as Projection<K>)(dossier, {
    id: 'op',
    kind,
    at: 0,
    householdId: 'h1',
    body,
    by: { id: 'lan', name: 'Lan' },
  });
  if (!shown) throw new Error('nothing shown');
  return shown;
}
const add = (dossier: Dossier, id: string, more: Partial<BodyOf<'photo.add'>> = {}) =>
  after(dossier, 'photo.add', {
    id,
    householdId: 'h1',
    listingId: 'l1',
    shot: 'whole',
    sha256: 'a'.repeat(64),
    byteLength: 1000,
    widthPx: 2560,
    heightPx: 1920,
    ...more,
  });
const mains = (dossier: Dossier) =>
  Object.values(dossier.photos)
    .filter((photo) => photo.isMain)
    .map((photo) => photo.id);

describe('a photo taken without signal', () => {
  it('is there at once, waiting for its bytes to leave, with what the phone saw', () => {
    const seenOnPhone = [{ code: 'dark', value: 61, limit: 90, mended: true }] as const;
    expect(add(empty, 'p1', { seenOnPhone: [...seenOnPhone] }).photos['p1']).toMatchObject({
      bytes: 'none',
      processing: 'waiting',
      findings: seenOnPhone,
      isMain: true,
      version: 0,
    });
  });
  it('the first of a listing is its main one, the second is not, and another listing has its own', () => {
    const shown = add(add(add(empty, 'p1'), 'p2'), 'p3', { listingId: 'l2' });
    expect(mains(shown)).toEqual(['p1', 'p3']);
  });
  it('choosing a main photo leaves exactly one in the listing', () => {
    expect(mains(after(add(add(empty, 'p1'), 'p2'), 'photo.set_main', { id: 'p2' }))).toEqual([
      'p2',
    ]);
  });
  it('removing the main photo makes another one the main one', () => {
    const shown = after(add(add(empty, 'p1'), 'p2'), 'photo.remove', { id: 'p1' });
    expect(Object.keys(shown.photos)).toEqual(['p2']);
    expect(mains(shown)).toEqual(['p2']);
  });
  it('turning it asks for new files, moving it to another place does not', () => {
    const ready = {
      ...empty,
      photos: { p1: { ...add(empty, 'p1').photos['p1']!, processing: 'ready' as const } },
    };
    expect(after(ready, 'photo.edit', { id: 'p1', rotateDeg: 90 }).photos['p1']).toMatchObject({
      rotateDeg: 90,
      processing: 'waiting',
    });
    expect(after(ready, 'photo.edit', { id: 'p1', shot: 'close' }).photos['p1']).toMatchObject({
      shot: 'close',
      processing: 'ready',
    });
  });
  it('work on a photo this phone does not know changes nothing', () => {
    expect(after(empty, 'photo.remove', { id: 'p9' })).toBe(empty);
    expect(after(empty, 'photo.edit', { id: 'p9', rotateDeg: 90 })).toBe(empty);
  });
});
