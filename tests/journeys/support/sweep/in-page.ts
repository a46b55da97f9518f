/**
 * What is measured inside a page. The functions below call each other by name there
 * (`measuringScript` puts them on the page together), so they import nothing.
 */

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Written {
  readonly node: Text;
  readonly element: Element;
  /** One a line, cut to what its boxes let be seen. */
  readonly lines: readonly Box[];
}

/** A sheet in front makes the page behind it silent: only what can be used is measured. */
function inFront(): Element {
  return document.querySelector('dialog[open]') ?? document.body;
}

function isShown(element: Element): boolean {
  if (element.closest('.sr, .jump:not(:focus), option, noscript, title, .first') !== null)
    return false;
  const style = getComputedStyle(element);
  return style.visibility === 'visible' && Number(style.opacity) > 0;
}

/** The boxes around an element that cut or scroll what sticks out of them. Main scrolls the page. */
function cuttersOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
    if (box.matches('main, dialog, html')) continue;
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX !== 'visible' || overflowY !== 'visible') found.push(box);
  }
  return found;
}

function cut(box: Box, cutters: readonly Element[]): Box {
  let { left, right, top, bottom } = box;
  for (const cutter of cutters) {
    const edge = cutter.getBoundingClientRect();
    left = Math.max(left, edge.left);
    right = Math.min(right, edge.right);
    top = Math.max(top, edge.top);
    bottom = Math.min(bottom, edge.bottom);
  }
  return { left, right, top, bottom };
}

/** Rectangles of one range, one a line: what follows on the same line belongs to it. */
function linesOf(range: Range): Box[] {
  const lines: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (right - left < 0.5) continue;
    const line = lines.find(
      (one) => Math.min(one.bottom, bottom) - Math.max(one.top, top) > (bottom - top) / 2,
    );
    if (line === undefined) lines.push({ left, right, top, bottom });
    else {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    }
  }
  return lines;
}

/** Every piece of text that can be seen. */
function allWritten(): Written[] {
  const walker = document.createTreeWalker(inFront(), NodeFilter.SHOW_TEXT);
  const found: Written[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement;
    if (!element || node.data.trim() === '' || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const cutters = cuttersOf(element);
    const lines = linesOf(range)
      .map((line) => cut(line, cutters))
      .filter((line) => line.right - line.left > 1 && line.bottom - line.top > 1);
    if (lines.length > 0) found.push({ node, element, lines });
  }
  return found;
}

const pressable =
  'a[href], button, input, select, textarea, summary, label.choice, [role="button"]';

function allControls(): Element[] {
  return [...inFront().querySelectorAll(pressable)].filter((element) => {
    if (element.matches('input') && element.closest('label.choice') !== null) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && isShown(element);
  });
}

function nameOf(element: Element): string {
  const classes = element.getAttribute('class');
  return `<${element.tagName.toLowerCase()}${classes ? ` class="${classes}"` : ''}>`;
}

function quote(node: Text): string {
  return `“${node.data.trim().replace(/\s+/g, ' ').slice(0, 60)}” in ${nameOf(node.parentElement as Element)}`;
}

/**
 * Words that stand on two lines. Vietnamese is written syllable by syllable, none longer than seven
 * letters: runs of letters or digits up to twelve must stay whole, those in addresses of the web and
 * long codes may be broken.
 */
function brokenWords(written: readonly Written[]): string[] {
  const found: string[] = [];
  for (const { node, lines } of written) {
    if (lines.length < 2) continue;
    for (const word of node.data.matchAll(/\S+/gu)) {
      if (/:\/\/|@|[\w-]\.[a-z]{2}/.test(word[0]) || (word[0].length > 16 && /\d/.test(word[0])))
        continue;
      for (const part of word[0].matchAll(/[\p{L}\p{M}]+|\d[\d.,]*/gu)) {
        if (part[0].length < 2 || part[0].length > 12) continue;
        const range = document.createRange();
        range.setStart(node, word.index + part.index);
        range.setEnd(node, word.index + part.index + part[0].length);
        if (linesOf(range).length > 1) found.push(`broken: “${part[0]}” of ${quote(node)}`);
      }
    }
  }
  return found;
}

/** Columns so narrow that every word stands alone beside room for more. */
function squeezed(written: readonly Written[]): string[] {
  return written.flatMap(({ node, lines }) => {
    const words = node.data.trim().split(/\s+/).length;
    const width = Math.max(...lines.map((line) => line.right - line.left));
    return lines.length >= 4 && lines.length > words * 0.7 && width < innerWidth * 0.3
      ? [`squeezed: ${words} words on ${lines.length} lines: ${quote(node)}`]
      : [];
  });
}

function meet(one: Box, other: Box): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2
  );
}

/** Letters fill about three fifths of their line: marks above capitals may come near each other. */
function inkOf(line: Box): Box {
  const spare = (line.bottom - line.top) * 0.2;
  return { ...line, top: line.top + spare, bottom: line.bottom - spare };
}

/** Header, content and dock scroll apart: what lies below the fold is not under the dock. */
function roomOf(element: Element): Element | null {
  return element.closest('dialog, main, header, footer, .topbar, .nav');
}

