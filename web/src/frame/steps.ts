import { useIsRouting, useNavigate } from '@solidjs/router';
import { createEffect, createMemo, onCleanup, untrack, type Accessor } from 'solid-js';
import { createPressGuard } from './press-guard.ts';
import { createStepTop } from './step-top.ts';
import { makeTrail, type Trail } from './step-trail.ts';

/** What a page in steps tells of itself. */
export interface StepsOf<Place extends string> {
  /** Tells this wizard from every other one; the key of its draft will do. */
  readonly name: string;
  /** False until the draft has been read: before that nobody knows the step. */
  readonly isReady: Accessor<boolean>;
  /** The step on screen, as the draft says. Every question of its own is a place of its own. */
  readonly place: Accessor<Place>;
  /** The places there are with the answers given so far, in order. */
  readonly places: Accessor<readonly Place[]>;
  /** Brings a place on screen. One that must not be shown now may be left out: nothing moves then. */
  readonly show: (place: Place) => void;
  /** A place was asked for and did not come; called when the history is again as it was. */
  readonly onHeld?: () => void;
  /** Whether the step on screen has its answer: without it the browser's "forward" stays. */
  readonly mayGoOn?: Accessor<boolean>;
  /** The last place is reached and nothing before it can be come back to. */
  readonly isOver?: Accessor<boolean>;
}

export interface Steps {
  /** One step back, exactly as the phone's own Back. */
  readonly back: () => void;
  /** Leaves for good: the steps are taken out of the history, Back does not lead into them again. */
  readonly leave: (to: string) => void;
}

/** The history follows what is on screen, and what is on screen follows Back and forward. */
function follow<Place extends string>(wizard: StepsOf<Place>, trail: Trail) {
  // The way to what is on screen; differs from the entry's own only while the history moves.
  let shown: readonly string[] = [];
  // The place the history was last made to fit. A router at work says nothing about steps.
  let fitted: Place | undefined;
  let isLeft = false;
  const write = (isNew: boolean, way: readonly string[]) => {
    trail.write(isNew, way);
    shown = way;
  };
  const begin = (at: Place) => {
    const all = wizard.places();
    const way = [...all.slice(0, Math.max(0, all.indexOf(at))), at];
    for (let length = 1; length <= way.length; length++) write(length > 1, way.slice(0, length));
  };
  const settle = () => {
    if (trail.isMoving() || isLeft || !wizard.isReady()) return;
    const at = wizard.place();
    const way = trail.here();
    fitted = at;
    if (way === undefined) {
      begin(at);
      return;
    }
    const last = way.length - 1;
    if (wizard.isOver?.() === true) {
      trail.travel(-last, () => write(false, [at]));
      return;
    }
    const index = way.lastIndexOf(at);
    if (index < 0) write(true, [...way, at]);
    else if (index < last) trail.travel(index - last, settle);
    else shown = way;
  };
  const arrive = () => {
    if (trail.hasArrived()) return;
    const way = trail.here();
    const to = way?.at(-1) as Place | undefined;
    if (way === undefined || to === undefined || isLeft) return;
    const before = shown;
    const isHeld = way.length > before.length && wizard.mayGoOn?.() === false;
    if (to !== wizard.place() && !isHeld && wizard.places().includes(to)) wizard.show(to);
    if (to === wizard.place()) shown = way;
    else
      trail.travel(before.length - way.length, () => {
        settle();
        wizard.onHeld?.();
      });
  };
  return {
    settle,
    arrive,
    isFitted: (at: Place) => at === fitted,
    leave: () => {
      isLeft = true;
    },
  };
}

/**
 * The steps of a wizard in the history of the browser: one entry a step, each knowing the way from
 * the first step to itself. The draft says what is on screen and the history follows it; Back and
 * forward say what the draft shall be. Whatever changes the step (a button, an answer that goes on
 * by itself, a jump to a mistake), Back leads one step back, and out of the wizard only from its
 * first. A draft taken up again in the middle gets the entries of the steps before it.
 * @example const steps = createSteps({ name: 'visit-h1', isReady: draft.isReady, place, places, show });
 */
export function createSteps<Place extends string>(wizard: StepsOf<Place>): Steps {
  const navigate = useNavigate();
  const isRouting = useIsRouting();
  const place = createMemo(wizard.place);
  const trail = makeTrail(wizard.name);
  const { settle, arrive, isFitted, leave } = follow({ ...wizard, place }, trail);
  const last = () => (trail.here()?.length ?? 1) - 1;

  const onPop = () => untrack(arrive);
  window.addEventListener('popstate', onPop);
  onCleanup(() => window.removeEventListener('popstate', onPop));
  createEffect(() => {
    const at = place();
    // The router names its page in the history at the end of its work: before that, this entry is
    // still another page's.
    if (wizard.isReady() && !isRouting() && !isFitted(at)) untrack(settle);
  });
  createStepTop(place);
  createPressGuard(place);
  return {
    back() {
      const all = wizard.places();
      const before = all[all.indexOf(place()) - 1];
      if (last() > 0) history.back();
      else if (before !== undefined) wizard.show(before);
    },
    leave(to) {
      leave();
      trail.travel(-last(), () => navigate(to, { replace: true }));
    },
  };
}
