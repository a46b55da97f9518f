import type { Dossier } from '@lensan/contract';
import { emptyGoods } from '@lensan/listing';
import { createRoot, createSignal, type Accessor } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dossierOf, withListing } from '../households/testing.ts';
import { closePhone, keptDraft, openPhone, written } from '../households/testing/phone.ts';
import * as data from './listings.data.ts';
import { createWizard, firstDraft, type Wizard } from './wizard.ts';

vi.mock(import('./listings.data.ts'), { spy: true });

const banana = { ...emptyGoods('dried'), name: 'Chuối sấy' };
let leave: () => void = () => undefined;
async function openWizard(
  dossier: Dossier | Accessor<Dossier> = dossierOf(),
  id = 'l1',
): Promise<Wizard> {
  const wizard = createRoot((dispose) => {
    leave = dispose;
    return createWizard(typeof dossier === 'function' ? dossier : () => dossier, id);
  });
  await vi.waitUntil(() => wizard.isReady());
  return wizard;
}
/** Leaves the wizard and waits until what it stores on leaving is stored. */
async function leaveWholly(id = 'l1'): Promise<void> {
  await vi.waitUntil(async () => (await keptDraft(`listing-${id}`)) !== undefined);
  leave();
  await vi.waitUntil(async () => (await keptDraft(`listing-${id}`)) === undefined);
}
beforeEach(() => openPhone());
afterEach(closePhone);

describe('a listing being made', () => {
  it('begins at the photos with nothing said', async () => {
    const wizard = await openWizard();
    expect([wizard.step(), wizard.question(), wizard.facts(), wizard.problems()]).toEqual([
      1,
      0,
      null,
      [],
    ]);
    leave();
  });
  it('opens a stored one where it was left, at the version it has', () => {
    const { listings } = withListing(dossierOf(), {
      name: 'x',
      facts: banana,
      step: 4,
      version: 6,
      title: 'Chuối',
    });
    expect(firstDraft(listings.l1)).toMatchObject({ step: 4, title: 'Chuối', base: 6 });
    expect(firstDraft(listings.l1).saved?.facts).toEqual(banana);
    expect(firstDraft({ ...listings.l1!, version: 0 }).base).toBeNull();
    expect(firstDraft(undefined)).toMatchObject({ step: 1, saved: null, base: null });
  });
  it('keeps every answer on the phone at once', async () => {
    const wizard = await openWizard();
    wizard.setFacts(banana);
    wizard.setTitle('Chuối sấy dẻo');
    wizard.setDescription('Nhà trồng');
    wizard.setQuestion(2);
    await vi.waitUntil(async () => (await keptDraft('listing-l1')) !== undefined);
    await vi.waitUntil(
      async () => ((await keptDraft('listing-l1')) as { question: number }).question === 2,
    );
    expect(await keptDraft('listing-l1')).toMatchObject({
      facts: banana,
      title: 'Chuối sấy dẻo',
      description: 'Nhà trồng',
    });
    expect(await written()).toEqual([]);
  });
  it('is stored when a step that matters begins, and a second time only when it changed', async () => {
    const wizard = await openWizard();
    wizard.setFacts(banana);
    wizard.go(2);
    expect(await wizard.save()).toBe(true);
    expect(await written()).toMatchObject([{ kind: 'listing.save', body: { step: 2 } }]);
    wizard.go(3);
    await wizard.save();
    wizard.next();
    await vi.waitUntil(async () => (await written()).length === 3);
    wizard.next();
    wizard.next();
    expect([wizard.step(), wizard.question()]).toEqual([5, 1]);
    wizard.skipAsking();
    await vi.waitUntil(async () => (await written()).length === 4);
    expect((await written()).map(({ body }) => (body as { step: number }).step)).toEqual([
      2, 3, 4, 6,
    ]);
    expect(wizard.question()).toBe(1);
  });
  it('is stored on leaving, and the draft goes with it', async () => {
    const wizard = await openWizard();
    wizard.setFacts(banana);
    await vi.waitUntil(async () => (await keptDraft('listing-l1')) !== undefined);
    leave();
    await vi.waitUntil(async () => (await written()).length === 1);
    await vi.waitUntil(async () => (await keptDraft('listing-l1')) === undefined);
    expect(await written()).toMatchObject([{ kind: 'listing.save', body: { facts: banana } }]);
  });
  it('with a field beyond its limit waits on the phone, and says so beside the field', async () => {
    const wizard = await openWizard();
    wizard.setFacts({ ...banana, name: 'x'.repeat(500) });
    expect(wizard.fieldError('name')).toContain('500');
    expect(wizard.fieldError('taste')).toBeUndefined();
    expect(await wizard.save()).toBe(false);
    leave();
    expect(await written()).toEqual([]);
    expect(await keptDraft('listing-l1')).toBeDefined();
  });
  it('about which nothing was said is not stored', async () => {
    const wizard = await openWizard();
    wizard.go(9);
    expect(wizard.step()).toBe(7);
    expect(await wizard.save()).toBe(true);
    leave();
    expect(await written()).toEqual([]);
  });
  it('does not go on while its goods have no name', async () => {
    const wizard = await openWizard();
    wizard.setFacts({ ...banana, name: ' ' });
    wizard.go(3);
    wizard.next();
    expect(wizard.step()).toBe(3);
    await leaveWholly();
  });
  it('that could not be stored once is stored the next time', async () => {
    const wizard = await openWizard();
    wizard.setFacts(banana);
    vi.spyOn(data, 'saveListing').mockRejectedValueOnce(new Error('the flash is full'));
    await expect(wizard.save()).rejects.toThrow('full');
    expect(await wizard.save()).toBe(true);
    expect(await written()).toHaveLength(1);
    await leaveWholly();
  });
  it('opened by its address before its row arrived takes it up, unless something was said', async () => {
    const stored = withListing(dossierOf(), { name: 'x', facts: banana, step: 5, version: 6 });
    const [dossier, arrive] = createSignal<Dossier>(dossierOf());
    const wizard = await openWizard(dossier);
    expect(wizard.step()).toBe(1);
    arrive(stored);
    await vi.waitUntil(() => wizard.step() === 5);
    expect(wizard.facts()).toEqual(banana);
    wizard.setFacts({ ...banana, taste: 'dẻo' });
    await wizard.save();
    expect(await written()).toMatchObject([{ base: 6, body: { changed: ['facts.taste'] } }]);
    await leaveWholly();

    const [other, arriveThere] = createSignal<Dossier>(dossierOf());
    const told = await openWizard(other, 'l2');
    told.setFacts({ ...banana, name: 'Mít sấy' });
    arriveThere({ ...stored, listings: { l2: { ...stored.listings.l1!, id: 'l2' } } });
    expect(told.facts()?.name).toBe('Mít sấy');
    await leaveWholly('l2');
  });
});
