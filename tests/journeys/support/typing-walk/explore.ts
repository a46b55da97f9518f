import type { Page } from 'playwright-core';
import { calm, lookAt, type Action, type Screen } from './look.ts';
import { probe } from './probe.ts';

export interface Walk {
  /** Ids of places whose field was used. */
  readonly met: Set<string>;
  readonly faults: string[];
  /** How often what was pressed, also by others before: the next one goes elsewhere. */
  readonly tries: Map<string, number>;
  /** The route of an address. */
  readonly routeOf: (address: string) => string;
  /** Places a route can show that nobody has met. */
  readonly unmetOn: (route: string) => readonly string[];
}

const mostActions = 60;
const mostMs = 120_000;

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Uses every field on the screen that was not met yet, also those that come up meanwhile. */
async function useFields(page: Page, walk: Walk): Promise<Screen> {
  for (;;) {
    const screen = await lookAt(page, [...walk.met]);
    const field = screen.fields[0];
    if (field === undefined) return screen;
    for (const place of field.places) walk.met.add(place);
    try {
      await probe(page, field);
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error).split('\n');
      walk.faults.push(
        `web/src/${field.places.join(' in ')} “${field.label}” on ${pathOf(page)} ${screen.name}: ${reason}`,
      );
    }
    await calm(page);
  }
}

async function open(page: Page, address: string): Promise<void> {
  // Only another address than before loads a page whose address ends in a secret.
  await page.goto('about:blank');
  await page.goto(address);
  await page
    .locator('main :is(button, a, [data-field]), dialog[open]')
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => undefined);
  await calm(page);
}

/**
 * Opens an address and goes wherever its buttons and answers lead, until every place its page can
 * show was met or nothing new comes.
 */
export async function explore(page: Page, start: string, walk: Walk): Promise<void> {
  const until = Date.now() + mostMs;
  const path = new URL(start).pathname;
  const route = walk.routeOf(path);
  const seen = new Set([path]);
  await open(page, start);
  let isFresh = true;
  let hasAnswered = false;
  for (let done = 0; done < mostActions; done += 1) {
    const screen = await useFields(page, walk);
    if (walk.unmetOn(route).length === 0 || Date.now() > until) return;
    const isAway = pathOf(page) !== path;
    // An answer that was just given is followed to where it leads.
    const onward: Action | undefined = hasAnswered
      ? screen.actions.find(({ isNext }) => isNext)
      : undefined;
    const next: Action | undefined =
      onward ??
      choose(
        screen.actions.filter(({ href }) => {
          const to: string | undefined = href?.replace(/[?#].*/, '');
          return to === undefined || (!seen.has(to) && walk.unmetOn(walk.routeOf(to)).length > 0);
        }),
        walk.tries,
        walk.routeOf(pathOf(page)),
      );
    if (next === undefined || (isAway && done % 8 === 7)) {
      if (isFresh && next === undefined) return;
      await open(page, start);
      isFresh = true;
      continue;
    }
    isFresh = false;
    hasAnswered = next.isAnswer;
    if (next.href !== undefined) seen.add(next.href.replace(/[?#].*/, ''));
    const key = `${walk.routeOf(pathOf(page))} ${next.key}`;
    for (const one of [key, `${walk.routeOf(pathOf(page))} *${next.word}`])
      walk.tries.set(one, (walk.tries.get(one) ?? 0) + 1);
    await page
      .locator(next.selector)
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await calm(page);
  }
}

const mostTries = 4;
/** What was pressed least so far; of several the one that shows most and leads away least. */
function choose(
  actions: readonly Action[],
  tries: ReadonlyMap<string, number>,
  route: string,
): Action | undefined {
  const triesOf = (key: string) => tries.get(`${route} ${key}`) ?? 0;
  const costOf = ({ key, word, rank }: Action) =>
    triesOf(key) * 10 + (word === '' ? 0 : triesOf(`*${word}`) * 5) + rank;
  return actions
    .filter((action) => triesOf(action.key) < mostTries && costOf(action) < 50)
    .toSorted((a, b) => costOf(a) - costOf(b))[0];
}
