import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import { AccountField, placeAfter } from './account-field.tsx';

let leave = () => {};
afterEach(() => leave());

function field(start = '') {
  const [account, setAccount] = createSignal(start);
  const box = document.createElement('div');
  document.body.append(box);
  const dispose = render(
    () => (
      <AccountField
        label="Số tài khoản"
        value={account()}
        onInput={setAccount}
        keys="numeric"
        help=""
        error={undefined}
      />
    ),
    box,
  );
  leave = () => {
    dispose();
    box.remove();
  };
  const input = box.querySelector('input');
  if (!input) throw new Error('no field');
  /** One key at the caret, as the browser puts it there. */
  const key = (sign: string, at = input.selectionStart ?? input.value.length) => {
    input.value = input.value.slice(0, at) + sign + input.value.slice(at);
    input.setSelectionRange(at + sign.length, at + sign.length);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return { account, input, key };
}

describe('the field of an account number', () => {
  it('shows what is typed in groups of four and keeps the number without blanks', () => {
    const { account, input, key } = field();
    for (const sign of '0000000000123') {
      key(sign);
      expect(input.selectionStart).toBe(input.value.length);
    }
    expect(input.value).toBe('0000 0000 00123');
    expect(account()).toBe('0000000000123');
  });
  it('drops blanks, full stops and dashes that are typed or pasted', () => {
    const { account, input, key } = field();
    key('0000 0000.00-123');
    expect([account(), input.value]).toEqual(['0000000000123', '0000 0000 00123']);
    key(' ');
    expect([account(), input.value]).toEqual(['0000000000123', '0000 0000 00123']);
  });
  it('a sign put into the middle leaves the caret behind it', () => {
    const { account, input, key } = field('00000000123');
    key('7', 2);
    expect([account(), input.value, input.selectionStart]).toEqual([
      '007000000123',
      '0070 0000 0123',
      3,
    ]);
    expect(placeAfter('0070 0000 0123', 5)).toBe(6);
  });
  it('a draft of an older version loses its blanks when it is opened', () => {
    const { account, input } = field('0000 0000 00123');
    expect([account(), input.value]).toEqual(['0000000000123', '0000 0000 00123']);
  });
});
