import { terrace, terraceSteps, type ReachedByCode } from '@lensan/adoption';
import { render } from 'solid-js/web';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addTexts } from '../text/catalogue.ts';
import kit from '../text/vi/kit.ts';
import { Terrace, stepName } from './terrace.tsx';

beforeAll(() => addTexts('vi', 'kit', kit));
let leave: (() => void) | undefined;
afterEach(() => leave?.());

/** The terrace of a household that reached these steps, 1 to 7. */
function shown(...done: number[]) {
  const reached: ReachedByCode = Object.fromEntries(
    done.map((number) => [terraceSteps[number - 1]?.code, { on: '2026-11-20', verifiedOn: null }]),
  );
  const place = document.createElement('div');
  leave = render(() => <Terrace steps={terrace(reached)} />, place);
  const columns = [...place.querySelectorAll('svg > path[stroke-width]')];
  return {
    flagAt: columns.findIndex((column) => column.classList.contains('now')) + 1,
    hasFlag: place.querySelector('.cloth') !== null,
    ticks: place.querySelectorAll('.tick').length,
    named: place.querySelector('li.now b')?.textContent,
  };
}

describe('the terrace of a household', () => {
  it('the flag stands on the first step for a household nobody has met', () => {
    expect(shown()).toEqual({ flagAt: 1, hasFlag: true, ticks: 0, named: 'Đã gặp' });
  });
  it('the flag stands where the adoption rules say the next step is: on the first one missing, also where a later one was reached', () => {
    expect(shown(1, 2, 4)).toEqual({
      flagAt: 3,
      hasFlag: true,
      ticks: 3,
      named: 'Biết 5 kỹ năng',
    });
  });
  it('all seven steps leave no flag', () => {
    expect(shown(1, 2, 3, 4, 5, 6, 7)).toEqual({
      flagAt: 0,
      hasFlag: false,
      ticks: 7,
      named: undefined,
    });
  });
  it('the names of the steps are those of the adoption rules', () => {
    expect([1, 7, 8].map(stepName)).toEqual(['Đã gặp', 'Bán đều 30 ngày', '']);
  });
});
