import { render } from 'solid-js/web';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTexts } from '../../../text/catalogue.ts';
import common from '../../../text/vi/common.ts';
import kit from '../../../text/vi/kit.ts';
import visits from '../../../text/vi/visits.ts';
import { newVisit, type VisitDraft } from '../visit-draft.ts';
import { DoneStep, NextStep } from './visit-steps.tsx';

const [draft, setDraft] = createSignal<VisitDraft>(newVisit('2026-11-25'));
const change = (part: Partial<VisitDraft>) => setDraft((before) => ({ ...before, ...part }));
let place: HTMLElement;
let end: () => void = () => undefined;
beforeEach(() => {
  addTexts('vi', 'common', common);
  addTexts('vi', 'kit', kit);
  addTexts('vi', 'visits', visits);
  setDraft(newVisit('2026-11-25'));
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  end();
  place.remove();
});
const press = (word: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent?.includes(word))?.click();
function typeDay(day: string): void {
  const field = place.querySelector<HTMLInputElement>('input[type="date"]');
  if (!field) throw new Error('no field for a day');
  field.value = day;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the next call', () => {
  const [isAsked, setAsked] = createSignal(true);
  beforeEach(() => {
    end = render(
      () => (
        <NextStep
          draft={draft()}
          change={change}
          keeping={{ mayKeep: false, isAsked: isAsked(), askAt: '/hoi' }}
        />
      ),
      place,
    );
  });
  it('is not taken when its day lies before the visit, and is when it does not', () => {
    press(visits['otherDay']);
    typeDay('2026-11-24');
    expect(draft()).toMatchObject({ nextOn: null, hasNext: false });
    typeDay('2026-11-30');
    expect(draft()).toMatchObject({ nextOn: '2026-11-30', hasNext: true });
  });
  it('none at all is a choice too', () => {
    press(visits['noNext']);
    expect(draft()).toMatchObject({ nextOn: null, hasNext: true });
  });
  it('has no field for words before the household’s yes, and says why', () => {
    expect(place.querySelector('textarea')).toBeNull();
    expect(place.textContent).toContain(visits['noNote']);
    setAsked(false);
    expect(place.querySelector('textarea')).toBeNull();
    expect(place.textContent).toContain(visits['noNoteYet']);
    expect(place.textContent).toContain(visits['askFirst']);
  });
});

describe('what was done', () => {
  it('skills are asked only of a visit that taught some; those shown before are marked', () => {
    end = render(
      () => <DoneStep draft={draft()} change={change} known={new Set(['payment'])} />,
      place,
    );
    expect(place.textContent).not.toContain(visits['skill.payment']);
    press(visits['task.skills']);
    expect(draft().tasks).toEqual(['skills']);
    expect(place.textContent).toContain(visits['skill.payment']);
    expect(place.textContent?.split(visits['skillKnown']).length).toBe(2);
  });
});
