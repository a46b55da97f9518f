import type { CSSOptions } from 'vite';

type PostCss = Exclude<NonNullable<CSSOptions['postcss']>, string>;
type PluginAmong<T> = T extends (...of: never[]) => unknown
  ? never
  : T extends { postcssPlugin: string }
    ? T
    : never;
type Plugin = PluginAmong<NonNullable<PostCss['plugins']>[number]>;
type Root = Parameters<Extract<Plugin['Once'], (...of: never[]) => unknown>>[0];

/** From the weakest to the strongest; a rule in no layer is stronger than all of them. */
export const layers = ['tokens', 'base', 'kit', 'page', 'features'] as const;

/** Adds the weight of one id and matches everything: no element has the id `_`. */
const weight = ':not(#_)';

/**
 * Says in styles of older browsers what the sources say in newer ones: layers by the weight of
 * selectors, `:is()` by lists, `dvh` by a property that `older/polyfills.ts` keeps, `overflow: clip`
 * by `hidden`. What cannot be said is an error of the build.
 */
export const olderStyles: Plugin = {
  postcssPlugin: 'lensan:older-styles',
  Once(root) {
    flattenLayers(root);
    addFallbacks(root);
  },
};

function flattenLayers(root: Root): void {
  root.walkAtRules('layer', (rule) => {
    if (rule.nodes === undefined) rule.remove();
    else if (!layers.some((layer) => layer === rule.params))
      throw rule.error(`The layer “${rule.params}” has no place in build/older-styles.ts.`);
  });
  root.walkRules((rule) => {
    const places = placesOf(rule);
    if (places.some((place) => place.type === 'rule' || place.name?.endsWith('keyframes'))) return;
    const layer = places.find((place) => place.name === 'layer')?.params;
    const level = layers.findIndex((name) => name === layer);
    rule.selectors = rule.selectors
      .flatMap(withoutIs)
      .map((selector) => raised(selector, level === -1 ? layers.length : level));
  });
  root.walkAtRules('layer', (rule) => {
    rule.replaceWith(rule.nodes ?? []);
  });
}

interface Place {
  readonly type: string;
  readonly name?: string;
  readonly params?: string;
  readonly parent?: unknown;
}
/** What a rule stands in, from the inside out. */
function placesOf(rule: Place): Place[] {
  const around = rule.parent as Place | undefined;
  return around === undefined ? [] : [around, ...placesOf(around)];
}

/**
 * The selector with so many more ids, before a pseudo-element.
 * @example raised('.nav a::before', 1) // '.nav a:not(#_)::before'
 */
export function raised(selector: string, level: number): string {
  const found = selector.search(/::[a-z-]+/);
  const end = found === -1 ? selector.length : found;
  return selector.slice(0, end) + weight.repeat(level) + selector.slice(end);
}

/**
 * The selector without `:is()`, as a list. `:is()` gives all of its parts the weight of the
 * heaviest: classes are made up for. Throws where that cannot be said, with ids or names of
 * elements in some parts only.
 * @example withoutIs('.a :is(.b, .c.d)') // ['.a .b:not(._)', '.a .c.d']
 */
export function withoutIs(selector: string): string[] {
  const start = selector.indexOf(':is(');
  if (start === -1) return [selector];
  const { parts, end } = partsFrom(selector, start + ':is('.length);
  const classes = parts.map((part) => part.match(/[.[]|(?<!:):(?!:)/g)?.length ?? 0);
  const others = parts.map((part) => part.match(/#|(?:^|[\s>+~])[a-z]/g)?.length ?? 0);
  if (new Set(others).size > 1) throw new Error(`Write out ${selector}: it cannot be made a list.`);
  const most = Math.max(...classes);
  return parts.flatMap((part, index) =>
    withoutIs(
      selector.slice(0, start) +
        part +
        ':not(._)'.repeat(most - (classes[index] ?? 0)) +
        selector.slice(end + 1),
    ),
  );
}

function partsFrom(selector: string, start: number): { parts: string[]; end: number } {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < selector.length; at++) {
    const letter = selector[at];
    if (letter === '(') depth++;
    if (depth === 0 && (letter === ',' || letter === ')')) {
      parts.push(selector.slice(from, at).trim());
      from = at + 1;
    }
    if (letter === ')' && depth-- === 0) return { parts, end: at };
  }
  throw new Error(`A bracket is open in ${selector}`);
}

function addFallbacks(root: Root): void {
  root.walkDecls((declaration) => {
    const { prop, value } = declaration;
    // The window without the bars of the browser, which `vh` counts in.
    if (/\ddvh\b/.test(value))
      declaration.cloneBefore({
        value: value.replace(/([\d.]+)dvh\b/g, 'calc(var(--dvh, 1vh) * $1)'),
      });
    if (prop === 'overflow' && value === 'clip') declaration.cloneBefore({ value: 'hidden' });
  });
}
