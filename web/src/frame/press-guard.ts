import { createEffect, on, onCleanup, type Accessor } from 'solid-js';
import './press-guard.css';

/** Two presses closer than this are one double tap: as long as Android's own getDoubleTapTimeout. */
const doubleTapMs = 300;
const pressable = 'button, a, summary, label, input[type="radio"], input[type="checkbox"]';

/**
 * A press answers the step it was begun on and no other. What stands where the thumb just was is
 * covered while the second half of a double tap may still come; everything else can be pressed at
 * once. A press begun before the step was on screen, and a key that is held down, press nothing.
 */
export function createPressGuard(step: Accessor<unknown>): void {
  let press: { x: number; y: number; at: number; isOpen: boolean } | undefined;
  let shownAt = 0;
  const begin = ({ clientX: x, clientY: y, timeStamp: at }: PointerEvent) => {
    press = { x, y, at, isOpen: true };
  };
  const cancel = () => {
    if (press) press.isOpen = false;
  };
  const click = (event: MouseEvent) => {
    // Keys, screen readers and labels press without a finger of their own.
    if (!press?.isOpen) return;
    press.isOpen = false;
    if (press.at < shownAt) drop(event);
  };
  const key = (event: KeyboardEvent) => {
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (event.repeat && isPress && (event.target as Element | null)?.matches(pressable))
      drop(event);
  };
  const listen = { capture: true } as const;
  window.addEventListener('pointerdown', begin, listen);
  window.addEventListener('pointercancel', cancel, listen);
  window.addEventListener('click', click, listen);
  window.addEventListener('keydown', key, listen);
  onCleanup(() => {
    window.removeEventListener('pointerdown', begin, listen);
    window.removeEventListener('pointercancel', cancel, listen);
    window.removeEventListener('click', click, listen);
    window.removeEventListener('keydown', key, listen);
  });
  createEffect(
    on(
      step,
      () => {
        shownAt = performance.now();
        requestAnimationFrame(() => {
          shownAt = performance.now();
        });
        if (press && shownAt - press.at < doubleTapMs) cover(press.x, press.y);
      },
      { defer: true },
    ),
  );
}

function drop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A pane the size of a thumb takes the second tap. */
function cover(x: number, y: number): void {
  const pane = document.createElement('div');
  pane.className = 'press-pane';
  pane.setAttribute('aria-hidden', 'true');
  pane.style.setProperty('--x', `${x}px`);
  pane.style.setProperty('--y', `${y}px`);
  document.body.append(pane);
  setTimeout(() => pane.remove(), doubleTapMs);
}