function overlaps(written: readonly Written[]): string[] {
  const found: string[] = [];
  const texts = written.map((one) => ({
    ...one,
    room: roomOf(one.element),
    ink: one.lines.map(inkOf),
  }));
  texts.forEach((one, at) => {
    for (const other of texts.slice(at + 1)) {
      if (one.room === other.room && one.ink.some((a) => other.ink.some((b) => meet(a, b))))
        found.push(`overlap: ${quote(one.node)} and ${quote(other.node)}`);
    }
  });
  const controls = allControls().map((element) => ({
    element,
    room: roomOf(element),
    // A link inside a sentence has a box on each of its lines.
    boxes: [...element.getClientRects()].map((box) =>
      cut(box, cuttersOf(element.parentElement as Element)),
    ),
  }));
  controls.forEach((one, at) => {
    for (const text of texts)
      if (
        one.room === text.room &&
        !one.element.contains(text.element) &&
        !text.element.contains(one.element) &&
        text.ink.some((line) => one.boxes.some((box) => meet(line, box)))
      )
        found.push(`overlap: ${quote(text.node)} and ${nameOf(one.element)}`);
    for (const other of controls.slice(at + 1))
      if (
        one.room === other.room &&
        !one.element.contains(other.element) &&
        !other.element.contains(one.element) &&
        one.boxes.some((a) => other.boxes.some((b) => meet(a, b)))
      )
        found.push(`overlap: ${nameOf(one.element)} and ${nameOf(other.element)}`);
  });
  return found;
}

/** The card, button or field a piece of text stands in. */
function holderOf(element: Element): Element | null {
  for (
    let box: Element | null = element;
    box && !box.matches('main, body');
    box = box.parentElement
  ) {
    const style = getComputedStyle(box);
    if (style.display.startsWith('inline') && !box.matches('a, button, .tag, .sync')) continue;
    if (style.display === 'inline') continue;
    if (style.borderLeftWidth !== '0px' || !/^rgba\(.*, 0\)$/.test(style.backgroundColor))
      return box;
  }
  return null;
}

/** Text outside the box it stands in, cut by it, or outside the screen. */
function outside(written: readonly Written[]): string[] {
  return written.flatMap(({ node, element, lines }) => {
    const scroller = cuttersOf(element).find((box) =>
      /auto|scroll/.test(getComputedStyle(box).overflowX),
    );
    if (scroller !== undefined && !scroller.matches('main')) return [];
    const found: string[] = [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const whole = linesOf(range);
    const cutters = cuttersOf(element).filter((box) => !box.matches('.hello'));
    if (
      whole.some((line) => {
        const seen = cut(inkOf(line), cutters);
        return (
          seen.right - seen.left < line.right - line.left - 2 ||
          seen.bottom - seen.top < (line.bottom - line.top) * 0.6 - 2
        );
      })
    )
      found.push(`cut off: ${quote(node)}`);
    if (lines.some((line) => line.left < -1 || line.right > innerWidth + 1))
      found.push(`off screen: ${quote(node)}`);
    const holder = holderOf(element);
    const box = holder?.getBoundingClientRect();
    if (
      holder &&
      box &&
      whole.some((line) => {
        const ink = inkOf(line);
        return (
          ink.left < box.left - 1.5 ||
          ink.right > box.right + 1.5 ||
          // A sheet that is full scrolls as a page does.
          (!holder.matches('dialog') && (ink.top < box.top - 1.5 || ink.bottom > box.bottom + 1.5))
        );
      })
    )
      found.push(`sticks out of ${nameOf(holder)}: ${quote(node)}`);
    return found;
  });
}

function strayControls(): string[] {
  return allControls().flatMap((element) => {
    const { left, right } = element.getBoundingClientRect();
    const scrolls = cuttersOf(element.parentElement as Element).some((box) =>
      /auto|scroll/.test(getComputedStyle(box).overflowX),
    );
    return scrolls || (left > -1 && right < innerWidth + 1)
      ? []
      : [`off screen: ${nameOf(element)}`];
  });
}

/** Of a page with its own scrolling main: how much of the height that main has. */
function crampedMain(): string[] {
  const main = document.querySelector('.phone:not(.flow) > main');
  if (!main || !/auto|scroll/.test(getComputedStyle(main).overflowY)) return [];
  const share = main.getBoundingClientRect().height / innerHeight;
  return share >= 0.5 ? [] : [`cramped: main has ${Math.round(share * 100)} % of the height`];
}

/** Everything that is wrong with how the page is laid out now. */
function layoutFaults(): string[] {
  const written = allWritten();
  return [
    ...brokenWords(written),
    ...squeezed(written),
    ...overlaps(written),
    ...outside(written),
    ...strayControls(),
    ...crampedMain(),
  ];
}

/** Source of all of it, to be run in a page once; `layoutFaults()` answers there from then on. */
export const measuringScript = [
  `var pressable = ${JSON.stringify(pressable)};`,
  ...[
    inFront,
    isShown,
    cuttersOf,
    cut,
    linesOf,
    allWritten,
    allControls,
    nameOf,
    quote,
    brokenWords,
    squeezed,
    meet,
    inkOf,
    roomOf,
    overlaps,
    holderOf,
    outside,
    strayControls,
    crampedMain,
    layoutFaults,
  ].map(String),
].join('\n');
