/**
 * What the app uses and the oldest browsers it works in (`build/lowest-browsers.ts`) lack. Loaded
 * before the app, and in the service worker, only where something is missing (`check.js`); each is
 * put in only where it is missing. As much of the standard as the app needs.
 */
const put = (place: object, name: string, value: unknown): void => {
  if (!(name in place))
    Object.defineProperty(place, name, { value, writable: true, configurable: true });
};

/** Chrome 110, Safari 16. */
put(Array.prototype, 'toSorted', function (this: unknown[], compare?: () => number) {
  return [...this].sort(compare);
});
put(Array.prototype, 'toReversed', function (this: unknown[]) {
  return [...this].reverse();
});
put(Array.prototype, 'toSpliced', function (this: unknown[], ...change: [number, number]) {
  const copy = [...this];
  copy.splice(...change);
  return copy;
});

/** Chrome 97, Safari 15.4. */
type Test = (value: unknown, index: number, all: unknown[]) => unknown;
const lastIndex = (all: unknown[], test: Test): number => {
  let index = all.length - 1;
  while (index >= 0 && !test(all[index], index, all)) index--;
  return index;
};
put(Array.prototype, 'findLastIndex', function (this: unknown[], test: Test) {
  return lastIndex(this, test);
});
put(Array.prototype, 'findLast', function (this: unknown[], test: Test) {
  return this[lastIndex(this, test)];
});

/** Chrome 92, Safari 15.4. */
for (const place of [
  Array.prototype,
  String.prototype,
  Object.getPrototypeOf(Uint8Array.prototype),
])
  put(place as object, 'at', function (this: ArrayLike<unknown>, index: number) {
    const whole = Math.trunc(index) || 0;
    return this[whole < 0 ? this.length + whole : whole];
  });

/** Chrome 93, Safari 15.4. */
put(Object, 'hasOwn', (of: object, name: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(of, name),
);

/** Chrome 103, Safari 16. The reason is not told: the app asks only whether it was cut off. */
put(AbortSignal, 'timeout', (ms: number) => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
});

/**
 * Chrome 108, Safari 15.4: 1 % of the window's height as it is seen, for styles that say `dvh`
 * (`build/older-styles.ts`).
 */
if (typeof document === 'object' && !CSS.supports('height', '1dvh')) {
  const measure = () =>
    document.documentElement.style.setProperty('--dvh', `${window.innerHeight / 100}px`);
  measure();
  window.addEventListener('resize', measure);
}
