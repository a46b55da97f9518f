import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTexts } from '../../../text/catalogue.ts';
import accounts from '../../../text/vi/accounts.ts';
import kit from '../../../text/vi/kit.ts';
import { PinTwice } from './pin-twice.tsx';

let place: HTMLDivElement;
let end: () => void;
let chosen: string[];
beforeEach(() => {
  addTexts('vi', 'accounts', accounts);
  addTexts('vi', 'kit', kit);
  place = document.body.appendChild(document.createElement('div'));
  chosen = [];
  end = render(() => <PinTwice question="Chọn 6 số" onChosen={(pin) => chosen.push(pin)} />, place);
});
afterEach(() => {
  end();
  place.remove();
});

const press = (pin: string) => {
  for (const digit of pin)
    place.querySelector<HTMLButtonElement>(`[aria-label="Số ${digit}"]`)?.click();
};
const shown = () => [
  place.querySelector('h2')?.textContent,
  place.querySelector('[role="alert"]')?.textContent,
];

describe('a new PIN', () => {
  it('is taken when the same digits come twice', () => {
    press('258025');
    expect(shown()).toEqual(['Bấm lại 6 số đó', undefined]);
    press('258025');
    expect(chosen).toEqual(['258025']);
  });

  it('is not taken when the second differs, and starts over with the reason', () => {
    press('258025');
    press('258026');
    expect([chosen, ...shown()]).toEqual([[], 'Chọn 6 số', accounts['pin.differs']]);
  });

  it('that is easily guessed is refused before it is asked again', () => {
    press('123456');
    expect([chosen, ...shown()]).toEqual([[], 'Chọn 6 số', accounts['pin.simple']]);
  });

  it('stands nowhere on the page while it is typed', () => {
    press('25802');
    expect(place.textContent).not.toContain('25802');
    expect(place.textContent).toContain('Đã bấm 5 trên 6 số');
  });
});
