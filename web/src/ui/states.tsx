import { createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from './button.tsx';
import type { IconName } from './icon/names.ts';
import { Tile } from './list.tsx';

/** Nothing here yet: drawing, one sentence, the button that fills it. */
export const Empty = (props: {
  icon: IconName;
  title: string;
  help?: string | undefined;
  action?: JSX.Element | undefined;
}) => (
  <section class="card stack gap-2 empty">
    <Tile icon={props.icon} big />
    <b>{props.title}</b>
    <Show when={props.help}>
      <span class="soft">{props.help}</span>
    </Show>
    {props.action}
  </section>
);

/**
 * Still bars in the shape of what comes; nothing at all in the first 400 ms. `kb` says the size
 * when it is large.
 */
export function Loading(props: {
  what?: string | undefined;
  kb?: number | undefined;
  lines?: number | undefined;
}) {
  const [late, setLate] = createSignal(false);
  const timer = setTimeout(() => setLate(true), 400);
  onCleanup(() => clearTimeout(timer));
  return (
    <Show when={late()}>
      <section class="card stack gap-2 wait-bars" aria-busy="true">
        {Array.from({ length: props.lines ?? 2 }, () => (
          <i />
        ))}
        <span class="sm soft" role="status">
          {props.what !== undefined && props.kb !== undefined
            ? t('kit.loading.size', { what: props.what, kb: props.kb })
            : t('kit.loading.plain')}
        </span>
      </section>
    </Show>
  );
}

/**
 * Something broke: what is safe, one button, a short code for the team. `sentence` comes from
 * `errorSentence(code)`.
 */
export const ErrorState = (props: {
  title?: string | undefined;
  sentence?: string | undefined;
  code?: string | undefined;
  onRetry?: (() => void) | undefined;
  retryWord?: string | undefined;
}) => (
  <section class="card stack gap-2" role="alert">
    <b>{props.title ?? t('kit.error.title')}</b>
    <span>{props.sentence ?? t('kit.error.safe')}</span>
    <Show when={props.onRetry}>
      {(retry) => (
        <Button icon="redo" block onClick={() => retry()()}>
          {props.retryWord ?? t('common.reopen')}
        </Button>
      )}
    </Show>
    <Show when={props.code}>
      {(code) => <span class="xs faint">{t('kit.error.code', { code: code() })}</span>}
    </Show>
  </section>
);

/** A page that cannot work without signal (an official's figures). Everything else stays usable. */
export const Offline = (props: {
  help?: string | undefined;
  onRetry?: (() => void) | undefined;
}) => (
  <section class="card well stack gap-2">
    <div class="row">
      <Tile icon="nosig" tone="paper" />
      <h2 class="lg grow">{t('kit.offline.title')}</h2>
    </div>
    <p>{props.help ?? t('kit.offline.help')}</p>
    <Show when={props.onRetry}>
      {(retry) => (
        <Button icon="redo" block onClick={() => retry()()}>
          {t('common.retry')}
        </Button>
      )}
    </Show>
  </section>
);

/** Little space: MB left, and what to send first. */
export const LowSpace = (props: { mb: number; sentence: string; action: JSX.Element }) => (
  <section class="card edge stack gap-2">
    <b>{t('kit.space.title', { mb: props.mb })}</b>
    <span>{props.sentence}</span>
    {props.action}
  </section>
);

/** The same page for "not found" and "not yours". */
export const NotFound = () => (
  <section class="card stack gap-2 empty">
    <Tile icon="search" tone="paper" big />
    <b>{t('common.notFound')}</b>
    <span class="soft">{t('common.notFoundHelp')}</span>
    <Button kind="main" href="/">
      {t('common.toHome')}
    </Button>
  </section>
);
