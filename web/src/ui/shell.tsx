import { asPlaced } from '@lensan/vietnamese/sentences.ts';
import { createEffect, Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { IconButton } from './icon-button.tsx';
import { Mark } from './mark.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { StepBars, type StepsProps } from './steps.tsx';

interface Frame {
  children: JSX.Element;
  /** Buttons at the bottom: the one filled button first. */
  dock?: JSX.Element | undefined;
  /** Tab bar below the dock. Pages of a task in steps have none. */
  tabs?: JSX.Element | undefined;
  /** The household's own pages: one size larger. */
  large?: boolean | undefined;
}

export interface PageProps extends Frame {
  /** The only h1. With `steps` it is the name of the step: "Giá" becomes "Bước 3/7: Giá". */
  title: string;
  /** Address the back arrow leads to. */
  back?: string | undefined;
  /** Address the cross leads to; leaving keeps the draft. */
  close?: string | undefined;
  /** Instead of an address, when the page itself goes one step back. */
  onBack?: (() => void) | undefined;
  /** Instead of an address, when leaving needs more than a link. */
  onClose?: (() => void) | undefined;
  /** Icon buttons left of read aloud (call, share). */
  tools?: JSX.Element | undefined;
  steps?: StepsProps | undefined;
  /** No read-aloud button: codes, passwords. */
  silent?: boolean | undefined;
}

const Jump = () => (
  <a
    class="jump"
    href="#content"
    onClick={(event) => {
      event.preventDefault();
      document.querySelector<HTMLElement>('main')?.focus();
    }}
  >
    {t('kit.skip')}
  </a>
);

/** Each is read once: what is read twice is made twice, one of them unseen with its effects. */
const Below = (props: Pick<Frame, 'dock' | 'tabs'>) => (
  <footer>
    <Show when={props.dock}>{(dock) => <div class="dock">{dock()}</div>}</Show>
    {props.tabs}
  </footer>
);

/** A page on the phone: header 56, scrolling main, dock. Nothing floats over the content. */
export function Page(props: PageProps) {
  createEffect(() => {
    document.title = `${props.title} – ${t('common.appName')}`;
  });
  const heading = () =>
    props.steps === undefined
      ? asPlaced('', props.title)
      : t('kit.step.title', { at: props.steps.at, of: props.steps.of, name: props.title });
  const closes = () => props.close !== undefined || props.onClose !== undefined;
  const hasLeave = () => props.back !== undefined || props.onBack !== undefined || closes();
  return (
    <div class="phone" classList={{ large: props.large ?? false }}>
      <Jump />
      <header>
        <div class="bar" classList={{ plain: !hasLeave() }}>
          <Show when={hasLeave()}>
            <IconButton
              icon={closes() ? 'close' : 'back'}
              label={closes() ? t('common.keepDraft') : t('common.back')}
              href={props.close ?? props.back}
              onClick={props.onClose ?? props.onBack}
            />
          </Show>
          <h1>{heading()}</h1>
          {props.tools}
          <Show when={!props.silent}>
            <ReadAloud />
          </Show>
        </div>
        <Show when={props.steps}>{(steps) => <StepBars {...steps()} name={props.title} />}</Show>
      </header>
      {/* Scrolls by itself: the keyboard must reach it where nothing inside can be pressed. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main id="content" tabindex="0">
        {props.children}
      </main>
      <Below dock={props.dock} tabs={props.tabs} />
    </div>
  );
}

export interface HomePageProps extends Frame {
  title: string;
  /** Who and when, in one line. */
  under?: string | undefined;
  /** Sync badge. */
  badge?: JSX.Element | undefined;
}

/**
 * Home of a role: green header with the contour lines, the list that empties itself, one big action
 * in the dock.
 */
export function HomePage(props: HomePageProps) {
  createEffect(() => {
    document.title = `${props.title} – ${t('common.appName')}`;
  });
  return (
    <div class="phone" classList={{ large: props.large ?? false }}>
      <Jump />
      <header class="hello">
        <svg class="field" viewBox="0 0 360 140" preserveAspectRatio="none" aria-hidden="true">
          <g fill="none" stroke="#fff" stroke-opacity=".13" stroke-width="2">
            <path d="M150 150C190 110 250 118 290 92S350 60 380 62" />
            <path d="M190 152C226 122 268 126 306 102S356 78 380 78" />
            <path d="M118 146C166 96 232 106 276 80S344 44 380 46" />
            <path d="M90 142C142 82 216 94 262 66S338 28 380 30" />
            <path d="M232 154C258 134 290 136 320 114S362 96 380 95" />
            <path d="M62 138C118 66 200 80 248 52S332 12 380 14" />
          </g>
        </svg>
        <div class="row between">
          <Mark grow />
          {props.badge}
          <ReadAloud />
        </div>
        <h1>{props.title}</h1>
        <Show when={props.under}>
          <p>{props.under}</p>
        </Show>
      </header>
      {/* Scrolls by itself: the keyboard must reach it where nothing inside can be pressed. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main id="content" tabindex="0">
        {props.children}
      </main>
      <Below dock={props.dock} tabs={props.tabs} />
    </div>
  );
}
