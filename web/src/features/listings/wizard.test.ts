import type { Dossier } from '@lensan/contract';
import { emptyGoods } from '@lensan/listing';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dossierOf, withListing } from '../households/testing.ts';
import { closePhone, keptDraft, openPhone, written } from '../households/testing/phone.ts';
import { createWizard, firstDraft, type Wizard } from './wizard.ts';

const banana = { ...emptyGoods('dried'), name: 'Chuối sấy' };
let leave: () => void = () => undefined;
async function openWizard(dossier: Dossier = dossierOf(), id = 'l1'): Promise<Wizard> {
  const wizard = createRoot((dispose) => {
    leave = dispose;
    return createWizard(dossier, id);
  });
  await vi.waitUntil(() => wizard.isReady());
  return wizard;
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
    wizard.goTo({ step: 4, question: 0 });
    wizard.goTo({ step: 4, question: 1 });
    expect([wizard.step(), wizard.question()]).toEqual([4, 1]);
    wizard.goTo({ step: 5, question: 1 });
    await vi.waitUntil(async () => (await written()).length === 3);
    expect((await written()).map(({ body }) => (body as { step: number }).step)).toEqual([2, 3, 5]);
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
});
