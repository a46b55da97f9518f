import { useLocation } from '@solidjs/router';
import { createEffect, For, Show, type JSX } from 'solid-js';
import { locale, t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';
import { Mark } from './mark.tsx';
import './styles/desk.css';

export interface DeskDoor {
  readonly href: string;
  readonly word: string;
  /** Number of things waiting there. */ readonly count?: number | undefined;
}

export interface DeskPageProps {
  title: string;
  doors: readonly DeskDoor[];
  /** "Hoa · cán bộ xã Hồng Vân" */
  who: string;
  /** Chips right of the title: period, filters. */
  filters?: JSX.Element | undefined;
  /** Data-as-of line with what is missing. */
  asOf?: JSX.Element | undefined;
  /** Figures are stale or phones have not been heard: the line turns gold. */
  isLate?: boolean | undefined;
  /** Where this page hangs: links above the title. */
  above?: JSX.Element | undefined;
  children: JSX.Element;
}

/**
 * An official's page: green bar with doors, title and data-as-of line, then panels (`<div
 * class="panels two">`, `<Panel>`).
 */
export function DeskPage(props: DeskPageProps) {
  const location = useLocation();
  createEffect(() => {
    document.title = `${props.title} – ${t('common.appName')}`;
  });
  const isOpen = (href: string) =>
    location.pathname === href || (href !== '/' && location.pathname.startsWith(`${href}/`));
  return (
    <div class="desk">
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
      <header class="topbar">
        <Mark />
        <nav aria-label={t('kit.nav.main')}>
          <For each={props.doors}>
            {(door) => (
              <a href={door.href} aria-current={isOpen(door.href) ? 'page' : undefined}>
                {door.word}
                <Show when={door.count}>
                  {(count) => <span class="n">{count().toLocaleString(locale())}</span>}
                </Show>
              </a>
            )}
          </For>
        </nav>
        <span>{props.who}</span>
      </header>
      <main id="content" tabindex="-1">
        <div class="head">
          <div>
            <Show when={props.above}>{(above) => <p class="soft">{above()}</p>}</Show>
            <h1>{props.title}</h1>
          </div>
          {props.filters}
          <span class="grow" />
          <Show when={props.asOf}>
            {(asOf) => (
              <p class="asof" classList={{ late: props.isLate ?? false }}>
                <Icon name="clock" />
                <span>{asOf()}</span>
              </p>
            )}
          </Show>
        </div>
        {props.children}
      </main>
    </div>
  );
}

/** A white panel of a desk page. `all` spans every column. */
export const Panel = (props: {
  title: string;
  aside?: JSX.Element | undefined;
  all?: boolean | undefined;
  children: JSX.Element;
}) => (
  <section class="panel" classList={{ all: props.all ?? false }}>
    <h2>
      {props.title} {props.aside}
    </h2>
    {props.children}
  </section>
);
