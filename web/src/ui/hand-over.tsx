import { capitalize } from '@lensan/vietnamese';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';
import { Page } from './shell.tsx';
import { Tile } from './list.tsx';

/**
 * The phone changes hands: the mentor gives it to the person, who says so with the button. Nothing
 * is asked on this page.
 */
export function HandOver(props: {
  name: string;
  onTaken: () => void;
  back?: string | undefined;
  /** Instead of an address: one step back. */
  onBack?: (() => void) | undefined;
  reason?: string | undefined;
}) {
  return (
    <Page
      title={t('parts.handover.title', { name: props.name })}
      back={props.back}
      onBack={props.onBack}
      large
      dock={
        <Button kind="main" size="big" icon="hand" onClick={() => props.onTaken()}>
          {t('parts.handover.start', { name: props.name })}
        </Button>
      }
    >
      <div class="card stack empty">
        <Tile icon="phone" big tone="rice" />
        <h2 class="h">{t('parts.handover.to', { name: props.name })}</h2>
        <Show when={props.reason}>
          <p>{props.reason}</p>
        </Show>
      </div>
      <Note kind="stop" icon="lock">
        {t('parts.handover.mentor')}
      </Note>
    </Page>
  );
}

/** The phone goes back to the mentor. */
export function HandBack(props: { name: string; mentor: string; onBack: () => void }) {
  return (
    <Page
      title={t('parts.handover.back')}
      large
      dock={
        <Button kind="main" size="big" onClick={() => props.onBack()}>
          {t('parts.handover.back')}
        </Button>
      }
    >
      <div class="card stack empty">
        <Tile icon="okc" big />
        <h2 class="h">
          {t('parts.handover.backHelp', { name: capitalize(props.name), mentor: props.mentor })}
        </h2>
      </div>
    </Page>
  );
}

/**
 * The household stops before the end. The mentor's pages open only when the mentor says that she
 * holds the phone again; `onBack` asks for her PIN when she has one.
 */
export function HandBackEarly(props: {
  name: string;
  mentor: string;
  /** What becomes of what was done so far. */
  help?: string | undefined;
  onBack: () => void;
  onStay: () => void;
}) {
  return (
    <Page
      title={t('parts.handover.return', { mentor: props.mentor })}
      large
      dock={
        <>
          <Button kind="main" size="big" icon="hand" onClick={() => props.onStay()}>
            {t('parts.handover.onward', { name: capitalize(props.name) })}
          </Button>
          <Button block icon="lock" onClick={() => props.onBack()}>
            {t('parts.handover.start', { name: props.mentor })}
          </Button>
        </>
      }
    >
      <div class="card stack empty">
        <Tile icon="phone" big tone="rice" />
        <h2 class="h">
          {t('parts.handover.returnHelp', { name: capitalize(props.name), mentor: props.mentor })}
        </h2>
        <Show when={props.help}>
          <p>{props.help}</p>
        </Show>
      </div>
    </Page>
  );
}
